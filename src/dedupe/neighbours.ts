import { groupBy } from '../text/group-by.js';
import { bucketOf } from './filing-key.js';

/** A posting in its place in a bucket. */
export interface Placed {
  readonly key: number;
  readonly posting: number;
}

/** Places to either side within which two postings of a bucket are compared. */
const REACH = 2;

/**
 * The pairs of a bucket that stand next to each other. A job whose page is worded anew every day ("posted 12 days
 * ago") has more wordings than `meet` compares with each other; here each is compared with the few beside it, and
 * all hang together by these. Places come from the words and the traits, so that the pairs don't depend on the
 * order in which postings were filed. Sorted neighbourhood: Hernández & Stolfo, "The merge/purge problem" (1995).
 */
export function neighbours(bucket: readonly Placed[]): (readonly [a: number, b: number])[] {
  const sorted = [...bucket].sort((x, y) => x.key - y.key || x.posting - y.posting);
  const pairs: (readonly [number, number])[] = [];
  // several in one place count as one step: which of them was filed first must not matter
  const steps: number[] = [];
  for (const [i, { key }] of sorted.entries())
    steps.push(i === 0 ? 0 : (steps[i - 1] as number) + Number(key !== sorted[i - 1]?.key));
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i - 1; j >= 0 && (steps[i] as number) - (steps[j] as number) <= REACH; j--) {
      const [a, b] = [(sorted[i] as Placed).posting, (sorted[j] as Placed).posting];
      pairs.push(a < b ? [a, b] : [b, a]);
    }
  }
  return pairs;
}

/** The neighbours that new postings come to have, and those that they part. */
export function newNeighbours(
  fresh: readonly Placed[],
  filed: readonly Placed[],
): { met: (readonly [number, number])[]; parted: (readonly [number, number])[] } {
  const met: (readonly [number, number])[] = [];
  const parted: (readonly [number, number])[] = [];
  const buckets = groupBy(fresh, ({ key }) => bucketOf(key).first);
  const before = groupBy(filed, ({ key }) => bucketOf(key).first);
  for (const [bucket, arrivals] of buckets) {
    const others = before.get(bucket) ?? [];
    const then = named(neighbours(others));
    const now = named(neighbours([...others, ...arrivals]));
    for (const [name, pair] of now) if (!then.has(name)) met.push(pair);
    for (const [name, pair] of then) if (!now.has(name)) parted.push(pair);
  }
  return { met, parted };
}

function named(pairs: readonly (readonly [number, number])[]): Map<string, readonly [number, number]> {
  return new Map(pairs.map((pair) => [pair.join(' '), pair]));
}
