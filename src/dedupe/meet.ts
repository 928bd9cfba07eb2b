import { groupBy } from '../text/group-by.js';
import { weightOf } from './candidate-keys.js';

/** A key that more postings than this share says what everybody says, and brings nobody together. */
export const CROWD = 50;
/** What the keys that two postings share have to weigh, such as two bands (see `weightOf`). */
export const ENOUGH = 6;
/**
 * Postings are filed under a key up to this many, so that a crowded key costs no more than any other; and it is still
 * known to be crowded when some of those filed under it are forgotten.
 */
export const FILED = CROWD + 25;

/** What comes of filing new postings beside those that were filed before. */
export interface Meeting {
  /** Pairs to be compared, each once, the smaller number first: those that share a key which is not crowded. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
  /** What is to be filed. */
  readonly filing: readonly { readonly key: number; readonly posting: number }[];
  /** By key that these postings made crowded, all that have it: what met by this key alone has to part. */
  readonly crowded: ReadonlyMap<number, readonly number[]>;
}

/**
 * Brings new postings together with those that share a key. Which postings are to be compared depends on how common
 * each key is in the whole collection: a blurb that ten thousand postings repeat makes no ten thousand squared
 * comparisons, while what only a few say finds them. So that this doesn't depend on the order they came in either,
 * a key that becomes crowded takes back what it did: see `crowded`. It does so once, after `CROWD` postings that
 * were filed under it, so that the cost of a posting stays within what its own keys cost.
 *
 * A document's rare words as the way to its repeats: Chowdhury et al., "Collection statistics for fast duplicate
 * document detection" (2002); here of MinHash bands instead of words.
 *
 * @param fresh the keys of each new posting
 * @param filed by key, the postings filed before; those of a key that is crowded are not asked for
 * @param counts by key, how many were filed before
 */
export function meet(
  fresh: ReadonlyMap<number, readonly number[]>,
  filed: ReadonlyMap<number, readonly number[]>,
  counts: ReadonlyMap<number, number>,
): Meeting {
  const arrivals = groupBy(
    [...fresh].flatMap(([posting, keys]) => keys.map((key) => ({ key, posting }))),
    ({ key }) => key,
  );
  const shared = new Map<number, Map<number, number>>();
  const filing: { key: number; posting: number }[] = [];
  const crowded = new Map<number, readonly number[]>();
  for (const [key, filings] of arrivals) {
    const count = counts.get(key) ?? 0;
    const postings = filings.map(({ posting }) => posting);
    for (const posting of postings.slice(0, Math.max(0, FILED - count))) filing.push({ key, posting });
    if (count > CROWD) continue;
    // one that is filed anew has its keys already
    const before = (filed.get(key) ?? []).filter((posting) => !fresh.has(posting));
    const all = [...before, ...postings];
    if (all.length > CROWD) {
      if (before.length > 1) crowded.set(key, all);
      continue;
    }
    const weight = weightOf(key);
    postings.forEach((posting, i) => {
      const partners = shared.get(posting) ?? new Map<number, number>();
      shared.set(posting, partners);
      for (const other of before) partners.set(other, (partners.get(other) ?? 0) + weight);
      for (const other of postings.slice(0, i)) partners.set(other, (partners.get(other) ?? 0) + weight);
    });
  }
  return { pairs: pairsOf(shared), filing, crowded };
}

/** Whether two postings share enough keys that are not crowded. */
export function meets(
  a: readonly number[],
  b: readonly number[],
  isCrowded: (key: number) => boolean,
): boolean {
  const keys = new Set(a);
  const shared = b.filter((key) => keys.has(key) && !isCrowded(key));
  return shared.reduce((sum, key) => sum + weightOf(key), 0) >= ENOUGH;
}

function pairsOf(shared: ReadonlyMap<number, ReadonlyMap<number, number>>): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (const [one, partners] of shared) {
    for (const [other, weight] of partners) {
      if (weight >= ENOUGH) pairs.push(other < one ? [other, one] : [one, other]);
    }
  }
  return pairs;
}
