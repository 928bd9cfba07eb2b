import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely, Selectable } from 'kysely';
import { wellFormed } from '../text/well-formed.js';
import { type Batched, valueBatches } from './batches.js';
import type { PageTable, Tables } from './schema.js';
import type { Dropped, FoundPage, PageInput, PageUpdate, StoredPage } from './store.js';

/** Pages read at a time; their texts are all in memory at once. */
const PAGES_AT_A_TIME = 16;

/** Fast, and within a few percent of the best for text. */
const GZIP = { level: 4 };

const FOUND = [
  'page.id',
  'page.uri',
  'sha256',
  'captured_at',
  'first_captured_at',
  'added_at',
  'complete',
  'cut',
  'posting_count',
] as const;

export async function findPage(
  db: Kysely<Tables>,
  sourceUri: string,
  sha256: string,
): Promise<FoundPage | null> {
  const row = await found(db, sourceUri).where('sha256', '=', sha256).executeTakeFirst();
  return row === undefined ? null : foundPage(row);
}

export async function pagesOf(db: Kysely<Tables>, sourceUri: string): Promise<FoundPage[]> {
  return (await found(db, sourceUri).orderBy('page.id').execute()).map(foundPage);
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
      char_count: page.text.length,
      body: gzipSync(wellFormed(page.text), GZIP),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updatePage(
  db: Kysely<Tables>,
  pageId: number,
  { layout, facts, complete, cut, capturedAt, firstCapturedAt }: PageUpdate,
): Promise<void> {
  const changes = {
    ...(layout !== undefined && { layout }),
    ...(facts !== undefined && { venue: facts.venue, year: facts.year, notice: facts.notice }),
    ...(complete !== undefined && { complete: Number(complete) }),
    ...(cut !== undefined && { cut: Number(cut) }),
    ...(capturedAt !== undefined && { captured_at: capturedAt }),
    ...(firstCapturedAt !== undefined && { first_captured_at: firstCapturedAt }),
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
  const rows = await db
    .selectFrom('page')
    .innerJoin('source', 'source.id', 'page.source_id')
    .select([...FOUND, 'source.uri as source_uri', 'source.kind'])
    .orderBy('source.uri')
    .orderBy('page.id')
    .execute();
  const sources = new Map<string, { kind: string; pages: FoundPage[] }>();
  for (const { source_uri, kind, ...row } of rows) {
    const source = sources.get(source_uri) ?? { kind, pages: [] };
    source.pages.push(foundPage(row));
    sources.set(source_uri, source);
  }
  return sources;
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
    // Unpacked when asked for, so that one damaged body fails its own page and not the whole walk.
    get text() {
      return gunzipSync(row.body).toString('utf8');
    },
  };
}

function found(db: Kysely<Tables>, sourceUri: string) {
  return db
    .selectFrom('page')
    .innerJoin('source', 'source.id', 'page.source_id')
    .select(FOUND)
    .where('source.uri', '=', sourceUri);
}

type FoundRow = Pick<
  PageTable,
  'uri' | 'sha256' | 'captured_at' | 'first_captured_at' | 'added_at' | 'complete' | 'cut'
> & { id: number; posting_count: number };

function foundPage(row: FoundRow): FoundPage {
  return {
    id: row.id,
    uri: row.uri,
    sha256: row.sha256,
    capturedAt: row.captured_at,
    firstCapturedAt: row.first_captured_at,
    addedAt: row.added_at,
    complete: row.complete === 1,
    cut: row.cut === 1,
    postingCount: row.posting_count,
  };
}
