import type { Report } from '../record/diagnostic.js';
import type { CrawlDoubt } from '../store/store.js';
import type { CrawlOutcome } from './settle-board.js';

/**
 * Says why a crawl of a board that was crawled before says nothing about what is no longer there, if so. What is wrong
 * with a single page was said when that was read.
 */
export function warnOfCrawl(board: string, { doubt, crawl, trusted }: CrawlOutcome, report: Report): void {
  if (doubt === null || trusted === null || crawl.pageCount === 0) return;
  if (doubt !== 'partial' && crawl.pageCount === 1 && trusted.pageCount === 1) return;
  const message = `${WHY[doubt](crawl.postingCount, trusted.postingCount)}; what was read was kept, and marks no job as gone${doubt === 'shrunk' || doubt === 'broken' ? ' until the next crawl agrees' : ''}`;
  report({ severity: 'warning', code: `board.${doubt}`, uri: board, message });
}

const WHY: Readonly<Record<CrawlDoubt, (has: number, had: number) => string>> = {
  partial: () => 'not all of this board could be read',
  empty: (_, had) => `no page of this board shows a posting (they had ${had} before)`,
  broken: () => 'a page of this board shows less than it did, and may have failed',
  shrunk: (has, had) => `this board has ${has} ${has === 1 ? 'posting' : 'postings'}, and had ${had} before`,
};
