import { existsSync } from 'node:fs';
import { execa } from 'execa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reparsePages } from '../../src/intake/reparse.js';
import { boardPage } from '../support/boards.js';
import { type CrawledBoard, type CrawlOptions, crawledBoard, type Pages } from '../support/crawls.js';
import { type Answerer, send, status } from '../support/loopback.js';
import { ROOT, skipLoudly } from '../support/root.js';

// Boards of several pages over time: a real server, a real database. A page is the numbers of its postings.

interface Case {
  readonly name: string;
  readonly days: readonly (readonly [day: number, pages: Pages, options?: CrawlOptions])[];
  readonly jobs: string;
  /** What the last crawl says. */
  readonly said?: readonly string[];
  readonly states?: readonly string[];
}

const five: Pages = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [8, 9],
];
const nothing = send('<!doctype html><html><body><main><h1>No openings</h1></main></body></html>');
const redirect = (location: string) => status(302, { location });

const CASES: readonly Case[] = [
  {
    name: 'a board that shrinks by two pages: what stood there alone is gone',
    days: [
      [1, five],
      [
        8,
        [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
      ],
    ],
    jobs: 'open 0 1 2 3 4 5; gone 6 7 8 9',
    said: [],
    states: ['/ ok', '?page=2 ok', '?page=3 ok', '?page=4 overtaken', '?page=5 overtaken'],
  },
  {
    name: 'jobs that moved to another page are open',
    days: [
      [1, five],
      [8, [[0, 2], [3, 4], [5, 6], [7, 8], [9]]],
    ],
    jobs: 'open 0 2 3 4 5 6 7 8 9; gone 1',
    said: [],
  },
  {
    name: 'a page that fails: nothing is gone, not on the pages that were read either',
    days: [
      [1, five],
      [8, [[0, 2], [3], status(404), [7, 8], [9]]],
    ],
    jobs: 'open 0 1 2 3 4 5 6 7 8 9; gone ',
    said: ['FETCH_STATUS', 'board.partial'],
    states: ['/ doubtful', '?page=2 doubtful', '?page=3 failing', '?page=4 doubtful', '?page=5 doubtful'],
  },
  {
    name: 'the crawl after it makes up for it',
    days: [
      [1, five],
      [8, [[0, 2], status(404), [4, 5]]],
      [9, [[0, 2], [3], [4, 5]]],
    ],
    jobs: 'open 0 2 3 4 5; gone 1 6 7 8 9',
    said: [],
  },
  {
    name: 'a crawl that --max-pages cuts short',
    days: [
      [1, five],
      [8, [[0, 2], [3], [4, 5]], { maxPages: 2 }],
    ],
    jobs: 'open 0 1 2 3 4 5 6 7 8 9; gone ',
    said: ['http.max-pages', 'board.partial'],
  },
  {
    name: 'no page shows anything',
    days: [
      [1, five],
      [8, [nothing]],
    ],
    jobs: 'open 0 1 2 3 4 5 6 7 8 9; gone ',
    said: ['page.no-postings', 'board.empty'],
  },
  {
    name: 'a page in the middle shows an error message, and no way on',
    days: [
      [1, five],
      [8, [[0, 1], nothing, [3, 4]]],
    ],
    jobs: 'open 0 1 2 3 4 5 6 7 8 9; gone ',
    said: ['page.no-postings', 'board.broken'],
  },
  {
    name: 'more than half of the board is missing',
    days: [
      [1, five],
      [
        8,
        [
          [0, 1],
          [2, 3],
        ],
      ],
    ],
    jobs: 'open 0 1 2 3 4 5 6 7 8 9; gone ',
    said: ['board.shrunk'],
  },
  {
    name: 'and once more',
    days: [
      [1, five],
      [
        8,
        [
          [0, 1],
          [2, 3],
        ],
      ],
      [
        9,
        [
          [0, 1],
          [2, 3],
        ],
      ],
    ],
    jobs: 'open 0 1 2 3; gone 4 5 6 7 8 9',
    said: [],
  },
  {
    name: 'a page that comes back brings its jobs back',
    days: [
      [1, five],
      [8, five.slice(0, 3)],
      [9, five],
    ],
    jobs: 'open 0 1 2 3 4 5 6 7 8 9; gone ',
    states: ['/ ok', '?page=2 ok', '?page=3 ok', '?page=4 ok', '?page=5 ok'],
  },
  {
    name: 'an address that shows what another page shows',
    days: [
      [1, five],
      [
        8,
        [
          [0, 1],
          [2, 3],
          [4, 5],
          [0, 1],
        ],
      ],
    ],
    jobs: 'open 0 1 2 3 4 5; gone 6 7 8 9',
    states: ['/ ok', '?page=2 ok', '?page=3 ok', '?page=4 overtaken', '?page=5 overtaken'],
  },
  {
    name: 'an address that leads to another one now',
    days: [
      [1, [[0, 1, 2]]],
      [8, [redirect('/careers/?page=2'), [1, 2, 3]]],
    ],
    jobs: 'open 1 2 3; gone 0',
    said: [],
    states: ['/ overtaken', '?page=2 ok'],
  },
  {
    name: 'an address where nothing is any more: nothing is gone, and it shows',
    days: [
      [1, [[0, 1, 2]]],
      [8, [status(410)]],
    ],
    jobs: 'open 0 1 2; gone ',
    said: ['FETCH_STATUS'],
    states: ['/ failing'],
  },
];

async function after({ days }: Pick<Case, 'days'>): Promise<{ board: CrawledBoard; said: string[] }> {
  const board = await crawledBoard();
  let said: string[] = [];
  for (const [day, pages, options] of days) said = await board.crawl(day, pages, options);
  return { board, said };
}

describe('a board over time', () => {
  it.each(CASES)('$name', async ({ days, jobs, said, states }) => {
    const { board, said: heard } = await after({ days });
    expect(await board.jobs()).toBe(jobs);
    if (said) expect(heard).toEqual(said);
    if (states) expect(await board.states()).toEqual(states);
  });
});

describe('while a crawl runs', () => {
  it('what is on none of the pages so far is open', async () => {
    const board = await crawledBoard();
    await board.crawl(1, five);
    const seen: string[] = [];
    const looks: Answerer = (request, response) => {
      void board.jobs().then((jobs) => {
        seen.push(jobs);
        send(boardPage({ postings: [1, 3] }))(request, response);
      });
    };
    await board.crawl(8, [[0, 2], looks, [4, 5], [6, 7], [8, 9]]);
    expect(seen).toEqual(['open 0 1 2 3 4 5 6 7 8 9; gone ']);
    expect(await board.jobs()).toBe('open 0 1 2 3 4 5 6 7 8 9; gone ');
  });

  it('a process that is killed has marked nothing as gone', async (context) => {
    if (!existsSync(`${ROOT}dist/cli.js`)) skipLoudly(context, 'dist/ is missing; run `npm run build`');
    const board = await crawledBoard();
    await board.crawl(1, five);
    const ingest = () =>
      execa(
        process.execPath,
        [`${ROOT}bin/cvpr-jobs.js`, 'ingest', '-q', '--delay', '0', '--db', board.db, board.url],
        { reject: false },
      );
    board.show([[0, 3], () => child.kill('SIGKILL')]);
    const child = ingest();
    await child;
    expect(await board.jobs()).toBe('open 0 1 2 3 4 5 6 7 8 9; gone ');
    expect(await board.states()).toContain('/ doubtful');
    board.show([[0, 3], [2, 4], [5]]);
    await ingest();
    expect(await board.jobs()).toBe('open 0 2 3 4 5; gone 1 6 7 8 9');
  });
});

describe('reparse', () => {
  it('leaves what crawls say as it is', async () => {
    const { board } = await after({
      days: [
        [1, five],
        [8, five.slice(0, 3)],
        [9, [[0, 1]]],
      ],
    });
    const before = [await board.jobs(), await board.states()];
    const options = { report: () => undefined, now: () => new Date(Date.UTC(2024, 6, 1)) };
    expect(await board.withStore((store) => reparsePages(store, options))).toMatchObject({ jobsChanged: 0 });
    expect([await board.jobs(), await board.states()]).toEqual(before);
  });
});

describe('crawls of boards', () => {
  const DAYS: readonly (readonly [day: number, pages: Pages, at?: 'second'])[] = [
    [1, five],
    [3, [[0, 2], [3, 4], [5, 6], [7, 8], [9]]],
    [5, [[0, 2], status(404), [5, 6]]],
    [
      7,
      [
        [0, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    [8, [[0, 1], [3, 4], [5]], 'second'],
    [9, [[0, 2], [4]]],
    [11, [[0, 2], [4]]],
  ];

  // the third page is part of the second board still, which begins at the second page
  it('give the same jobs in any order', { timeout: 300_000 }, async () => {
    const crawl = async (board: CrawledBoard, [day, pages, at]: (typeof DAYS)[number]) =>
      board.crawl(day, pages, at ? { at: `${board.url}?page=2` } : {});
    const first = await crawledBoard();
    for (const day of DAYS) await crawl(first, day);
    const overtaken = async (board: CrawledBoard) =>
      (await board.states()).filter((state) => state.endsWith('overtaken'));
    const expected = [await first.jobs(), await overtaken(first)];
    expect(expected[0]).toBe('open 0 2 4 5; gone 1 3 6 7 8 9');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...DAYS], { minLength: DAYS.length }), async (order) => {
        const board = await crawledBoard(first);
        for (const day of order) await crawl(board, day);
        expect([await board.jobs(), await overtaken(board)]).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });
});
