import { existsSync } from 'node:fs';
import { execa } from 'execa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeJobs, splitJob, takeBack } from '../src/life/rule-on-jobs.js';
import type { JobRecord } from '../src/record/job-record.js';
import { advert, type Board, capture, newBoard } from './support/board.js';
import { exportJobs } from './support/export-jobs.js';
import { ROOT, skipLoudly } from './support/root.js';

// Jobs that are exported, read in elsewhere, and met there by the pages that they were made of: the same jobs, each
// posting in one of them, and what people said holds.

const LONG = (thing: string) =>
  `${advert(thing)}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of ${thing} that walk through forests`).join('\n')}`;
const ANTS = LONG('ants');
const NEAR = ANTS.replace('Habit c', 'Custom c');
const GRAZ = ANTS.replace('Oulu, Finland', 'Graz, Austria');
const BEES = LONG('bees');
const EELS = LONG('eels');

/** Copies, near copies, a look-alike, and others, over two weeks: one is gone, one has changed. */
const PAGES: readonly (readonly [name: string, day: number, ...postings: string[]])[] = [
  ['a.txt', 1, ANTS, BEES, EELS],
  ['b.txt', 2, ANTS, advert('rats')],
  ['c.txt', 3, advert('owls'), NEAR],
  ['d.txt', 4, GRAZ, BEES.replace('Habit d', 'Custom d')],
  ['a.txt', 8, ANTS, BEES.replace('Habit f', 'Custom f')],
];

type Say = (board: Board) => Promise<unknown>;
const idAt = async (board: Board, place: string) => (await board.at(place)).id;
const merge =
  (...places: string[]): Say =>
  async (board) => {
    const ids = await Promise.all(places.map((place) => idAt(board, place)));
    return board.withStore((store) => mergeJobs(store, ids, board));
  };
const split =
  (place: string, ...out: string[]): Say =>
  async (board) => {
    const id = await idAt(board, place);
    return board.withStore((store) => splitJob(store, id, out, board));
  };
const undo =
  (kind: 'together' | 'apart', place: string): Say =>
  async (board) => {
    const id = await idAt(board, place);
    return board.withStore((store) => takeBack(store, kind, id, board));
  };

const SAID: readonly { readonly what: string; readonly said: readonly Say[] }[] = [
  { what: 'nothing', said: [] },
  { what: 'a merge of look-alikes', said: [merge('a.txt#1', 'd.txt#1')] },
  { what: 'a merge of what has nothing in common', said: [merge('a.txt#1', 'c.txt#1')] },
  { what: 'a merge of three', said: [merge('a.txt#1', 'c.txt#1', 'b.txt#2')] },
  { what: 'a merge with what is gone', said: [merge('a.txt#3', 'b.txt#2')] },
  { what: 'a split of all copies', said: [split('a.txt#1')] },
  { what: 'a split of an exact copy', said: [split('a.txt#1', 'b.txt#1')] },
  { what: 'a split of a near copy', said: [split('a.txt#1', 'c.txt#2')] },
  { what: 'a split of what has changed', said: [split('a.txt#2', 'd.txt#2')] },
  {
    what: 'a merge, then a split of it',
    said: [merge('a.txt#1', 'd.txt#1'), split('a.txt#1', 'd.txt#1', 'b.txt#1')],
  },
  { what: 'a split, then a merge of two', said: [split('a.txt#1'), merge('b.txt#1', 'c.txt#2')] },
  { what: 'a split, then another merge', said: [split('a.txt#1', 'b.txt#1'), merge('b.txt#1', 'd.txt#1')] },
  { what: 'a split that was taken back', said: [split('a.txt#1'), undo('apart', 'b.txt#1')] },
  { what: 'a merge that was taken back', said: [merge('a.txt#1', 'c.txt#1'), undo('together', 'a.txt#1')] },
  {
    what: 'two splits, the newer one taken back',
    said: [split('a.txt#1', 'b.txt#1'), split('a.txt#1', 'c.txt#2'), undo('apart', 'c.txt#2')],
  },
];

async function read(board: Board, pages: typeof PAGES): Promise<void> {
  for (const [name, day, ...postings] of pages)
    await board.ingest(board.save(name, capture(...postings), day));
}

/** What has to be the same in both stores: all but how much the evidence is trusted. */
const outline = (jobs: readonly JobRecord[]) =>
  jobs.map(({ evidence, ...job }) => ({
    ...job,
    evidence: Object.fromEntries(Object.entries(evidence).map(([name, { quote }]) => [name, quote])),
  }));

function postingsIn(jobs: readonly JobRecord[]): string[] {
  return jobs.flatMap(({ sources }) =>
    sources.map(({ uri, ordinal, capturedAt }) => `${uri}#${ordinal} ${capturedAt}`),
  );
}

describe('an export, and then the pages that it was made of', { timeout: 120_000 }, () => {
  it.each(SAID)('give the same jobs: $what', async ({ what, said }) => {
    const board = newBoard();
    await read(board, PAGES);
    for (const say of said) await say(board);
    const jobs = await board.jobs();
    const format = what.includes('merge') ? 'ndjson' : 'json';
    const path = board.save(`jobs.${format}`, await exportJobs(jobs, format), 20);
    const copy = newBoard(board);
    await copy.ingest(path);
    expect(outline(await copy.jobs())).toEqual(outline(jobs));
    await read(copy, PAGES);
    expect(outline(await copy.jobs())).toEqual(outline(jobs));
    const events = (await copy.events()).length;
    await copy.ingest(path);
    await read(copy, PAGES);
    await copy.reparse();
    expect(outline(await copy.jobs())).toEqual(outline(jobs));
    expect((await copy.events()).length).toBe(events);

    // the pages first, and the export of the copy
    const late = newBoard(board);
    await read(late, PAGES);
    await late.ingest(board.save(`copy.${format}`, await exportJobs(await copy.jobs(), format), 21));
    expect(outline(await late.jobs())).toEqual(outline(jobs));
  });

  it('in any order, and only some of them: no posting is in two jobs, and what was said holds', async () => {
    const folder = newBoard();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAID),
        fc.shuffledSubarray([...PAGES, null], { minLength: 1 }),
        async ({ said }, order) => {
          const board = newBoard(folder);
          await read(board, PAGES);
          for (const say of said) await say(board);
          const jobs = await board.jobs();
          const copy = newBoard(folder);
          const path = board.save('jobs.ndjson', await exportJobs(jobs, 'ndjson'), 20);
          for (const page of order) {
            if (page === null) await copy.ingest(path);
            else await read(copy, [page]);
          }
          const ids = (await copy.jobs()).map(({ id }) => id);
          if (!order.includes(null)) await copy.ingest(path);
          const now = await copy.jobs();
          const postings = postingsIn(now);
          expect(postings.filter((name, index) => postings.indexOf(name) !== index)).toEqual([]);
          expect(now.map(({ id, status }) => `${id} ${status}`)).toEqual(
            jobs.map(({ id, status }) => `${id} ${status}`),
          );
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('in two processes at once, as one types it', async (context) => {
    if (!existsSync(`${ROOT}dist/cli.js`)) skipLoudly(context, 'dist/ is missing; run `npm run build`');
    const board = newBoard();
    const copy = newBoard(board);
    const on = ({ db }: Board, ...argv: string[]) =>
      execa(process.execPath, [`${ROOT}bin/cvpr-jobs.js`, ...argv, '-q', '--db', db]);
    await read(board, PAGES);
    await on(board, 'merge', await idAt(board, 'a.txt#1'), await idAt(board, 'c.txt#1'));
    await on(board, 'split', await idAt(board, 'a.txt#2'));
    const path = board.save(
      'jobs.ndjson',
      (await on(board, 'export', '--format', 'ndjson', '--status', 'all')).stdout,
      20,
    );
    const pages = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => `${board.folder}/${name}`);
    await Promise.all([on(copy, 'ingest', path), on(copy, 'ingest', ...pages)]);
    expect(outline(await copy.jobs())).toEqual(outline(await board.jobs()));
    await Promise.all([on(copy, 'reparse'), on(copy, 'ingest', ...pages, path)]);
    expect(outline(await copy.jobs())).toEqual(outline(await board.jobs()));
  });
});

describe('a word that was taken back', { timeout: 120_000 }, () => {
  it('does not come back with an older export, and its taking back comes with a newer one', async () => {
    const board = newBoard();
    await read(board, PAGES);
    await split('a.txt#1')(board);
    const before = await exportJobs(await board.jobs(), 'json');
    await undo('apart', 'a.txt#1')(board);
    const jobs = await board.jobs();
    const after = await exportJobs(jobs, 'json');
    for (const order of [
      [before, after],
      [after, before],
    ]) {
      const copy = newBoard(board);
      await read(copy, PAGES);
      for (const [index, text] of order.entries()) await copy.ingest(board.save(`${index}.json`, text, 20));
      expect(outline(await copy.jobs())).toEqual(outline(jobs));
    }
  });
});

describe('what was read in from an export', { timeout: 120_000 }, () => {
  it('speaks for places that have not been read here, until they say something else', async () => {
    const board = newBoard();
    await read(board, PAGES.slice(0, 4));
    const path = board.save('jobs.json', await exportJobs(await board.jobs(), 'json'), 20);
    const copy = newBoard(board);
    await copy.ingest(path);
    const open = await copy.standing();
    expect(open).toEqual(await board.standing());
    // a newer capture of one page: one job has left it, one stands elsewhere on it
    await copy.ingest(board.save('a.txt', capture(BEES, ANTS), 8));
    expect(await copy.standing()).toEqual([
      'gone a.txt#3',
      'open a.txt#1 d.txt#2',
      'open a.txt#2 b.txt#1 c.txt#2',
      ...open.slice(-3),
    ]);
    await copy.ingest(board.save('a.txt', capture(BEES, ANTS, EELS), 9));
    expect((await copy.at('a.txt#3')).status).toBe('open');
  });

  it('is merged and split together with the pages it was made of', async () => {
    const board = newBoard();
    await read(board, PAGES);
    const path = board.save('jobs.json', await exportJobs(await board.jobs(), 'json'), 20);
    const copy = newBoard(board);
    await copy.ingest(path);
    // said of the export alone
    await merge('b.txt#2', 'c.txt#1')(copy);
    await read(copy, PAGES);
    expect(await copy.standing()).toContain('open b.txt#2 c.txt#1');
    // and of both
    await split('a.txt#1', 'b.txt#1')(copy);
    expect(await copy.standing()).toEqual(expect.arrayContaining(['open a.txt#1 c.txt#2', 'open b.txt#1']));
    await copy.reparse();
    expect(await copy.standing()).toEqual(expect.arrayContaining(['open a.txt#1 c.txt#2', 'open b.txt#1']));
  });
});
