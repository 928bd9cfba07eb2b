import { type Kysely, sql } from 'kysely';
import { type Batched, valueBatches } from './batches.js';
import type { Tables } from './schema.js';

// Crawls: which pages of a board were reached when, and whether that was all of it.

/** One walk over the pages of a board. */
export interface StoredCrawl {
  readonly id: number;
  readonly startedAt: string;
  /** Null while it runs, and for one that was broken off. */
  readonly endedAt: string | null;
  /** All that the board led to was read. */
  readonly complete: boolean;
  /** Why it marks nothing as gone; null where it is trusted. */
  readonly doubt: CrawlDoubt | null;
  /** How many pages it reached, and the postings on all of them. */
  readonly pageCount: number;
  readonly postingCount: number;
}

/**
 * `partial`: not all was read; `empty`: no page showed a posting; `broken`: a page that had postings shows none or
 * breaks off; `shrunk`: more than half of the postings are missing.
 */
export type CrawlDoubt = 'partial' | 'empty' | 'broken' | 'shrunk';

/** A page that a crawl reached. */
export interface CrawledPage {
  readonly crawlId: number;
  readonly pageId: number;
  readonly sourceUri: string;
  /** When it was seen; null where the board named it, and it could not be read. */
  readonly at: string | null;
}

/** What writing crawls needs. A board is known by the address that it begins at. */
export interface CrawlWriter {
  addCrawl(crawl: { readonly board: string; readonly startedAt: string }): Promise<number>;
  addCrawlPage(crawlId: number, pageId: number, at: string | null): Promise<void>;
  endCrawl(crawlId: number, end: { readonly endedAt: string; readonly complete: boolean }): Promise<void>;
  /** The crawls of a board, from the oldest to the newest. */
  crawls(board: string): Promise<StoredCrawl[]>;
  /** What crawls reached; `poor`: of these what may not be all of a page. In the order of the pages of each. */
  crawledPages(crawlIds: Iterable<number>, which?: 'all' | 'poor'): Promise<CrawledPage[]>;
  setCrawlDoubts(doubts: ReadonlyMap<number, CrawlDoubt | null>): Promise<void>;
  /** The sources that any crawl of the board reached, and the one that stands at its own address. */
  sourcesOfBoard(board: string): Promise<string[]>;
  /** The boards that were ever crawled; those that a crawl reached a source from, where that is named. */
  boards(sourceUri?: string): Promise<string[]>;
}

export function crawlWriter(on: Batched): CrawlWriter {
  const { db } = on;
  return {
    addCrawl: (crawl) => addCrawl(db, crawl),
    addCrawlPage: (crawlId, pageId, at) => addCrawlPage(db, crawlId, pageId, at),
    endCrawl: (crawlId, end) => endCrawl(db, crawlId, end),
    crawls: (board) => readCrawls(db, board),
    crawledPages: (crawlIds, which = 'all') => crawledPages(on, crawlIds, which),
    setCrawlDoubts: (doubts) => setCrawlDoubts(db, doubts),
    sourcesOfBoard: (board) => sourcesOfBoard(db, board),
    boards: (sourceUri) => readBoards(db, sourceUri),
  };
}

async function addCrawl(
  db: Kysely<Tables>,
  { board, startedAt }: { readonly board: string; readonly startedAt: string },
): Promise<number> {
  const { id } = await db
    .insertInto('crawl')
    .values({ board, started_at: startedAt, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A page that was read in vain and then read is read. */
async function addCrawlPage(
  db: Kysely<Tables>,
  crawlId: number,
  pageId: number,
  at: string | null,
): Promise<void> {
  await db
    .insertInto('crawl_page')
    .values({ crawl_id: crawlId, page_id: pageId, at })
    .onConflict((conflict) =>
      conflict
        .columns(['crawl_id', 'page_id'])
        .doUpdateSet(({ ref, fn }) => ({ at: fn.coalesce(ref('excluded.at'), ref('crawl_page.at')) })),
    )
    .execute();
}

async function endCrawl(
  db: Kysely<Tables>,
  crawlId: number,
  { endedAt, complete }: { readonly endedAt: string; readonly complete: boolean },
): Promise<void> {
  await db
    .updateTable('crawl')
    .set({ ended_at: endedAt, complete: Number(complete) })
    .where('id', '=', crawlId)
    .execute();
}

async function readCrawls(db: Kysely<Tables>, board: string): Promise<StoredCrawl[]> {
  const rows = await db
    .selectFrom('crawl')
    .leftJoin('crawl_page', 'crawl_page.crawl_id', 'crawl.id')
    .leftJoin('page', 'page.id', 'crawl_page.page_id')
    .select(['crawl.id', 'crawl.started_at', 'crawl.ended_at', 'crawl.complete', 'crawl.doubt'])
    .select(({ fn }) => fn.sum<number | null>('page.posting_count').as('postings'))
    .select(({ fn }) => fn.count<number>('page.id').as('pages'))
    .where('board', '=', board)
    .groupBy('crawl.id')
    .orderBy('started_at')
    .orderBy('crawl.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    complete: row.complete === 1,
    doubt: row.doubt as CrawlDoubt | null,
    pageCount: row.pages,
    postingCount: row.postings ?? 0,
  }));
}

async function crawledPages(
  { db, maxVariables }: Batched,
  crawlIds: Iterable<number>,
  which: 'all' | 'poor',
): Promise<CrawledPage[]> {
  const found: CrawledPage[] = [];
  for (const ids of valueBatches({ db, maxVariables }, crawlIds)) {
    const rows = await db
      .selectFrom('crawl_page')
      .innerJoin('page', 'page.id', 'crawl_page.page_id')
      .innerJoin('source', 'source.id', 'page.source_id')
      .select(['crawl_id', 'page_id', 'at', 'source.uri'])
      .where('crawl_id', 'in', ids)
      .$if(which === 'poor', (poor) =>
        poor.where(({ eb, or }) =>
          or([eb('posting_count', '=', 0), eb('page.complete', '=', 0), eb('cut', '=', 1)]),
        ),
      )
      .orderBy('crawl_id')
      .orderBy('page_id')
      .execute();
    for (const { crawl_id, page_id, at, uri } of rows)
      found.push({ crawlId: crawl_id, pageId: page_id, sourceUri: uri, at });
  }
  return found;
}

async function setCrawlDoubts(
  db: Kysely<Tables>,
  doubts: ReadonlyMap<number, CrawlDoubt | null>,
): Promise<void> {
  for (const [id, doubt] of doubts)
    await db.updateTable('crawl').set({ doubt }).where('id', '=', id).execute();
}

async function sourcesOfBoard(db: Kysely<Tables>, board: string): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .select('uri')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('uri', '=', board),
        exists(
          selectFrom('page')
            .innerJoin('crawl_page', 'crawl_page.page_id', 'page.id')
            .innerJoin('crawl', 'crawl.id', 'crawl_page.crawl_id')
            .select('page.id')
            .whereRef('page.source_id', '=', 'source.id')
            .where('crawl.board', '=', board),
        ),
      ]),
    )
    .orderBy('uri')
    .execute();
  return rows.map(({ uri }) => uri);
}

async function readBoards(db: Kysely<Tables>, sourceUri?: string): Promise<string[]> {
  const rows = await db
    .selectFrom('crawl')
    .select('board')
    .distinct()
    .$if(sourceUri !== undefined, (crawls) =>
      crawls
        .innerJoin('crawl_page', 'crawl_page.crawl_id', 'crawl.id')
        .innerJoin('page', 'page.id', 'crawl_page.page_id')
        .innerJoin('source', 'source.id', 'page.source_id')
        .where('source.uri', '=', sourceUri as string),
    )
    .orderBy('board')
    .execute();
  return rows.map(({ board }) => board);
}

/**
 * Since when sources are no longer part of any board that they were part of: the newest trusted crawl of each has not
 * reached them. Sources that still are, that no crawl ever reached, or of which a board has no trusted crawl, are
 * left out.
 *
 * @param sourceUri of this one alone
 */
export async function absences(db: Kysely<Tables>, sourceUri?: string): Promise<Map<string, string>> {
  const only = sourceUri === undefined ? sql`` : sql`where source.uri = ${sourceUri}`;
  const { rows } = await sql<{ uri: string; since: string }>`
    with reach as (
      select source.id as source_id, source.uri, crawl.board
        from source
        join page on page.source_id = source.id
        join crawl_page on crawl_page.page_id = page.id
        join crawl on crawl.id = crawl_page.crawl_id
        ${only}
      union
      select source.id, source.uri, crawl.board
        from source join crawl on crawl.board = source.uri
        ${only}
    )
    select reach.uri, max(trusted.started_at) as since
      from reach
      left join crawl as trusted on trusted.id = (
        select id from crawl
          where crawl.board = reach.board and crawl.doubt is null
          order by crawl.started_at desc, crawl.id desc limit 1)
      group by reach.source_id, reach.uri
      having count(*) = count(trusted.id) and max(exists (
        select 1 from crawl_page join page on page.id = crawl_page.page_id
          where crawl_page.crawl_id = trusted.id and page.source_id = reach.source_id)) = 0
  `.execute(db);
  return new Map(rows.map(({ uri, since }) => [uri, since]));
}

/** Of a sight: why the crawls that saw it mark nothing as gone; null where one is trusted, or none was it. */
export const HELD = sql<CrawlDoubt | null>`(
  select case when count(*) = count(crawl.doubt) then max(crawl.doubt) end
    from crawl_page join crawl on crawl.id = crawl_page.crawl_id
    where crawl_page.page_id = sight.page_id and crawl_page.at = sight.at)`;
