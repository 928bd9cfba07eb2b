import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capture, doubtsAbout, superseded } from '../../src/life/captures.js';

// Which capture of a source says what stands on it. A capture is written as `day:postings`, with marks behind it:
// `@6` they are those from number 6 on, `!` is no page that a layout knows, `/` breaks off, `~` has no texts, `-9` was seen again on the 9th.

function read(line: string): Capture[] {
  return line.split(' ').map((words, index) => {
    const [, day = '', postings = '', from = '0', marks = '', again = ''] =
      /^(\d+):(\d+)(?:@(\d+))?([!/~]*)((?:-\d+)*)$/.exec(words) ?? [];
    const days = [day, ...again.split('-').slice(1)];
    return {
      id: index + 1,
      addedAt: day1(1),
      sights: days.map((each) => ({ at: day1(Number(each)), readAt: day1(Number(each)) })),
      complete: !marks.includes('!'),
      cut: marks.includes('/'),
      bare: marks.includes('~'),
      postingCount: Number(postings),
      postings: Array.from({ length: Number(postings) }, (_, i) => [`posting ${i + Number(from)}`]),
    };
  });
}

const day1 = (day: number) => `2024-06-${String(day).padStart(2, '0')}T00:00:00.000Z`;

const CASES: readonly (readonly [captures: string, doubts: string, superseded: string, why: string])[] = [
  ['1:10', '', '', 'one capture is all that there is'],
  ['1:10 8:9', '', '1', 'the newer one speaks'],
  ['8:9 1:10', '', '2', 'whatever was read first'],
  ['1:10 8:0', '2 empty', '', 'suddenly nothing: an error more likely than the end of all jobs'],
  ['1:10 8:1!', '2 unlike', '', 'an error page that was read as one posting'],
  ['1:10 8:0 15:9', '2 empty', '1 2', 'the next one counts again'],
  ['1:10 8:5', '', '1', 'half of it left: boards shrink'],
  ['1:10 8:4', '2 shrunk', '', 'less than half left'],
  ['1:8 8:4', '', '1', 'half is not more than half'],
  ['1:4 8:1', '2 shrunk', '', 'small boards fail to load like large ones'],
  ['1:4 8:1 15:1', '2 shrunk', '1 2', 'and shrink like them'],
  ['1:3 8:1', '2 shrunk', '', 'the smallest that can lose more than half and still show something'],
  ['1:4 8:2', '', '1', 'half of a small board'],
  ['1:2 8:1', '', '1', 'one of two'],
  ['1:10 8:4 15:4', '2 shrunk', '1 2', 'a second one agrees'],
  ['1:10 8:4 15:3', '2 shrunk', '1 2', 'or nearly'],
  ['1:40 8:12 15:2', '2 shrunk;3 shrunk', '', 'a second one that lost most of the rest does not'],
  ['1:10 8:4-9', '', '1', 'the same page at another time agrees with itself'],
  ['1:10 8:4 15:10', '2 shrunk', '1 2', 'it was an accident'],
  ['1:10 8:4 15:0 22:4', '2 shrunk;3 empty', '1 2 3', 'an error in between changes nothing'],
  ['1:10 8:9/', '2 cut', '', 'a download that stopped half-way'],
  ['1:10/ 8:9/', '', '1', 'a footer that looks like it, on every capture'],
  ['1:10 8:9/ 15:9/', '2 cut', '1 2', 'a footer that is new'],
  ['1:10 8:10~', '2 bare', '', 'a feed that was asked without its texts'],
  ['1:10 8:10~ 15:9~', '2 bare', '1 2', 'and gives none any more'],
  ['1:10~ 8:9~', '', '1', 'one that never gave any'],
  ['1:10-20 8:2', '2 shrunk', '2', 'what it was between two equal captures is over'],
  ['1:10 8:4 15:4@6', '2 shrunk;3 shrunk', '', 'another short page says something else'],
  ['1:10 8:4 15:4@6 22:3@7', '2 shrunk;3 shrunk', '1 2 3', 'until two in a row agree'],
  ['1:10 8:4 15:4@1', '2 shrunk', '1 2', 'most of what either has the other has too'],
  ['1:10-15 8:4-22', '2 shrunk', '', 'a whole one in between takes back what the first said'],
  ['1:10-15 8:4-22-23', '', '1', 'two in a row after it agree'],
  ['1:10 8:4 15:10@10 22:4', '2 shrunk;4 shrunk', '1 2', 'the same with other postings in between'],
  ['1:10 8:3/ 15:2', '2 cut;3 shrunk', '', 'what broke off bears no witness to a whole one that is short'],
  ['1:10 8:9/ 15:7/', '2 cut;3 cut', '', 'two downloads that stopped at different places'],
  ['1:10 8:9/-15', '', '1', 'one that ends there whenever it is looked at'],
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
          sights: [index * 10_000, index * 10_000 + again * 8000].map((ms) => ({
            at: new Date(ms).toISOString(),
            readAt: new Date(0).toISOString(),
          })),
          addedAt: new Date(0).toISOString(),
          complete,
          cut,
          postingCount: postings,
          postings: Array.from({ length: postings }, (_, i) => [`posting ${i + again}`]),
        }));
        const other = [...captures].sort((a, b) => ((a.id * (seed + 7)) % 13) - ((b.id * (seed + 7)) % 13));
        expect(new Map(doubtsAbout(other))).toEqual(new Map(doubtsAbout(captures)));
        expect(new Set(superseded(other))).toEqual(new Set(superseded(captures)));
      }),
    );
  });
});

describe('captures of one time', () => {
  it('count in the order in which they were read last', () => {
    const at = day1(1);
    const seen = (id: number, readAt: number): Capture => ({
      ...(read('1:3')[0] as Capture),
      id,
      sights: [{ at, readAt: day1(readAt) }],
    });
    expect([...superseded([seen(1, 2), seen(2, 3)])]).toEqual([1]);
    expect([...superseded([seen(1, 4), seen(2, 3)])]).toEqual([2]);
  });
});
