import { boilerplateKeys } from '../dedupe/boilerplate.js';
import { fewOfEach, PER_COMPANY } from '../dedupe/lend-company.js';
import type { Traits } from '../dedupe/profile.js';
import { traitLine } from '../dedupe/vetoes.js';
import type { PostingOutline, StoredPosting, WriteTransaction } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import type { LoadedPosting } from './load-postings.js';

/** A phrase that more different postings than this share is everybody's and proves nothing. */
const MOST_SHARING = 100;
/** Postings are filed under a phrase up to this many: one that is everybody's costs no more than any other. */
const FILED = MOST_SHARING + 25;
/** Added to the key of a phrase: the postings that have it and name no company. */
const UNNAMED = 2 ** 32;

/**
 * Phrases that a posting and its lender share at least. A sentence of 15 words has two or more, and by one alone
 * postings that have nothing to do with each other meet in crowds.
 */
const ENOUGH = 2;

/**
 * Files new postings under their boilerplate; gives those that name no company and share some with them, since what
 * they take may change.
 *
 * @param fresh one of each wording
 */
export async function linkBoilerplate(
  tx: WriteTransaction,
  fresh: readonly LoadedPosting[],
): Promise<number[]> {
  const filings = fresh.flatMap(({ posting, record }) =>
    boilerplateKeys(posting.text).map(({ key }) => ({
      key,
      postingId: posting.id,
      named: record.company != null,
    })),
  );
  const arrivals = groupBy(filings, ({ key }) => key);
  const filed = await tx.phraseCounts(arrivals.keys());
  const filing: { key: number; postingId: number }[] = [];
  const telling = new Set<number>();
  const crowded: number[] = [];
  for (const [key, postings] of arrivals) {
    const before = filed.get(key) ?? 0;
    for (const { postingId, named } of postings.slice(0, Math.max(0, FILED - before))) {
      filing.push({ key, postingId });
      if (!named) filing.push({ key: key + UNNAMED, postingId });
    }
    if (before + postings.length <= MOST_SHARING) telling.add(key);
    else if (before <= MOST_SHARING) crowded.push(key);
  }
  await tx.addPhrases(filing);
  // what these postings make too common is looked at once more: a company may have been lent on the strength of it
  const lost = await tx.postingsWithPhrases(crowded.map((key) => key + UNNAMED));
  const shaken = new Set([...lost.values()].flat());
  const lenders = fresh.filter(({ record }) => record.company != null);
  const keysOf = groupBy(filings, ({ postingId }) => postingId);
  const lending = lenders.map((lender) => ({
    lender,
    keys: (keysOf.get(lender.posting.id) ?? []).map(({ key }) => key).filter((key) => telling.has(key)),
  }));
  for (const id of await newlyServed(tx, lending)) shaken.add(id);
  return [...shaken];
}

interface Lending {
  readonly lender: LoadedPosting;
  /** Those of its phrases that are not everybody's. */
  readonly keys: readonly number[];
}

/**
 * The postings without a company that may borrow from new ones, now that these are filed: those that share enough
 * with one which is among the first of its company (see `lendersOf`). Told by the phrases of the new ones alone,
 * so that those who can't be concerned, which may be a hundred for each, need not be read.
 */
async function newlyServed(tx: WriteTransaction, lending: readonly Lending[]): Promise<Set<number>> {
  const keys = new Set(lending.flatMap((one) => one.keys));
  const having = await tx.postingsWithPhrases([...keys].flatMap((key) => [key, key + UNNAMED]));
  const served = new Set<number>();
  const needed = lending.filter((one) => one.keys.some((key) => having.has(key + UNNAMED)));
  const kin = needed.flatMap((one) => one.keys.flatMap((key) => having.get(key) ?? []));
  const named = await readNamed(tx, new Set(kin));
  for (const { lender, keys } of needed) {
    const self = named.get(lender.posting.id);
    if (self === undefined) continue;
    const isBefore = (id: number) => {
      const other = named.get(id);
      return other !== undefined && other.company === self.company && other.key < self.key;
    };
    const before = keys.map((key) => (having.get(key) ?? []).filter(isBefore));
    const phrasesOf = new Map<number, number[]>();
    for (const [i, key] of keys.entries())
      for (const id of having.get(key + UNNAMED) ?? []) phrasesOf.set(id, [...(phrasesOf.get(id) ?? []), i]);
    // postings of one blurb have the same phrases: whom they share enough with is asked once
    for (const alike of groupBy(phrasesOf, ([, phrases]) => phrases.join()).values()) {
      const phrases = (alike[0] as (typeof alike)[number])[1];
      if (phrases.length < ENOUGH) continue;
      if (sharingEnough(phrases.map((i) => before[i] as number[])).length >= PER_COMPANY) continue;
      for (const [id] of alike) served.add(id);
    }
  }
  return served;
}

/**
 * The postings without a company that share boilerplate with postings that name one: where these stand now may be
 * what the words of a loan point to.
 */
export async function borrowersOf(
  tx: WriteTransaction,
  postings: readonly LoadedPosting[],
): Promise<number[]> {
  const named = postings.filter(({ record }) => record.company != null);
  const texts = new Map(named.map(({ posting }) => [posting.fingerprint, posting.text]));
  const keys = [...texts.values()].map((text) => boilerplateKeys(text).map(({ key }) => key + UNNAMED));
  const found = await tx.postingsWithPhrases(new Set(keys.flat()));
  return [...new Set(keys.flatMap((own) => sharingEnough(own.map((key) => found.get(key) ?? []))))];
}

/** By posting, those that it may borrow from: of each company the first few that share enough phrases with it. */
export async function lendersOf(
  tx: WriteTransaction,
  postings: readonly Pick<StoredPosting, 'id' | 'text'>[],
): Promise<Map<number, number[]>> {
  const all = postings.map(({ id, text }) => ({ id, keys: boilerplateKeys(text).map(({ key }) => key) }));
  const counts = await tx.phraseCounts(new Set(all.flatMap(({ keys }) => keys)));
  const telling = all.map(({ id, keys }) => ({
    id,
    keys: keys.filter((key) => (counts.get(key) ?? 0) <= MOST_SHARING),
  }));
  const having = await tx.postingsWithPhrases(new Set(telling.flatMap(({ keys }) => keys)));
  // postings of one blurb have the same phrases: whom they share enough with is asked once
  const blurbs = [...groupBy(telling, ({ keys }) => keys.join()).values()].map((those) => ({
    those,
    others: sharingEnough((those[0]?.keys ?? []).map((key) => having.get(key) ?? [])),
  }));
  const named = await readNamed(tx, new Set(blurbs.flatMap(({ others }) => others)));
  return new Map(
    blurbs.flatMap(({ those, others }) => {
      const without = (self: number | null) =>
        fewOfEach(others.flatMap((id) => (id === self ? [] : (named.get(id) ?? [])))).map(({ id }) => id);
      const few = without(null);
      // an exported job whose company is overtaken named one once, and is not its own witness
      return those.map(({ id }) => [id, named.has(id) ? without(id) : few] as const);
    }),
  );
}

interface Named {
  readonly id: number;
  readonly key: string;
  readonly company: string;
}

/** Those of some postings that name their company, by id. */
async function readNamed(tx: WriteTransaction, ids: Iterable<number>): Promise<Map<number, Named>> {
  const named = new Map<number, Named>();
  for (const one of await tx.outlines(ids)) {
    const { company } = one.traits as Traits;
    if (company !== null) named.set(one.id, { id: one.id, key: twinName(one), company });
  }
  return named;
}

/** Those that stand in several of the lists. */
function sharingEnough(lists: Iterable<readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const id of [...lists].flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= ENOUGH).map(([id]) => id);
}

/** What postings of the same words and traits have in common. */
export function twinName({ fingerprint, traits }: PostingOutline): string {
  return `${fingerprint} ${traitLine(traits as Traits)}`;
}
