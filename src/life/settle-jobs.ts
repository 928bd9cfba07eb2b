import { type Cluster, cluster, type Pair } from '../dedupe/cluster.js';
import { type MergeRules, mergeJob } from '../dedupe/merge.js';
import { seenTimes } from '../dedupe/merge-envelope.js';
import { withTwins } from '../dedupe/with-twins.js';
import type { JobChanges, JobInput, SetJobsOptions, WriteTransaction } from '../store/store.js';
import { matchRulings, ruledPostings } from './apply-rulings.js';
import { type Standing, speaking, standingOf } from './captures.js';
import { withCompany } from './lend-companies.js';
import { linkBoilerplate } from './link-boilerplate.js';
import { linkRepeats } from './link-repeats.js';
import { type LoadedPosting, loadPostings } from './load-postings.js';

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
  const { filed, parted } = await linkRepeats(tx, [...fresh, ...(await loadPostings(tx, touched))]);
  await matchRulings(tx, fresh);
  const borrowers = await linkBoilerplate(tx, filed);
  return tx.setJobs(await makeJobs(tx, [...written, ...touched, ...parted, ...borrowers]), options);
}

/**
 * The jobs of these postings and of all that hang together with them: linked as repeats, named by one ruling, or of
 * one text, so that their ids depend on each other.
 */
async function clustersOf(
  tx: WriteTransaction,
  ids: Iterable<number>,
): Promise<{ loaded: LoadedPosting[]; clusters: Cluster[] }> {
  for (let reached = await tx.component(ids); ; ) {
    const loaded = await loadPostings(tx, reached);
    const profiles = loaded.map((one) => one.profile);
    const said = await tx.rulings(reached);
    const rulings = ruledPostings(said);
    const pairs = await acceptedPairs(tx, reached);
    const clusters = cluster(
      profiles,
      said.length > 0 ? withTwins(pairs, profiles, rulings) : pairs,
      rulings,
    );
    const inside = new Set(reached);
    const ruled = said.flatMap(({ sides }) => sides.flat());
    const more = [...ruled, ...(await rivals(tx, loaded, clusters, ruled.length > 0))];
    if (more.every((id) => inside.has(id))) return { loaded, clusters };
    reached = await tx.component([...reached, ...more]);
  }
}

/**
 * Where vetoes keep postings of one text apart, one of their jobs has the fingerprint as its id (see `cluster`). Gives
 * the postings of that job; or, where none has it or the one that had it may take another id, all of that text. The
 * other jobs of the text, which may be thousands, keep their ids.
 */
async function rivals(
  tx: WriteTransaction,
  loaded: readonly LoadedPosting[],
  clusters: readonly Cluster[],
  ruled: boolean,
): Promise<number[]> {
  const taken = new Set(clusters.map(({ id }) => id));
  const prints = new Set(loaded.map((one) => one.profile.fingerprint));
  const holders = await tx.postingsOfJobs(prints);
  const open = [...prints].filter((print) => ruled || !holders.has(print) || !taken.has(print));
  return [...[...holders.values()].flat(), ...(await tx.postingsWithFingerprints(open))];
}

/** The pairs of these postings that are one job. */
async function acceptedPairs(tx: WriteTransaction, ids: readonly number[]): Promise<Pair[]> {
  const inside = new Set(ids);
  return (await tx.repeats(ids))
    .filter((pair) => pair.same && inside.has(pair.a) && inside.has(pair.b))
    .map(({ a, b, score, containment, reasons }) => ({
      a: String(a),
      b: String(b),
      decision: { same: true, score, containment, reasons, veto: null },
    }));
}

async function makeJobs(tx: WriteTransaction, ids: readonly number[]): Promise<JobInput[]> {
  const { loaded, clusters } = await clustersOf(tx, ids);
  const byKey = new Map(loaded.map((one) => [one.profile.key, one]));
  const standing = await standingFor(tx, loaded);
  const jobs: JobInput[] = [];
  for (const { id, members } of clusters) {
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
