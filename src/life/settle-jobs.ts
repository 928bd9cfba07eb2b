import { type Cluster, cluster, type Pair } from '../dedupe/cluster.js';
import { type MergeRules, mergeJob } from '../dedupe/merge.js';
import { seenTimes } from '../dedupe/merge-envelope.js';
import { withTwins } from '../dedupe/with-twins.js';
import type { JobRecord, Status } from '../record/job-record.js';
import type { JobChanges, JobInput, Ruling, SetJobsOptions, WriteTransaction } from '../store/store.js';
import { isInForce, matchRulings, postingsBySide, recordedRulings, ruledPostings } from './apply-rulings.js';
import { timeOf, trustedOf } from './captures.js';
import { type StandingOf, withCompanies } from './lend-companies.js';
import { borrowersOf, linkBoilerplate } from './link-boilerplate.js';
import { linkCaptures } from './link-captures.js';
import { linkExports, recordsMadeOf } from './link-exports.js';
import { linkRepeats } from './link-repeats.js';
import { type LoadedPosting, type LoadPostings, postingLoader } from './load-postings.js';
import { isOfExport } from './made-of.js';
import { type KeptCapture, readCaptures } from './read-captures.js';
import { readStatements } from './read-statements.js';
import {
  type CaptureTimes,
  goneElsewhere,
  isOvertaken,
  plainSources,
  voicesOf,
} from './speak-for-exports.js';
import { type Standing, speaking, standingOf } from './speaking.js';
import { withApplyPages } from './with-apply-pages.js';

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
  /** Those of them whose pages were overtaken, or are so no longer. */
  readonly overtaken?: readonly number[];
}

/**
 * Makes the jobs of postings that were just written, and of all whose jobs they change: repeats become one job,
 * a posting that names no company takes the one that its boilerplate proves, and what the postings leave open is taken
 * from the pages behind their apply links, where these are kept. What comes out depends on the
 * postings in the store, and on what people ruled, and not on the order they came in; what it costs, on the postings
 * that share words with the new ones and not on the store.
 *
 * @param written ids of the new postings
 */
export async function settleJobs(
  tx: WriteTransaction,
  written: readonly number[],
  { touched = [], overtaken = [], ...options }: SettleOptions = {},
): Promise<JobChanges> {
  const load = postingLoader(tx);
  const fresh = await load(written);
  const others = await load(touched);
  const { filed, parted } = await linkRepeats(tx, [...fresh, ...others], load);
  await linkCaptures(tx, fresh, load);
  const ruled = await matchRulings(tx, fresh, load);
  const borrowers = await linkBoilerplate(tx, filed);
  const moved = new Set(overtaken);
  // where a lender stands may change with a copy of it, and when one of its pages is overtaken
  const copies = fresh.filter((one) => !filed.includes(one));
  const led = await borrowersOf(tx, [...copies, ...others.filter(({ posting }) => moved.has(posting.id))]);
  const exported = await recordsMadeOf(tx, [...fresh, ...others]);
  const concerned = [written, touched, parted, borrowers, led, ruled, exported];
  return tx.setJobs(await makeJobs(tx, concerned.flat(), load), options);
}

/**
 * The jobs of these postings and of all that hang together with them: linked as repeats, named by one ruling, or of
 * one text, so that their ids depend on each other.
 */
async function clustersOf(
  tx: WriteTransaction,
  ids: Iterable<number>,
  load: LoadPostings,
): Promise<{ loaded: LoadedPosting[]; clusters: Cluster[]; said: readonly Ruling[] }> {
  for (let reached = await tx.component(ids); ; ) {
    const loaded = await load(reached);
    const profiles = loaded.map((one) => one.profile);
    const said = await tx.rulings(reached);
    const rulings = ruledPostings(said);
    const pairs = await acceptedPairs(tx, reached);
    const exported = await linkExports(tx, loaded, load);
    const alike = rulings.length > 0 ? withTwins(pairs, profiles, rulings) : pairs;
    const clusters = cluster(profiles, [...alike, ...exported.pairs], rulings);
    const inside = new Set(reached);
    const ruled = said.filter(isInForce).flatMap((ruling) => postingsBySide(ruling).flat());
    const named = await rivals(tx, loaded, clusters, ruled.length > 0);
    const more = [...ruled, ...exported.missing, ...named];
    if (more.every((id) => inside.has(id))) return { loaded, clusters, said };
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

async function makeJobs(
  tx: WriteTransaction,
  ids: readonly number[],
  load: LoadPostings,
): Promise<JobInput[]> {
  const { loaded, clusters, said } = await clustersOf(tx, ids, load);
  const byKey = new Map(loaded.map((one) => [one.profile.key, one]));
  const { standingFor, timesFor } = captureReader(tx);
  const standing = await standingFor(loaded.map(({ posting }) => posting.sourceUri));
  const times = await timesFor(loaded.filter(({ posting }) => isOfExport(posting)));
  const statedOf = await readStatements(
    tx,
    loaded.map(({ posting }) => posting),
  );
  const voicesIn = voicesOf(loaded);
  const groups = clusters.map(({ id, members }) => {
    const group = members.flatMap((key) => byKey.get(key) ?? []);
    return { id, group, voices: voicesIn(speaking(group, standing)) };
  });
  const recordOf = await withCompanies(
    tx,
    groups.flatMap(({ voices }) => voices),
    standingFor,
    load,
  );
  const jobs: JobInput[] = [];
  for (const { id, group, voices } of groups) {
    const records = voices.map(({ posting }) => recordOf.get(posting.id) as JobRecord);
    const stated = voices.flatMap(({ posting }) => statedOf(posting) ?? []);
    const gone = goneElsewhere(group);
    const seen = group.map((one) => ({ ...one.record, status: statusOf(one, standing, times, gone) }));
    const record = withApplyPages(mergeJob(records, MERGE_RULES, id), stated);
    jobs.push({
      id,
      record: {
        ...record,
        sources: plainSources(record),
        ...seenTimes(seen),
        ...recordedRulings(group, said),
      },
      postingIds: group.map((one) => one.posting.id),
    });
  }
  return jobs;
}

function statusOf(
  one: LoadedPosting,
  standing: Standing,
  times: CaptureTimes,
  isGoneElsewhere: (one: LoadedPosting) => boolean,
): Status {
  const { posting, record } = one;
  if (standing.superseded.has(posting.pageId) || record.status === 'gone') return 'gone';
  return (isOfExport(posting) ? isOvertaken(record, times) : isGoneElsewhere(one)) ? 'gone' : 'open';
}

/** Reads the captures of each source once. */
function captureReader(tx: WriteTransaction): {
  standingFor: StandingOf;
  timesFor: (exported: readonly LoadedPosting[]) => Promise<CaptureTimes>;
} {
  const known = new Map<string, Promise<KeptCapture[]>>();
  const capturesOf = (uri: string) => {
    const captures = known.get(uri) ?? readCaptures(tx, uri);
    known.set(uri, captures);
    return captures;
  };
  return {
    standingFor: async (uris) => standingOf(await Promise.all([...new Set(uris)].map(capturesOf))),
    timesFor: async (exported) => {
      const uris = new Set(exported.flatMap(({ record }) => record.sources.map(({ uri }) => uri)));
      const times = new Map<string, string>();
      for (const uri of uris) {
        const trusted = trustedOf(await capturesOf(uri));
        if (trusted !== null) times.set(uri, timeOf(trusted));
      }
      return times;
    },
  };
}
