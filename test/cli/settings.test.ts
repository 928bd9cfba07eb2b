import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { GLOBAL_OPTIONS } from '../../src/cli/global-options.js';
import type { SettingsPlaces } from '../../src/cli/io.js';
import { nameOf } from '../../src/cli/settings/option-name.js';
import { JOBS, newFolder, storeOf } from './jobs.js';
import { type RunOptions, run } from './run.js';

const db = await storeOf(JOBS);
const UID = process.getuid?.() ?? null;

/** A home with settings of the user, and a project in it with settings of its own; text is written as it is. */
function house(files: { user?: unknown; project?: unknown; above?: unknown }): SettingsPlaces {
  const home = newFolder();
  const places = { home, cwd: join(home, 'project', 'deep'), config: join(home, '.config'), uid: UID };
  for (const folder of [places.cwd, places.config]) mkdirSync(folder, { recursive: true });
  const write = (path: string, values: unknown) =>
    values !== undefined && writeFileSync(path, typeof values === 'string' ? values : JSON.stringify(values));
  write(join(places.config, 'config.json'), files.user);
  write(join(home, 'project', 'cvpr-jobs.config.json'), files.above);
  write(join(places.cwd, '.cvpr-jobsrc.json'), files.project);
  return places;
}

/** How many jobs list gives: what limits it tells which setting is in force. */
async function listed(argv: readonly string[], options: RunOptions): Promise<number> {
  const { stdout, stderr } = await run(
    ['list', '--json', 'id', '--status', 'all', '--db', db, ...argv],
    options,
  );
  expect(stderr).not.toContain('cvpr-jobs:');
  return (JSON.parse(stdout) as unknown[]).length;
}

describe('what is nearer goes first', () => {
  const user = { limit: 4 };
  it.each<[string, readonly string[], Parameters<typeof house>[0], Record<string, string>, number]>([
    ['nothing is set', [], {}, {}, 5],
    ['a file of the user', [], { user }, {}, 4],
    ['a file of the project, before that', [], { user, project: { limit: 3 } }, {}, 3],
    ['one in a folder above', [], { user, above: { limit: 3 } }, {}, 3],
    ['the nearest of two', [], { above: { limit: 4 }, project: { limit: 3 } }, {}, 3],
    ["a command's own, before what is shared", [], { user: { limit: 1, list: { limit: 3 } } }, {}, 3],
    ["another command's own is none", [], { user: { limit: 2, export: { limit: 3 } } }, {}, 2],
    [
      'the nearer file, though it is shared there',
      [],
      { user: { list: { limit: 4 } }, project: user },
      {},
      4,
    ],
    ['what is null is not set', [], { user, project: { limit: null } }, {}, 4],
    ['the environment, before files', [], { project: { limit: 3 } }, { CVPR_JOBS_LIMIT: '2' }, 2],
    ['an empty variable is not set', [], { project: { limit: 3 } }, { CVPR_JOBS_LIMIT: '' }, 3],
    ['a flag, before all', ['--limit', '1'], { project: { limit: 3 } }, { CVPR_JOBS_LIMIT: '2' }, 1],
    ['no file, when an empty one is named', ['--config', '/dev/null'], { user }, {}, 5],
  ])('%s', async (_, argv, files, env, jobs) => {
    expect(await listed(argv, { places: house(files), env })).toBe(jobs);
  });

  it('outside of the home only the working folder is asked: anybody may write to a folder above', async () => {
    const places = house({ above: { limit: 1 } });
    expect(await listed([], { places: { ...places, home: '/nobody' } })).toBe(5);
    expect(await listed([], { places: { ...places, home: '/nobody', cwd: dirname(places.cwd) } })).toBe(1);
  });

  it.skipIf(UID !== 0)('a file that belongs to another user is not used, and named', async () => {
    const places = house({ project: { limit: 1 } });
    const file = join(places.cwd, '.cvpr-jobsrc.json');
    chownSync(file, 4242, 4242);
    const ran = await run(['list', '--json', 'id', '--db', db], { places });
    expect(JSON.parse(ran.stdout)).toHaveLength(4);
    expect(ran.stderr).toContain(`warning: ${file} belongs to another user`);
  });
});

describe('a value in a file', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['words', { category: 'internship,engineering' }, 2],
    ['a list', { category: ['internship', 'engineering'] }, 2],
    ['a number in words', { limit: '2' }, 2],
  ])('may be %s', async (_, project, jobs) =>
    expect(await listed([], { places: house({ project }) })).toBe(jobs),
  );

  it('that is a path counts from the folder of the file', async () => {
    const places = house({ project: { db: join('..', basename(db)) } });
    const { code, stderr } = await run(['list'], { places });
    expect({ code, stderr }).toMatchObject({ code: 1 });
    expect(stderr).toContain(join(places.home, 'project', basename(db)));
  });

  it('that names fields switches on what elsewhere is a flag alone', async () => {
    const places = house({ project: { json: ['id', 'title'] } });
    expect((await run(['list', '--db', db, '--limit', '1'], { places })).stdout).toMatch(
      /^\[\n\{"id":"[^,]*,"title":/,
    );
    expect((await run(['show', 'aaaa000000000001', '--db', db], { places })).stdout).toMatch(/^\{\n {2}"id"/);
    // names that another command does not know are for those that do
    expect((await run(['config'], { places })).stdout).toMatch(/^\[\n\{"setting":/);
    expect((await run(['stats', '--db', db], { places })).stdout).toMatch(/^\[\n\{"by":/);
    const own = house({ project: { list: { json: 'titel' } } });
    expect((await run(['list', '--db', db], { places: own })).stderr).toContain('did you mean title?');
  });

  it('switches on what is a flag alone', async () => {
    const quiet = await run(['list', '--db', db], { places: house({ user: { quiet: true } }) });
    expect(quiet.stderr).toBe('');
    const switched = house({ user: { remote: false, json: false } });
    const all = await run(['list', '--db', db], { places: switched });
    expect(all.stdout).not.toMatch(/^\[/);
    expect(all.stderr).toContain('4 open jobs');
    const loud = await run(['list', '--db', db], { env: { CVPR_JOBS_QUIET: 'no' } });
    expect(loud.stderr).toContain('4 open jobs');
  });
});

describe('what is wrong is named with its file, its key and the next step', () => {
  it.each<[string, unknown, Record<string, string>, readonly string[]]>([
    [
      'a key',
      { limt: 3 },
      {},
      ['.cvpr-jobsrc.json has no setting "limt" (did you mean limit?)', 'Settings are: '],
    ],
    [
      'a command',
      { lst: { limit: 3 } },
      {},
      ['no setting "lst" (did you mean list?)', 'the name of a command'],
    ],
    [
      'a key of a command',
      { list: { limt: 3 } },
      {},
      ['.cvpr-jobsrc.json: list has no setting "limt"', 'limit?'],
    ],
    [
      'a key of another command',
      { list: { delay: 3 } },
      {},
      ['list has no setting "delay"', 'Settings are: '],
    ],
    ['settings of a command', { list: 3 }, {}, ['the settings of list are to be an object']],
    ['the file that is read', { config: 'x.json' }, {}, ['the settings of config are to be an object']],
    [
      'a value',
      { list: { limit: 0 } },
      {},
      ['.cvpr-jobsrc.json: list.limit: --limit takes a number', '--limit 20'],
    ],
    [
      'a choice',
      { status: 'opn' },
      {},
      ['.cvpr-jobsrc.json: status: ', '(did you mean open?)', 'open, gone, all'],
    ],
    ['a value of no such kind', { limit: { a: 1 } }, {}, ['limit: takes words or a number, not {"a":1}']],
    ['neither true nor false', { quiet: 'perhaps' }, {}, ['quiet: is either true or false, not "perhaps"']],
    ['a list', [1], {}, ['.cvpr-jobsrc.json are no JSON object', 'Write them as']],
    [
      'no JSON',
      '{"limit": 3,}',
      {},
      ['.cvpr-jobsrc.json are no JSON from line 1 on: ', '--config /dev/null'],
    ],
    ['no JSON further down', '{\n  "list": {},\n  "limit": 3,\n}\n', {}, ['are no JSON from line 4 on: ']],
    ['no JSON to its end', '{\n  "limit": 3\n\n', {}, ['are no JSON from line 2 on: ']],
    ['another language', '\nlimit = 3', {}, ['are no JSON from line 2 on: ']],
    ['a variable', {}, { CVPR_JOBS_LIMIT: 'many' }, ['CVPR_JOBS_LIMIT: --limit takes a number']],
    [
      'a file that is not there',
      {},
      { CVPR_JOBS_CONFIG: 'nix.json' },
      ['nix.json', 'there is no such file', '--config'],
    ],
  ])('%s', async (_, project, env, said) => {
    const { code, stdout, stderr } = await run(['list', '--db', db], { places: house({ project }), env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const words of said) expect(stderr).toContain(words);
  });

  it('and stands in the way of no help', async () => {
    const places = house({ project: '{' });
    for (const argv of [['--help'], ['list', '--help'], ['--version']])
      expect(await run(argv, { places })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('config', () => {
  const places = house({
    user: { contact: 'me@example.org', db: 'jobs.db' },
    project: { list: { limit: 20, db: '/elsewhere.db' }, category: ['phd', 'postdoc'] },
  });
  const user = join(places.config, 'config.json');
  const project = join(places.cwd, '.cvpr-jobsrc.json');
  const env = { CVPR_JOBS_DELAY: '3', CVPR_JOBS_CONTCT: 'x' };

  it('says what is set and where, and which variables set nothing', async () => {
    const { stdout, stderr } = await run(['config', '-q', '--json'], { places, env });
    const rows = JSON.parse(stdout) as { setting: string; value: unknown; from: string }[];
    const found = new Map(rows.map(({ setting, value, from }) => [setting, [value, from]]));
    expect(Object.fromEntries(found)).toMatchObject({
      db: [join(places.config, 'jobs.db'), user],
      quiet: [true, 'command line'],
      'list.db': ['/elsewhere.db', project],
      'list.limit': ['20', project],
      'list.category': [expect.anything(), project],
      'ingest.contact': ['me@example.org', user],
      'parse.delay': [3, 'environment'],
    });
    expect(found.has('ingest.db')).toBe(false);
    expect(stderr).toBe('');
    const loud = await run(['config'], { places, env });
    expect(loud.stderr).toContain('CVPR_JOBS_CONTCT sets nothing (did you mean CVPR_JOBS_CONTACT?)');
    expect(loud.stderr).toContain(`read ${project}, ${user}`);
    expect(loud.stdout).toContain(`ingest.contact\tme@example.org\t${user}\n`);
  });

  it('lists with --all every option of every command', async () => {
    const { stdout } = await run(['config', '--all', '--json', 'setting']);
    const listed = (JSON.parse(stdout) as { setting: string }[]).map(({ setting }) => setting);
    const all = COMMANDS.filter(({ name }) => name !== 'config').flatMap(({ name, options }) =>
      options.map((option) => `${name}.${nameOf(option).key}`),
    );
    expect(listed).toEqual([...GLOBAL_OPTIONS.map((option) => nameOf(option).key), ...all]);
  });
});

describe('the names of options', () => {
  it.each([
    ['--max-pages <number>', 'max-pages', 'maxPages', 'CVPR_JOBS_MAX_PAGES', 'words'],
    ['-o, --output <file>', 'output', 'output', 'CVPR_JOBS_OUTPUT', 'words'],
    ['--json [fields]', 'json', 'json', 'CVPR_JOBS_JSON', 'maybe'],
    ['-q, --quiet', 'quiet', 'quiet', 'CVPR_JOBS_QUIET', 'nothing'],
    ['--no-pager', 'pager', 'pager', 'CVPR_JOBS_PAGER', 'nothing'],
  ])('follow from %s', (flags, key, attribute, variable, takes) => {
    const isDenial = flags.startsWith('--no-');
    expect(nameOf({ flags })).toEqual({ key, attribute, variable, takes, isDenial });
  });

  it('are those under which the values arrive, and say one kind of thing each', () => {
    const kinds = new Map<string, string>();
    for (const option of [...GLOBAL_OPTIONS, ...COMMANDS.flatMap(({ options }) => options)]) {
      const { variable, takes } = nameOf(option);
      expect(variable).not.toBe('CVPR_JOBS_DEBUG');
      const kind = option.takesWordsElsewhere ? 'maybe' : takes;
      expect(kinds.get(variable) ?? kind, variable).toBe(kind);
      kinds.set(variable, kind);
    }
  });
});
