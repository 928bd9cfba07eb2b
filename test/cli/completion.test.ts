import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { SCRIPTS } from '../../src/cli/completion/scripts.js';
import { nameOf } from '../../src/cli/settings/option-name.js';
import { skipLoudly } from '../support/root.js';
import { JOBS, newFolder, storeOf } from './jobs.js';
import { run } from './run.js';

const db = await storeOf(JOBS);

async function wordsFor(...words: string[]): Promise<string[]> {
  const { code, stdout } = await run(['completion', 'words', '--', ...words], { env: { CVPR_JOBS_DB: db } });
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

describe('the last word is completed', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['li'], ['list']],
    [['-q', 'sta'], ['stats']],
    [['--db', 'x.db', 'sh'], ['show']],
    [['help', 'sp'], ['split']],
    [['list', '--cat'], ['--category']],
    [['--ver'], ['--version']],
    [['list', '--ver'], []],
    [['export', '--format', 'n'], ['ndjson']],
    [['export', '--format=n'], ['--format=ndjson']],
    [['list', '--category', 'ph'], ['phd']],
    [
      ['list', '--category', 'phd,p'],
      ['phd,postdoc', 'phd,product'],
    ],
    [['list', '--category=phd,po'], ['--category=phd,postdoc']],
    [['list', '--json', 'title,firsts'], ['title,firstSeen']],
    [['list', '--json', '--sta'], ['--status']],
    [
      ['stats', '--by', 'co'],
      ['company', 'country'],
    ],
    [['stats', '--json', 'req'], ['required']],
    [['explain', 'aaaa', '--field', 'degr'], ['degreeMin']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['show', 'bbbb'],
      ['bbbb000000000004', 'bbbb000000000005'],
    ],
    [['merge', 'bbbb000000000004', 'aaaa000000000002'.slice(0, 16)], ['aaaa000000000002']],
    [['show', '--db', '/nowhere.db', ''], []],
    [['list', '--company', 'way'], ['Wayve']],
    [['list', '--limit', ''], []],
    [
      ['list', '--country', 'chi'],
      ['Chile', 'China'],
    ],
    [['list', '--country', 'CH,germ'], ['CH,Germany']],
    [['list', '--country', 'nord'], ['Nordics']],
    [['list', '--language', 'ger'], ['German']],
    [
      ['list', '--language', 'en,n'],
      ['en,nb', 'en,nl', 'en,no', 'en,Norwegian Bokmål', 'en,Norwegian'],
    ],
    [
      ['list', '--visa', ''],
      ['yes', 'no', 'unknown'],
    ],
    [['list', '--skill', 'pytorch,tensorrt'], ['pytorch,TensorRT']],
    [['list', '--sort', '-sal'], ['-salary']],
    [['list', '--sort', 'company,-sal'], ['company,-salary']],
    [['list', '--facets', 'vi'], ['visa']],
    [['list', '--deadline', 'h'], ['has']],
    [['list', '--location', 'z'], ['Zürich']],
    [['list', '--near', 'lond'], ['London']],
    [['list', '--source', 'seeds/'], []],
    [['list', '--source', 'a'], ['a.txt']],
    [['search', '--json', 'snip'], ['snippet']],
    [['list', '--json', 'snip'], []],
    [['changes', '--since', 'l'], ['last']],
    [['changes', '--kind', 'new,b'], ['new,back']],
    [['changes', '--json', 'oth'], ['otherId']],
    [['export', '--check', ''], ['google']],
    [['report', '--out', ''], [':files']],
    [['ingest', ''], [':files']],
    [['ingest', 'a.txt', 'b'], [':files']],
    [['list', '--db', ''], [':files']],
    [['export', '-o', ''], [':files']],
    [['nonsense', '--st'], []],
  ])('of %j: %j', async (words, found) => expect(await wordsFor(...words)).toEqual(found));

  it('at the beginning there are all commands, with what they do', async () => {
    expect(await wordsFor('')).toEqual([...COMMANDS.map(({ name }) => name), 'help']);
    const { stdout } = await run(['completion', 'words', '--', 'list']);
    expect(stdout).toBe('list\tlist the stored jobs, filtered by any field\n');
  });

  it.each(COMMANDS.map(({ name }) => name))('every flag of %s is there', async (name) => {
    const flags = await wordsFor(name, '-');
    const { stdout } = await run([name, '--help']);
    const options = stdout.slice(stdout.indexOf('Options:'));
    const named = [...options.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((flag) => !flags.includes(flag) && flag !== '--version')).toEqual([]);
  });
});

it('every option with a choice is completed, as the help words it', async () => {
  for (const { name, options } of COMMANDS) {
    for (const option of options.filter(({ choices, isList }) => choices ?? isList)) {
      const words = await wordsFor(name, `--${nameOf(option).key}`, '');
      expect(words.length, `${name} ${option.flags}`).toBeGreaterThan(0);
      for (const word of option.choices ?? []) expect(words, `${name} ${option.flags}`).toContain(word);
    }
  }
});

it('countries come with their names', async () => {
  const { stdout } = await run(['completion', 'words', '--', 'list', '--country', '']);
  expect(stdout).toContain('CH\tSwitzerland\n');
  expect(stdout).toMatch(/^Nordics\t\d+ countries$/m);
  expect(stdout).not.toContain('Switzerland\tCH');
});

describe('the script', () => {
  it('of an unknown shell is wrong usage', async () => {
    const { code, stderr } = await run(['completion', 'bsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean bash?');
  });

  const folder = newFolder();

  it.for([
    ['bash', '-n'],
    ['zsh', '-n'],
    ['fish', '--no-execute'],
  ])('is well formed for %s', ([shell = '', check = ''], context) => {
    needs(context, shell);
    const file = join(folder, `script.${shell}`);
    writeFileSync(file, SCRIPTS.get(shell) ?? '');
    const { status, stderr } = spawnSync(shell, [check, file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

function needs(context: TestContext, program: string): void {
  if (spawnSync(program, ['--version']).status !== 0) skipLoudly(context, `${program} is not installed`);
}
