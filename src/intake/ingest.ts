import { readTraits } from '../dedupe/traits.js';
import { applyAddressOf } from '../life/apply-address.js';
import { warnOfCapture } from '../life/capture-warning.js';
import { turned } from '../life/captures.js';
import { madeOf } from '../life/made-of.js';
import { readCaptures } from '../life/read-captures.js';
import { refile } from '../life/refile.js';
import { type SeenAgain, seeAgain } from '../life/see-again.js';
import { settleJobs } from '../life/settle-jobs.js';
import type { ReadPosting } from '../pipeline.js';
import type { Diagnostic, Report } from '../record/diagnostic.js';
import { isAddress } from '../sources/address.js';
import type { NetworkOptions } from '../sources/http/options.js';
import { openPages } from '../sources/open-pages.js';
import { type OpenedInput, readAll } from '../sources/read.js';
import { STDIN, walkInputs } from '../sources/walk.js';
import type { EventNote, PostingInput, Store } from '../store/store.js';
import { sha256Of } from '../text/sha256.js';
import { capturedAt } from './captured-at.js';
import type { ApplyGain } from './compare-apply-pages.js';
import { type Divided, newOutcome } from './divide-page.js';
import type { ApplySummary } from './follow-apply.js';
import { nameFile } from './name-file.js';
import { noteFailures } from './note-failures.js';
import { noteMissing } from './note-missing.js';
import { pageFailure } from './page-failure.js';
import { once, readWhole } from './read-page.js';
import { noPostings, reportNoPostings } from './why-no-posting.js';

export interface IngestOptions {
  readonly report: Report;
  readonly now: () => Date;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** How web addresses are fetched. */
  readonly network?: NetworkOptions;
  /** Called when a page is opened, with what was done so far. */
  readonly onPage?: (uri: string, soFar: IngestSummary) => void;
  /** Fetch the pages behind the apply links of what was read too. */
  readonly followApply?: boolean;
}

export interface IngestSummary {
  pagesRead: number;
  /** Pages that are, byte for byte, what they were when they were read last. */
  pagesUnchanged: number;
  /** Fetched pages that showed what another of their board had shown. */
  pagesRepeated: number;
  pagesFailed: number;
  postings: number;
  jobsNew: number;
  /** Postings that became part of a job that another posting had made. */
  repeats: number;
  /** What became of jobs that stood in the store, all in all. */
  jobsChanged: number;
  jobsGone: number;
  jobsBack: number;
  /** Where the pages behind apply links were followed. */
  apply?: ApplySummary & ApplyGain;
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
    jobsChanged: 0,
    jobsGone: 0,
    jobsBack: 0,
  };
  const startedAt = options.now().toISOString();
  const run = await store.startRun({ command: 'ingest', startedAt });
  const failures: Diagnostic[] = [];
  const failed = new Set<string>();
  const report: Report = (diagnostic) => {
    // a page of which several postings could not be read is one that failed
    if (diagnostic.severity === 'error' && !failed.has(diagnostic.uri)) {
      failed.add(diagnostic.uri);
      summary.pagesFailed = failed.size;
      failures.push(diagnostic);
    }
    options.report(diagnostic);
  };
  const inner: Inner = { ...options, report, sources: new Map() };
  await refile(store, {
    note: { run, at: startedAt },
    onStart: (postings) => report(oldStore(store.location, postings)),
  });
  const local = paths.filter((path) => !isAddress(path));
  const inputs = await walkInputs(local, report);
  const read = new Set<string>();
  for (const given of inputs) {
    const input = { ...given, uri: await nameFile(store, given) };
    // the same file once more, its path spelled in another way
    if (read.has(input.uri)) continue;
    read.add(input.uri);
    options.onPage?.(input.uri, summary);
    try {
      const pages = openPages(input, { report, ...(options.stdin ? { stdin: options.stdin } : {}) });
      for await (const opened of pages) {
        try {
          await ingestOne(opened, store, run, inner, summary);
        } catch (error) {
          report(pageFailure(error, { ...input, ...opened }));
        }
      }
    } catch (error) {
      report(pageFailure(error, input));
    }
    await noteFailures(store, failures.splice(0), options.now);
  }
  await noteMissing(store, local, inputs, inner);
  const addresses = paths.filter(isAddress);
  if (addresses.length > 0 || options.followApply) {
    // what fetching needs is loaded when something is to be fetched
    const { ingestNetwork } = await import('./ingest-network.js');
    await ingestNetwork(addresses, store, {
      ...{ ...inner, run, summary, reportApply: options.report },
      ingest: (page, crawl) => ingestOne(page, store, run, inner, summary, crawl),
    });
  }
  await noteFailures(store, failures.splice(0), options.now);
  await countTurns(store, run, summary);
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

interface Inner extends IngestOptions {
  /** The sources that were read, and whether each from its own address. */
  readonly sources: Map<string, boolean>;
}

function oldStore(uri: string, postings: number): Diagnostic {
  const message = `an older cvpr-jobs filed the ${postings} postings of this database; they are filed anew, once, so that their repeats are found`;
  return { severity: 'warning', code: 'store.refiled', uri, message };
}

/** What the history of the run says: a job that one page changed and another changed back is none. */
async function countTurns(store: Store, run: number, summary: IngestSummary): Promise<void> {
  for await (const { kind } of store.events({ run, kinds: ['changed', 'gone', 'back'] })) {
    if (kind === 'changed') summary.jobsChanged++;
    else if (kind === 'gone') summary.jobsGone++;
    else summary.jobsBack++;
  }
  // where pages proved more jobs to be one than they brought new ones
  summary.jobsNew = Math.max(0, summary.jobsNew);
  summary.repeats = summary.postings - summary.jobsNew;
}

async function ingestOne(
  opened: OpenedInput,
  store: Store,
  run: number,
  options: Inner,
  summary: IngestSummary,
  crawl?: number,
): Promise<void> {
  const text = await readAll(opened, MAX_PAGE_CHARS);
  const sha256 = sha256Of(text);
  const isStdin = opened.uri === STDIN.uri;
  // pages from stdin have no address: each stands for itself, and none is a newer capture of another
  const uri = isStdin ? `stdin:${sha256.slice(0, 12)}` : opened.uri;
  const kind = opened.fromArchive ? 'archive' : isStdin ? 'stdin' : isAddress(uri) ? 'http' : 'file';
  options.sources.set(uri, kind === 'http');
  const at = options.now().toISOString();
  const time = capturedAt(opened, at, options.report);
  const sight = { uri, sha256, capturedAt: time, ...(crawl !== undefined && { crawl }) };
  const note: EventNote = { run, at, cause: 'page', uri };
  const seen = { capturedAt: sight.capturedAt, isArchived: kind === 'archive' };
  const unchanged = ({ captures, pageId, isTurn }: SeenAgain) => {
    summary.pagesRead++;
    if (!isTurn) summary.pagesUnchanged++;
    warnOfCapture(captures, pageId, seen, options.report);
  };
  const known = await store.write((tx) => seeAgain(tx, sight, note));
  if (known) return unchanged(known);
  // read before the transaction, so that others who write need not wait for it
  const outcome = newOutcome();
  const page = { ...opened, uri, chunks: once(text) };
  const postings = await readWhole(page, options.report, outcome, sight.capturedAt);
  // what an archive holds besides is kept only where it is a page of jobs
  if (opened.incidental && postings.length === 0) return reportNoPostings(opened, outcome, options.report);
  await store.write(async (tx) => {
    const meanwhile = await seeAgain(tx, sight, note);
    if (meanwhile) return unchanged(meanwhile);
    const earlier = await readCaptures(tx, uri);
    const pageId = await tx.addPage({
      source: { uri, kind },
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
      bare: outcome.bare ?? false,
    });
    if (crawl !== undefined) await tx.addCrawlPage(crawl, pageId, time);
    await tx.addAttempt({ uri, at, outcome: 'read' });
    const ids = await tx.addPostings(pageId, postings.map(toRow));
    const captures = await readCaptures(tx, uri);
    const empty = postings.length === 0 && { noPosting: noPostings(outcome) };
    warnOfCapture(captures, pageId, { ...seen, ...empty }, options.report);
    const overtaken = await tx.postingsOfPages(turned(earlier, captures));
    const changes = await settleJobs(tx, ids, { touched: overtaken, overtaken, note });
    summary.pagesRead++;
    summary.postings += ids.length;
    summary.jobsNew += changes.added.length - changes.retired.length;
    summary.repeats += ids.length - (changes.added.length - changes.retired.length);
  });
}

/** Whether what is not on this capture is no longer on the page: not when the page may be an error message. */
export function isComplete(postings: readonly unknown[], { layout, partial = false }: Divided): boolean {
  return postings.length > 0 && layout !== 'plain' && !partial;
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
    applyAddress: applyAddressOf(record),
    ...(block.record && { madeOf: madeOf(block.record) }),
  };
}
