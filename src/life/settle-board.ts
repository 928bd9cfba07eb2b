import type { CrawlDoubt, EventNote, JobChanges, StoredCrawl, WriteTransaction } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { failedSights, turned } from './captures.js';
import { type Crawl, judgeCrawls, mayBeDoubted } from './judge-crawls.js';
import { type KeptCapture, namesOn, readCaptures } from './read-captures.js';
import { settleJobs } from './settle-jobs.js';

/**
 * Judges the crawls of a board anew, and makes the jobs anew that this changes: on pages that the board no longer
 * leads to, and on captures that are trusted from now on, or no longer.
 *
 * @param change what happened to the crawls, as the first thing
 */
export async function settleBoard(
  tx: WriteTransaction,
  board: string,
  note: EventNote | null,
  change: () => Promise<void> = async () => undefined,
): Promise<JobChanges | null> {
  const sources = await tx.sourcesOfBoard(board);
  const capturesNow = async () => {
    const all = new Map<string, KeptCapture[]>();
    for (const uri of sources) all.set(uri, await readCaptures(tx, uri));
    return all;
  };
  const before = await capturesNow();
  await change();
  await judgeBoard(tx, board, before);
  const after = await capturesNow();
  const pages = sources.flatMap((uri) => turned(before.get(uri) ?? [], after.get(uri) ?? []));
  const overtaken = await tx.postingsOfPages(pages);
  return overtaken.length > 0
    ? settleJobs(tx, [], { touched: overtaken, overtaken, ...(note && { note }) })
    : null;
}

/** What came of the last crawl of a board, and of the last one before it that was trusted. */
export interface CrawlOutcome {
  readonly doubt: CrawlDoubt | null;
  readonly crawl: StoredCrawl;
  readonly trusted: StoredCrawl | null;
}

export async function outcomeOf(
  tx: WriteTransaction,
  board: string,
  crawlId: number,
): Promise<CrawlOutcome | null> {
  const crawls = await tx.crawls(board);
  const index = crawls.findIndex(({ id }) => id === crawlId);
  const crawl = crawls[index];
  if (crawl === undefined) return null;
  const trusted = crawls.slice(0, index).findLast(({ doubt }) => doubt === null) ?? null;
  return { doubt: crawl.doubt, crawl, trusted };
}

async function judgeBoard(
  tx: WriteTransaction,
  board: string,
  captures: ReadonlyMap<string, readonly KeptCapture[]>,
): Promise<void> {
  const stored = await tx.crawls(board);
  const holes = await holesOf(tx, stored, captures);
  const crawls = stored.map((crawl) => ({ ...crawl, holes: holes.get(crawl.id) ?? NONE }));
  const verdicts = judgeCrawls(await withPostings(tx, crawls));
  const changed = stored.filter(({ id, doubt }) => verdicts.get(id) !== doubt);
  await tx.setCrawlDoubts(new Map(changed.map(({ id }) => [id, verdicts.get(id) ?? null])));
}

const NONE: ReadonlySet<string> = new Set();

/** By crawl, the sources that had shown postings and showed none then, or not all of them. */
async function holesOf(
  tx: WriteTransaction,
  crawls: readonly StoredCrawl[],
  captures: ReadonlyMap<string, readonly KeptCapture[]>,
): Promise<Map<number, Set<string>>> {
  const poor = await tx.crawledPages(
    crawls.map(({ id }) => id),
    'poor',
  );
  const failed = new Set(
    [...new Set(poor.map(({ sourceUri }) => sourceUri))].flatMap((uri) =>
      failedSights(captures.get(uri) ?? []).map(({ pageId, at }) => `${pageId} ${at}`),
    ),
  );
  const holes = poor.filter(({ pageId, at }) => failed.has(`${pageId} ${at}`));
  return new Map(
    [...groupBy(holes, ({ crawlId }) => crawlId)].map(([id, pages]) => [
      id,
      new Set(pages.map(({ sourceUri }) => sourceUri)),
    ]),
  );
}

async function withPostings(tx: WriteTransaction, crawls: readonly Crawl[]): Promise<Crawl[]> {
  const asked = crawls.filter((crawl) => mayBeDoubted(crawl, crawls));
  if (asked.length === 0) return [...crawls];
  const pages = groupBy(await tx.crawledPages(asked.map(({ id }) => id)), ({ crawlId }) => crawlId);
  const pageIds = new Set([...pages.values()].flat().map(({ pageId }) => pageId));
  const names = new Map(
    [...groupBy(await tx.postingsOn(pageIds), ({ pageId }) => pageId)].map(([id, on]) => [id, namesOn(on)]),
  );
  return crawls.map((crawl) => {
    const reached = pages.get(crawl.id);
    return reached ? { ...crawl, postings: reached.flatMap(({ pageId }) => names.get(pageId) ?? []) } : crawl;
  });
}
