import { addressOfSource } from '../life/apply-address.js';
import { turned } from '../life/captures.js';
import { borrowersOf } from '../life/link-boilerplate.js';
import { loadPosting } from '../life/load-postings.js';
import { readCaptures } from '../life/read-captures.js';
import { isFiled } from '../life/refile.js';
import { settleBoard } from '../life/settle-board.js';
import { settleJobs } from '../life/settle-jobs.js';
import type { Report } from '../record/diagnostic.js';
import type { Span } from '../record/span.js';
import { APPLY_KIND } from '../store/apply-pages.js';
import type {
  EventNote,
  JobChanges,
  PostingInput,
  Store,
  StoredPage,
  StoredPosting,
  WriteTransaction,
} from '../store/store.js';
import { newOutcome } from './divide-page.js';
import { isComplete, toRow } from './ingest.js';
import { settleApplicants, statementsOf } from './keep-apply-page.js';
import { pageFailure } from './page-failure.js';
import { readKept } from './read-page.js';

export interface ReparseOptions {
  readonly report: Report;
  readonly now: () => Date;
  readonly onPage?: (uri: string, done: number) => void;
}

export interface ReparseSummary {
  pages: number;
  /** Pages that could not be read again; they stand as they were. */
  pagesFailed: number;
  postings: number;
  jobsBefore: number;
  jobsAfter: number;
  /** Jobs of which at least one field changed. */
  jobsChanged: number;
  /** Jobs that say what they said, but rest on other words, or on words that stand elsewhere. */
  jobsReworded: number;
  /** By field, on how many jobs it changed. */
  fields: Record<string, number>;
}

/**
 * Reads every kept page again with the rules of this version, each page in a transaction of its own, and says what
 * that changed. Needs no file: the pages are in the store as they were read. The history calls the changes those of
 * the rules.
 */
export async function reparsePages(store: Store, options: ReparseOptions): Promise<ReparseSummary> {
  const before = await store.counts();
  const run = await store.startRun({ command: 'reparse', startedAt: options.now().toISOString() });
  const summary: ReparseSummary = {
    pages: 0,
    pagesFailed: 0,
    postings: 0,
    jobsBefore: before.jobs,
    jobsAfter: 0,
    jobsChanged: 0,
    jobsReworded: 0,
    fields: {},
  };
  const reworded = new Set<string>();
  for await (const page of store.pages()) {
    options.onPage?.(page.uri, summary.pages);
    try {
      if (page.source.kind === APPLY_KIND) await reparseApplyPage(store, page, run, options);
      else {
        const { postings, changes } = await reparseOne(store, page, run, options);
        summary.postings += postings;
        for (const id of changes.reworded) reworded.add(id);
      }
      summary.pages++;
    } catch (error) {
      options.report(pageFailure(error, page));
      summary.pagesFailed++;
    }
  }
  await settleBoards(store, { run, at: options.now().toISOString() });
  for await (const { id, changes } of store.events({ run })) {
    if (changes.length > 0) summary.jobsChanged++;
    reworded.delete(id);
    for (const { field } of changes) summary.fields[field] = (summary.fields[field] ?? 0) + 1;
  }
  // a page that failed keeps its old keys
  if (summary.pagesFailed === 0) await store.write(isFiled);
  summary.jobsReworded = reworded.size;
  summary.jobsAfter = (await store.counts()).jobs;
  await store.finishRun(run, {
    finishedAt: options.now().toISOString(),
    pagesRead: summary.pages,
    pagesAdded: 0,
    pagesFailed: summary.pagesFailed,
    postingsAdded: summary.postings,
    jobsAdded: Math.max(0, summary.jobsAfter - summary.jobsBefore),
    jobsRemoved: Math.max(0, summary.jobsBefore - summary.jobsAfter),
  });
  return summary;
}

/** What pages show by better rules may say something else of the crawls that saw them. */
async function settleBoards(store: Store, when: Pick<EventNote, 'run' | 'at'>): Promise<void> {
  for (const board of await store.write((tx) => tx.boards()))
    await store.write((tx) => settleBoard(tx, board, { ...when, cause: 'rules', uri: board }));
}

async function reparseOne(
  store: Store,
  page: StoredPage,
  run: number,
  { report, now }: ReparseOptions,
): Promise<{ postings: number; changes: JobChanges }> {
  return store.write(async (tx) => {
    const outcome = newOutcome();
    const postings = await readKept(page, report, outcome);
    const former = await tx.postings(await tx.postingsOfPages([page.id]));
    const before = await readCaptures(tx, page.source.uri);
    const rows = postings.map(toRow);
    const kept = new Set(rows.map(({ fingerprint }) => fingerprint));
    const lost = former.filter(({ fingerprint }) => !kept.has(fingerprint)).map(loadPosting);
    const borrowers = await borrowersOf(tx, lost);
    const dropped = await tx.dropPostings([page.id]);
    await tx.updatePage(page.id, {
      layout: outcome.layout,
      facts: outcome.facts,
      complete: isComplete(postings, outcome),
      cut: outcome.cut,
      bare: outcome.bare ?? false,
    });
    const ids = await tx.addPostings(page.id, rows);
    const overtaken = await tx.postingsOfPages(turned(before, await readCaptures(tx, page.source.uri)));
    const changes = await settleJobs(tx, ids, {
      touched: [...(await stillThere(tx, borrowers)), ...dropped.postingIds, ...overtaken],
      overtaken,
      formerJobs: formerJobs(former, rows, ids),
      orphans: dropped.jobIds,
      note: { run, at: now().toISOString(), cause: 'rules', uri: page.uri },
    });
    return { postings: ids.length, changes };
  });
}

/** A page behind apply links: what it states goes to the jobs that lead there. */
async function reparseApplyPage(
  store: Store,
  page: StoredPage,
  run: number,
  { now }: ReparseOptions,
): Promise<void> {
  const outcome = newOutcome();
  const postings = await readKept(page, () => undefined, outcome);
  await store.write(async (tx) => {
    await tx.updatePage(page.id, { layout: outcome.layout });
    await tx.setStatements(page.id, statementsOf(postings));
    const note = { run, at: now().toISOString(), cause: 'rules', uri: page.uri } as const;
    await settleApplicants(tx, addressOfSource(page.source.uri), note);
  });
}

/** Those of the postings that were not dropped. */
async function stillThere(tx: WriteTransaction, ids: readonly number[]): Promise<number[]> {
  return (await tx.postings(ids)).map(({ id }) => id);
}

/**
 * The jobs that postings belonged to before the page was read anew, so that an old id still leads to its job: a new
 * posting follows the old one of the same words, else the one whose place on the page it has most of.
 */
function formerJobs(
  former: readonly StoredPosting[],
  rows: readonly PostingInput[],
  ids: readonly number[],
): Map<number, string> {
  const byWords = new Map(former.map((old) => [old.fingerprint, old]));
  const jobs = new Map<number, string>();
  for (const [index, row] of rows.entries()) {
    const old = byWords.get(row.fingerprint) ?? mostOverlapping(former, row);
    const id = ids[index];
    if (old?.jobId && id !== undefined) jobs.set(id, old.jobId);
  }
  return jobs;
}

function mostOverlapping(former: readonly StoredPosting[], { start, end }: Span): StoredPosting | null {
  let most = 0;
  let best: StoredPosting | null = null;
  for (const old of former) {
    const shared = Math.min(old.end, end) - Math.max(old.start, start);
    if (shared > most) [most, best] = [shared, old];
  }
  return best;
}
