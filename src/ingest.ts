import { readTraits } from './dedupe/traits.js';
import { newOutcome } from './divide-page.js';
import { pageFailure } from './page-failure.js';
import type { ReadPosting } from './pipeline.js';
import { once, readWhole } from './read-page.js';
import type { Report } from './record/diagnostic.js';
import { settleJobs, timeOf } from './settle-jobs.js';
import { isAddress } from './sources/address.js';
import type { NetworkOptions } from './sources/http/options.js';
import { type OpenedInput, openInput, readAll } from './sources/read.js';
import { STDIN, walkInputs } from './sources/walk.js';
import type { FoundPage, PostingInput, Store, WriteTransaction } from './store/store.js';
import { sha256Of } from './text/sha256.js';

export interface IngestOptions {
  readonly report: Report;
  readonly now: () => Date;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** How web addresses are fetched. */
  readonly network?: NetworkOptions;
  /** Called when a page is opened, with what was done so far. */
  readonly onPage?: (uri: string, soFar: IngestSummary) => void;
}

export interface IngestSummary {
  pagesRead: number;
  /** Pages that stand in the store as they are, byte for byte. */
  pagesUnchanged: number;
  /** Fetched pages that showed what another of their board had shown. */
  pagesRepeated: number;
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
    pagesRepeated: 0,
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
  const inner = { ...options, report };
  for (const input of await walkInputs(
    paths.filter((path) => !isAddress(path)),
    report,
  )) {
    options.onPage?.(input.uri, summary);
    try {
      const opened = await openInput(input, { report, ...(options.stdin ? { stdin: options.stdin } : {}) });
      await ingestOne(opened, store, inner, summary);
    } catch (error) {
      report(pageFailure(error, input.uri));
    }
  }
  await ingestAddresses(paths.filter(isAddress), store, inner, summary);
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

/** Boards on the web. What fetching needs is loaded when there is one. */
async function ingestAddresses(
  addresses: readonly string[],
  store: Store,
  options: IngestOptions,
  summary: IngestSummary,
): Promise<void> {
  if (addresses.length === 0) return;
  const [{ ingestBoards }, { inputOf }] = await Promise.all([
    import('./ingest-boards.js'),
    import('./fetch-page.js'),
  ]);
  await ingestBoards(addresses, {
    report: options.report,
    ...(options.network && { network: options.network }),
    onPage: (url) => options.onPage?.(url, summary),
    onRepeat: () => {
      summary.pagesRepeated++;
    },
    kept: (url) => store.visit(url),
    async keep(page) {
      await ingestOne(inputOf(page), store, options, summary);
      const { url, uri, validators } = page;
      if (validators) await store.write((tx) => tx.noteVisit(url, uri, sha256Of(page.text), validators));
    },
  });
}

async function ingestOne(
  opened: OpenedInput,
  store: Store,
  options: IngestOptions,
  summary: IngestSummary,
): Promise<void> {
  const text = await readAll(opened, MAX_PAGE_CHARS);
  const sha256 = sha256Of(text);
  const isStdin = opened.uri === STDIN.uri;
  // pages from stdin have no address: each stands for itself, and none is a newer capture of another
  const uri = isStdin ? `stdin:${sha256.slice(0, 12)}` : opened.uri;
  const addedAt = options.now().toISOString();
  const capturedAt = opened.modifiedAt ?? addedAt;
  if (await store.write(async (tx) => isKnown(await tx.pagesOf(uri), sha256, capturedAt))) {
    summary.pagesUnchanged++;
    summary.pagesRead++;
    return;
  }
  // read before the transaction, so that others who write need not wait for it
  const outcome = newOutcome();
  const page = { ...opened, uri, chunks: once(text) };
  const postings = await readWhole(page, options.report, outcome, capturedAt);
  await store.write(async (tx) => {
    const before = await tx.pagesOf(uri);
    if (isKnown(before, sha256, capturedAt)) {
      summary.pagesUnchanged++;
      return;
    }
    const again = before.filter((one) => one.sha256 === sha256).map((one) => one.id);
    const dropped = again.length > 0 ? await tx.dropPages(again) : null;
    const earlier = before.filter((one) => !again.includes(one.id));
    const complete = isComplete(postings, outcome);
    if (!complete) warnIncomplete(uri, postings.length, earlier, options.report);
    const pageId = await tx.addPage({
      source: { uri, kind: isStdin ? 'stdin' : isAddress(uri) ? 'http' : 'file' },
      uri,
      sha256,
      format: opened.format,
      encoding: opened.encoding,
      layout: outcome.layout,
      facts: outcome.facts,
      capturedAt,
      addedAt,
      text,
      complete,
    });
    const touched = await postingsOnPages(
      tx,
      earlier.map((one) => one.id),
    );
    const ids = await tx.addPostings(pageId, postings.map(toRow));
    const changes = await settleJobs(tx, ids, [...touched, ...(dropped?.postingIds ?? [])]);
    summary.postings += ids.length;
    summary.jobsNew += changes.added.length - changes.retired.length;
    summary.repeats += ids.length - (changes.added.length - changes.retired.length);
    summary.jobsUpdated += changes.updated.length;
  });
  summary.pagesRead++;
}

/**
 * Whether a capture stands in the store and says nothing new. A page that shows again what it showed before another
 * capture does say something: what had gone is back.
 */
function isKnown(pages: readonly FoundPage[], sha256: string, capturedAt: string): boolean {
  const same = pages.find((page) => page.sha256 === sha256);
  if (same === undefined) return false;
  const since = timeOf(same);
  return !pages.some((page) => timeOf(page) > since && timeOf(page) < capturedAt);
}

/** Whether what is not on this capture is no longer on the page: not when the page may be an error message. */
export function isComplete(postings: readonly unknown[], { layout }: { readonly layout: string }): boolean {
  return postings.length > 0 && layout !== 'plain';
}

function warnIncomplete(uri: string, postings: number, earlier: readonly FoundPage[], report: Report): void {
  const had = earlier.some((page) => page.complete && page.postingCount > 0);
  // that no layout knows the page has been said
  if (postings > 0 && !had) return;
  const what = postings > 0 ? 'this page is no longer what it was' : 'no posting was found on this page';
  const before = postings > 0 ? '' : ', which had some before';
  const message = had ? `${what}${before}; it was kept, and marks no job as gone` : what;
  report({ severity: 'warning', code: postings > 0 ? 'page.changed' : 'page.no-postings', uri, message });
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
