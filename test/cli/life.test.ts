import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { advert, capture } from '../support/board.js';
import { HOSTILE, newFolder, storeOf } from './jobs.js';
import { type RunOptions, run } from './run.js';

// The commands about the life of jobs, on boards that change.

const folder = newFolder();
const db = join(folder, 'jobs.db');
const pages = join(folder, 'boards');
mkdirSync(pages);

function save(name: string, text: string, day: number): string {
  const path = join(pages, name);
  writeFileSync(path, text);
  const time = new Date(Date.UTC(2024, 5, day));
  utimesSync(path, time, time);
  return path;
}

const card = (title: string, place: string) =>
  `<article class="job"><h2>${title}</h2><p class="location">${place}</p><p>You will build the eyes of machines ${HOSTILE}, and write down what they see.</p><a href="/apply">Apply now</a></article>`;
const evil = (...cards: string[]) =>
  `<!doctype html><html><body><main>${cards.join('')}</main></body></html>`;

const [BERRIES, WHALES, MOSSES] = ['berries', 'whales', 'mosses'].map(advert) as [string, string, string];
save('a.txt', capture(BERRIES, WHALES), 1);
save('b.txt', capture(BERRIES), 1);
save('evil.html', evil(card(`Eyes ${HOSTILE}`, 'Oslo'), card(`Ears ${HOSTILE}`, 'Oslo')), 1);
await run(['ingest', '--db', db, pages]);
const before = new Date().toISOString();
save('a.txt', capture(`${BERRIES}\n\nSalary: 50,000 - 60,000 EUR per year`, MOSSES), 8);
save('evil.html', evil(card(`Eyes ${HOSTILE}`, 'Oslo'), card(`Nose ${HOSTILE}`, 'Lund')), 8);
save('gone.txt', '', 8);
await run(['ingest', '--db', db, pages]);

const on = (argv: readonly string[], options?: RunOptions) => run([...argv, '--db', db], options);
const none = join(folder, 'none.db');
const empty = await storeOf([]);
const lines = (text: string) => text.trimEnd().split('\n');
const idAt = async (place: string) => {
  const { stdout } = await on(['list', '--status', 'all', '--json', 'id,sources']);
  const jobs = JSON.parse(stdout) as { id: string; sources: { uri: string; ordinal: number }[] }[];
  return (
    jobs.find(({ sources }) => sources.some(({ uri, ordinal }) => `${uri}#${ordinal}`.endsWith(place)))?.id ??
    ''
  );
};

describe('changes', () => {
  it('lists a line a job: time, kind, id, title, company, what changed, cause', async () => {
    const { code, stdout, stderr } = await on(['changes', '--since', before]);
    expect(code).toBe(0);
    const rows = lines(stdout).map((line) => line.split('\t'));
    expect(rows.every((row) => row.length === 7)).toBe(true);
    expect(rows.map((row) => row[1]).sort()).toEqual(['changed', 'gone', 'gone', 'new', 'new']);
    const changed = rows.find((row) => row[1] === 'changed');
    expect(changed?.[2]).toBe(await idAt('a.txt#1'));
    expect(changed?.[5]).toMatch(/salary: - to 50,000 to 60,000 EUR a year.*; description/);
    expect(stderr).toMatch(/^2 new, 1 changed, 2 gone since \S+ in .*jobs\.db$/m);
  });

  it('as JSON and as NDJSON, whole or in part', async () => {
    const array = JSON.parse((await on(['changes', '--since', 'last', '--json'])).stdout);
    const { stdout } = await on(['changes', '--since', 'last', '--ndjson']);
    expect(lines(stdout).map((line) => JSON.parse(line))).toEqual(array);
    expect(Object.keys(array[0])).toEqual([
      'at',
      'kind',
      'id',
      'otherId',
      'title',
      'company',
      'cause',
      'uri',
      'changes',
    ]);
    const some = await on(['changes', '--since', 'last', '--kind', 'changed', '--json', 'kind,changes']);
    expect(JSON.parse(some.stdout)).toMatchObject([
      {
        kind: 'changed',
        changes: expect.arrayContaining([expect.objectContaining({ field: 'salary', before: null })]),
      },
    ]);
  });

  it('ends with 4 where there is something to tell, when asked', async () => {
    expect(await on(['changes', '--since', 'last', '--exit-code', '-q'])).toMatchObject({
      code: 4,
      stderr: '',
    });
    // a day that is mistaken would never tell of anything
    expect(await on(['changes', '--since', '2124-01-01', '--exit-code', '-q'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('still to come'),
    });
    expect(await on(['changes', '--since', '0m', '--exit-code', '-q'])).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect((await on(['changes', '--since', 'last'])).code).toBe(0);
    expect((await on(['changes', '--kind', 'back', '--exit-code'])).code).toBe(0);
  });

  it('tells the history of one job', async () => {
    const { stdout } = await on(['changes', (await idAt('b.txt#1')).slice(0, 6), '--json', 'kind']);
    expect(JSON.parse(stdout)).toEqual([{ kind: 'new' }, { kind: 'changed' }]);
    expect((await on(['changes', 'ffff'])).stderr).toContain('No job has the id ffff');
  });

  it('tells all when nothing else is asked: the two runs are not seven days old', async () => {
    const { stdout } = await on(['changes', '--limit', '6']);
    expect(lines(stdout)).toHaveLength(6);
    expect((await on(['changes'])).stderr).toMatch(/^6 new, 1 changed, 2 gone/);
  });
});

describe('sources', () => {
  it('lists each with its captures, postings and last error', async () => {
    const { stdout, stderr } = await on(['sources']);
    const rows = lines(stdout).map((line) => line.split('\t'));
    expect(
      rows.map(([uri = '', state, , captures, postings]) => [
        uri.slice(pages.length + 1),
        state,
        captures,
        postings,
      ]),
    ).toEqual([
      ['a.txt', 'ok', '2', '2'],
      ['b.txt', 'ok', '1', '1'],
      ['evil.html', 'ok', '2', '2'],
      ['gone.txt', 'failing', '0', '0'],
    ]);
    expect(rows[3]?.[2]).toContain('the file is empty');
    expect(stderr).toMatch(/^4 sources, 1 failing in /);
    const failing = JSON.parse((await on(['sources', '--failing', '--json', 'uri,lastError'])).stdout);
    expect(failing).toMatchObject([{ lastError: { code: 'INPUT_EMPTY' } }]);
  });
});

const gone = await idAt('a.txt#2');
const eyes = await idAt('evil.html#1');

describe('duplicates, split and merge', () => {
  it('show why, put it right, and take it back', async () => {
    const id = await idAt('b.txt#1');
    const shown = await on(['duplicates', id.slice(0, 8)], { terminal: 80, env: { NO_COLOR: '1' } });
    expect(shown.stdout).toMatch(/One job\n {2}- .*a\.txt#1\n {2}- .*b\.txt#1\n\nBecause\n/);
    expect(shown.stdout).toMatch(/\[-Salary: 50,000 - 60,000\s+EUR per year-\]/);
    const pairs = lines((await on(['duplicates'])).stdout).map((line) => line.split('\t'));
    const wording = expect.stringContaining('of the wording');
    const score = expect.stringMatching(/^0\.\d{3}$/);
    expect(pairs).toEqual([
      [id, `${pages}/a.txt#1`, `${pages}/b.txt#1`, score, 'same', wording],
      [
        eyes,
        `${pages}/evil.html#1`,
        `${pages}/evil.html#2`,
        score,
        expect.stringMatching(/^\w{16}$/),
        wording,
      ],
    ]);

    const split = await on(['split', id, '--posting', 'b.txt#1', '--json', 'id']);
    expect(split).toMatchObject({ code: 0, stderr: expect.stringContaining('split noted: 2 jobs') });
    const ids = (JSON.parse(split.stdout) as { id: string }[]).map((job) => job.id);
    expect(ids).toContain(id);
    const apart = JSON.parse((await on(['duplicates', id, '--json', 'repeats,apart'])).stdout);
    expect(apart).toMatchObject([
      {
        repeats: [],
        apart: [{ reasons: expect.arrayContaining([expect.stringMatching(/^a person said so on 2/)]) }],
      },
    ]);

    const merged = await on(['merge', ...ids, '--json', 'id']);
    expect(JSON.parse(merged.stdout)).toEqual([{ id }]);
    expect((await on(['duplicates', id])).stdout).toContain('a person said so on');
    expect((await on(['merge', '--undo', id])).stderr).toContain('the merge of');
    expect((await on(['split', '--undo', id])).stderr).toMatch(/the split of .* is taken back: 1 job/);
    expect(await on(['split', '--undo', id])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('No split by a person'),
    });
    expect((await on(['changes', '--since', 'last', '--cause', 'person'])).stdout).not.toBe('');
  });
});

describe('every one of them', () => {
  const VIEWS = [
    ['changes'],
    ['sources'],
    ['duplicates', '--status', 'all'],
    ['duplicates', eyes],
    ['duplicates', gone],
  ];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there; paint apart
  const STEERING = /\u001b(?!\[\d+m)|[\u0000-\u0008\u000b-\u001a\u007f-\u009f\u2028-\u202e]/;

  it.each(VIEWS.flatMap((argv) => [20, 50, 80, 140].map((width) => ({ width, argv }))))(
    '$argv fits $width columns, and nothing of a page steers it',
    async ({ width, argv }) => {
      const { code, stdout } = await on(argv, { terminal: width });
      expect(code).toBe(0);
      expect(stdout.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
      expect(stdout).not.toMatch(STEERING);
    },
  );

  it.each(VIEWS)('%j is unpainted and safe in a pipe', async (...argv) => {
    const { stdout } = await on(argv, { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toMatch(STEERING);
    expect(stdout).not.toContain('\u001b[');
  });

  it.each([
    ['changes', '--json'],
    ['changes', '--ndjson'],
    ['duplicates', '--json'],
    ['sources', '--json'],
  ])('%s %s is unpainted; on a terminal nothing of a page steers it', async (...argv) => {
    expect((await on(argv, { env: { FORCE_COLOR: '1' } })).stdout).not.toContain('\u001b[');
    expect((await on(argv, { terminal: 80 })).stdout).not.toMatch(STEERING);
  });

  const CASES: readonly (readonly [argv: string[], code: number, stderr: RegExp])[] = [
    [['changes', '--db', none], 1, /There is no database at .*\n.*ingest PAGES/],
    [['sources', '--db', none], 1, /There is no database/],
    [['duplicates', '--db', none], 1, /There is no database/],
    [['split', 'a', '--db', none], 1, /There is no database/],
    [['merge', 'a', 'b', '--db', none], 1, /There is no database/],
    [['changes', '--db', empty, '--since', 'last'], 0, /^no changes in /],
    [['sources', '--db', empty], 0, /knows no sources yet/],
    [['duplicates', '--db', empty], 0, /holds no jobs yet/],
    [['duplicates', 'ffff', '--db', db], 1, /No job has the id ffff/],
    [['duplicates', gone, '--db', db], 0, /^nothing else is taken for job \S+, nor looks like it; from /],
    [['split', 'ffff', '--db', db], 1, /No job has the id ffff/],
    [['split', gone, '--db', db], 1, /has one posting: there is nothing to split/],
    [['merge', gone, '--db', db], 1, /is one job\nName two jobs or more/],
    [['merge', gone, 'x', '--undo', '--db', db], 2, /--undo takes the id of one job/],
    [['split', '--db', db], 2, /missing required argument 'id'/],
    [['changes', '--since', 'someday', '--db', db], 2, /"someday" is no time\nGive an age/],
    [['changes', '--since', '2024-02-31', '--db', db], 2, /is no time/],
    [['changes', '--kind', 'newer', '--db', db], 2, /did you mean new\?/],
    [['changes', '--cause', 'god', '--db', db], 2, /There is no cause "god"/],
    [['changes', '--json', 'knid', '--db', db], 2, /did you mean kind\?/],
    [['sources', '--json', 'url', '--db', db], 2, /did you mean uri\?/],
    [['duplicates', '--json', 'scores', '--db', db], 2, /did you mean score\?/],
  ];
  it.each(CASES)('%j ends with %i', async (argv, code, stderr) => {
    const ran = await run(argv);
    expect(ran.code, ran.stderr).toBe(code);
    expect(ran.stderr).toMatch(stderr);
    if (code !== 0) expect(ran.stdout).toBe('');
  });

  it.each(['changes', 'sources', 'duplicates', 'split', 'merge'])('%s --help has examples', async (name) => {
    const { code, stdout } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}\$ cvpr-jobs /);
  });
});
