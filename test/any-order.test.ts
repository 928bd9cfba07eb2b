import { existsSync } from 'node:fs';
import { execa } from 'execa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advert, type Board, capture, newBoard } from './support/board.js';
import { ROOT, skipLoudly } from './support/root.js';

// Captures over time, in any order, in any split into runs, and read by two processes at once: the same jobs.

interface Capture {
  readonly name: string;
  readonly day: number;
  readonly text: string;
}

const THINGS = ['ants', 'bees', 'cats', 'dogs', 'emus', 'fish', 'gnus', 'hens'];
const LONG = (thing: string, habit = 'walk') =>
  `${advert(thing)}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of ${thing} that ${habit} through forests`).join('\n')}`;

/** Three boards over some weeks: jobs come, go, change, come back, repeat each other; some captures went wrong. */
const CAPTURES: readonly Capture[] = [
  { name: 'a.txt', day: 1, text: capture(...THINGS.map((thing) => LONG(thing))) },
  { name: 'a.txt', day: 5, text: capture(...THINGS.slice(0, 2).map((thing) => LONG(thing))) },
  { name: 'a.txt', day: 9, text: capture(...THINGS.slice(2).map((thing) => LONG(thing))) },
  { name: 'a.txt', day: 12, text: capture(...THINGS.map((thing) => LONG(thing))) },
  { name: 'b.txt', day: 2, text: capture(LONG('ants'), advert('rats')) },
  { name: 'b.txt', day: 6, text: 'Search Opportunities\n\n\n' },
  { name: 'b.txt', day: 10, text: capture(LONG('ants').replace('Habit c', 'Custom c'), advert('owls')) },
  { name: 'c.txt', day: 3, text: capture(LONG('bees').replace('Oulu, Finland', 'Graz, Austria')) },
  { name: 'c.txt', day: 7, text: capture(LONG('bees').replace('Habit d', 'Custom d'), LONG('eels')) },
];

const outline = async (board: Board) =>
  (await board.jobs()).map(({ id, title, status, firstSeen, lastSeen, sources }) => ({
    id,
    title,
    status,
    firstSeen,
    lastSeen,
    sources,
  }));

async function read(board: Board, captures: readonly Capture[]): Promise<void> {
  for (const { name, day, text } of captures) await board.ingest(board.save(name, text, day));
}

describe('captures over time', () => {
  it('give the same jobs in any order', { timeout: 120_000 }, async () => {
    const first = newBoard();
    await read(first, CAPTURES);
    const expected = await outline(first);
    expect(expected.map(({ status }) => status)).toEqual(expect.arrayContaining(['open', 'gone']));
    expect(expected.length).toBeGreaterThan(9);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...CAPTURES], { minLength: CAPTURES.length }),
        fc.array(fc.nat(CAPTURES.length - 1), { maxLength: 3 }),
        async (order, again) => {
          const board = newBoard(first);
          // some are read a second time, as they were
          await read(board, [...order, ...again.map((index) => order[index] as Capture)]);
          expect(await outline(board)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('give the same jobs to two processes at once', { timeout: 120_000 }, async (context) => {
    if (!existsSync(`${ROOT}dist/cli.js`)) skipLoudly(context, 'dist/ is missing; run `npm run build`');
    const first = newBoard();
    const both = newBoard(first);
    for (const day of [1, 2, 3]) {
      // each day both read all pages, one the other way round
      const pages = ['a.txt', 'b.txt', 'c.txt'].flatMap((name) => {
        const one = CAPTURES.filter((each) => each.name === name)[day - 1];
        return one ? [first.save(name, one.text, one.day)] : [];
      });
      await first.ingest(...pages);
      await Promise.all(
        [pages, pages.toReversed()].map((order) =>
          execa(process.execPath, [`${ROOT}bin/cvpr-jobs.js`, 'ingest', '-q', '--db', both.db, ...order]),
        ),
      );
      expect(await outline(both)).toEqual(await outline(first));
    }
    expect((await outline(both)).map(({ status }) => status)).toContain('gone');
  });
});
