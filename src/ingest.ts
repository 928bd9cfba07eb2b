import { createHash } from 'node:crypto';
import { readTraits } from './dedupe/traits.js';
import { dividePage, newOutcome } from './divide-page.js';
import { type ReadPosting, readPosting } from './pipeline.js';
import type { Diagnostic, Report } from './record/diagnostic.js';
import { CvprJobsError } from './record/errors.js';
import { settleJobs } from './settle-jobs.js';
import { type OpenedInput, openInput, readAll } from './sources/read.js';
import { type Input, walkInputs } from './sources/walk.js';
import type { PostingInput, Store, WriteTransaction } from './store/store.js';

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
  const report: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') summary.pagesFailed++;
    options.report(diagnostic);
  };
  for (const input of await walkInputs(paths, report)) {
    options.onPage?.(input.uri, summary);
    try {
      await ingestOne(input, store, { ...options, report }, summary);
    } catch (error) {
      report(asDiagnostic(error, input.uri));
    }
  }
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
  options: IngestOptions,
  summary: IngestSummary,
): Promise<void> {
  const opened = await openInput(input, {
    report: options.report,
    ...(options.stdin ? { stdin: options.stdin } : {}),
  });
  const text = await readAll(opened, MAX_PAGE_CHARS);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await store.write(async (tx) => {
    if (await tx.findPage(opened.uri, sha256)) {
      summary.pagesUnchanged++;
      return;
    }
    const addedAt = options.now().toISOString();
    const capturedAt = opened.modifiedAt ?? addedAt;
    const outcome = newOutcome();
    const postings = await readWhole({ ...opened, chunks: once(text) }, options.report, outcome, capturedAt);
    const earlier = await tx.pagesOf(opened.uri);
    const empty = postings.length === 0;
    if (empty) {
      const message = earlier.some((page) => page.postingCount > 0)
        ? 'no posting was found on this page, which had some before; it was kept, and marks no job as gone'
        : 'no posting was found on this page';
      options.report({ severity: 'warning', code: 'page.no-postings', uri: opened.uri, message });
    }
    const pageId = await tx.addPage({
      source: { uri: opened.uri, kind: input.path === null ? 'stdin' : 'file' },
      uri: opened.uri,
      sha256,
      format: opened.format,
      encoding: opened.encoding,
      layout: outcome.layout,
      facts: outcome.facts,
      capturedAt,
      addedAt,
      text,
      complete: !empty,
    });
    const before = await postingsOnPages(
      tx,
      earlier.map((page) => page.id),
    );
    const ids = await tx.addPostings(pageId, postings.map(toRow));
    const changes = await settleJobs(tx, ids, before);
    summary.postings += ids.length;
    summary.jobsNew += changes.added.length - changes.retired.length;
    summary.repeats += ids.length - (changes.added.length - changes.retired.length);
    summary.jobsUpdated += changes.updated.length;
  });
  summary.pagesRead++;
}

/** Divides and reads one page to its end. */
export async function readWhole(
  opened: OpenedInput,
  report: Report,
  outcome: ReturnType<typeof newOutcome>,
  capturedAt: string,
): Promise<ReadPosting[]> {
  const postings: ReadPosting[] = [];
  for await (const { block, facts } of dividePage(opened, report, outcome)) {
    postings.push(readPosting(block, { uri: opened.uri, facts, capturedAt }));
  }
  return postings;
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

async function postingsOnPages(tx: WriteTransaction, pageIds: readonly number[]): Promise<number[]> {
  return pageIds.length === 0 ? [] : tx.postingsOfPages(pageIds);
}

export async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function asDiagnostic(error: unknown, uri: string): Diagnostic {
  if (!(error instanceof CvprJobsError)) throw error;
  if (error.code.startsWith('STORE_')) throw error;
  return { severity: 'error', code: error.code, uri, message: `${error.message}. ${error.hint}` };
}
