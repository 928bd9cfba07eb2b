import { applySource } from '../life/apply-address.js';
import { readPosting } from '../pipeline.js';
import type { Diagnostic, Report } from '../record/diagnostic.js';
import type { HttpClient } from '../sources/http/client.js';
import { FetchFailure } from '../sources/http/failure.js';
import type { Store } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { type ApplyLink, eachOnce, isFresh } from './apply-links.js';
import { fetchPage } from './fetch-page.js';
import { type ApplyPage, keepApplyPage, statementsOf } from './keep-apply-page.js';
import { pageFailure } from './page-failure.js';

export interface FollowApplyOptions {
  readonly report: Report;
  readonly now: () => Date;
  readonly http: HttpClient;
  readonly run: number;
  /** Pages that are asked for at most. */
  readonly maxApply: number;
  readonly onPage?: (address: string) => void;
}

/** What became of the pages behind apply links. */
export interface ApplySummary {
  /** Pages that the postings lead to. */
  pages: number;
  /** Asked for and read; of these, as they were the last time. */
  fetched: number;
  unchanged: number;
  /** Read so lately that they were not asked for. */
  fresh: number;
  failed: number;
}

/** Pages of different hosts at a time. */
const SIDE_BY_SIDE = 8;

/**
 * Fetches the pages behind apply links, each once and each kept in a transaction of its own; what they state goes to
 * the jobs whose postings lead there. A page that fails is reported and remembered, and leaves everything as it was;
 * where a host is down, the rest of its pages is left for another time.
 */
export async function followApply(
  store: Store,
  links: readonly ApplyLink[],
  options: FollowApplyOptions,
): Promise<ApplySummary> {
  const summary: ApplySummary = { pages: 0, fetched: 0, unchanged: 0, fresh: 0, failed: 0 };
  const due: ApplyLink[] = [];
  for (const link of eachOnce(links)) {
    summary.pages++;
    if (await isFresh(store, link.address, options.now())) summary.fresh++;
    else due.push(link);
  }
  const chosen = due.slice(0, options.maxApply);
  const hosts = [...groupBy(chosen, ({ address }) => new URL(address).host).values()];
  const workers = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let next = hosts.shift(); next !== undefined; next = hosts.shift())
      await followHost(store, next, options, summary);
  });
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
  const left = due[options.maxApply];
  if (left) options.report(tooMany(left.address, due.length - chosen.length, options.maxApply));
  return summary;
}

async function followHost(
  store: Store,
  links: readonly ApplyLink[],
  options: FollowApplyOptions,
  summary: ApplySummary,
): Promise<void> {
  const { report, now, run, onPage } = options;
  for (const [index, { address, from }] of links.entries()) {
    onPage?.(address);
    try {
      const page = await fetchApplyPage(store, { address, from }, options);
      const { isNew } = await store.write((tx) =>
        keepApplyPage(tx, page, { run, at: now().toISOString(), cause: 'page' }),
      );
      summary.fetched++;
      if (!isNew) summary.unchanged++;
    } catch (error) {
      const failure = pageFailure(error, { uri: address, incidental: true });
      report(failure);
      await noteFailure(store, failure, now);
      if (failure.severity === 'error') summary.failed++;
      const rest = links.length - index - 1;
      if (!(error instanceof FetchFailure && error.hostIsDown) || rest === 0) continue;
      return report(givenUp(address, rest));
    }
  }
}

async function fetchApplyPage(
  store: Store,
  { address, from }: ApplyLink,
  { http, report }: FollowApplyOptions,
): Promise<ApplyPage> {
  const site = await http.site(from === null ? null : { url: from, authorization: null });
  const kept = await store.visit(applySource(address));
  // what else is on the page, and how it is divided, is nobody's concern
  const page = await fetchPage(address, site, { report, reportDivision: () => undefined, kept });
  const read = page.postings.map(({ block, facts }) =>
    readPosting(block, { uri: page.uri, facts, capturedAt: page.modifiedAt }),
  );
  return { address, page, layout: page.layout, statements: statementsOf(read) };
}

async function noteFailure(store: Store, { uri, code, message }: Diagnostic, now: () => Date): Promise<void> {
  const attempt = {
    uri: applySource(uri),
    at: now().toISOString(),
    outcome: 'failed',
    code,
    message,
  } as const;
  await store.write((tx) => tx.addAttempt(attempt));
}

function tooMany(uri: string, left: number, maxApply: number) {
  return {
    severity: 'warning',
    code: 'apply.max-pages',
    uri,
    message: `stopped at --max-apply ${maxApply}; ${left} more apply pages are left, from this one on: the same command goes on with them`,
  } as const;
}

function givenUp(uri: string, left: number) {
  return {
    severity: 'warning',
    code: 'apply.given-up',
    uri,
    message: `${left} more apply pages of this host were left alone; the same command goes on with them later`,
  } as const;
}
