import { type CandidateKeys, candidateKeys, identity, twinKey } from '../dedupe/candidate-keys.js';
import { decide } from '../dedupe/decide.js';
import { bucketOf } from '../dedupe/filing-key.js';
import { CROWD, meet, meets } from '../dedupe/meet.js';
import { neighbours, newNeighbours, type Placed } from '../dedupe/neighbours.js';
import type { Decision } from '../dedupe/profile.js';
import type { Repeat, WriteTransaction } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { BEGINNING } from './link-captures.js';
import type { LoadedPosting, LoadPostings } from './load-postings.js';

/**
 * Finds the repeats of new postings and keeps what was decided on each pair; files them, so that later ones find
 * them. Costs what the keys of these postings cost, whatever the size of the store. Which pairs are kept depends on
 * the postings in the store and not on the order in which they came.
 *
 * @param postings new ones, and such as may have lost the posting that stood for them
 */
export async function linkRepeats(
  tx: WriteTransaction,
  postings: readonly LoadedPosting[],
  load: LoadPostings,
): Promise<Linked> {
  const fresh = await withoutTwins(tx, postings, load);
  if (fresh.length === 0) return { filed: [], parted: [] };
  const keys = new Map(fresh.map((one) => [one.posting.id, candidateKeys(one.profile)]));
  const placed = [...keys].flatMap(([posting, own]) => own.placed.map((key) => ({ key, posting })));
  const counts = await tx.bandCounts([...keys.values()].flatMap(({ shared }) => shared));
  // whose a key is that is everybody's, nobody asks
  const few = [...counts].flatMap(([key, count]) => (count > CROWD ? [] : [key]));
  const filed = await tx.postingsWithBands(few);
  const meeting = meet(new Map([...keys].map(([posting, { shared }]) => [posting, shared])), filed, counts);
  const { met, parted } = newNeighbours(placed, await bucketsOf(tx, placed));
  await compare(tx, fresh, [...meeting.pairs, ...met], load);
  await tx.addBands([...meeting.filing, ...placed].map(({ key, posting }) => ({ key, postingId: posting })));
  return { filed: fresh, parted: await part(tx, await linkedBy(tx, meeting.crowded, parted), load) };
}

export interface Linked {
  /** Those that were filed: one of each wording. */
  readonly filed: readonly LoadedPosting[];
  /** Postings that are no longer linked, because what they had in common has become everybody's. */
  readonly parted: readonly number[];
}

/**
 * Of postings with the same words and traits one is filed and stands for all; the others are linked to it. A job
 * that a hundred captures show is compared with others once.
 */
async function withoutTwins(
  tx: WriteTransaction,
  all: readonly LoadedPosting[],
  load: LoadPostings,
): Promise<LoadedPosting[]> {
  const keyOf = new Map(all.map((one) => [one.posting.id, twinKey(one.profile)]));
  const sharing = await tx.postingsWithBands(keyOf.values());
  const filed = await load([...sharing.values()].flat());
  const known = new Map(filed.map((one) => [identity(one.profile), one]));
  const fresh: LoadedPosting[] = [];
  const twins: Repeat[] = [];
  for (const one of all) {
    const other = known.get(identity(one.profile));
    if (other === undefined) {
      known.set(identity(one.profile), one);
      fresh.push(one);
    } else if (other.posting.id !== one.posting.id) {
      twins.push(toRepeat(other, one, decide(other.profile, one.profile)));
    }
  }
  await tx.addRepeats(twins);
  await tx.addBands(fresh.map(({ posting: { id } }) => ({ key: keyOf.get(id) as number, postingId: id })));
  return fresh;
}

async function bucketsOf(
  tx: WriteTransaction,
  placed: readonly { readonly key: number }[],
): Promise<Placed[]> {
  const buckets = new Map(placed.map(({ key }) => [bucketOf(key).first, bucketOf(key)]));
  const found = await tx.bandsBetween([...buckets.values()]);
  return found.map(({ key, postingId }) => ({ key, posting: postingId }));
}

type Ids = readonly [a: number, b: number];

async function compare(
  tx: WriteTransaction,
  fresh: readonly LoadedPosting[],
  pairs: readonly Ids[],
  load: LoadPostings,
): Promise<void> {
  const known = new Map(fresh.map((one) => [one.posting.id, one]));
  const missing = new Set(pairs.flat().filter((id) => !known.has(id)));
  for (const one of await load(missing)) known.set(one.posting.id, one);
  const repeats: Repeat[] = [];
  for (const [a, b] of new Map(pairs.map((pair) => [pair.join(' '), pair])).values()) {
    const [left, right] = [known.get(a), known.get(b)];
    if (left === undefined || right === undefined) continue;
    const decision = decide(left.profile, right.profile);
    if (decision.same || decision.veto !== null) repeats.push(toRepeat(left, right, decision));
  }
  await tx.addRepeats(repeats);
}

/** The pairs that may have been compared only because of a key that is crowded now, or as neighbours that were parted. */
async function linkedBy(
  tx: WriteTransaction,
  crowded: ReadonlyMap<number, readonly number[]>,
  parted: readonly Ids[],
): Promise<Ids[]> {
  const crowds = [...crowded.values()].map((members) => new Set(members));
  const names = new Set(parted.map((pair) => pair.join(' ')));
  const linked = await tx.repeats(new Set([...crowds.flatMap((crowd) => [...crowd]), ...parted.flat()]));
  return linked
    .filter(({ reasons }) => !reasons.includes(BEGINNING))
    .filter(({ a, b }) => names.has(`${a} ${b}`) || crowds.some((crowd) => crowd.has(a) && crowd.has(b)))
    .map(({ a, b }) => [a, b]);
}

/** Forgets what was decided on pairs that would not be compared as the store is now. */
async function part(tx: WriteTransaction, pairs: readonly Ids[], load: LoadPostings): Promise<number[]> {
  if (pairs.length === 0) return [];
  const loaded = await load(pairs.flat());
  const keys = new Map(loaded.map((one) => [one.posting.id, candidateKeys(one.profile)]));
  const of = (id: number) => keys.get(id) as CandidateKeys;
  const counts = await tx.bandCounts([...keys.values()].flatMap(({ shared }) => shared));
  const isCrowded = (key: number) => (counts.get(key) ?? 0) > CROWD;
  const placed = await bucketsOf(
    tx,
    [...keys.values()].flatMap((own) => own.placed.map((key) => ({ key }))),
  );
  const beside = new Set<string>();
  for (const bucket of groupBy(placed, ({ key }) => bucketOf(key).first).values())
    for (const pair of neighbours(bucket)) beside.add(pair.join(' '));
  const over = pairs.filter(
    ([a, b]) => !beside.has(`${a} ${b}`) && !meets(of(a).shared, of(b).shared, isCrowded),
  );
  await tx.dropRepeats(over);
  return over.flat();
}

function toRepeat(one: LoadedPosting, other: LoadedPosting, decision: Decision): Repeat {
  const { same, score, containment, reasons } = decision;
  const [a, b] = [one.posting.id, other.posting.id].sort((x, y) => x - y) as [number, number];
  return { a, b, score, containment, reasons: [...reasons], same };
}
