import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile, readText } from '../../support/golden.js';
import { ROOT } from '../../support/root.js';

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-feeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const GREENHOUSE = readText(`${ROOT}fixtures/feeds/greenhouse.json`);
const LEVER = readText(`${ROOT}fixtures/feeds/lever.json`);

/** What reading this text as a file says: codes and messages, and how many records there were. */
async function read(text: string, name = 'board.json'): Promise<{ count: number; said: string[] }> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { records, said } = await parseFile(path);
  return {
    count: records.length,
    said: said.map(
      ({ severity, code, message }) => `${severity} ${code} ${message.replaceAll(`${folder}/`, '')}`,
    ),
  };
}

describe('a feed that is not as it should be', () => {
  it.each<[name: string, text: string, count: number, said: RegExp]>([
    [
      'is cut off',
      GREENHOUSE.slice(0, 900),
      0,
      /^error INPUT_UNREADABLE board.json is no valid JSON: it breaks off at line 20\. Save or fetch it again\.$/,
    ],
    [
      'has a comma too many',
      GREENHOUSE.replace('"jobs": [', '"jobs": [,'),
      0,
      /^error INPUT_UNREADABLE board.json is no valid JSON: unexpected token ','/,
    ],
    [
      'writes titles under another name',
      GREENHOUSE.replaceAll('"title"', '"name"'),
      0,
      /^error FEED_CHANGED board.json has not the shape of a feed of greenhouse: jobs\[0\]\.title: .*expected string/,
    ],
    [
      'writes its addresses as numbers',
      LEVER.replaceAll(/"hostedUrl": "[^"]*"/g, '"hostedUrl": 7'),
      0,
      /^error FEED_CHANGED board.json has not the shape of a feed of lever: \[0\]\.hostedUrl: .*expected string, received number/,
    ],
    [
      'is of no kind that is known',
      '{"positions": [{"headline": "Engineer"}], "total": 1}',
      0,
      /^error INPUT_NOT_A_PAGE board.json is JSON, but no feed .*\(it has positions, total\)/,
    ],
    ['holds nothing', '[]', 0, /^warning page\.no-postings /],
    ['is a board without jobs', '{"jobs": [], "meta": {"total": 0}}', 0, /^warning page\.no-postings /],
    ['is a number', '17', 0, /^error INPUT_NOT_A_PAGE /],
  ])('%s', async (_name, text, count, said) => {
    const result = await read(text);
    expect(result.said.join('\n')).toMatch(said);
    expect(result.count).toBe(count);
  });

  it('loses only the postings that changed, and says which', async () => {
    const board = JSON.parse(GREENHOUSE) as { jobs: Record<string, unknown>[] };
    (board.jobs[1] as Record<string, unknown>).title = ['Field Support'];
    const { count, said } = await read(JSON.stringify(board));
    expect(count).toBe(2);
    expect(said).toEqual([
      expect.stringMatching(
        /^error FEED_CHANGED a posting was left out: jobs\[1\]\.title: .*expected string/,
      ),
    ]);
  });

  it.each<[name: string, board: string, spoil: (posting: Record<string, unknown>) => void, said: RegExp]>([
    [
      'a text where an object belongs',
      GREENHOUSE,
      (job) => Object.assign(job, { location: 'Perth' }),
      /^a field was left out: jobs\[0\]\.location: .*expected object, received string$/,
    ],
    [
      'a number deep inside',
      GREENHOUSE,
      (job) => Object.assign(job, { offices: [{ name: 7, location: 'Luleå, Sweden' }] }),
      /^a field was left out: jobs\[0\]\.offices\[0\]\.name: .*expected string, received number$/,
    ],
    [
      'an entry of a list that is none',
      LEVER,
      (job) => (job.lists as unknown[]).unshift('Duties'),
      /^a field was left out: \[0\]\.lists\[0\]: .*expected object, received string$/,
    ],
  ])('keeps the posting that has %s where it can do without', async (_name, text, spoil, message) => {
    const board = JSON.parse(text) as { jobs: Record<string, unknown>[] } & Record<string, unknown>[];
    const whole = await read(text);
    spoil((board.jobs ?? board)[0] as Record<string, unknown>);
    const { count, said } = await read(JSON.stringify(board));
    expect(count).toBe(whole.count);
    expect(said).toEqual([expect.stringMatching(/^warning feed\.note /)]);
    expect(said[0]?.replace('warning feed.note ', '')).toMatch(message);
  });

  it('is told where the texts are that it lacks', async () => {
    const board = JSON.parse(GREENHOUSE) as { jobs: Record<string, unknown>[] };
    for (const job of board.jobs) delete job.content;
    expect((await read(JSON.stringify(board))).said).toEqual([
      'warning feed.note the postings come without their texts; https://boards-api.greenhouse.io/v1/boards/norrbildoptics/jobs?content=true gives them',
    ]);
  });

  it('has least and most pay the wrong way round', async () => {
    const [job] = JSON.parse(LEVER) as Record<string, unknown>[];
    const salaryRange = { currency: 'EUR', interval: 'per-year-salary', min: 90000, max: 60000 };
    expect((await read(JSON.stringify([{ ...job, salaryRange }]))).said).toEqual([
      expect.stringMatching(
        /^warning feed\.note salary of ".*" left out: the least pay, 90000, is more than the most, 60000$/,
      ),
    ]);
  });

  it('is known by its address even where nothing else tells it', async () => {
    const { readFeed } = await import('../../../src/layouts/feeds/read-feed.js');
    const { z } = await import('zod');
    const uri = 'https://boards-api.greenhouse.io/v1/boards/norrbild/jobs?content=true';
    expect(readFeed(z, { positions: [] }, uri)?.problems).toEqual([
      { path: 'jobs', why: 'a list of postings was expected' },
    ]);
  });

  it('reads on after fields that nobody knows', async () => {
    const board = JSON.parse(GREENHOUSE.replaceAll('"id":', '"new_in_2031": {"a": [1]}, "id":'));
    expect((await read(JSON.stringify(board))).count).toBe(3);
  });

  it.each([
    ['brackets', '['.repeat(2_000_000)],
    ['nested lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    [
      'one posting with a million keys',
      `[{"hostedUrl":"x","categories":{},"text":"x"${',"k":1'.repeat(300_000)}}]`,
    ],
    [
      'a body of nothing but tags',
      JSON.stringify([
        {
          text: 'Engineer',
          hostedUrl: 'https://a.example',
          categories: {},
          lists: [],
          description: '<div>'.repeat(400_000),
        },
      ]),
    ],
    [
      'a name that fits nowhere',
      JSON.stringify([
        {
          text: 'Engineer',
          hostedUrl: 'https://jobs.lever.co/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1',
          categories: {},
          lists: [],
          descriptionPlain: 'A '.repeat(400_000),
        },
      ]),
    ],
  ])('does not hang on %s', async (_name, text) => {
    expect((await read(text)).said.length).toBeLessThan(3);
  });
});
