import { candidateKeys, identity, twinKey } from '../../src/dedupe/candidate-keys.js';
import { cluster } from '../../src/dedupe/cluster.js';
import { decide } from '../../src/dedupe/decide.js';
import { bucketOf } from '../../src/dedupe/filing-key.js';
import { makeProfile } from '../../src/dedupe/make-profile.js';
import { CROWD, FILED, meet, meets } from '../../src/dedupe/meet.js';
import { neighbours, newNeighbours, type Placed } from '../../src/dedupe/neighbours.js';
import type { Profile } from '../../src/dedupe/profile.js';
import { groupBy } from '../../src/text/group-by.js';
import type { BoardPosting } from './board.js';
import { MemoryIndex } from './memory-index.js';
import { type Cost, cpuTime, Meter } from './meter.js';

export interface Found {
  /** The indexes of the postings of each job that has several. */
  readonly jobs: readonly (readonly number[])[];
  readonly compared: number;
  /** Of each thousand postings, in order. */
  readonly costs: readonly Cost[];
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
  const links: Link[] = [];
  let compared = 0;
  const meter = new Meter(1);
  let begin = cpuTime();
  for (let i = 0; i < count; i++) {
    if (i % 1000 === 999) {
      meter.note(cpuTime() - begin);
      begin = cpuTime();
    }
    const profile = profileOf(i);
    const twin = index
      .get(twinKey(profile))
      ?.find((other) => identity(profileOf(other)) === identity(profile));
    if (twin !== undefined) {
      links.push({ a: twin, b: i, score: 1, twins: true });
      continue;
    }
    index.add(twinKey(profile), i);
    const { shared, placed } = candidateKeys(profile);
    const filed = new Map(shared.map((key) => [key, index.get(key) ?? []]));
    const counts = new Map([...filed].map(([key, { length }]) => [key, length]));
    const meeting = meet(new Map([[i, shared]]), filed, counts);
    const fresh = placed.map((key) => ({ key, posting: i }));
    const { met } = newNeighbours(fresh, placed.flatMap(bucketAt));
    const others = new Set([...meeting.pairs, ...met].map(([a, b]) => (a === i ? b : a)));
    for (const other of others) {
      compared++;
      const decision = decide(profileOf(other), profile);
      if (decision.same) links.push({ a: other, b: i, score: decision.score, twins: false });
    }
    for (const { key } of meeting.filing) index.add(key, i);
    for (const key of placed) {
      places[i] = key - bucketOf(key).first;
      buckets.add(bucketOf(key).first, i);
    }
  }
  const isCrowded = (key: number) => (index.get(key)?.length ?? 0) > CROWD;
  const stands = ({ a, b, twins }: Link): boolean => {
    if (twins) return true;
    const [keysA, keysB] = [candidateKeys(profileOf(a)), candidateKeys(profileOf(b))];
    return (
      meets(keysA.shared, keysB.shared, isCrowded) ||
      keysA.placed.some((key) =>
        neighbours(bucketAt(key)).some((pair) => pair.includes(a) && pair.includes(b)),
      )
    );
  };
  const jobs = jobsOf(count, links.filter(stands), profileOf);
  meter.note(cpuTime() - begin);
  return { jobs, compared, costs: meter.costs };
}

/** A pair that was taken for one job. */
interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Of the same words and traits. */
  readonly twins: boolean;
}

/** Clusters what hangs together, one part after the other: the profiles of one part are in memory at a time. */
function jobsOf(
  count: number,
  links: readonly Link[],
  profileOf: (index: number) => Profile,
): (readonly number[])[] {
  const parts = new Uint32Array(count).map((_, i) => i);
  const partOf = (index: number): number => {
    let part = index;
    while (parts[part] !== part) part = parts[part] = parts[parts[part] as number] as number;
    return part;
  };
  for (const { a, b } of links) parts[partOf(a)] = partOf(b);
  const jobs: (readonly number[])[] = [];
  for (const together of groupBy(links, ({ a }) => partOf(a)).values()) {
    const members = new Set(together.flatMap(({ a, b }) => [a, b]));
    const pairs = together.map(({ a, b, score }) => ({
      a: String(a),
      b: String(b),
      decision: { same: true, score, containment: score, reasons: [], veto: null },
    }));
    for (const { members: keys } of cluster([...members].map(profileOf), pairs))
      if (keys.length > 1) jobs.push(keys.map(Number));
  }
  return jobs;
}
