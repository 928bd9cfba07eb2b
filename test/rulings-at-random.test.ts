import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainJob } from '../src/intake/explain-job.js';
import { readKinship } from '../src/life/read-kinship.js';
import { mergeJobs, splitJob, takeBack } from '../src/life/rule-on-jobs.js';
import type { CvprJobsError } from '../src/record/errors.js';
import type { Store } from '../src/store/store.js';
import { advert, type Board, capture, collect, newBoard } from './support/board.js';

// Whatever people say, in whatever order, taken back or not: every posting is in one job, every id that ever was leads
// to a job, the newest word holds, every view can be had; and once all is taken back, it is as it was.

const LONG = (thing: string) =>
  `${advert(thing)}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of ${thing} that walk through forests`).join('\n')}`;
const ANTS = LONG('ants');
const NEAR = ANTS.replace('Habit c', 'Custom c');
const PAGES = {
  'a.txt': [ANTS, LONG('bees')],
  'b.txt': [ANTS, NEAR.replace('Habit d', 'Custom d')],
  'c.txt': [NEAR, advert('owls')],
};
const PLACES = Object.entries(PAGES).flatMap(([name, postings]) =>
  postings.map((_, index) => `${name}#${index + 1}`),
);

type Step =
  | { readonly do: 'merge'; readonly at: readonly string[] }
  | { readonly do: 'split'; readonly at: string; readonly out: readonly string[] }
  | { readonly do: 'undo'; readonly at: string; readonly kind: 'together' | 'apart' }
  | { readonly do: 'reparse' }
  | { readonly do: 'ingest'; readonly name: keyof typeof PAGES };

const place = fc.constantFrom(...PLACES);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      at: fc.uniqueArray(place, { minLength: 2, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('split' as const),
      at: place,
      out: fc.oneof(fc.constant([]), fc.array(place, { minLength: 1, maxLength: 1 })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('undo' as const),
      at: place,
      kind: fc.constantFrom('together' as const, 'apart' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'reparse' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ingest' as const),
      name: fc.constantFrom(...(Object.keys(PAGES) as (keyof typeof PAGES)[])),
    }),
  },
);

async function take(board: Board, steps: Step, day: number): Promise<void> {
  const id = async (at: string) => (await board.at(at)).id;
  if (steps.do === 'reparse') await board.reparse();
  else if (steps.do === 'ingest')
    await board.ingest(board.save(steps.name, capture(...PAGES[steps.name]), day));
  else if (steps.do === 'merge') {
    const ids = await Promise.all(steps.at.map(id));
    await board.withStore((store) => mergeJobs(store, ids, board));
    expect(new Set(await Promise.all(steps.at.map(id))).size, 'merged').toBe(1);
  } else if (steps.do === 'split') {
    const job = await board.at(steps.at);
    const { jobs } = await board.withStore((store) => splitJob(store, job.id, steps.out, board));
    expect(jobs.length, 'split').toBeGreaterThan(1);
    for (const out of steps.out) expect((await board.at(out)).sources).toHaveLength(1);
  } else await board.withStore(async (store) => takeBack(store, steps.kind, await id(steps.at), board));
}

async function check(board: Board, seen: Set<string>): Promise<void> {
  const jobs = await board.jobs();
  const places = jobs.flatMap(({ sources }) =>
    sources.map(({ uri, ordinal }) => `${uri.split('/').at(-1)}#${ordinal}`),
  );
  expect([...places].sort()).toEqual(PLACES);
  for (const { id } of jobs) seen.add(id);
  await board.withStore(async (store: Store) => {
    for (const id of seen) expect(jobs.map((job) => job.id)).toContain((await store.job(id)).id);
    for (const job of jobs) {
      const kin = await readKinship(store, job);
      expect(kin.postings).toHaveLength(job.sources.length);
      for (const { id } of kin.apart) expect(jobs.map((each) => each.id)).toContain(id);
      expect((await explainJob(store, job.id)).postings.length).toBeGreaterThan(0);
      await collect(store.events({ jobId: job.id }));
    }
  });
}

describe('what people say at random', () => {
  it('leaves every posting in one job, and nothing once it is taken back', { timeout: 240_000 }, async () => {
    const folder = newBoard();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const board = newBoard(folder);
        for (const [name, postings] of Object.entries(PAGES))
          await board.ingest(board.save(name, capture(...postings)));
        const before = (await board.jobs()).map(({ rulings: _, ...job }) => job);
        const seen = new Set<string>();
        for (const each of steps) {
          const refusal = await take(board, each, 1).catch((error: CvprJobsError) => {
            if (!/^(RULING_|USAGE)/.test(error.code ?? '')) throw error;
          });
          expect(refusal).toBeUndefined();
          await check(board, seen);
        }
        for (let again = true; again; ) {
          again = false;
          for (const at of PLACES)
            for (const kind of ['together', 'apart'] as const)
              await take(board, { do: 'undo', at, kind }, 1).then(
                () => {
                  again = true;
                },
                (error: CvprJobsError) => expect(error.code).toBe('RULING_UNKNOWN'),
              );
        }
        expect((await board.jobs()).map(({ rulings: _, ...job }) => job)).toEqual(before);
        await check(board, seen);
      }),
      { numRuns: 12 },
    );
  });
});
