import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capture, doubtsAbout, superseded } from '../../src/life/captures.js';

// Which capture of a source says what stands on it. A capture is written as `day:postings`, with marks behind it:
// `!` is no page that a layout knows, `/` breaks off, `-9` was seen again on the 9th.

function read(line: string): Capture[] {
  return line.split(' ').map((words, index) => {
    const [, day = '', postings = '', marks = '', again] =
      /^(\d+):(\d+)([!/]*)(?:-(\d+))?$/.exec(words) ?? [];
    const time = (number: string) => `2024-06-${number.padStart(2, '0')}T00:00:00.000Z`;
    return {
      id: index + 1,
      firstCapturedAt: time(day),
      capturedAt: time(again ?? day),
      addedAt: time('1'),
      complete: !marks.includes('!'),
      cut: marks.includes('/'),
      postingCount: Number(postings),
    };
  });
}

const CASES: readonly (readonly [captures: string, doubts: string, superseded: string, why: string])[] = [
  ['1:10', '', '', 'one capture is all that there is'],
  ['1:10 8:9', '', '1', 'the newer one speaks'],
  ['8:9 1:10', '', '2', 'whatever was read first'],
  ['1:10 8:0', '2 empty', '', 'suddenly nothing: an error more likely than the end of all jobs'],
  ['1:10 8:1!', '2 unlike', '', 'an error page that was read as one posting'],
  ['1:10 8:0 15:9', '2 empty', '1 2', 'the next one counts again'],
  ['1:10 8:5', '', '1', 'half of it left: boards shrink'],
  ['1:10 8:4', '2 shrunk', '', 'less than half left'],
  ['1:8 8:4', '', '1', 'four fewer are not many'],
  ['1:4 8:1', '', '1', 'small boards change by a few'],
  ['1:10 8:4 15:4', '2 shrunk', '1 2', 'a second one agrees'],
  ['1:10 8:4 15:3', '2 shrunk', '1 2', 'or nearly'],
  ['1:40 8:12 15:2', '2 shrunk;3 shrunk', '', 'a second one that lost most of the rest does not'],
  ['1:10 8:4-9', '', '1', 'the same page at another time agrees with itself'],
  ['1:10 8:4 15:10', '2 shrunk', '1 2', 'it was an accident'],
  ['1:10 8:4 15:0 22:4', '2 shrunk;3 empty', '1 2 3', 'an error in between changes nothing'],
  ['1:10 8:9/', '2 cut', '', 'a download that stopped half-way'],
  ['1:10/ 8:9/', '', '1', 'a footer that looks like it, on every capture'],
  ['1:10 8:9/ 15:9/', '2 cut', '1 2', 'a footer that is new'],
  ['1:10-20 8:2', '', '2', 'what it was between two equal captures is over'],
];

describe('of the captures of a source', () => {
  it.each(CASES)('%s: doubted %s; superseded %s (%s)', (line, doubts, gone) => {
    const captures = read(line);
    expect([...doubtsAbout(captures)].map((doubt) => doubt.join(' ')).join(';')).toBe(doubts);
    expect([...superseded(captures)].sort().join(' ')).toBe(gone);
  });

  it('order of reading says nothing', () => {
    const anyCapture = fc.tuple(fc.nat(60), fc.boolean(), fc.boolean(), fc.nat(5));
    fc.assert(
      fc.property(fc.array(anyCapture, { minLength: 1, maxLength: 12 }), fc.nat(), (all, seed) => {
        const captures = all.map(([postings, complete, cut, again], index) => ({
          id: index + 1,
          firstCapturedAt: new Date(index * 10_000).toISOString(),
          capturedAt: new Date(index * 10_000 + again * 1000).toISOString(),
          addedAt: new Date(0).toISOString(),
          complete,
          cut,
          postingCount: postings,
        }));
        const other = [...captures].sort((a, b) => ((a.id * (seed + 7)) % 13) - ((b.id * (seed + 7)) % 13));
        expect(new Map(doubtsAbout(other))).toEqual(new Map(doubtsAbout(captures)));
        expect(new Set(superseded(other))).toEqual(new Set(superseded(captures)));
      }),
    );
  });
});
