import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it, type TestContext } from 'vitest';
import { ROOT, skipLoudly } from '../support/root.js';
import { JOBS, newFolder, storeOf } from './jobs.js';
import { run } from './run.js';

const BIN = join(ROOT, 'bin', 'cvpr-jobs.js');
const isRoot = process.getuid?.() === 0;
const folder = newFolder();
const db = await storeOf(JOBS);

function needsBuild(context: TestContext): void {
  if (!existsSync(join(ROOT, 'dist', 'cli.js')))
    skipLoudly(context, 'dist/ is missing; run `npm run build` first');
}

describe('what may not be read or written is named, with the next step', () => {
  mkdirSync(join(folder, 'closed'));
  copyFileSync(db, join(folder, 'closed', 'jobs.db'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'page.txt'), 'A Postdoc in Oslo\nApply\n');
  for (const [path, mode] of [
    ['closed/jobs.db', 0o444],
    ['closed', 0o555],
  ] as const)
    chmodSync(join(folder, path), mode);

  beforeEach((context) => {
    needsBuild(context);
    if (process.platform === 'win32') skipLoudly(context, 'permissions are other ones here');
    if (asNobody(['--version']).status !== 0)
      skipLoudly(context, 'the program is not readable for another user');
  });

  it.each<[readonly string[], string, string]>([
    [['ingest', 'page.txt', '--db', 'closed/new.db'], 'closed/new.db', 'check the permissions'],
    [['ingest', 'page.txt', '--db', 'closed/jobs.db'], 'closed/jobs.db', 'check the permissions'],
    [
      ['ingest', 'page.txt', '--db', 'closed/deep/new.db'],
      'closed/deep/new.db',
      'another database with --db',
    ],
    [['ingest', 'page.txt'], 'closed/data/cvpr-jobs/jobs.db', 'another database with --db'],
    [['reparse', '--db', 'closed/jobs.db'], 'closed/jobs.db', 'check the permissions'],
  ])('%j', (argv, path, step) => {
    const { status, stdout, stderr } = asNobody(argv);
    expect({ status, stdout }, stderr).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(join(folder, path));
    expect(stderr).toContain(step);
    expect(stderr).not.toContain('should not have happened');
  });

  it.each([['list'], ['show', 'ID'], ['stats'], ['export'], ['sources']])(
    '%s reads a database that nothing can be written beside',
    (...words) => {
      const [first] = JSON.parse(asNobody(['list', '--db', 'closed/jobs.db', '--json', 'id']).stdout);
      const argv = words.map((word) => (word === 'ID' ? first.id : word));
      const { status, stdout, stderr } = asNobody([...argv, '--db', 'closed/jobs.db']);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(stdout).not.toBe('');
      expect(readdirSync(join(folder, 'closed'))).toEqual(['jobs.db']);
    },
  );

  it('says what to do where a log stands beside it that nobody brought in', () => {
    chmodSync(join(folder, 'closed'), 0o777);
    writeFileSync(join(folder, 'closed', 'jobs.db-wal'), 'a log');
    chmodSync(join(folder, 'closed'), 0o555);
    const { status, stderr } = asNobody(['list', '--db', 'closed/jobs.db']);
    chmodSync(join(folder, 'closed'), 0o777);
    rmSync(join(folder, 'closed', 'jobs.db-wal'));
    chmodSync(join(folder, 'closed'), 0o555);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('with its -wal') });
  });

  function asNobody(argv: readonly string[]) {
    return spawnSync(process.execPath, [BIN, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: '/nonexistent', XDG_DATA_HOME: join(folder, 'closed', 'data') },
      ...(isRoot && { uid: 65534, gid: 65534 }),
    });
  }
});

describe('an ingest that has nothing to read', () => {
  it.each([
    ['nix.txt', 'no such file or folder: nix.txt'],
    ['', '"" is no input: give a file, a folder, a web address, or - for stdin'],
  ])('of %j says so and makes no database', async (input, said) => {
    const home = newFolder();
    const { code, stderr } = await run(['ingest', input, '--db', join(home, 'new.db')]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(`error: ${said}`)]);
    expect(readdirSync(home)).toEqual([]);
  });

  it('still names each input that is not there beside one that is', async () => {
    const path = join(newFolder(), 'new.db');
    const { code, stderr } = await run(['ingest', join(folder, 'page.txt'), 'nix.txt', '--db', path]);
    expect(code).toBe(3);
    expect(stderr.match(/no such file or folder: nix\.txt/g)).toHaveLength(1);
    expect(existsSync(path)).toBe(true);
  });

  it('parse says the same', async () => {
    const { code, stderr } = await run(['parse', '']);
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: "" is no input/),
    });
  });
});

it('whoever interrupts an ingest is told what is kept', async (context) => {
  needsBuild(context);
  const path = join(newFolder(), 'kept.db');
  const child = spawn(process.execPath, [BIN, 'ingest', join(folder, 'page.txt'), '-', '--db', path], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const ended = new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)));
  // it waits for the page on stdin, which never ends; by then the database is there
  for (let tries = 0; !existsSync(path) && tries < 400; tries++) await setTimeout(25);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said).toBe(
    'cvpr-jobs: interrupted; the pages that were read are stored; the same command goes on from there\n',
  );
});
