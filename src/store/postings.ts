import { type Kysely, sql } from 'kysely';
import { groupBy } from '../text/group-by.js';
import { storable, stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import { addMadeOf } from './made-of.js';
import type { PostingTable, Tables } from './schema.js';
import type { PlacedPosting, PostingInput, PostingOutline, PostingPlace, StoredPosting } from './store.js';
import { asBytes, decodeJson, decodeText } from './stored-text.js';

export async function addPostings(
  on: Batched,
  pageId: number,
  postings: readonly PostingInput[],
): Promise<number[]> {
  const idByOrdinal = new Map<number, number>();
  const rows = postings.map((posting) => ({
    page_id: pageId,
    ordinal: posting.ordinal,
    start_offset: posting.start,
    end_offset: posting.end,
    fingerprint: posting.fingerprint,
    text: storable(posting.text),
    record: stringifyJson(posting.record),
    traits: stringifyJson(posting.traits),
    apply_address: posting.applyAddress ?? null,
  }));
  for (const batch of rowBatches(on, rows)) {
    // A database may return rows in any order.
    const added = await on.db.insertInto('posting').values(batch).returning(['id', 'ordinal']).execute();
    for (const { id, ordinal } of added) idByOrdinal.set(ordinal, id);
  }
  await addMadeOf(
    on,
    postings.flatMap(({ ordinal, madeOf = [] }) =>
      madeOf.map((name) => ({ postingId: idByOrdinal.get(ordinal) as number, ...name })),
    ),
  );
  await on.db
    .updateTable('page')
    .set({ posting_count: sql`posting_count + ${postings.length}` })
    .where('id', '=', pageId)
    .execute();
  return postings.flatMap(({ ordinal }) => idByOrdinal.get(ordinal) ?? []);
}

export async function readPostings(on: Batched, ids: Iterable<number>): Promise<StoredPosting[]> {
  const postings: StoredPosting[] = [];
  for (const batch of valueBatches(on, ids)) {
    const rows = await joined(on.db).where('posting.id', 'in', batch).execute();
    for (const row of rows) postings.push(storedPosting(row));
  }
  return postings.sort((a, b) => a.id - b.id);
}

export async function readOutlines(on: Batched, ids: Iterable<number>): Promise<PostingOutline[]> {
  const outlines: PostingOutline[] = [];
  for (const batch of valueBatches(on, ids)) {
    const rows = await on.db
      .selectFrom('posting')
      .select(['id', 'fingerprint', asBytes('traits').as('traits')])
      .where('id', 'in', batch)
      .execute();
    for (const row of rows) outlines.push({ ...row, traits: decodeJson(row.traits) });
  }
  return outlines;
}

/** The ids of the postings on pages, ascending. */
export async function postingsOfPages(on: Batched, pageIds: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  for (const batch of valueBatches(on, pageIds)) {
    const rows = await on.db.selectFrom('posting').select('id').where('page_id', 'in', batch).execute();
    for (const { id } of rows) ids.push(id);
  }
  return ids.sort((a, b) => a - b);
}

export async function postingsOn(on: Batched, pageIds: Iterable<number>): Promise<PlacedPosting[]> {
  const placed: PlacedPosting[] = [];
  for (const batch of valueBatches(on, pageIds)) {
    const rows = await on.db
      .selectFrom('posting')
      .select(['page_id', 'fingerprint', asBytes('traits').as('traits')])
      .where('page_id', 'in', batch)
      .orderBy('page_id')
      .orderBy('ordinal')
      .execute();
    for (const { page_id, fingerprint, traits } of rows)
      placed.push({ pageId: page_id, fingerprint, traits: decodeJson(traits) });
  }
  return placed;
}

/** Where everything stands that was ever read from a source, by page and ordinal. */
export async function placesOf(db: Kysely<Tables>, sourceUri: string): Promise<PostingPlace[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('page', 'page.source_id', 'source.id')
    .innerJoin('posting', 'posting.page_id', 'page.id')
    .select(['posting.id', 'page_id', 'fingerprint', 'apply_address'])
    .where('source.uri', '=', sourceUri)
    .orderBy('page_id')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id, page_id, fingerprint, apply_address }) => ({
    ...{ id, pageId: page_id, fingerprint, applyAddress: apply_address },
  }));
}

export async function postingsOfJobs(on: Batched, jobIds: Iterable<string>): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (const batch of valueBatches(on, jobIds)) {
    const rows = await on.db
      .selectFrom('posting')
      .select(['id', 'job_id'])
      .where('job_id', 'in', batch)
      .execute();
    for (const [jobId, postings] of groupBy(rows, (row) => row.job_id as string))
      found.set(
        jobId,
        postings.map(({ id }) => id),
      );
  }
  return found;
}

export async function postingsWithFingerprints(
  on: Batched,
  fingerprints: Iterable<string>,
): Promise<number[]> {
  const ids: number[] = [];
  for (const batch of valueBatches(on, fingerprints)) {
    const rows = await on.db.selectFrom('posting').select('id').where('fingerprint', 'in', batch).execute();
    for (const { id } of rows) ids.push(id);
  }
  return ids.sort((a, b) => a - b);
}

export async function postingsOfJob(db: Kysely<Tables>, jobId: string): Promise<StoredPosting[]> {
  return (await joined(db).where('posting.job_id', '=', jobId).orderBy('posting.id').execute()).map(
    storedPosting,
  );
}

function joined(db: Kysely<Tables>) {
  return db
    .selectFrom('posting')
    .innerJoin('page', 'page.id', 'posting.page_id')
    .innerJoin('source', 'source.id', 'page.source_id')
    .select([
      'posting.id',
      'page_id',
      'ordinal',
      'start_offset',
      'end_offset',
      'fingerprint',
      'job_id',
      asBytes('text').as('text'),
      asBytes('record').as('record'),
      asBytes('traits').as('traits'),
      'apply_address',
      'page.uri',
      'page.sha256',
      'page.captured_at',
      'page.first_captured_at',
      'page.added_at',
      'source.uri as source_uri',
    ]);
}

type JoinedRow = Omit<PostingTable, 'id' | 'text' | 'record' | 'traits'> & {
  id: number;
  text: ArrayBuffer;
  record: ArrayBuffer;
  traits: ArrayBuffer;
  uri: string;
  sha256: string;
  captured_at: string | null;
  first_captured_at: string | null;
  added_at: string;
  source_uri: string;
};

function storedPosting(row: JoinedRow): StoredPosting {
  return {
    id: row.id,
    pageId: row.page_id,
    uri: row.uri,
    pageSha256: row.sha256,
    sourceUri: row.source_uri,
    capturedAt: row.captured_at,
    firstCapturedAt: row.first_captured_at,
    addedAt: row.added_at,
    ordinal: row.ordinal,
    start: row.start_offset,
    end: row.end_offset,
    fingerprint: row.fingerprint,
    jobId: row.job_id,
    text: decodeText(row.text),
    record: decodeJson(row.record),
    traits: decodeJson(row.traits),
    applyAddress: row.apply_address,
  };
}
