import type { Report } from '../record/diagnostic.js';
import { readAddress, withoutCredentials } from '../sources/http/address.js';
import type { HttpClient } from '../sources/http/client.js';
import { MAX_PAGES, type NetworkOptions } from '../sources/http/options.js';
import { type FetchedPage, fetchPage, type KeptPage } from './fetch-page.js';
import { followBoard } from './follow-board.js';
import { pageFailure } from './page-failure.js';

export interface BoardsOptions {
  readonly report: Report;
  readonly network?: NetworkOptions;
  readonly http: HttpClient;
  readonly onPage: (url: string) => void;
  /** Called for a page that shows what another of its board has shown. */
  readonly onRepeat: () => void;
  /** What is kept of an address from an earlier visit. */
  readonly kept: (url: string) => Promise<KeptPage | null>;
  /** A crawl of a board begins. */
  readonly begin: (board: string) => Promise<Crawling>;
}

/** What becomes of a crawl. */
export interface Crawling {
  /** Stores a page. */
  readonly keep: (page: FetchedPage) => Promise<void>;
  /** The board names this address still, and it could not be read. */
  readonly miss: (url: string) => Promise<void>;
  /** @param complete whether all that the board led to was read */
  readonly end: (complete: boolean) => Promise<void>;
}

/**
 * Follows boards and has their pages kept as they come. Boards are read side by side; requests to one host keep
 * their distance all the same. What fails is reported.
 */
export async function ingestBoards(given: readonly string[], options: BoardsOptions): Promise<void> {
  const queue = [...new Set(given)];
  const workers = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await ingestBoard(next, options);
  });
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
}

/** Boards at a time; each has a page in memory. */
const SIDE_BY_SIDE = 8;

async function ingestBoard(given: string, options: BoardsOptions): Promise<void> {
  const { report, network, http, kept, begin, onPage, onRepeat } = options;
  // each page is divided once more when it is stored, and what there is to say about it is said then
  const reportDivision: Report = () => undefined;
  try {
    const address = readAddress(given, network?.boards);
    const site = await http.site(address);
    const fetch = async (url: string) =>
      fetchPage(url, site, { report, reportDivision, kept: await kept(url), boards: network?.boards });
    const maxPages = network?.maxPages ?? MAX_PAGES;
    const crawl = await begin(address.url);
    let isComplete = true;
    const missed: string[] = [];
    const onUnread = (url: string, what: 'pages' | 'posting') => {
      if (what === 'posting') missed.push(url);
      else isComplete = false;
    };
    const pages = followBoard(address.url, fetch, { report, maxPages, onPage, onRepeat, onUnread });
    for await (const page of pages) {
      try {
        await crawl.keep(page);
      } catch (error) {
        isComplete = false;
        report(pageFailure(error, page));
      }
    }
    for (const url of missed) await crawl.miss(url);
    await crawl.end(isComplete);
  } catch (error) {
    report(pageFailure(error, { uri: withoutCredentials(given) }));
  }
}
