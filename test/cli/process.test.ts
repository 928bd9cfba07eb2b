import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { ROOT, skipLoudly } from '../support/root.js';

const BIN = `${ROOT}bin/cvpr-jobs.js`;
const BUILT = existsSync(`${ROOT}dist/cli.js`);
// biome-ignore lint/suspicious/noConsole: what was not proved must not look proved
if (!BUILT) console.warn('SKIPPED test/cli/process.test.ts: dist/ is missing; run `npm run build` first');

const SEEDS = `${ROOT}seeds`;
const PAGES = readdirSync(SEEDS)
  .sort()
  .map((name) => join(SEEDS, name));
const [PAGE = ''] = PAGES;
/** Its first three postings. */
const FEW = `${readFileSync(PAGE, 'utf8')
  .split(/^Apply$/m, 3)
  .join('Apply')}Apply\n`;
const JOBS = 37;

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  readonly cwd?: string;
  /** As a user who owns nothing; only root can become one. */
  readonly nobody?: boolean;
}

let folder = '';
/** A store of the sample pages, which no test changes. */
let db = '';

/** The environment without what changes how the program speaks. */
function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, NODE_OPTIONS, ...rest } = process.env;
  const own = Object.entries(rest).filter(([name]) => !name.startsWith('CVPR_JOBS_'));
  const folders = { XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config') };
  return { ...Object.fromEntries(own), ...folders, ...more };
}

function start(argv: readonly string[], options: Options = {}): { child: ChildProcess; ended: Promise<Ran> } {
  const child = spawn(process.execPath, [BIN, ...argv], {
    env: environment(options.env),
    cwd: options.cwd ?? folder,
    stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(options.nobody && { uid: 65534, gid: 65534 }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin?.on('error', () => undefined).end(options.stdin);
  const ended = new Promise<Ran>((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ code, stdout, stderr }));
  });
  return { child, ended };
}

const run = (argv: readonly string[], options?: Options) => start(argv, options).ended;

/** Runs a line of bash in which `$C` is the program; its exit code is that of the last command. */
function shell(line: string, env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    env: environment({ C: `${process.execPath} ${BIN}`, DB: db, PAGE, SEEDS, ...env }),
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function needs(context: TestContext, program: string): void {
  if (shell(`command -v ${program}`).code !== 0) skipLoudly(context, `${program} is not installed`);
}

/** What a store holds, whatever way it came there. */
async function exported(path: string): Promise<string> {
  const { code, stdout, stderr } = await run(['export', '--db', path, '--status', 'all']);
  expect(code, stderr).toBe(0);
  return stdout;
}

/** Whether its tables have been made. */
function isMade(path: string): boolean {
  if (!existsSync(path)) return false;
  const database = new Database(path);
  const found = database.prepare("select 1 from sqlite_master where name = 'posting'").all();
  database.close();
  return found.length > 0;
}

/** Fails unless the file is whole and every posting belongs to a job, every job to a posting. */
function expectWhole(path: string): void {
  const database = new Database(path);
  const ask = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  expect(ask('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(ask('pragma foreign_key_check')).toEqual([]);
  expect(ask('select id from posting where job_id is null')).toEqual([]);
  expect(ask('select id from job where id not in (select job_id from posting)')).toEqual([]);
  expect(
    ask(
      'select page.id from page left join posting on page_id = page.id group by page.id having count(posting.id) <> posting_count',
    ),
  ).toEqual([]);
  database.close();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there; the program's own paint apart
const ESCAPES = /\u001b(?!\[\d+m)|\u001b\[31m/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same; a terminal itself adds carriage returns
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u007f-\u009f\u202a-\u202e]/;
const NOTHING = /^$/;
const STACK = /^\s+at .*:\d+:\d+\)?$/m;

describe.skipIf(!BUILT)('the built program', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-process-'));
    db = join(folder, 'seeds.db');
    expect(await run(['ingest', '--db', db, SEEDS])).toMatchObject({ code: 0, stdout: '' });
    writeFileSync(join(folder, 'few.txt'), FEW);
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    mkdirSync(join(folder, 'none'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('ends with', () => {
    const cases: [code: number, argv: string[], stderr: RegExp][] = [
      [0, ['parse', '-q', 'few.txt'], NOTHING],
      [0, ['parse', 'none'], /^warning: none: the folder holds no pages$/m],
      [0, ['--version'], NOTHING],
      [0, ['ingest', '--help'], NOTHING],
      [1, ['parse', 'nowhere.txt'], /^error: no such file or folder: nowhere\.txt; check the path/],
      [1, ['parse', 'picture.txt'], /^error: picture\.txt is not a page: it is a PNG image\./],
      [1, ['ingest', 'empty.txt', '--db', 'new.db'], /^error: empty\.txt: the file is empty\./],
      [1, ['list', '--db', 'no.db'], /There is no database at .*no\.db\n.*cvpr-jobs ingest PAGES/],
      [2, ['ingest'], /missing required argument 'pages'\n\(see cvpr-jobs ingest --help\)/],
      [2, ['lsit'], /unknown command 'lsit'\n\(Did you mean list\?\)/],
      [2, ['export', '--fromat', 'csv'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
      [
        2,
        ['export', '--format', 'cvs'],
        /The choices are json, ndjson, csv, .{1,80}\.\n\(Did you mean csv\?\)/,
      ],
      [3, ['parse', 'few.txt', 'nowhere.txt'], /^error: no such file or folder: nowhere\.txt/],
      [3, ['ingest', '--db', 'new.db', 'empty.txt', 'picture.txt', 'few.txt'], /2 inputs failed/],
    ];
    it.each(cases)('%i: %j', async (code, argv, stderr) => {
      const ran = await run(argv);
      expect(ran.code, ran.stderr).toBe(code);
      expect(ran.stderr).toMatch(stderr);
      expect(ran.stderr).not.toMatch(STACK);
      if (code === 2) expect(ran.stdout).toBe('');
    });
  });

  it('ends quietly when its reader has had enough', () => {
    for (const line of [
      '$C parse $SEEDS',
      '$C export --db $DB',
      '$C export --db $DB --format csv',
      '$C export --db $DB --format markdown',
      '$C export --db $DB --format jsonld',
      '$C export --db $DB --format atom',
      '$C list --db $DB',
      '$C changes --db $DB',
      '$C sources --db $DB',
      '$C duplicates --db $DB',
    ]) {
      const { stdout, stderr } = shell(`${line} 2>err | head -1; echo "\${PIPESTATUS[0]}"; cat err >&2`);
      expect(stdout.trimEnd().split('\n').at(-1), line).toBe('0');
      expect(stderr, line).not.toMatch(/EPIPE|error|should not/);
    }
  });

  it('sends the bytes of Parquet through a pipe as it writes them to a file', async () => {
    shell('$C export -q --db $DB --format parquet > piped.parquet; $C export -q --db $DB -o named.parquet');
    const [piped, named] = ['piped', 'named'].map((name) => readFileSync(join(folder, `${name}.parquet`)));
    expect(piped?.equals(named as Buffer)).toBe(true);
    const rows = await parquetReadObjects({ file: new Uint8Array(piped as Buffer).buffer });
    expect(rows.map(({ id }) => id)).toEqual(shell('$C list --db $DB | cut -f1').stdout.trim().split('\n'));
    expect(rows).toHaveLength(JOBS);
  });

  it('reads stdin by - and by a pipe without argument', async () => {
    const [byName, byDash, byPipe] = await Promise.all([
      run(['parse', 'few.txt']),
      run(['parse', '-'], { stdin: FEW }),
      run(['parse'], { stdin: FEW }),
    ]);
    const ids = ({ stdout }: Ran) =>
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id);
    expect(ids(byName)).toHaveLength(3);
    expect(ids(byDash)).toEqual(ids(byName));
    expect(byPipe.stdout).toBe(byDash.stdout);
    const path = join(folder, 'stdin.db');
    expect(await run(['ingest', '-', '--db', path], { stdin: FEW })).toMatchObject({ code: 0, stdout: '' });
    expect((await exported(path)).trimEnd().split('\n')).toHaveLength(3);
  });

  it('says what is wrong when nothing comes in', async () => {
    for (const argv of [['parse'], ['parse', '-'], ['ingest', '-', '--db', 'nothing.db']]) {
      const ran = await run(argv, { stdin: '' });
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toMatch(/^error: stdin: nothing came in\. Name a file, or pipe a page in\.$/m);
    }
  });

  it('paints for a terminal alone, NO_COLOR and FORCE_COLOR apart', async () => {
    const { stdout: ids } = await run(['list', '--db', db, '-q', '--limit', '1']);
    const id = ids.slice(0, 16);
    const show = async (env: Record<string, string>) => (await run(['show', id, '--db', db], { env })).stdout;
    const plain = await show({});
    expect(plain).not.toContain('\u001b');
    expect(await show({ NO_COLOR: '1' })).toBe(plain);
    const painted = await show({ FORCE_COLOR: '1' });
    expect(painted).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what chalk writes
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    // data is never painted
    expect(
      (await run(['export', '--db', db, '--limit', '1'], { env: { FORCE_COLOR: '1' } })).stdout,
    ).not.toContain('\u001b');
  });

  describe('export -o', () => {
    it('replaces a file as a whole, and keeps it when it fails', async () => {
      const path = join(folder, 'jobs.json');
      writeFileSync(path, `${'x'.repeat(2_000_000)}`);
      expect(await run(['export', '--db', db, '-o', path])).toMatchObject({ code: 0, stdout: '' });
      expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(JOBS);
      expect((await run(['export', '--db', 'no.db', '-o', path])).code).toBe(1);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(JOBS);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });

    it('names a folder that is not there', async () => {
      const ran = await run(['export', '--db', db, '-o', 'nowhere/jobs.csv']);
      expect(ran.code).toBe(1);
      expect(ran.stderr).toMatch(
        /^cvpr-jobs: nowhere\/jobs\.csv can't be written: there is no such folder$/m,
      );
    });

    it('names a folder that is read-only', async (context) => {
      const isRoot = process.getuid?.() === 0;
      if (process.platform === 'win32') skipLoudly(context, 'permissions are other ones here');
      const shared = join(folder, 'shared');
      const closed = join(folder, 'closed');
      mkdirSync(shared);
      mkdirSync(closed);
      copyFileSync(db, join(shared, 'jobs.db'));
      for (const path of [folder, shared]) chmodSync(path, 0o777);
      chmodSync(join(shared, 'jobs.db'), 0o666);
      chmodSync(closed, 0o555);
      const reachable = await run(['--version'], { nobody: isRoot });
      if (reachable.code !== 0) skipLoudly(context, 'the program is not readable for another user');
      const ran = await run(['export', '--db', join(shared, 'jobs.db'), '-o', join(closed, 'jobs.csv')], {
        nobody: isRoot,
      });
      expect(ran.code, ran.stderr).toBe(1);
      expect(ran.stderr).toContain(
        `cvpr-jobs: ${join(closed, 'jobs.csv')} can't be written: permission denied\n`,
      );
      expect(ran.stderr).not.toMatch(STACK);
      expect(readdirSync(closed)).toEqual([]);
    });
  });

  it('says clearly that the disk is full', (context) => {
    if (!existsSync('/dev/full')) skipLoudly(context, 'there is no /dev/full');
    for (const argv of [
      'parse few.txt',
      'export --db $DB',
      'list --db $DB --json',
      'schema',
      '--help',
      'list --help',
      '--version',
    ]) {
      const ran = shell(`$C ${argv} > /dev/full`);
      expect(ran.code, argv).toBe(1);
      expect(ran.stderr, argv).toMatch(
        /^cvpr-jobs: The output can't be written: no space left on the device\n.+\n$/,
      );
    }
    const ran = shell('$C export --db $DB -o /dev/full');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("/dev/full can't be written: no space left on the device");
    // when nobody can be told, the work is done all the same
    expect(shell('$C ingest few.txt --db unheard.db 2> /dev/full').code).toBe(0);
  });

  it('takes the database from --db at any place, CVPR_JOBS_DB, or the XDG data folder, and names it', async () => {
    const first = ['--limit', '1'];
    expect((await run(['--db', db, 'list', ...first])).stderr).toContain(`1 of 37 open jobs in ${db}`);
    expect((await run(['list', ...first, '--db', db])).stderr).toContain(`1 of 37 open jobs in ${db}`);
    expect((await run(['list', ...first], { env: { CVPR_JOBS_DB: db } })).stderr).toContain(db);
    expect((await run(['list', '--db', db, ...first], { env: { CVPR_JOBS_DB: 'other.db' } })).code).toBe(0);
    const usual = join(folder, 'data', 'cvpr-jobs', 'jobs.db');
    expect((await run(['list'])).stderr).toContain(`There is no database at ${usual}`);
    expect((await run(['ingest', 'few.txt'])).stderr).toContain(`${usual} holds 3 jobs from 1 page\n`);
    expect((await run(['list', ...first])).stderr).toContain(usual);
  });

  describe('two ingests at once', () => {
    const firstHalf = PAGES.slice(0, 2);
    const rest = PAGES.slice(2);
    it.each([
      ['of different pages', [firstHalf, rest]],
      ['of the same pages in another order', [PAGES, PAGES.toReversed()]],
    ])('%s store what one after the other does', async (what, [one = [], other = []]) => {
      const path = join(folder, `${what.replaceAll(' ', '-')}.db`);
      const ran = await Promise.all([one, other].map((pages) => run(['ingest', '--db', path, ...pages])));
      for (const { code, stderr } of ran) expect(code, stderr).toBe(0);
      expectWhole(path);
      expect(await exported(path)).toBe(await exported(db));
    });
  });

  it('killed at any moment leaves a whole store, and running it again finishes the work', async () => {
    const pages = join(folder, 'many');
    mkdirSync(pages);
    for (const [at, text] of readFileSync(PAGE, 'utf8')
      .split(/^Apply$/m)
      .entries()) {
      if (text.trim() !== '') writeFileSync(join(pages, `${at}.txt`), `${text}Apply\n`);
    }
    const serial = join(folder, 'serial.db');
    const started = Date.now();
    await run(['ingest', '--db', serial, pages]);
    const whole = Date.now() - started;
    const expected = await exported(serial);
    const path = join(folder, 'killed.db');
    let killed = 0;
    for (let round = 0; round < 8; round++) {
      // the one store grows from kill to kill, the other is made anew
      const each = round % 2 === 0 ? path : join(folder, `fresh${round}.db`);
      const { child, ended } = start(['ingest', '--db', each, pages]);
      await new Promise((done) => setTimeout(done, whole * (0.2 + Math.random() * 0.7)));
      child.kill('SIGKILL');
      if ((await ended).code === null) killed++;
      if (isMade(each)) expectWhole(each);
      if (round !== 7) continue;
      expect((await run(['ingest', '--db', each, pages])).code).toBe(0);
      expect(await exported(each)).toBe(expected);
    }
    expect(killed).toBeGreaterThan(0);
    expect((await run(['ingest', '--db', path, pages])).code).toBe(0);
    expectWhole(path);
    expect(await exported(path)).toBe(expected);
  });

  it.each([
    ['cut off', (file: Buffer) => file.subarray(0, file.length >> 1)],
    ['overwritten at its start', (file: Buffer) => Buffer.concat([Buffer.alloc(64, 'x'), file.subarray(64)])],
    [
      'overwritten behind its header',
      (file: Buffer) => Buffer.concat([file.subarray(0, 100), Buffer.alloc(8000, 0xa5), file.subarray(8100)]),
    ],
  ])('refuses a database that is %s, and leaves it as it is', async (what, spoil) => {
    const path = join(folder, `${what.replaceAll(' ', '-')}.db`);
    const spoiled = spoil(readFileSync(db));
    writeFileSync(path, spoiled);
    const commands = [['ingest', PAGE], ['list'], ['export'], ['reparse'], ['show', 'a']];
    const others = [['changes'], ['sources'], ['duplicates'], ['split', 'a'], ['merge', 'a', 'b']];
    for (const argv of [...commands, ...others]) {
      const ran = await run([...argv, '--db', path]);
      expect(ran, argv[0]).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr, argv[0]).toMatch(
        /^cvpr-jobs: .*\.db is not a (?:whole )?database\nIt was left as it is\./,
      );
      expect(readFileSync(path).equals(spoiled), argv[0]).toBe(true);
    }
  });

  it('nothing of a page steers a terminal', (context) => {
    needs(context, 'script');
    const evil = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e';
    const page = `<!doctype html><html><body><main>${[1, 2]
      .map(
        (n) =>
          `<article><h2>Vision ${evil}Engineer ${n}</h2><p class="location">Os${evil}lo</p><p>You will build ${evil}eyes number ${n}.</p><a href="/apply">Apply now</a></article>`,
      )
      .join('')}</main></body></html>`;
    writeFileSync(join(folder, 'evil.html'), page);
    const name = `\u001b[31mnowhere.txt`;
    expect(shell('$C ingest evil.html --db evil.db').code).toBe(0);
    const id = shell('$C list -q --db evil.db | head -1 | cut -f1').stdout.trim();
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    for (const argv of [
      'list --db evil.db',
      `show ${id} --db evil.db`,
      'export --db evil.db',
      'list --json --db evil.db',
      'parse evil.html',
      `parse '${name}'`,
    ]) {
      const { stdout } = shell(`script -qec "$C ${argv}" /dev/null < /dev/null`);
      expect(stdout, argv).toMatch(argv.includes('nowhere') ? 'nowhere.txt' : 'Vision');
      expect(stdout, argv).not.toMatch(ESCAPES);
      expect(stdout, argv).not.toMatch(CONTROLS);
    }
  });

  it('long output goes through the pager of the user', (context) => {
    needs(context, 'script');
    const paged = (pager: string, options = '') =>
      shell(
        `script -qec "stty rows 6 cols 80; PAGER='${pager}' $C list ${options} --db $DB" /dev/null < /dev/null`,
        { NO_COLOR: '1' },
      )
        .stdout.replaceAll('\r', '')
        .split('\n');
    expect(paged('sed s/^/paged:/')[0]).toMatch(/^paged:ID +TITLE/);
    expect(paged('sed s/^/paged:/', '--no-pager')[0]).toMatch(/^ID +TITLE/);
    expect(paged('sed s/^/paged:/', '--limit 3')[0]).toMatch(/^ID +TITLE/);
    // left before its end
    expect(paged('head -2')).toHaveLength(4);
    // there is none: what it should have shown is there
    const whole = paged('no-such-pager');
    expect(whole[0]).toContain('not found');
    expect(whole.slice(1)).toEqual(paged('', ''));
  });

  describe('what it exports is read by', () => {
    it('csv-parse', async () => {
      const { stdout } = await run(['export', '--db', db, '--format', 'csv']);
      const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
      expect(rows).toHaveLength(JOBS);
      expect(rows.map(({ id }) => id)).toEqual(
        (await exported(db))
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).id),
      );
    });

    it('jq', (context) => {
      needs(context, 'jq');
      expect(shell('$C export -q --db $DB | jq -r .id | sort -u | wc -l').stdout.trim()).toBe(String(JOBS));
      expect(shell('$C export -q --db $DB --format json | jq length').stdout).toBe(`${JOBS}\n`);
      expect(shell('$C list -q --db $DB --json title,company | jq -c "map(keys) | unique"').stdout).toBe(
        '[["company","title"]]\n',
      );
      expect(shell('$C schema | jq -e .properties.title').code).toBe(0);
      expect(shell('$C parse -q few.txt | jq -s length').stdout).toBe('3\n');
    });

    it('sqlite3', (context) => {
      needs(context, 'sqlite3');
      expect(shell('sqlite3 "$DB" "select count(*) from job"').stdout).toBe(`${JOBS}\n`);
      expect(shell('sqlite3 "$DB" "pragma integrity_check"').stdout).toBe('ok\n');
      const csv = shell(
        '$C export -q --db $DB --format csv -o import.csv && sqlite3 :memory: ".import --csv import.csv jobs" "select count(*) from jobs"',
      );
      expect(csv).toEqual({ code: 0, stdout: `${JOBS}\n`, stderr: '' });
    });
  });
});
