import type { CrawlDoubt, StoredCrawl } from '../store/store.js';
import { agree, hasShrunk } from './captures.js';

/** A crawl of a board: as much of it as says what stands on the board. */
export interface Crawl extends Omit<StoredCrawl, 'doubt'> {
  /** The sources that had shown postings and showed none, or not all of them. */
  readonly holes: ReadonlySet<string>;
  /** The names of the postings on its pages; known of those crawls that may be doubted. */
  readonly postings?: readonly (readonly string[])[];
}

/**
 * Why each crawl of a board is not taken for all that stands there, or null, by crawl. A board is judged as one page
 * is (see `doubtsAbout`): what was not read as a whole says nothing of what is missing, and what lost most of its
 * postings, or a page of them, is believed when the next crawl agrees.
 */
export function judgeCrawls(crawls: readonly Crawl[]): Map<number, CrawlDoubt | null> {
  const doubts = new Map<number, CrawlDoubt | null>();
  let trusted: Crawl | null = null;
  let before: Crawl | null = null;
  for (const crawl of crawls.toSorted(inTime)) {
    const doubted: Crawl | null = before !== null && doubts.get(before.id) !== null ? before : null;
    const doubt = doubtOf(crawl, trusted, doubted);
    doubts.set(crawl.id, doubt);
    if (doubt === null) trusted = crawl;
    if (doubt !== 'partial' && doubt !== 'empty') before = crawl;
  }
  return doubts;
}

/** Whether a crawl is compared with others posting by posting. */
export function mayBeDoubted(crawl: Crawl, all: readonly Crawl[]): boolean {
  return crawl.holes.size > 0 || all.some((other) => hasShrunk(crawl, other));
}

/** @param doubted the crawl before this one, where that is doubted */
function doubtOf(crawl: Crawl, trusted: Crawl | null, doubted: Crawl | null): CrawlDoubt | null {
  if (crawl.endedAt === null || !crawl.complete) return 'partial';
  if (crawl.postingCount === 0) return 'empty';
  if (trusted === null || (doubted !== null && agree(crawl, doubted))) return null;
  if ([...crawl.holes].some((hole) => !trusted.holes.has(hole))) return 'broken';
  return hasShrunk(crawl, trusted) ? 'shrunk' : null;
}

function inTime(a: Crawl, b: Crawl): number {
  return a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.id - b.id;
}
