import { claimsOf } from '../dedupe/claims.js';
import { type Lender, type Loan, lendCompany } from '../dedupe/lend-company.js';
import { indexClaims } from '../dedupe/shared-claims.js';
import type { JobRecord } from '../record/job-record.js';
import { sourceName } from '../record/job-record.js';
import type { StoredPosting, WriteTransaction } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { lendersOf, twinName } from './link-boilerplate.js';
import type { LoadedPosting, LoadPostings } from './load-postings.js';
import type { Standing } from './speaking.js';

/** What the captures of sources amount to. */
export type StandingOf = (sourceUris: Iterable<string>) => Promise<Standing>;

/**
 * The records of postings, by id, with the company that the collection proves where a posting's own words name none.
 */
export async function withCompanies(
  tx: WriteTransaction,
  postings: readonly LoadedPosting[],
  standingOf: StandingOf,
  load: LoadPostings,
): Promise<Map<number, JobRecord>> {
  const records = new Map(postings.map(({ posting, record }) => [posting.id, record]));
  const silent = postings.filter(({ record }) => record.company == null);
  const lendersFor = await lendersOf(
    tx,
    silent.map(({ posting }) => posting),
  );
  const filed = (await load([...lendersFor.values()].flat())).map(({ posting }) => posting);
  const nameOf = new Map(filed.map((one) => [one.id, twinName(one)]));
  const first = await firstOfTwins(tx, filed, standingOf, load);
  const lenders = new Map([...first].map(([name, one]) => [name, toLender(one)]));
  for (const { posting, record } of silent) {
    const names = new Set((lendersFor.get(posting.id) ?? []).map((id) => nameOf.get(id) as string));
    const offers = [...names].flatMap((name) => lenders.get(name) ?? []);
    if (offers.length === 0) continue;
    const category = (record.category as string | null) ?? null;
    const loan = lendCompany({ claims: claimsOf(posting.text), category }, offers);
    const from = offers.find(({ key }) => key === loan?.sourceKey)?.posting;
    if (loan && from) records.set(posting.id, { ...record, ...lent(record, loan, from) });
  }
  return records;
}

function lent({ evidence }: JobRecord, { company, confidence, there }: Loan, lender: StoredPosting) {
  return {
    company,
    evidence: {
      ...evidence,
      company: {
        rule: 'company.shared-boilerplate',
        kind: 'corpus' as const,
        confidence,
        quote: lender.text.slice(there.start, there.end),
        start: lender.start + there.start,
        end: lender.start + there.end,
        source: sourceName({ uri: lender.uri, ordinal: lender.ordinal }),
      },
    },
  };
}

/** A posting, and the name by which it comes before or after others. */
interface First {
  readonly key: string;
  readonly posting: StoredPosting;
}

/**
 * Of the postings with the same words and traits as these, one that stands on its page still, so that its words can
 * be found there; of these the one whose address comes first: which of them was read first, and so is filed, must
 * not matter. By what they have in common; their keys put those that stand still first.
 */
async function firstOfTwins(
  tx: WriteTransaction,
  filed: readonly StoredPosting[],
  standingOf: StandingOf,
  load: LoadPostings,
): Promise<Map<string, First>> {
  const named = filed.filter(({ record }) => typeof (record as JobRecord).company === 'string');
  const wanted = new Set(named.map(twinName));
  const ids = await tx.postingsWithFingerprints(named.map(({ fingerprint }) => fingerprint));
  const twins = (await load(ids)).map(({ posting }) => posting);
  const standing = await standingOf(twins.map(({ sourceUri }) => sourceUri));
  const rank = ({ pageId }: StoredPosting) =>
    `${Number(standing.superseded.has(pageId))}${Number(standing.doubted.has(pageId))}`;
  const orderOf = (posting: StoredPosting) => `${rank(posting)} ${nameOf(posting)}`;
  const first = new Map<string, First>();
  for (const [name, all] of groupBy(twins, twinName)) {
    if (!wanted.has(name)) continue;
    const best = all.reduce((a, b) => (orderOf(b) < orderOf(a) ? b : a));
    first.set(name, { key: `${rank(best)} ${name}`, posting: best });
  }
  return first;
}

function toLender({ key, posting }: First): (Lender & First)[] {
  const record = posting.record as JobRecord;
  // what is lent is not lent on: an exported job may have borrowed its company
  if (typeof record.company !== 'string' || record.evidence.company?.kind === 'corpus') return [];
  return [
    {
      key,
      posting,
      claims: indexClaims(claimsOf(posting.text)),
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
