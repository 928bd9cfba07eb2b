import { bucketOf, candidateKeys, identity, twinKey } from '../../src/dedupe/candidate-keys.js';
import { cluster, type Pair } from '../../src/dedupe/cluster.js';
import { decide } from '../../src/dedupe/decide.js';
import { makeProfile } from '../../src/dedupe/make-profile.js';
import { CROWD, FILED, meet, meets } from '../../src/dedupe/meet.js';
import { neighbours, newNeighbours, type Placed } from '../../src/dedupe/neighbours.js';
import type { Profile } from '../../src/dedupe/profile.js';
import type { BoardPosting } from './board.js';
import { MemoryIndex } from './memory-index.js';

export interface Found {
  /** The indexes of the postings of each job that has several. */
  readonly jobs: readonly (readonly number[])[];
  readonly compared: number;
}

/**
 * The jobs of a stream of postings by the parts that the store's way uses, without a store: of a posting only its
 * keys are kept, and it is looked up again when it has to be compared.
 */
export function findInMemory(count: number, posting: (index: number) => BoardPosting): Found {
  const profileOf = (index: number): Profile => {
    const { text, fields } = posting(index);
    return makeProfile(String(index), text, fields);
  };
  const index = new MemoryIndex(FILED);
  const buckets = new MemoryIndex(Number.POSITIVE_INFINITY);
  /** Where a posting stands in its buckets. */
  const places = new Uint32Array(count);
  const bucketAt = (placed: number): Placed[] => {
    const { first } = bucketOf(placed);
    return (buckets.get(first) ?? []).map((one) => ({ key: first + (places[one] as number), posting: one }));
  };
  const pairs: Pair[] = [];
  let compared = 0;
  for (let i = 0; i < count; i++) {
    const profile = profileOf(i);
    const twin = index
      .get(twinKey(profile))
      ?.find((other) => identity(profileOf(other)) === identity(profile));
    if (twin !== undefined) {
      pairs.push({ a: String(twin), b: String(i), decision: TWINS });
      continue;
    }
    index.add(twinKey(profile), i);
    const { shared, placed } = candidateKeys(profile);
    const meeting = meet(new Map([[i, shared]]), new Map(shared.map((key) => [key, index.get(key) ?? []])));
    const fresh = placed.map((key) => ({ key, posting: i }));
    const { met } = newNeighbours(fresh, placed.flatMap(bucketAt));
    const others = new Set([...meeting.pairs, ...met].map(([a, b]) => (a === i ? b : a)));
    for (const other of others) {
      compared++;
      const decision = decide(profileOf(other), profile);
      if (decision.same) pairs.push({ a: String(other), b: String(i), decision });
    }
    for (const { key } of meeting.filing) index.add(key, i);
    for (const key of placed) {
      places[i] = key - bucketOf(key).first;
      buckets.add(bucketOf(key).first, i);
    }
  }
  const isCrowded = (key: number) => (index.get(key)?.length ?? 0) > CROWD;
  const stands = ({ a, b, decision }: Pair): boolean => {
    if (decision === TWINS) return true;
    const [keysA, keysB] = [candidateKeys(profileOf(Number(a))), candidateKeys(profileOf(Number(b)))];
    return (
      meets(keysA.shared, keysB.shared, isCrowded) ||
      keysA.placed.some((key) =>
        neighbours(bucketAt(key)).some((pair) => pair.includes(Number(a)) && pair.includes(Number(b))),
      )
    );
  };
  const standing = pairs.filter(stands);
  const linked = new Set(standing.flatMap(({ a, b }) => [Number(a), Number(b)]));
  const jobs = cluster([...linked].map(withoutShingles(profileOf)), standing);
  return {
    jobs: jobs.map(({ members }) => members.map(Number)).filter(({ length }) => length > 1),
    compared,
  };
}

const TWINS = { same: true, score: 1, containment: 1, reasons: ['exact copy'], veto: null };

/** What has been compared needs its words no more. */
function withoutShingles(profileOf: (index: number) => Profile): (index: number) => Profile {
  return (index) => ({ ...profileOf(index), shingles: new Uint32Array(0) });
}
