import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Crawl, judgeCrawls } from '../../src/life/judge-crawls.js';

// Which crawl of a board says what stands on it. A crawl is written as `day:postings`, with marks behind it: `@6` they
// are those from number 6 on, `!` not all was read, `?` it never came to its end, `/b` page b shows less than it did.

function read(line: string): Crawl[] {
  return line.split(' ').map((words, index) => {
    const [, day = '', postings = '', from = '0', mark = '', holes = ''] =
      /^(\d+):(\d+)(?:@(\d+))?([!?]?)(?:\/(\w+))?$/.exec(words) ?? [];
    const at = `2024-06-${day.padStart(2, '0')}T00:00:00.000Z`;
    return {
      ...{ id: index + 1, startedAt: at, endedAt: mark === '?' ? null : at, complete: mark === '' },
      ...{ pageCount: 3, postingCount: Number(postings), holes: new Set(holes) },
      postings: Array.from({ length: Number(postings) }, (_, i) => [`posting ${i + Number(from)}`]),
    };
  });
}

const told = (crawls: readonly Crawl[]) =>
  [...judgeCrawls(crawls)].flatMap(([id, doubt]) => (doubt === null ? [] : [`${id} ${doubt}`])).join(';');

const CASES: readonly (readonly [crawls: string, doubts: string, why: string])[] = [
  ['1:10', '', 'the first whole crawl is all that there is'],
  ['1:10! 8:10', '1 partial', 'one that missed something is none'],
  ['1:10? 8:10', '1 partial', 'nor is one that was broken off'],
  ['1:10 8:5', '', 'half of it left: boards shrink'],
  ['1:10 8:4', '2 shrunk', 'less than half left'],
  ['1:10 8:4 9:4', '2 shrunk', 'the next one agrees'],
  ['1:10 8:4! 9:4', '2 partial;3 shrunk', 'one that missed something bears no witness'],
  ['1:10 8:4 9:4! 10:4', '2 shrunk;3 partial', 'and comes between no two that agree'],
  ['1:10 8:4 9:4@6', '2 shrunk;3 shrunk', 'two short ones that show different postings'],
  ['1:10 8:0 9:0', '2 empty;3 empty', 'nothing at all is never believed'],
  ['1:10 8:8/b', '2 broken', 'a page that shows less may have failed'],
  ['1:10 8:8/b 9:8/b', '2 broken', 'or is empty from now on'],
  ['1:10 8:8/b 9:8/b 10:6/b', '2 broken', 'which is nothing new the next time'],
  ['1:10 8:8/b 9:8/b 10:6/bc', '2 broken;4 broken', 'unlike another page'],
  ['1:10 8:8/b 9:10', '2 broken', 'it was an accident'],
];

describe('of the crawls of a board', () => {
  it.each(CASES)('%s: doubted %s (%s)', (line, doubts) => {
    expect(told(read(line))).toBe(doubts);
  });

  it('order of reading says nothing', () => {
    const anyCrawl = fc.tuple(fc.nat(30), fc.nat(5), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(anyCrawl, { maxLength: 10 }), fc.nat(), (all, seed) => {
        const crawls = all.flatMap(([postings, from, partial, hole], day) =>
          read(`${day + 1}:${postings}@${from}${partial ? '!' : ''}${hole ? '/b' : ''}`).map((crawl) => ({
            ...crawl,
            id: day + 1,
          })),
        );
        const other = crawls.toSorted((a, b) => ((a.id * (seed + 7)) % 13) - ((b.id * (seed + 7)) % 13));
        expect(new Map(judgeCrawls(other))).toEqual(judgeCrawls(crawls));
      }),
    );
  });
});
