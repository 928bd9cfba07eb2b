import { CvprJobsError } from '../record/errors.js';
import type { JobRecord } from '../record/job-record.js';
import type { Ruling, Store, StoredPosting, WriteTransaction } from '../store/store.js';
import { isInForce, matchRulings, postingsBySide } from './apply-rulings.js';
import { anchorSides } from './hear-rulings.js';
import { postingLoader } from './load-postings.js';
import { isOfExport, nameOf, standsFor } from './made-of.js';
import { findPostings, postingName } from './posting-names.js';
import { settleJobs } from './settle-jobs.js';
import { speakingPostings } from './speaking-postings.js';

export interface RuleOptions {
  readonly now: () => Date;
}

/** What a person's word came to. */
export interface Ruled {
  /** The jobs that hold the postings concerned from now on, by their ids. */
  readonly jobs: readonly JobRecord[];
  /** When the word that was taken back was given. */
  readonly takenBack?: string;
}

/**
 * Makes one job of several, whatever they state; remembered, and kept through later pages and better rules.
 *
 * @param ids of two jobs or more, or the beginnings of their ids
 */
export async function mergeJobs(store: Store, ids: readonly string[], options: RuleOptions): Promise<Ruled> {
  return ruled(store, 'merge', options, async (tx, at) => {
    const jobs = new Map<string, StoredPosting[]>();
    for (const id of ids) {
      const job = await tx.job(id);
      jobs.set(job.id, await speakingPostings(tx, job.id));
    }
    if (jobs.size < 2) {
      throw new CvprJobsError(
        'RULING_IMPOSSIBLE',
        `${ids.join(' and ')} ${ids.length > 1 ? 'are one job already' : 'is one job'}`,
        'Name two jobs or more; `cvpr-jobs list` shows their ids.',
      );
    }
    const sides = [...jobs.values()];
    return said(tx, { kind: 'together', saidAt: at }, sides);
  });
}

/**
 * Takes postings out of a job, or all of them apart; remembered, and kept through later pages and better rules.
 *
 * @param names of the postings to take out, as `uri#ordinal` or its end; none for all of them apart
 */
export async function splitJob(
  store: Store,
  id: string,
  names: readonly string[],
  options: RuleOptions,
): Promise<Ruled> {
  return ruled(store, 'split', options, async (tx, at) => {
    const job = await tx.job(id);
    const postings = withoutStandIns(await speakingPostings(tx, job.id));
    const sides = names.length > 0 ? takenOut(job, postings, names) : distinct(postings);
    if (sides.length < 2) throw nothingToSplit(job, postings);
    return said(tx, { kind: 'apart', saidAt: at }, sides);
  });
}

/** Takes back the newest word of a kind on a job: from now on the wording decides again. RULING_UNKNOWN if there is none. */
export async function takeBack(
  store: Store,
  kind: Ruling['kind'],
  id: string,
  options: RuleOptions,
): Promise<Ruled> {
  let saidAt = '';
  const done = await ruled(store, kind === 'together' ? 'merge' : 'split', options, async (tx, at) => {
    const job = await tx.job(id);
    const postings = await tx.postingsOf(job.id);
    const rulings = await tx.rulings(postings.map((posting) => posting.id));
    const ruling = rulings.find((each) => each.kind === kind && isInForce(each));
    if (ruling === undefined) {
      throw new CvprJobsError(
        'RULING_UNKNOWN',
        `No ${kind === 'together' ? 'merge' : 'split'} by a person concerns job ${job.id}`,
        `\`cvpr-jobs duplicates ${job.id.slice(0, 8)}\` shows why its postings are one job.`,
      );
    }
    saidAt = ruling.saidAt;
    await tx.takeBackRuling(ruling.id, at);
    return tx.postings(postingsBySide(ruling).flat());
  });
  return { ...done, takenBack: saidAt };
}

/** Rules in one transaction, and makes the jobs of the postings concerned anew. */
async function ruled(
  store: Store,
  command: 'merge' | 'split',
  { now }: RuleOptions,
  rule: (tx: WriteTransaction, at: string) => Promise<readonly StoredPosting[]>,
): Promise<Ruled> {
  const at = now().toISOString();
  const run = await store.startRun({ command, startedAt: at });
  const result = await store.write(async (tx) => {
    const concerned = await rule(tx, at);
    const ids = concerned.map((posting) => posting.id);
    const note = { run, at, cause: 'person' as const, uri: null };
    const changes = await settleJobs(tx, [], { touched: ids, note });
    const jobIds = new Set((await tx.postings(ids)).flatMap(({ jobId }) => jobId ?? []));
    const jobs = [];
    for (const jobId of [...jobIds].sort()) jobs.push(await tx.job(jobId));
    return { jobs, changes };
  });
  await store.finishRun(run, {
    finishedAt: now().toISOString(),
    pagesRead: 0,
    pagesAdded: 0,
    pagesFailed: 0,
    postingsAdded: 0,
    jobsAdded: result.changes.added.length,
    jobsRemoved: result.changes.retired.length,
  });
  return { jobs: result.jobs };
}

/** Keeps a word, and finds all postings that fall under it. */
async function said(
  tx: WriteTransaction,
  word: Pick<Ruling, 'kind' | 'saidAt'>,
  sides: readonly (readonly StoredPosting[])[],
): Promise<StoredPosting[]> {
  const id = await tx.addRuling({ ...word, sides: anchorSides(sides) });
  const load = postingLoader(tx);
  await matchRulings(tx, await load(await tx.postingsNear([id])), load);
  return sides.flat();
}

/** Without the records of exports whose postings are all here: they go where these go. */
function withoutStandIns(postings: readonly StoredPosting[]): StoredPosting[] {
  const here = new Set(
    postings.flatMap((posting) => (isOfExport(posting) ? [] : standsFor(posting).map(nameOf))),
  );
  return postings.filter(
    (posting) => !isOfExport(posting) || standsFor(posting).some((name) => !here.has(nameOf(name))),
  );
}

/** Each posting on a side of its own; copies on one page on one side, for nothing could tell them apart later. */
function distinct(postings: readonly StoredPosting[]): StoredPosting[][] {
  const sides = new Map<string, StoredPosting[]>();
  for (const posting of postings)
    sides.set(recognised(posting), [...(sides.get(recognised(posting)) ?? []), posting]);
  return [...sides.values()];
}

function takenOut(
  job: JobRecord,
  postings: readonly StoredPosting[],
  names: readonly string[],
): StoredPosting[][] {
  const out = new Set(findPostings(job, postings, names));
  const kept = new Set(postings.filter((posting) => !out.has(posting)).map(recognised));
  const torn = [...out].find((posting) => kept.has(recognised(posting)));
  if (torn === undefined)
    return [[...out], postings.filter((posting) => !out.has(posting))].filter(({ length }) => length > 0);
  const copies = postings.filter((posting) => recognised(posting) === recognised(torn)).map(postingName);
  throw new CvprJobsError(
    'RULING_IMPOSSIBLE',
    `${copies.join(' and ')} say the same on one page: nothing could tell them apart later`,
    `Take them out together: ${copies.map((name) => `--posting '${name}'`).join(' ')}.`,
  );
}

/** Equal for postings that can't be told apart by what they say and where. */
function recognised({ sourceUri, fingerprint }: StoredPosting): string {
  return `${fingerprint} ${sourceUri}`;
}

function nothingToSplit(job: JobRecord, postings: readonly StoredPosting[]): CvprJobsError {
  const what =
    postings.length === 1
      ? `Job ${job.id} has one posting`
      : `Nothing tells the postings of job ${job.id} apart, or nothing would be left of it`;
  return new CvprJobsError(
    'RULING_IMPOSSIBLE',
    `${what}: there is nothing to split`,
    `\`cvpr-jobs duplicates ${job.id.slice(0, 8)}\` shows its postings.`,
  );
}
