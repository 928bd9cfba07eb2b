import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originalAdvert, textOf } from '../../bench/repeats/advert.js';
import { type BoardPosting, boardPosting } from '../../bench/repeats/board.js';
import { blurbPosting, templatePosting } from '../../bench/repeats/crowd.js';
import { storePage } from '../../bench/repeats/in-store.js';
import { randomOf } from '../../bench/repeats/random.js';
import { fingerprint } from '../../src/dedupe/fingerprint.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { openStore } from '../../src/store/open.js';

// The real store; the postings come from the generator of the benchmark, in which repeats and look-alikes abound.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-settle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stores pages in runs, each of which opens the store anew; gives all jobs. */
let stores = 0;
async function jobsAfter(runs: readonly (readonly BoardPosting[][])[]): Promise<JobRecord[]> {
  const path = join(folder, `${stores++}.db`);
  for (const pages of runs) {
    const store = await openStore(path, { create: true });
    for (const page of pages) await storePage(store, page);
    await store.close();
  }
  const store = await openStore(path, { readonly: true });
  const jobs: JobRecord[] = [];
  for await (const job of store.jobs({ status: 'all' })) jobs.push(job);
  await store.close();
  return jobs;
}

function pagesOf(postings: readonly BoardPosting[], size: number): BoardPosting[][] {
  return Array.from({ length: Math.ceil(postings.length / size) }, (_, i) =>
    postings.slice(i * size, (i + 1) * size),
  );
}

function inRuns<T>(pages: readonly T[], sizes: readonly number[]): T[][] {
  const runs: T[][] = [];
  for (let from = 0, i = 0; from < pages.length; from += sizes[i++ % sizes.length] as number)
    runs.push(pages.slice(from, from + (sizes[i % sizes.length] as number)));
  return runs;
}

const board = (seed: number, count: number, of: (seed: number, index: number) => BoardPosting) =>
  Array.from({ length: count }, (_, index) => of(seed, index));

async function sameInAnyOrder(pages: readonly BoardPosting[][], numRuns: number): Promise<void> {
  const expected = await jobsAfter([pages]);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...pages], { minLength: pages.length }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
      async (order, sizes) => {
        expect(await jobsAfter(inRuns(order, sizes))).toEqual(expected);
      },
    ),
    { seed: 11, numRuns },
  );
}

describe('any order of pages and any split into runs gives the same jobs', () => {
  it('of a board with repeats and look-alikes', { timeout: 120_000 }, async () => {
    await sameInAnyOrder(pagesOf(board(21, 60, boardPosting), 5), 8);
  });

  it('of more postings of one text than are compared with each other', { timeout: 120_000 }, async () => {
    await sameInAnyOrder(pagesOf(board(22, 150, templatePosting), 15), 4);
  });

  it('of more wordings of one job than are compared with each other', { timeout: 120_000 }, async () => {
    const postings = board(23, 120, (seed, index) => dayAfterDay(seed, index));
    const pages = pagesOf(postings, 12);
    expect(await jobsAfter([pages])).toHaveLength(1);
    await sameInAnyOrder(pages, 3);
  });

  it('of one text for many towns, of which one alone has the id of the text', {
    timeout: 120_000,
  }, async () => {
    const pages = pagesOf(board(25, 90, townAfterTown), 9);
    const jobs = await jobsAfter([pages]);
    expect(jobs).toHaveLength(45);
    expect(jobs.filter(({ id }) => id === fingerprint(townAfterTown(25, 0).text))).toHaveLength(1);
    await sameInAnyOrder(pages, 4);
  });

  it('of a text that a hundred others vary more than they may', { timeout: 120_000 }, async () => {
    await sameInAnyOrder(pagesOf(board(26, 110, variation), 10), 2);
  });

  it.each([
    ['every one of them is lent its name', 60, 10, 19, 0],
    ['hardly one is, since what more than a hundred say proves nothing', 130, 13, 2, 38],
  ])(
    'of postings of one employer, a third of which do not name it: %s (of %i)',
    {
      timeout: 120_000,
    },
    async (_, count, size, lent, left) => {
      const pages = pagesOf(board(27, count, silentPosting), size);
      const jobs = await jobsAfter([pages]);
      expect(jobs.filter(({ evidence }) => evidence.company?.kind === 'corpus')).toHaveLength(lent);
      expect(jobs.filter(({ company }) => company === null)).toHaveLength(left);
      await sameInAnyOrder(pages, 3);
    },
  );
});

describe('repeats and look-alikes', () => {
  it('are told apart as the generator made them', { timeout: 60_000 }, async () => {
    const postings = board(24, 120, boardPosting);
    const jobs = await jobsAfter([pagesOf(postings, 12)]);
    const wrong = jobs.filter(({ sources }) => {
      const names = sources.map(({ uri, ordinal }) => postings[Number(/\d+/.exec(uri)) + ordinal - 1]?.job);
      return new Set(names).size > 1;
    });
    expect(wrong).toEqual([]);
    expect(jobs.length).toBeLessThan(postings.length - 15);
  });
});

/** One posting that says every day how old it is. */
function dayAfterDay(seed: number, index: number): BoardPosting {
  const first = boardPosting(seed, 0);
  return { ...first, index, text: `${first.text}\n\nPosted ${index} days ago, seen ${index * 7} times` };
}

/** Postings of one employer, of which every third does not say whose it is. */
function silentPosting(seed: number, index: number): BoardPosting {
  const posting = blurbPosting(seed, index);
  return index % 3 === 0 ? { ...posting, fields: { ...posting.fields, company: null } } : posting;
}

/** One text that two pages each advertise for one of 45 towns, which stand beside it. */
function townAfterTown(seed: number, index: number): BoardPosting {
  const first = boardPosting(seed, 0);
  const town = `Town ${index % 45}`;
  const locations = [{ raw: town, city: town, region: null, country: 'FI', lat: null, lon: null }];
  return { ...first, index, fields: { ...first.fields, locations } };
}

/** The first is a plain text; the others each have other words at a few places, and resemble it more than each other. */
function variation(seed: number, index: number): BoardPosting {
  const random = randomOf(seed, index);
  const words = textOf({ ...originalAdvert(seed, 4), city: null, reference: null, season: null }).split(' ');
  const text = words.map((word) => (index > 0 && random.next() < 0.014 ? `other${index}` : word)).join(' ');
  return { ...boardPosting(seed, 0), index, text, fields: {} };
}
