import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely, Selectable } from 'kysely';
import { groupBy } from '../text/group-by.js';
import { wellFormed } from '../text/well-formed.js';
import { type Batched, valueBatches } from './batches.js';
import { absences, type CrawlDoubt, HELD } from './crawls.js';
import type { PageTable, Tables } from './schema.js';
import type { Dropped, FoundPage, PageInput, PageUpdate, Sight, StoredPage } from './store.js';

/** Pages read at a time; their texts are all in memory at once. */
const PAGES_AT_A_TIME = 16;

/** Fast, and within a few percent of the best for text. */
const GZIP = { level: 4 };

/** What `foundPage` takes, a row a sight. */
const FOUND = [
  'page.id',
  'page.uri',
  'sha256',
  'captured_at',
  'first_captured_at',
  'added_at',
  'complete',
  'cut',
  'bare',
  'posting_count',
  'sight.at',
  'sight.read_at',
] as const;

export async function findPage(
  db: Kysely<Tables>,
  sourceUri: string,
  sha256: string,
): Promise<FoundPage | null> {
  const rows = await found(db).where('source.uri', '=', sourceUri).where('sha256', '=', sha256).execute();
  return foundPages(rows, await absencesOf(db, sourceUri))[0] ?? null;
}

export async function pagesOf(db: Kysely<Tables>, sourceUri: string): Promise<FoundPage[]> {
  const rows = await found(db).where('source.uri', '=', sourceUri).execute();
  return foundPages(rows, await absencesOf(db, sourceUri));
}

/** Files are part of no board. */
async function absencesOf(db: Kysely<Tables>, sourceUri: string): Promise<ReadonlyMap<string, string>> {
  return /^https?:/.test(sourceUri) ? absences(db, sourceUri) : new Map();
}

export async function addPage(db: Kysely<Tables>, page: PageInput): Promise<number> {
  const { source, facts } = page;
  await db
    .insertInto('source')
    .values({ uri: source.uri, kind: source.kind })
    .onConflict((conflict) => conflict.column('uri').doNothing())
    .execute();
  const { id } = await db
    .insertInto('page')
    .values((read) => ({
      source_id: read.selectFrom('source').select('id').where('uri', '=', source.uri).$asScalar().$notNull(),
      sha256: page.sha256,
      uri: page.uri,
      format: page.format,
      encoding: page.encoding,
      layout: page.layout,
      venue: facts.venue,
      year: facts.year,
      notice: facts.notice,
      captured_at: page.capturedAt,
      first_captured_at: page.firstCapturedAt ?? page.capturedAt,
      added_at: page.addedAt,
      complete: Number(page.complete ?? true),
      cut: Number(page.cut ?? false),
      bare: Number(page.bare ?? false),
      char_count: page.text.length,
      body: gzipSync(wellFormed(page.text), GZIP),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  const times = [page.firstCapturedAt, page.capturedAt].filter((at) => typeof at === 'string');
  for (const at of new Set(times)) await insertSight(db, id, { at, readAt: page.addedAt });
  return id;
}

/** One of a time that is known is read once more. */
export async function addSight(db: Kysely<Tables>, pageId: number, sight: Sight): Promise<void> {
  await insertSight(db, pageId, sight);
  for (const [column, isBeyond] of [
    ['captured_at', '<'],
    ['first_captured_at', '>'],
  ] as const) {
    await db
      .updateTable('page')
      .set({ [column]: sight.at })
      .where('id', '=', pageId)
      .where(({ eb, or }) => or([eb(column, 'is', null), eb(column, isBeyond, sight.at)]))
      .execute();
  }
}

async function insertSight(db: Kysely<Tables>, pageId: number, { at, readAt }: Sight): Promise<void> {
  await db
    .insertInto('sight')
    .values({ page_id: pageId, at, read_at: readAt })
    .onConflict((conflict) =>
      conflict
        .columns(['page_id', 'at'])
        .doUpdateSet(({ ref }) => ({ read_at: ref('excluded.read_at') }))
        .where(({ eb, ref }) => eb('sight.read_at', '<', ref('excluded.read_at'))),
    )
    .execute();
}

export async function updatePage(
  db: Kysely<Tables>,
  pageId: number,
  { layout, facts, complete, cut, bare }: PageUpdate,
): Promise<void> {
  const changes = {
    ...(layout !== undefined && { layout }),
    ...(facts !== undefined && { venue: facts.venue, year: facts.year, notice: facts.notice }),
    ...(complete !== undefined && { complete: Number(complete) }),
    ...(cut !== undefined && { cut: Number(cut) }),
    ...(bare !== undefined && { bare: Number(bare) }),
  };
  if (Object.keys(changes).length === 0) return;
  await db.updateTable('page').set(changes).where('id', '=', pageId).execute();
}

export async function dropPostings(on: Batched, pageIds: readonly number[]): Promise<Dropped> {
  const jobIds = new Set<string>();
  for (const ids of valueBatches(on, pageIds)) {
    const rows = await on.db
      .selectFrom('posting')
      .select('job_id')
      .distinct()
      .where('page_id', 'in', ids)
      .execute();
    for (const { job_id } of rows) if (job_id !== null) jobIds.add(job_id);
    await on.db.deleteFrom('posting').where('page_id', 'in', ids).execute();
    await on.db.updateTable('page').set({ posting_count: 0 }).where('id', 'in', ids).execute();
  }
  const postingIds: number[] = [];
  for (const ids of valueBatches(on, jobIds)) {
    const rows = await on.db.selectFrom('posting').select('id').where('job_id', 'in', ids).execute();
    for (const { id } of rows) postingIds.push(id);
  }
  return { jobIds: [...jobIds].sort(), postingIds: postingIds.sort((a, b) => a - b) };
}

/** Every source with its pages, oldest first, by the addresses of the sources. */
export async function pagesBySource(
  db: Kysely<Tables>,
): Promise<Map<string, { kind: string; pages: FoundPage[] }>> {
  const rows = await found(db).select('source.kind').execute();
  const absent = await absences(db);
  const bySource = [...groupBy(rows, (row) => row.source_uri)];
  return new Map(
    bySource.map(
      ([uri, own]) => [uri, { kind: own[0]?.kind ?? '', pages: foundPages(own, absent) }] as const,
    ),
  );
}

export async function* readPages(db: Kysely<Tables>): AsyncGenerator<StoredPage> {
  for (let after = 0; ; ) {
    const rows = await whole(db)
      .where('page.id', '>', after)
      .orderBy('page.id')
      .limit(PAGES_AT_A_TIME)
      .execute();
    for (const row of rows) {
      after = row.id;
      yield storedPage(row);
    }
    if (rows.length < PAGES_AT_A_TIME) return;
  }
}

export async function readPage(db: Kysely<Tables>, id: number): Promise<StoredPage | null> {
  const row = await whole(db).where('page.id', '=', id).executeTakeFirst();
  return row === undefined ? null : storedPage(row);
}

export function whole(db: Kysely<Tables>) {
  return db
    .selectFrom('page')
    .innerJoin('source', 'source.id', 'page.source_id')
    .selectAll('page')
    .select(['source.uri as source_uri', 'source.kind as source_kind']);
}

type WholeRow = Selectable<PageTable> & { source_uri: string; source_kind: string };

export function storedPage(row: WholeRow): StoredPage {
  return {
    id: row.id,
    source: { uri: row.source_uri, kind: row.source_kind },
    uri: row.uri,
    sha256: row.sha256,
    format: row.format,
    encoding: row.encoding,
    layout: row.layout,
    facts: { venue: row.venue, year: row.year, notice: row.notice },
    capturedAt: row.captured_at,
    firstCapturedAt: row.first_captured_at,
    addedAt: row.added_at,
    complete: row.complete === 1,
    cut: row.cut === 1,
    bare: row.bare === 1,
    // Unpacked when asked for, so that one damaged body fails its own page and not the whole walk.
    get text() {
      return gunzipSync(row.body).toString('utf8');
    },
  };
}

function found(db: Kysely<Tables>) {
  return db
    .selectFrom('page')
    .innerJoin('source', 'source.id', 'page.source_id')
    .leftJoin('sight', 'sight.page_id', 'page.id')
    .select(FOUND)
    .select(['source.uri as source_uri', HELD.as('held')])
    .orderBy('page.id')
    .orderBy('sight.at');
}

type FoundRow = Pick<
  PageTable,
  'uri' | 'sha256' | 'captured_at' | 'first_captured_at' | 'added_at' | 'complete' | 'cut' | 'bare'
> & {
  id: number;
  posting_count: number;
  at: string | null;
  read_at: string | null;
  held: CrawlDoubt | null;
  source_uri: string;
};

function foundPages(rows: readonly FoundRow[], absent: ReadonlyMap<string, string>): FoundPage[] {
  return [...groupBy(rows, (row) => row.id).values()].map((own) => foundPage(own, absent));
}

function foundPage(rows: readonly FoundRow[], absent: ReadonlyMap<string, string>): FoundPage {
  const row = rows[0] as FoundRow;
  return {
    id: row.id,
    sights: rows.flatMap(({ at, read_at, held }) => (at && read_at ? [{ at, readAt: read_at, held }] : [])),
    absentSince: absent.get(row.source_uri) ?? null,
    uri: row.uri,
    sha256: row.sha256,
    capturedAt: row.captured_at,
    firstCapturedAt: row.first_captured_at,
    addedAt: row.added_at,
    complete: row.complete === 1,
    cut: row.cut === 1,
    bare: row.bare === 1,
    postingCount: row.posting_count,
  };
}
