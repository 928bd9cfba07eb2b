import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, type Pair } from '../../src/dedupe/cluster.js';
import { decide } from '../../src/dedupe/decide.js';
import type { Profile } from '../../src/dedupe/profile.js';
import type { RuledPostings } from '../../src/dedupe/rulings.js';
import { place, posting, profileOf } from './postings.js';

// What people said, against what the wording says. A ruling is written `a+b` (one job) or `a|b c` (different jobs),
// copies of a side that other sources brought after `~`;
// the newest stands first.

const TURKU = { locations: [place('Turku', 'FI')] };
const LUND = { locations: [place('Lund', 'SE')] };

/** a and b say the same, c nearly, d the same for another city, e something else. */
const PROFILES: readonly Profile[] = [
  profileOf('a', posting(), TURKU),
  profileOf('b', posting(), TURKU),
  profileOf('c', `About the role ${posting()}`, TURKU),
  profileOf('d', posting(), LUND),
  profileOf('e', 'Somebody else looks for something that has nothing to do with berries at all.'),
];

const PAIRS: readonly Pair[] = PROFILES.flatMap((a, i) =>
  PROFILES.slice(i + 1).map((b) => ({ a: a.key, b: b.key, decision: decide(a, b) })),
).filter(({ decision }) => decision.same);

function rulings(lines: string): RuledPostings[] {
  return lines
    .split(',')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: line.includes('|') ? 'apart' : 'together',
      sides: line
        .trim()
        .split(/[|+]/)
        .map((side) => side.split('~'))
        .map(([said = '', copies]) => ({
          name: `of ${said.split(' ')[0]}`,
          keys: said.split(' '),
          ...(copies && { copies: copies.split(' ') }),
        })),
    }));
}

const jobs = (said: string, profiles = PROFILES, pairs = PAIRS) =>
  cluster(profiles, pairs, rulings(said))
    .map(({ members }) => members.join(''))
    .sort()
    .join(' ');

const CASES: readonly (readonly [said: string, jobs: string, why: string])[] = [
  ['', 'abc d e', 'the wording alone'],
  ['a|b', 'ac b d e', 'exact copies can be told apart; the rest goes with one of them'],
  ['a b|c', 'ab c d e', 'one is taken out'],
  ['a|b|c', 'a b c d e', 'all apart'],
  ['a+d', 'abcd e', 'a veto does not count, and whoever belongs to one of the two belongs to both'],
  ['a+e', 'abce d', 'nothing in common but what was said'],
  ['a+d+e', 'abcde', 'three at once'],
  ['a+b, a|b', 'abc d e', 'the newer word counts'],
  ['a|b, a+b', 'ac b d e', 'whichever it is'],
  ['a|e, a+d, d+e', 'abcd e', 'what would join what a newer word parts is left out'],
  ['a+b, a|b|c', 'ab c d e', 'what stood on a side of its own stays apart from what was joined'],
  ['b d|a c, a b c+d', 'ac bd e', 'what is parted later stays together on either side'],
  ['b d|a c, d+a b c', 'ac bd e', 'in whatever order it was named'],
  ['a~b+e', 'abce d', 'a copy follows what was said of its words'],
  ['a|b, a~b+e', 'ace b d', 'unless something else was said of the copy'],
  ['a~b+e, a|b', 'ace b d', 'and be it earlier'],
  ['a+d, d|e, a+e', 'abcd e', 'also by way of another one'],
  ['d|e', 'abc d e', 'what is apart anyway'],
];

describe('with what people said', () => {
  it.each(CASES)('%j: %s (%s)', (said, expected) => {
    expect(jobs(said)).toBe(expected);
  });

  it('ids are unique and the job that keeps the smallest fingerprint keeps its id', () => {
    for (const [said] of CASES) {
      const ids = cluster(PROFILES, PAIRS, rulings(said)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('the order of postings and pairs says nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CASES.map(([said]) => said)),
        fc.shuffledSubarray([...PROFILES], { minLength: PROFILES.length }),
        fc.shuffledSubarray([...PAIRS], { minLength: PAIRS.length }),
        (said, profiles, pairs) => {
          expect(cluster(profiles, pairs, rulings(said))).toEqual(cluster(PROFILES, PAIRS, rulings(said)));
        },
      ),
    );
  });

  it('the newest word always holds, whatever was said before', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const ruling = fc
      .tuple(key, key, fc.boolean())
      .filter(([x, y]) => x !== y)
      .map(([x, y, together]) => `${x}${together ? '+' : '|'}${y}`);
    fc.assert(
      fc.property(fc.array(ruling, { minLength: 1, maxLength: 6 }), (said) => {
        const [x = '', what, y = ''] = said[0] ?? '';
        const together = jobs(said.join(', '))
          .split(' ')
          .some((members) => members.includes(x) && members.includes(y));
        expect(together).toBe(what === '+');
      }),
      { numRuns: 500 },
    );
  });
});
