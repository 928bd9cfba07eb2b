import { createHash } from 'node:crypto';
import { turned } from './captures.js';
import { readTraits } from './dedupe/traits.js';
import { newOutcome } from './divide-page.js';
import { warnIfDoubted } from './doubt-warning.js';
import { pageFailure } from './page-failure.js';
import type { ReadPosting } from './pipeline.js';
import { once, readWhole } from './read-page.js';
import type { Diagnostic, Report } from './record/diagnostic.js';
import { settleJobs } from './settle-jobs.js';
import { openInput, readAll } from './sources/read.js';
import { type Input, walkInputs } from './sources/walk.js';
import type { EventNote, JobChanges, PostingInput, Store, WriteTransaction } from './store/store.js';

export interface IngestOptions {
  readonly report: Report;
  readonly now: () => Date;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Called when a page is opened, with what was done so far. */
  readonly onPage?: (uri: string, soFar: IngestSummary) => void;
}

export interface IngestSummary {
  pagesRead: number;
  /** Pages that stand in the store as they are, byte for byte. */
  pagesUnchanged: number;
  pagesFailed: number;
  postings: number;
  jobsNew: number;
  /** Postings that became part of a job that another posting had made. */
  repeats: number;
  /** Jobs that stood in the store and were changed. */
  jobsUpdated: number;
}

/** Characters of a page that is stored: a page is kept whole, so it has to fit into memory. */
const MAX_PAGE_CHARS = 256 * 2 ** 20;

/**
 * Reads pages and stores what is on them, each page in a transaction of its own: after a failure at any moment
 * every page is in the store as a whole or not at all, and reading the same pages again finishes the work.
 */
export async function ingestPages(
  paths: readonly string[],
  store: Store,
  options: IngestOptions,
): Promise<IngestSummary> {
  const summary: IngestSummary = {
    pagesRead: 0,
    pagesUnchanged: 0,
    pagesFailed: 0,
    postings: 0,
    jobsNew: 0,
    repeats: 0,
    jobsUpdated: 0,
  };
  const startedAt = options.now().toISOString();
  const run = await store.startRun({ command: 'ingest', startedAt });
  const failures: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') {
      summary.pagesFailed++;
      failures.push(diagnostic);
    }
    options.report(diagnostic);
  };
  for (const input of await walkInputs(paths, report)) {
    options.onPage?.(input.uri, summary);
    try {
      await ingestOne(input, store, run, { ...options, report }, summary);
    } catch (error) {
      report(pageFailure(error, input.uri));
    }
    await noteFailures(store, failures.splice(0), options.now);
  }
  await noteFailures(store, failures.splice(0), options.now);
  await store.finishRun(run, {
    finishedAt: options.now().toISOString(),
    pagesRead: summary.pagesRead,
    pagesAdded: summary.pagesRead - summary.pagesUnchanged,
    pagesFailed: summary.pagesFailed,
    postingsAdded: summary.postings,
    jobsAdded: summary.jobsNew,
    jobsRemoved: 0,
  });
  return summary;
}

async function ingestOne(
  input: Input,
  store: Store,
  run: number,
  options: IngestOptions,
  summary: IngestSummary,
): Promise<void> {
  const opened = await openInput(input, {
    report: options.report,
    ...(options.stdin ? { stdin: options.stdin } : {}),
  });
  const text = await readAll(opened, MAX_PAGE_CHARS);
  const sha256 = createHash('sha256').update(text).digest('hex');
  // pages from stdin have no address: each stands for itself, and none is a newer capture of another
  const uri = input.path === null ? `stdin:${sha256.slice(0, 12)}` : opened.uri;
  const at = options.now().toISOString();
  const sight = { uri, sha256, capturedAt: opened.modifiedAt ?? at };
  const note: EventNote = { run, at, cause: 'page', uri };
  const unchanged = (changes: JobChanges) => {
    summary.pagesRead++;
    summary.pagesUnchanged++;
    summary.jobsUpdated += changes.updated.length;
  };
  const known = await store.write((tx) => seeAgain(tx, sight, note));
  if (known) return unchanged(known);
  // read before the transaction, so that others who write need not wait for it
  const outcome = newOutcome();
  const page = { ...opened, uri, chunks: once(text) };
  const postings = await readWhole(page, options.report, outcome, sight.capturedAt);
  await store.write(async (tx) => {
    const meanwhile = await seeAgain(tx, sight, note);
    if (meanwhile) return unchanged(meanwhile);
    const earlier = await tx.pagesOf(uri);
    const pageId = await tx.addPage({
      source: { uri, kind: input.path === null ? 'stdin' : 'file' },
      uri,
      sha256,
      format: opened.format,
      encoding: opened.encoding,
      layout: outcome.layout,
      facts: outcome.facts,
      capturedAt: sight.capturedAt,
      addedAt: at,
      text,
      complete: isComplete(postings, outcome),
      cut: outcome.cut,
    });
    await tx.addAttempt({ uri, at, outcome: 'read' });
    const ids = await tx.addPostings(pageId, postings.map(toRow));
    const captures = await tx.pagesOf(uri);
    warnIfDoubted(captures, pageId, options.report);
    const touched = await tx.postingsOfPages(turned(earlier, captures));
    const changes = await settleJobs(tx, ids, { touched, note });
    summary.pagesRead++;
    summary.postings += ids.length;
    summary.jobsNew += changes.added.length - changes.retired.length;
    summary.repeats += ids.length - (changes.added.length - changes.retired.length);
    summary.jobsUpdated += changes.updated.length;
  });
}

/** A page as it was seen at a moment. */
interface Sight {
  readonly uri: string;
  readonly sha256: string;
  readonly capturedAt: string;
}

/**
 * Where the page stands in the store as it is, byte for byte: notes when it was seen, which may bring back what had
 * gone. Null for a page that is new.
 */
async function seeAgain(tx: WriteTransaction, sight: Sight, note: EventNote): Promise<JobChanges | null> {
  const pages = await tx.pagesOf(sight.uri);
  const same = pages.find(({ sha256 }) => sha256 === sight.sha256);
  if (same === undefined) return null;
  await tx.addAttempt({ uri: sight.uri, at: note.at, outcome: 'read' });
  const isNewer = same.capturedAt === null || sight.capturedAt > same.capturedAt;
  const isOlder = same.firstCapturedAt === null || sight.capturedAt < same.firstCapturedAt;
  if (!(isNewer || isOlder)) return NO_CHANGES;
  await tx.updatePage(same.id, {
    ...(isNewer && { capturedAt: sight.capturedAt }),
    ...(isOlder && { firstCapturedAt: sight.capturedAt }),
  });
  const touched = await tx.postingsOfPages([same.id, ...turned(pages, await tx.pagesOf(sight.uri))]);
  return settleJobs(tx, [], { touched, note });
}

const NO_CHANGES: JobChanges = { added: [], updated: [], retired: [] };

/** What can't be read is remembered with its source; not a name that no page was ever read from, nor stdin. */
async function noteFailures(store: Store, failures: readonly Diagnostic[], now: () => Date): Promise<void> {
  if (failures.length === 0) return;
  const at = now().toISOString();
  await store.write(async (tx) => {
    for (const { uri, code, message } of failures) {
      const isName = code === 'INPUT_MISSING' && (await tx.pagesOf(uri)).length === 0;
      if (uri !== '-' && !isName) await tx.addAttempt({ uri, at, outcome: 'failed', code, message });
    }
  });
}

/** Whether what is not on this capture is no longer on the page: not when the page may be an error message. */
export function isComplete(postings: readonly unknown[], { layout }: { readonly layout: string }): boolean {
  return postings.length > 0 && layout !== 'plain';
}

export function toRow({ block, record }: ReadPosting): PostingInput {
  return {
    ordinal: block.ordinal,
    start: block.start,
    end: block.end,
    fingerprint: record.id,
    text: block.text,
    record,
    traits: readTraits(record, block.text),
  };
}
