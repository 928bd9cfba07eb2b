import { ingestPages } from '../../src/intake/ingest.js';
import { readSourceStates } from '../../src/life/read-sources.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../store/helpers.js';
import { collect } from './board.js';
import { boardPage } from './boards.js';
import { type Answerer, type Loopback, send, serve, status } from './loopback.js';

/** What a board shows on each of its pages: the numbers of its postings, or what else is answered there. */
export type Pages = readonly (readonly number[] | Answerer)[];

/** A board with a pager at `/careers/`, whose pages change from day to day, and a database. */
export interface CrawledBoard {
  readonly server: Loopback;
  readonly db: string;
  readonly url: string;
  /** Crawls it as it is on a day of June 2024; gives the codes of what was said. */
  crawl(day: number, pages: Pages, more?: CrawlOptions): Promise<string[]>;
  /** What it shows from now on. */
  show(pages: Pages): void;
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** The numbers of the jobs by status: `open 0 1 2; gone 3`. */
  jobs(): Promise<string>;
  /** By address, without its beginning: `?page=2 overtaken`. */
  states(): Promise<string[]>;
}

export interface CrawlOptions {
  readonly maxPages?: number;
  /** Instead of the board. */
  readonly at?: string;
}

/** @param beside another board, whose server this one reads, into a database of its own */
export async function crawledBoard(beside?: CrawledBoard): Promise<CrawledBoard> {
  const server = beside?.server ?? (await serve(status(404)));
  const db = `${temporaryFolder()}/jobs.db`;
  const url = `${server.origin}/careers/`;
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(db, { create: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    ...{ server, db, url, withStore },
    show(pages) {
      server.answer = answerWith(pages);
    },
    crawl: (day, pages, { maxPages, at = url } = {}) =>
      withStore(async (store) => {
        server.answer = answerWith(pages);
        const said: string[] = [];
        const clock = dayClock(day);
        const network = { clock, ...(maxPages !== undefined && { maxPages }) };
        const now = () => new Date(clock.now());
        await ingestPages([at], store, { report: ({ code }) => said.push(code), now, network });
        return said;
      }),
    jobs: () =>
      withStore(async (store) => {
        const all = await collect(store.jobs({ status: 'all' }));
        const numbers = (wanted: string) =>
          all
            .filter(({ status }) => status === wanted)
            .map(({ description }) => Number(/number (\d+) of our list/.exec(String(description))?.[1]))
            .sort((a, b) => a - b)
            .join(' ');
        return `open ${numbers('open')}; gone ${numbers('gone')}`;
      }),
    states: () =>
      withStore(async (store) =>
        (await readSourceStates(store)).map(
          ({ uri, state }) => `${uri.replace(server.origin, '').replace('/careers/', '') || '/'} ${state}`,
        ),
      ),
  };
}

/** The first page at `/careers/`, the others at `?page=2` and so on, each linked from all. */
function answerWith(pages: Pages): Answerer {
  const address = (index: number) => (index === 0 ? '/careers/' : `/careers/?page=${index + 1}`);
  const pager = Object.fromEntries(pages.map((_, index) => [String(index + 1), address(index)]));
  return (request, response) => {
    const page = pages[pages.findIndex((_, index) => address(index) === request.url)] ?? status(404);
    const answer = typeof page === 'function' ? page : send(boardPage({ postings: page, pager }));
    answer(request, response);
  };
}

/** A clock that begins at a day, and goes on by a second with every look and by all that is waited for. */
function dayClock(day: number) {
  let now = Date.UTC(2024, 5, day);
  return {
    now: () => (now += 1000),
    sleep: async (ms: number) => {
      now += ms;
    },
  };
}
