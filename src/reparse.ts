import { newOutcome } from './divide-page.js';
import { FIELDS } from './fields/index.js';
import { isComplete, toRow } from './ingest.js';
import { pageFailure } from './page-failure.js';
import { readKept } from './read-page.js';
import type { Report } from './record/diagnostic.js';
import type { JobRecord } from './record/job-record.js';
import { settleJobs } from './settle-jobs.js';
import type { Store, StoredPage } from './store/store.js';

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
  /** By field, on how many jobs it changed. */
  fields: Record<string, number>;
}

/**
 * Reads every kept page again with the rules of this version, each page in a transaction of its own, and says what
 * that changed. Needs no file: the pages are in the store as they were read.
 */
export async function reparsePages(store: Store, options: ReparseOptions): Promise<ReparseSummary> {
  const before = await digests(store);
  const run = await store.startRun({ command: 'reparse', startedAt: options.now().toISOString() });
  const summary: ReparseSummary = {
    pages: 0,
    pagesFailed: 0,
    postings: 0,
    jobsBefore: before.size,
    jobsAfter: 0,
    jobsChanged: 0,
    fields: {},
  };
  for await (const page of store.pages()) {
    options.onPage?.(page.uri, summary.pages);
    try {
      summary.postings += await reparseOne(store, page, options.report);
      summary.pages++;
    } catch (error) {
      options.report(pageFailure(error, page));
      summary.pagesFailed++;
    }
  }
  await store.write((tx) => tx.deleteJobsWithoutPostings());
  const after = await digests(store);
  summary.jobsAfter = after.size;
  for (const [id, now] of after) {
    const then = before.get(id);
    const changed = FIELDS.filter(({ name }) => then?.[name] !== now[name]).map(({ name }) => name);
    if (changed.length > 0) summary.jobsChanged++;
    if (then) for (const name of changed) summary.fields[name] = (summary.fields[name] ?? 0) + 1;
  }
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

async function reparseOne(store: Store, page: StoredPage, report: Report): Promise<number> {
  return store.write(async (tx) => {
    const outcome = newOutcome();
    const postings = await readKept(page, report, outcome);
    const dropped = await tx.dropPostings([page.id]);
    await tx.updatePage(page.id, {
      layout: outcome.layout,
      facts: outcome.facts,
      complete: isComplete(postings, outcome),
    });
    const ids = await tx.addPostings(page.id, postings.map(toRow));
    await settleJobs(tx, ids, dropped.postingIds);
    return ids.length;
  });
}

/** By job, each field's value as JSON: enough to see that it changed. */
async function digests(store: Store): Promise<Map<string, Record<string, string>>> {
  const all = new Map<string, Record<string, string>>();
  for await (const record of store.jobs({ status: 'all' })) all.set(record.id, digest(record));
  return all;
}

function digest(record: JobRecord): Record<string, string> {
  return Object.fromEntries(FIELDS.map(({ name }) => [name, JSON.stringify(record[name] ?? null)]));
}
