import { type Lender, lendCompany } from '../dedupe/lend-company.js';
import type { JobRecord } from '../record/job-record.js';
import { sourceName } from '../record/job-record.js';
import type { StoredPosting, WriteTransaction } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { lendersOf, twinName } from './link-boilerplate.js';
import type { LoadedPosting } from './load-postings.js';
import type { Standing } from './speaking.js';

/** What the captures of sources amount to. */
export type StandingOf = (sourceUris: Iterable<string>) => Promise<Standing>;

/** The posting's record, with the company that the collection proves where its own words name none. */
export async function withCompany(
  tx: WriteTransaction,
  { posting, record }: LoadedPosting,
  standingOf: StandingOf,
): Promise<JobRecord> {
  if (record.company != null) return record;
  const postings = await firstOfTwins(tx, await tx.postings(await lendersOf(tx, posting)), standingOf);
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
 * Of the postings with the same words and traits as these, one that stands on its page still, so that its words can
 * be found there; of these the one whose address comes first: which of them was read first, and so is filed, must
 * not matter. By what they have in common, those that stand still first.
 */
async function firstOfTwins(
  tx: WriteTransaction,
  filed: readonly StoredPosting[],
  standingOf: StandingOf,
): Promise<Map<string, StoredPosting>> {
  const named = filed.filter(({ record }) => typeof (record as JobRecord).company === 'string');
  const wanted = new Set(named.map(twinName));
  const twins = await tx.postings(
    await tx.postingsWithFingerprints(named.map(({ fingerprint }) => fingerprint)),
  );
  const standing = await standingOf(twins.map(({ sourceUri }) => sourceUri));
  const rank = ({ pageId }: StoredPosting) =>
    `${Number(standing.superseded.has(pageId))}${Number(standing.doubted.has(pageId))}`;
  const orderOf = (posting: StoredPosting) => `${rank(posting)} ${nameOf(posting)}`;
  const first = new Map<string, StoredPosting>();
  for (const [name, all] of groupBy(twins, twinName)) {
    if (!wanted.has(name)) continue;
    const best = all.reduce((a, b) => (orderOf(b) < orderOf(a) ? b : a));
    first.set(`${rank(best)} ${name}`, best);
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

/** Names a posting by where it stands, not by when it was read. */
function nameOf(posting: StoredPosting): string {
  return `${posting.uri}#${String(posting.ordinal).padStart(6, '0')} ${posting.capturedAt ?? ''}`;
}
