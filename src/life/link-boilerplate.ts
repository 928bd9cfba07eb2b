import { boilerplateKeys } from '../dedupe/boilerplate.js';
import { fewOfEach } from '../dedupe/lend-company.js';
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
  const shared = new Set<number>();
  const crowded: number[] = [];
  for (const [key, postings] of arrivals) {
    const before = filed.get(key) ?? 0;
    for (const { postingId, named } of postings.slice(0, Math.max(0, FILED - before))) {
      filing.push({ key, postingId });
      if (!named) filing.push({ key: key + UNNAMED, postingId });
    }
    if (before > MOST_SHARING) continue;
    shared.add(key);
    if (before + postings.length > MOST_SHARING) crowded.push(key);
  }
  await tx.addPhrases(filing);
  const found = await tx.postingsWithPhrases([...shared].map((key) => key + UNNAMED));
  const unnamedWith = (key: number) => found.get(key + UNNAMED) ?? [];
  const lenders = groupBy(
    filings.filter(({ key, named }) => named && shared.has(key)),
    ({ postingId }) => postingId,
  );
  const borrowers = new Set(
    [...lenders.values()].flatMap((keys) => sharingEnough(keys.map(({ key }) => unnamedWith(key)))),
  );
  // what these postings make too common is looked at once more: a company may have been lent on the strength of it
  const shaken = new Set(crowded.flatMap(unnamedWith));
  for (const posting of await tx.postings([...borrowers].filter((id) => !shaken.has(id)))) {
    if ((await lendersOf(tx, posting)).some((id) => lenders.has(id))) shaken.add(posting.id);
  }
  return [...shaken];
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

/** Those that a posting may borrow from: of each company the first few that share enough phrases with it. */
export async function lendersOf(
  tx: WriteTransaction,
  { id, text }: Pick<StoredPosting, 'id' | 'text'>,
): Promise<number[]> {
  const keys = boilerplateKeys(text).map(({ key }) => key);
  const counts = await tx.phraseCounts(keys);
  const telling = keys.filter((key) => (counts.get(key) ?? 0) <= MOST_SHARING);
  const sharing = sharingEnough((await tx.postingsWithPhrases(telling)).values());
  const outlines = await tx.outlines(sharing.filter((other) => other !== id));
  const named = outlines.flatMap((one) => {
    const { company } = one.traits as Traits;
    return company === null ? [] : [{ id: one.id, key: twinName(one), company }];
  });
  return fewOfEach(named).map((one) => one.id);
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
