import { CvprJobsError } from '../record/errors.js';
import { APPLY_KIND } from '../store/apply-pages.js';
import type { EventNote, Store, WriteTransaction } from '../store/store.js';
import { addressOfSource } from './apply-address.js';
import { borrowersOf } from './link-boilerplate.js';
import { loadPosting } from './load-postings.js';
import { settleBoard } from './settle-board.js';
import { settleJobs } from './settle-jobs.js';

export interface ForgetOptions {
  readonly now: () => Date;
  /** Says what would come of it, and does nothing. */
  readonly dryRun?: boolean;
}

/** What became of sources, and of the jobs on them. */
export interface Forgotten {
  readonly sources: readonly ForgottenSource[];
  /** Those that nothing was ever read from. */
  readonly unknown: readonly string[];
  /** Jobs that stood nowhere else. */
  readonly jobsRemoved: number;
  /** Jobs that stand on other sources as well. */
  readonly jobsKept: number;
}

export interface ForgottenSource {
  readonly uri: string;
  readonly captures: number;
  readonly postings: number;
}

/**
 * Forgets sources with all their captures: what is left is what would be there if they had never been read, all of it
 * in one transaction. The history says which jobs went. What people ruled is kept, and holds again when the same
 * postings come back.
 *
 * @param uris as `sources` shows them
 */
export async function forgetSources(
  store: Store,
  uris: readonly string[],
  { now, dryRun = false }: ForgetOptions,
): Promise<Forgotten> {
  const at = now().toISOString();
  const run = dryRun ? null : await store.startRun({ command: 'forget', startedAt: at });
  const note = run === null ? null : ({ run, at, cause: 'person', uri: null } as const);
  const done = dryRun
    ? await inVain(store, (tx) => forget(tx, uris, note))
    : await store.write((tx) => forget(tx, uris, note));
  if (run !== null) {
    await store.finishRun(run, {
      finishedAt: now().toISOString(),
      ...{ pagesRead: 0, pagesAdded: 0, pagesFailed: done.unknown.length },
      ...{ postingsAdded: 0, jobsAdded: 0, jobsRemoved: done.jobsRemoved },
    });
  }
  return done;
}

async function forget(
  tx: WriteTransaction,
  uris: readonly string[],
  note: EventNote | null,
): Promise<Forgotten> {
  const sources: ForgottenSource[] = [];
  const unknown: string[] = [];
  const concerned = new Set<string>();
  for (const uri of new Set(uris)) {
    if (!(await tx.knowsSource(uri))) unknown.push(uri);
    else sources.push(await forgetOne(tx, uri, note, concerned));
  }
  const left = new Set<string>();
  let jobsRemoved = 0;
  for (const id of concerned) {
    const name = await nameNow(tx, id);
    if (name === null) jobsRemoved++;
    else left.add(name);
  }
  return { sources, unknown, jobsRemoved, jobsKept: left.size };
}

/** @param concerned takes the jobs that stood on it */
async function forgetOne(
  tx: WriteTransaction,
  uri: string,
  note: EventNote | null,
  concerned: Set<string>,
): Promise<ForgottenSource> {
  const pageIds = (await tx.pagesOf(uri)).map(({ id }) => id);
  const lost = await tx.postings(await tx.postingsOfPages(pageIds));
  const borrowers = await borrowersOf(tx, lost.map(loadPosting));
  const boards = await tx.boards(uri);
  const { jobIds, postingIds } = await tx.dropPostings(pageIds);
  for (const id of jobIds) concerned.add(id);
  await tx.forgetSource(uri);
  const there = (await tx.postings(borrowers)).map(({ id }) => id);
  const noted = note === null ? {} : { note };
  await settleJobs(tx, [], { touched: [...there, ...postingIds], orphans: jobIds, ...noted });
  for (const board of boards) await settleBoard(tx, board, note);
  if (uri.startsWith(`${APPLY_KIND}:`)) {
    const touched = (await tx.applicants([addressOfSource(uri)])).map(({ id }) => id);
    await settleJobs(tx, [], { touched, ...noted });
  }
  return { uri, captures: pageIds.length, postings: lost.length };
}

/** What a job is called now; null where it is no more. */
async function nameNow(tx: WriteTransaction, id: string): Promise<string | null> {
  try {
    return (await tx.job(id)).id;
  } catch (error) {
    if (error instanceof CvprJobsError && error.code === 'ID_UNKNOWN') return null;
    throw error;
  }
}

/** Does the work and takes it back. */
async function inVain<T>(store: Store, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const done: T[] = [];
  const enough = new Error('taken back');
  try {
    await store.write(async (tx) => {
      done.push(await work(tx));
      throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return done[0] as T;
}
