import { matchRulings, ruledPostings } from './apply-rulings.js';
import { type Standing, speaking, standingOf } from './captures.js';
import { boilerplateKeys } from './dedupe/boilerplate.js';
import { cluster, type Pair } from './dedupe/cluster.js';
import { decide } from './dedupe/decide.js';
import { type Lender, lendCompany } from './dedupe/lend-company.js';
import { type MergeRules, mergeJob } from './dedupe/merge.js';
import { seenTimes } from './dedupe/merge-envelope.js';
import { bandKeys } from './dedupe/signature.js';
import { type LoadedPosting, loadPostings } from './load-postings.js';
import type { JobRecord } from './record/job-record.js';
import { sourceName } from './record/job-record.js';
import type {
  JobChanges,
  JobInput,
  Repeat,
  SetJobsOptions,
  StoredPosting,
  WriteTransaction,
} from './store/store.js';

/** How the records of one job's postings become its record. */
export const MERGE_RULES: MergeRules = {
  union: ['locations', 'skills', 'contacts', 'urls', 'remoteFrom'],
  together: [
    ['qualifications', 'degreeMin', 'yearsMin'],
    ['requirements', 'preferred', 'responsibilities', 'benefits'],
    ['title', 'category', 'seniority'],
  ],
};

/** What else is known of a change, besides the postings that were written. */
export interface SettleOptions extends SetJobsOptions {
  /** Postings whose jobs have to be made again for another reason: their pages were overtaken, a person spoke of them. */
  readonly touched?: readonly number[];
}

/**
 * Makes the jobs of postings that were just written, and of all whose jobs they change: repeats become one job,
 * and a posting that names no company takes the one that its boilerplate proves. What comes out depends on the
 * postings in the store, and on what people ruled, and not on the order they came in; what it costs, on the postings
 * that share words with the new ones and not on the store.
 *
 * @param written ids of the new postings
 */
export async function settleJobs(
  tx: WriteTransaction,
  written: readonly number[],
  { touched = [], ...options }: SettleOptions = {},
): Promise<JobChanges> {
  const fresh = await loadPostings(tx, written);
  await linkRepeats(tx, fresh);
  await matchRulings(tx, fresh);
  const borrowers = await linkBoilerplate(tx, fresh);
  const members = await closure(tx, [...written, ...touched, ...borrowers]);
  return tx.setJobs(await makeJobs(tx, members), options);
}

/** Compares each new posting with those that share a band key, and keeps what was decided. */
async function linkRepeats(tx: WriteTransaction, fresh: readonly LoadedPosting[]): Promise<void> {
  const keys = new Map(fresh.map((one) => [one.posting.id, bandKeys(one.profile.shingles)]));
  await tx.addBands(
    fresh.flatMap((one) =>
      (keys.get(one.posting.id) ?? []).map((key) => ({ key, postingId: one.posting.id })),
    ),
  );
  const sharing = await tx.postingsWithBands(new Set([...keys.values()].flat()));
  const known = new Map(fresh.map((one) => [one.posting.id, one]));
  const missing = new Set([...sharing.values()].flat().filter((id) => !known.has(id)));
  for (const one of await loadPostings(tx, missing)) known.set(one.posting.id, one);
  const pairs = new Map<string, Repeat>();
  for (const one of fresh) {
    const others = new Set((keys.get(one.posting.id) ?? []).flatMap((key) => sharing.get(key) ?? []));
    for (const id of others) {
      const other = known.get(id);
      if (id === one.posting.id || !other) continue;
      const [a, b] = id < one.posting.id ? [other, one] : [one, other];
      const name = `${a.posting.id} ${b.posting.id}`;
      if (pairs.has(name)) continue;
      const decision = decide(a.profile, b.profile);
      if (!decision.same && decision.veto === null) continue;
      pairs.set(name, {
        a: a.posting.id,
        b: b.posting.id,
        score: decision.score,
        containment: decision.containment,
        reasons: [...decision.reasons],
        same: decision.same,
      });
    }
  }
  await tx.addRepeats([...pairs.values()]);
}

/** Files the new postings under their boilerplate; gives the unnamed postings that share some with them. */
async function linkBoilerplate(tx: WriteTransaction, fresh: readonly LoadedPosting[]): Promise<number[]> {
  const keys = fresh.flatMap((one) =>
    boilerplateKeys(one.posting.text).map(({ key }) => ({ key, postingId: one.posting.id })),
  );
  await tx.addPhrases(keys);
  const sharing = await tx.postingsWithPhrases(new Set(keys.map(({ key }) => key)));
  // what these postings make too common is looked at once more: a company may have been lent on the strength of it
  const most = MOST_SHARING + fresh.length;
  const ids = new Set([...sharing.values()].filter((list) => list.length <= most).flat());
  return (await tx.postings(ids))
    .filter((posting) => (posting.record as JobRecord).company == null)
    .map((posting) => posting.id);
}

/** A phrase that more postings than this share is everybody's and proves nothing. */
const MOST_SHARING = 400;

/**
 * All postings whose jobs hang together with these: linked as repeats, named by one ruling, or equal in text and
 * kept apart by a veto (their ids depend on each other).
 */
async function closure(tx: WriteTransaction, ids: Iterable<number>): Promise<number[]> {
  let reached = await tx.component(ids);
  for (;;) {
    const inside = new Set(reached);
    const copies = (await tx.repeats(reached)).filter(({ score }) => score === 1);
    const ruled = (await tx.rulings(reached)).flatMap(({ sides }) => sides.flat());
    const more = [...copies.flatMap(({ a, b }) => [a, b]), ...ruled].filter((id) => !inside.has(id));
    if (more.length === 0) return reached;
    reached = await tx.component([...reached, ...more]);
  }
}

async function makeJobs(tx: WriteTransaction, ids: readonly number[]): Promise<JobInput[]> {
  const loaded = await loadPostings(tx, ids);
  const rulings = ruledPostings(await tx.rulings(ids));
  const byKey = new Map(loaded.map((one) => [one.profile.key, one]));
  const inside = new Set(ids);
  const pairs: Pair[] = (await tx.repeats(ids))
    .filter((pair) => pair.same && inside.has(pair.a) && inside.has(pair.b))
    .map((pair) => ({
      a: String(pair.a),
      b: String(pair.b),
      decision: {
        same: true,
        score: pair.score,
        containment: pair.containment,
        reasons: pair.reasons,
        veto: null,
      },
    }));
  const standing = await standingFor(tx, loaded);
  const jobs: JobInput[] = [];
  for (const { id, members } of cluster(
    loaded.map((one) => one.profile),
    pairs,
    rulings,
  )) {
    const group = members.flatMap((key) => byKey.get(key) ?? []);
    const records = await Promise.all(speaking(group, standing).map((one) => withCompany(tx, one)));
    const seen = group.map(({ record, posting }) => ({
      ...record,
      status:
        standing.superseded.has(posting.pageId) || record.status === 'gone'
          ? ('gone' as const)
          : ('open' as const),
    }));
    jobs.push({
      id,
      record: { ...mergeJob(records, MERGE_RULES, id), ...seenTimes(seen) },
      postingIds: group.map((one) => one.posting.id),
    });
  }
  return jobs;
}

/** What the captures amount to that these postings stand on. */
async function standingFor(tx: WriteTransaction, loaded: readonly LoadedPosting[]): Promise<Standing> {
  const sources = [];
  for (const uri of new Set(loaded.map((one) => one.posting.sourceUri))) sources.push(await tx.pagesOf(uri));
  return standingOf(sources);
}

/** The posting's record, with the company that the collection proves where its own words name none. */
async function withCompany(tx: WriteTransaction, one: LoadedPosting): Promise<JobRecord> {
  if (one.record.company != null) return one.record;
  const keys = boilerplateKeys(one.posting.text).map(({ key }) => key);
  if (keys.length === 0) return one.record;
  const sharing = await tx.postingsWithPhrases(keys);
  const ids = new Set([...sharing.values()].filter((list) => list.length <= MOST_SHARING).flat());
  ids.delete(one.posting.id);
  const postings = await tx.postings(ids);
  const lenders = postings.flatMap((posting) => toLender(posting));
  const loan = lendCompany(
    { text: one.posting.text, category: (one.record.category as string | null) ?? null },
    lenders,
  );
  const lender = loan && postings.find((posting) => nameOf(posting) === loan.sourceKey);
  if (!loan || !lender) return one.record;
  return {
    ...one.record,
    company: loan.company,
    evidence: {
      ...one.record.evidence,
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

function toLender(posting: StoredPosting): Lender[] {
  const record = posting.record as JobRecord;
  // what is lent is not lent on: an exported job may have borrowed its company
  if (typeof record.company !== 'string' || record.evidence.company?.kind === 'corpus') return [];
  return [
    {
      key: nameOf(posting),
      text: posting.text,
      company: record.company,
      category: (record.category as string | null) ?? null,
      confidence: record.evidence.company?.confidence ?? 0,
    },
  ];
}

/** Names a posting by where it stands, not by when it was read: ties between lenders are decided by it. */
function nameOf(posting: StoredPosting): string {
  return `${posting.uri}#${posting.ordinal}`;
}
