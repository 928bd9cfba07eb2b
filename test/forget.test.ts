import { describe, expect, it } from 'vitest';
import { forgetSources } from '../src/life/forget-sources.js';
import { mergeJobs } from '../src/life/rule-on-jobs.js';
import type { JobRecord } from '../src/record/job-record.js';
import { run } from './cli/run.js';
import { advert, type Board, capture, newBoard } from './support/board.js';
import { crawledBoard } from './support/crawls.js';

// A source that is forgotten leaves what would be there if it had never been read.

const [ANTS, BEES, CATS, DOGS] = ['ants', 'bees', 'cats', 'dogs'].map(advert) as [
  string,
  string,
  string,
  string,
];

const outline = async (board: Board) =>
  (await board.jobs()).map(({ id, title, company, status, firstSeen, lastSeen, sources }) => ({
    ...{ id, title, company, status, firstSeen, lastSeen, sources },
  }));

const placesOf = ({ sources }: Pick<JobRecord, 'sources'>) =>
  sources.map(({ uri, ordinal, capturedAt }) => `${uri}#${ordinal} ${capturedAt}`);

async function read(board: Board, names: readonly string[]): Promise<void> {
  const captures = [
    ['a.txt', capture(ANTS, BEES), 1],
    ['b.txt', capture(BEES, `${CATS}\n• And patience`), 2],
    ['c.txt', capture(CATS, DOGS), 3],
    ['a.txt', capture(ANTS), 4],
    ['b.txt', capture(BEES, DOGS), 5],
  ] as const;
  for (const [name, text, day] of captures)
    if (names.includes(name)) await board.ingest(board.save(name, text, day));
}

const forget = (board: Board, names: readonly string[], dryRun = false) =>
  board.withStore((store) =>
    forgetSources(
      store,
      names.map((name) => `${board.folder}/${name}`),
      { now: board.now, dryRun },
    ),
  );

describe('forgetting sources', () => {
  it.each([[['a.txt']], [['b.txt']], [['c.txt']], [['a.txt', 'c.txt']], [['a.txt', 'b.txt', 'c.txt']]])(
    '%s is as if they had never been read',
    async (names) => {
      const board = newBoard();
      await read(board, ['a.txt', 'b.txt', 'c.txt']);
      const before = await outline(board);
      const planned = await forget(board, names, true);
      expect(await outline(board)).toEqual(before);
      expect(await forget(board, names)).toEqual(planned);
      const other = newBoard(board);
      await read(
        other,
        ['a.txt', 'b.txt', 'c.txt'].filter((name) => !names.includes(name)),
      );
      expect(await outline(board)).toEqual(await outline(other));
      // and the ids that others hold still lead to the jobs that are left
      const left = new Set((await outline(board)).flatMap(placesOf));
      await board.withStore(async (store) => {
        for (const job of before) {
          const asked = expect(store.job(job.id));
          if (placesOf(job).some((place) => left.has(place))) await asked.resolves.toBeDefined();
          else await asked.rejects.toMatchObject({ code: 'ID_UNKNOWN' });
        }
      });
    },
  );

  it('tells the history which jobs went, keeps rulings, and takes no trace of a dry run', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(ANTS, BEES)));
    await board.withStore(async (store) => {
      const ids = (await board.jobs()).map(({ id }) => id);
      await mergeJobs(store, ids, { now: board.now });
    });
    const [merged] = await board.jobs();
    const heard = (await board.events()).length;
    await forget(board, ['a.txt'], true);
    expect(await board.events()).toHaveLength(heard);
    expect(await forget(board, ['a.txt', 'z.txt'])).toMatchObject({
      sources: [{ captures: 1, postings: 2 }],
      unknown: [`${board.folder}/z.txt`],
      jobsRemoved: 1,
      jobsKept: 0,
    });
    expect((await board.events()).slice(heard)).toMatchObject([
      { kind: 'gone', cause: 'person', id: merged?.id },
    ]);
    await board.ingest(`${board.folder}/a.txt`);
    expect((await board.jobs()).map(({ id }) => id)).toEqual([merged?.id]);
  });

  it('judges the crawls of a board by what is left of them', async () => {
    const board = await crawledBoard();
    await board.crawl(1, [
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    await board.crawl(8, [[0, 1], [2]]);
    expect(await board.jobs()).toBe('open 0 1 2; gone 3 4 5');
    await board.withStore((store) =>
      forgetSources(store, [`${board.url}?page=2`], { now: () => new Date(Date.UTC(2024, 6, 1)) }),
    );
    expect(await board.jobs()).toBe('open 0 1; gone 4 5');
  });
});

describe('cvpr-jobs forget', () => {
  it('prints what it forgets, and names what it does not know', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(ANTS, BEES)));
    const name = `${board.folder}/a.txt`;
    const on = (...argv: string[]) => run(['forget', '--db', board.db, ...argv]);
    expect(await on('--dry-run', name)).toEqual({
      code: 0,
      stdout: `${name}\t1\t2\n`,
      stderr: `would forget 1 source and 2 jobs; in ${board.db}\n`,
    });
    expect((await on(name, 'other.txt')).code).toBe(3);
    expect(await on(name)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`nothing was ever read from ${name}`),
    });
    expect((await on()).code).toBe(2);
  });
});
