import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { SCRIPTS } from '../../src/cli/completion/scripts.js';
import { ROOT, skipLoudly } from '../support/root.js';
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
    [['export', '--format', '=', 'n'], ['ndjson']],
    [
      ['list', '--status', '='],
      ['open', 'gone', 'all'],
    ],
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
    [['list', '--company', '"way'], ['Wayve']],
    [['list', '--limit', ''], []],
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

describe('the script', () => {
  it('of an unknown shell is wrong usage', async () => {
    const { code, stderr } = await run(['completion', 'bsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean bash?');
  });

  // A shell asks the program itself.
  const folder = newFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(join(ROOT, 'bin', 'cvpr-jobs.js'), join(bin, 'cvpr-jobs'));
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    CVPR_JOBS_DB: db,
    HOME: folder,
    LC_ALL: 'C.UTF-8',
  };

  it.for<[readonly string[], readonly string[]]>([
    [['sho'], ['show']],
    [['list', '--status', '=', 'g'], ['gone']],
    [['list', '--company', 'zur'], ['Zurich 🏔️ Robotics']],
    [['show', 'aaaa000000000002'], ['aaaa000000000002']],
    [['ingest', 'a'], []],
  ])('completes in bash %j to %j', ([line, words], context) => {
    needs(context, 'bash');
    if (!existsSync(join(ROOT, 'dist', 'cli.js')))
      skipLoudly(context, 'dist/ is missing; run `npm run build` first');
    // the shell takes the words apart again: what it would put on the command line has to be one word
    const script = `eval "$(cvpr-jobs completion bash)"
      complete -p cvpr-jobs >&2
      COMP_WORDS=(cvpr-jobs ${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length}
      _cvpr_jobs
      for word in "\${COMPREPLY[@]}"; do eval "printf '%s\\n' $word"; done`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      env,
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toContain('-F _cvpr_jobs cvpr-jobs');
    expect(stdout.split('\n').slice(0, -1)).toEqual(words);
  });

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

  // what zsh does with the words is a function of zsh: here it prints them
  it('gives zsh a word and its meaning, or the names of files', (context) => {
    needs(context, 'zsh');
    if (!existsSync(join(ROOT, 'dist', 'cli.js')))
      skipLoudly(context, 'dist/ is missing; run `npm run build` first');
    const script = `compdef() { : }; _describe() { print -l -- \${(P)2} }; _files() { print FILES }
      eval "$(cvpr-jobs completion zsh)"
      ask() { words=(cvpr-jobs "$@"); CURRENT=$#words; _cvpr_jobs }
      ask li; ask list --status=g; ask ingest ""`;
    const { stdout } = spawnSync('zsh', ['-fc', script], { env, cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('list:list the stored jobs, filtered by any field\n--status=gone:\nFILES\n');
  });
});

function needs(context: TestContext, program: string): void {
  if (spawnSync(program, ['--version']).status !== 0) skipLoudly(context, `${program} is not installed`);
}
