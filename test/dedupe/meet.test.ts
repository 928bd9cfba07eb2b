import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateKeys } from '../../src/dedupe/candidate-keys.js';
import { KIND, kindOf } from '../../src/dedupe/filing-key.js';
import { CROWD, FILED, meet as meetCounted, meets } from '../../src/dedupe/meet.js';
import { groupBy } from '../../src/text/group-by.js';
import { place, posting, profileOf } from './postings.js';

const meet = (fresh: ReadonlyMap<number, readonly number[]>, filed: ReadonlyMap<number, readonly number[]>) =>
  meetCounted(fresh, filed, new Map([...filed].map(([key, { length }]) => [key, length])));

/** Files postings in batches as a store does; gives the pairs that were met and not taken back. */
function metIn(batches: readonly (readonly (readonly [number, readonly number[]])[])[]): string[] {
  const filed = new Map<number, number[]>();
  const keysOf = new Map<number, readonly number[]>();
  const pairs = new Map<string, readonly [number, number]>();
  const isCrowded = (key: number) => (filed.get(key)?.length ?? 0) > CROWD;
  for (const batch of batches) {
    for (const [posting, keys] of batch) keysOf.set(posting, keys);
    const { pairs: met, filing, crowded } = meet(new Map(batch), filed);
    for (const pair of met) pairs.set(pair.join(' '), pair);
    for (const [key, all] of groupBy(filing, (one) => one.key))
      filed.set(key, [...(filed.get(key) ?? []), ...all.map(({ posting }) => posting)]);
    const shaken = new Set([...crowded.values()].flat());
    for (const [name, [a, b]] of pairs) {
      if (!shaken.has(a) || !shaken.has(b)) continue;
      if (!meets(keysOf.get(a) ?? [], keysOf.get(b) ?? [], isCrowded)) pairs.delete(name);
    }
  }
  return [...pairs.keys()].sort();
}

const sharing = (key: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => [from + i, [key, key + 1]] as const);

describe('meet', () => {
  it('brings together what shares enough keys, each pair once, the smaller number first', () => {
    const fresh = new Map([
      [7, [1, 2, 3]],
      [8, [2, 3, 4]],
      [9, [3]],
    ]);
    const filed = new Map([
      [1, [4]],
      [2, [4, 5]],
      [3, [5]],
    ]);
    const { pairs, crowded } = meet(fresh, filed);
    expect(pairs.map((pair) => pair.join(' ')).sort()).toEqual(['4 7', '5 7', '5 8', '7 8']);
    expect(crowded.size).toBe(0);
  });

  it('lets a key that too many share bring nobody together, and says once whom to part', () => {
    const early = sharing(10, CROWD);
    const filed = new Map([10, 11].map((key) => [key, early.map(([posting]) => posting)]));
    const last = meet(new Map(sharing(10, 1, 500)), filed);
    expect(last.pairs).toEqual([]);
    expect([...last.crowded.keys()]).toEqual([10, 11]);
    expect(last.crowded.get(10)).toHaveLength(CROWD + 1);
    for (const list of filed.values()) list.push(500);
    expect(meet(new Map(sharing(10, 1, 501)), filed).crowded.size).toBe(0);
  });

  it('takes two keys of wording, or of title and place; three of a title; and no two that come together', () => {
    const turku = { title: 'Vision Engineer', locations: [place('Turku', 'FI')] };
    const { shared } = candidateKeys(profileOf('a', posting(), turku));
    const of = (kinds: readonly number[]) => shared.filter((key) => kinds.includes(kindOf(key)));
    const [wording, titles, places] = [of([KIND.band]), of([KIND.title]), of([KIND.titleAndPlace])];
    const enough = (keys: readonly number[]) => {
      const { pairs } = meet(new Map([[2, shared]]), new Map(keys.map((key) => [key, [1]])));
      expect(meets(keys, shared, () => false)).toBe(pairs.length === 1);
      return pairs.length === 1;
    };
    const [wide, broad, narrow] = [wording.slice(0, 1), titles.slice(0, 1), places.slice(0, 1)];
    expect([wording.slice(0, 2), places.slice(0, 2), titles.slice(0, 3)].map(enough)).toEqual([
      true,
      true,
      true,
    ]);
    expect([wide.concat(narrow), wide.concat(broad, narrow)].map(enough)).toEqual([true, true]);
    expect([wide, narrow, broad.concat(narrow), titles.slice(0, 2)].map(enough)).toEqual(
      Array(4).fill(false),
    );
  });

  it('never brings a posting together with itself, though it is filed already', () => {
    const filed = new Map([1, 2].map((key) => [key, [7]]));
    expect(meet(new Map([[7, [1, 2]]]), filed).pairs).toEqual([]);
  });

  it('files no more than are needed to know that a key is crowded', () => {
    expect(meet(new Map(sharing(10, 3 * FILED)), new Map()).filing).toHaveLength(2 * FILED);
  });

  it('meets the same pairs in any order and any batches, whatever becomes crowded on the way', () => {
    const postings = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), {
      minLength: CROWD,
      maxLength: 3 * CROWD,
    });
    fc.assert(
      fc.property(
        postings
          .map((all) => all.map((keys, i) => [i, keys] as const))
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length }),
              fc.integer({ min: 1, max: 20 }),
            ),
          ),
        ([all, shuffled, size]) => {
          const batches = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
            shuffled.slice(i * size, (i + 1) * size),
          );
          expect(metIn(batches)).toEqual(metIn([all]));
        },
      ),
      { seed: 9, numRuns: 60 },
    );
  });
});
