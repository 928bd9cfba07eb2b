import { boilerplateKeys } from './dedupe/boilerplate.js';
import { cluster, type Pair } from './dedupe/cluster.js';
import { decide } from './dedupe/decide.js';
import { type Lender, lendCompany } from './dedupe/lend-company.js';
import { makeProfile } from './dedupe/make-profile.js';
import { type MergeRules, mergeJob } from './dedupe/merge.js';
import { seenTimes } from './dedupe/merge-envelope.js';
import type { Profile } from './dedupe/profile.js';
import { bandKeys } from './dedupe/signature.js';
import type { JobRecord } from './record/job-record.js';
import { sourceName } from './record/job-record.js';
import type { JobChanges, JobInput, Repeat, StoredPosting, WriteTransaction } from './store/store.js';

/** How the records of one job's postings become its record. */
export const MERGE_RULES: MergeRules = {
  union: ['locations', 'skills', 'contacts', 'urls', 'remoteFrom'],
  together: [
    ['qualifications', 'degreeMin', 'yearsMin'],
    ['requirements', 'preferred', 'responsibilities', 'benefits'],
    ['title', 'category', 'seniority'],
  ],
};

/**
 * Makes the jobs of postings that were just written, and of all whose jobs they change: repeats become one job,
 * and a posting that names no company takes the one that its boilerplate proves. What comes out depends on the
 * postings in the store and not on the order they came in; what it costs, on the postings that share words with
 * the new ones and not on the store.
 *
 * @param written ids of the new postings
 * @param touched ids of postings whose jobs have to be made again for another reason (their pages were superseded)
 */
export async function settleJobs(
  tx: WriteTransaction,
  written: readonly number[],
  touched: readonly number[] = [],
): Promise<JobChanges> {
  const fresh = await load(tx, written);
  await linkRepeats(tx, fresh);
  const borrowers = await linkBoilerplate(tx, fresh);
  const members = await closure(tx, [...written, ...touched, ...borrowers]);
  return tx.setJobs(await makeJobs(tx, members));
}

interface Loaded {
  readonly posting: StoredPosting;
  readonly record: JobRecord;
  readonly profile: Profile;
}

async function load(tx: WriteTransaction, ids: Iterable<number>): Promise<Loaded[]> {
  return (await tx.postings(ids)).map((posting) => {
    const record = posting.record as JobRecord;
    const profile = makeProfile(String(posting.id), posting.text, record);
    // an exported job keeps its id, which need not be that of the one text that came with it
    return { posting, record, profile: { ...profile, fingerprint: posting.fingerprint } };
  });
}

/** Compares each new posting with those that share a band key, and keeps what was decided. */
async function linkRepeats(tx: WriteTransaction, fresh: readonly Loaded[]): Promise<void> {
  const keys = new Map(fresh.map((one) => [one.posting.id, bandKeys(one.profile.shingles)]));
  await tx.addBands(
    fresh.flatMap((one) =>
      (keys.get(one.posting.id) ?? []).map((key) => ({ key, postingId: one.posting.id })),
    ),
  );
  const sharing = await tx.postingsWithBands(new Set([...keys.values()].flat()));
  const known = new Map(fresh.map((one) => [one.posting.id, one]));
  const missing = new Set([...sharing.values()].flat().filter((id) => !known.has(id)));
  for (const one of await load(tx, missing)) known.set(one.posting.id, one);
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
async function linkBoilerplate(tx: WriteTransaction, fresh: readonly Loaded[]): Promise<number[]> {
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

/** All postings whose jobs hang together with these: linked as repeats, or equal in text and kept apart by a veto (their ids depend on each other). */
async function closure(tx: WriteTransaction, ids: Iterable<number>): Promise<number[]> {
  let reached = await tx.component(ids);
  for (;;) {
    const pairs = await tx.repeats(reached);
    const inside = new Set(reached);
    const more = pairs
      .filter((pair) => pair.score === 1)
      .flatMap((pair) => [pair.a, pair.b])
      .filter((id) => !inside.has(id));
    if (more.length === 0) return reached;
    reached = await tx.component([...reached, ...more]);
  }
}

async function makeJobs(tx: WriteTransaction, ids: readonly number[]): Promise<JobInput[]> {
  const loaded = await load(tx, ids);
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
  const gone = await superseded(tx, loaded);
  const jobs: JobInput[] = [];
  for (const { id, members } of cluster(
    loaded.map((one) => one.profile),
    pairs,
  )) {
    const group = members.flatMap((key) => byKey.get(key) ?? []);
    const records = await Promise.all(
      latestOfEach(group).map(async (one) => ({
        ...(await withCompany(tx, one)),
        status:
          gone.has(one.posting.pageId) || one.record.status === 'gone'
            ? ('gone' as const)
            : ('open' as const),
      })),
    );
    jobs.push({
      id,
      record: {
        ...mergeJob(records, MERGE_RULES, id),
        firstSeen: seenTimes(group.map(({ record }) => record)).firstSeen,
      },
      postingIds: group.map((one) => one.posting.id),
    });
  }
  return jobs;
}

/** Of several captures of a page only the newest that has the job speaks for it: the others say what was once true. */
function latestOfEach(group: readonly Loaded[]): Loaded[] {
  const latest = new Map<string, StoredPosting>();
  for (const { posting } of group) {
    const known = latest.get(posting.sourceUri);
    if (known === undefined || isNewer(posting, known)) latest.set(posting.sourceUri, posting);
  }
  return group.filter(({ posting }) => latest.get(posting.sourceUri)?.pageId === posting.pageId);
}

/** The newer of two pages; of two of one time, the one that was read later. */
function isNewer(a: StoredPosting, b: StoredPosting): boolean {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  return timeA === timeB ? a.pageId > b.pageId : timeA > timeB;
}

/** When a page was captured, as far as that is known; ISO times in UTC sort as text. */
export function timeOf(page: { readonly capturedAt: string | null; readonly addedAt: string }): string {
  return page.capturedAt ?? page.addedAt;
}

/** Pages of which a newer complete capture was read: what stands on them only is gone. */
async function superseded(tx: WriteTransaction, loaded: readonly Loaded[]): Promise<ReadonlySet<number>> {
  const gone = new Set<number>();
  for (const uri of new Set(loaded.map((one) => one.posting.sourceUri))) {
    const pages = await tx.pagesOf(uri);
    const newest = pages
      .filter((page) => page.complete && page.postingCount > 0)
      .reduce<(typeof pages)[number] | null>((a, b) => (a === null || timeOf(b) >= timeOf(a) ? b : a), null);
    if (newest === null) continue;
    for (const page of pages) if (page.id !== newest.id && timeOf(page) <= timeOf(newest)) gone.add(page.id);
  }
  return gone;
}

/** The posting's record, with the company that the collection proves where its own words name none. */
async function withCompany(tx: WriteTransaction, one: Loaded): Promise<JobRecord> {
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
