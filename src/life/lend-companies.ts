import { boilerplateKeys } from '../dedupe/boilerplate.js';
import { fewOfEach, type Lender, lendCompany } from '../dedupe/lend-company.js';
import type { Traits } from '../dedupe/profile.js';
import { traitLine } from '../dedupe/vetoes.js';
import type { JobRecord } from '../record/job-record.js';
import { sourceName } from '../record/job-record.js';
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

/** Those that a posting may borrow from: of each company the first few that share enough phrases with it. */
async function lendersOf(
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

/** The posting's record, with the company that the collection proves where its own words name none. */
export async function withCompany(
  tx: WriteTransaction,
  { posting, record }: LoadedPosting,
): Promise<JobRecord> {
  if (record.company != null) return record;
  const postings = await firstOfTwins(tx, await tx.postings(await lendersOf(tx, posting)));
  const loan = lendCompany(
    { text: posting.text, category: (record.category as string | null) ?? null },
    [...postings].flatMap(([key, one]) => toLender(key, one)),
  );
  const lender = loan && postings.get(loan.sourceKey);
  if (!loan || !lender) return record;
  return {
    ...record,
    company: loan.company,
    evidence: {
      ...record.evidence,
      company: {
        rule: 'company.shared-boilerplate',
        kind: 'corpus',
        confidence: loan.confidence,
        quote: lender.text.slice(loan.there.start, loan.there.end),
        start: lender.start + loan.there.start,
        end: lender.start + loan.there.end,
        source: sourceName({ uri: lender.uri, ordinal: lender.ordinal }),
      },
    },
  };
}

/**
 * Of the postings with the same words and traits as these, the one whose address comes first: which of them was read
 * first, and so is filed, must not matter. By what they have in common.
 */
async function firstOfTwins(
  tx: WriteTransaction,
  filed: readonly StoredPosting[],
): Promise<Map<string, StoredPosting>> {
  const named = filed.filter(({ record }) => typeof (record as JobRecord).company === 'string');
  const wanted = new Set(named.map(twinName));
  const twins = await tx.postings(
    await tx.postingsWithFingerprints(named.map(({ fingerprint }) => fingerprint)),
  );
  const first = new Map<string, StoredPosting>();
  for (const [name, all] of groupBy(twins, twinName)) {
    if (wanted.has(name))
      first.set(
        name,
        all.reduce((a, b) => (nameOf(b) < nameOf(a) ? b : a)),
      );
  }
  return first;
}

function toLender(key: string, posting: StoredPosting): Lender[] {
  const record = posting.record as JobRecord;
  // what is lent is not lent on: an exported job may have borrowed its company
  if (typeof record.company !== 'string' || record.evidence.company?.kind === 'corpus') return [];
  return [
    {
      key,
      text: posting.text,
      company: record.company,
      category: (record.category as string | null) ?? null,
      confidence: record.evidence.company?.confidence ?? 0,
    },
  ];
}

function twinName({ fingerprint, traits }: PostingOutline): string {
  return `${fingerprint} ${traitLine(traits as Traits)}`;
}

/** Names a posting by where it stands, not by when it was read. */
function nameOf(posting: StoredPosting): string {
  return `${posting.uri}#${String(posting.ordinal).padStart(6, '0')} ${posting.capturedAt ?? ''}`;
}
