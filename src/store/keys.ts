import { sql } from 'kysely';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { KeyOfPosting, KeyRange } from './store.js';

// Bands find postings that look alike, phrases those that share a sentence: two tables of one shape.

export type KeyKind = 'band' | 'phrase';

export async function addKeys(on: Batched, kind: KeyKind, keys: readonly KeyOfPosting[]): Promise<void> {
  for (const batch of rowBatches(on, keys)) {
    if (kind === 'band') {
      await on.db
        .insertInto('posting_band')
        .values(batch.map(({ key, postingId }) => ({ band_key: key, posting_id: postingId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      await on.db
        .insertInto('posting_phrase')
        .values(batch.map(({ key, postingId }) => ({ phrase_key: key, posting_id: postingId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

export async function postingsWithKeys(
  on: Batched,
  kind: KeyKind,
  keys: Iterable<number>,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const batch of valueBatches(on, keys)) {
    for (const { key, id } of await readKeys(on, kind, batch)) {
      const ids = found.get(key);
      if (ids === undefined) found.set(key, [id]);
      else ids.push(id);
    }
  }
  return found;
}

/** By key, how many postings have it. */
export async function countKeys(
  on: Batched,
  kind: KeyKind,
  keys: Iterable<number>,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const batch of valueBatches(on, keys)) {
    for (const { key, count } of await readCounts(on, kind, batch)) counts.set(key, Number(count));
  }
  return counts;
}

export async function bandsBetween(on: Batched, ranges: readonly KeyRange[]): Promise<KeyOfPosting[]> {
  const found: KeyOfPosting[] = [];
  for (const batch of rowBatches(on, ranges)) {
    const wanted = sql.join(batch.map(({ first, last }) => sql`(${first}, ${last})`));
    // a join, since each range is then looked up in the index; a long chain of ORs has a limit
    const { rows } = await sql<{ key: number; id: number }>`
      with wanted (first, last) as (values ${wanted})
      select band_key as key, posting_id as id
      from wanted join posting_band on band_key between first and last
      order by band_key, posting_id`.execute(on.db);
    for (const { key, id } of rows) found.push({ key, postingId: id });
  }
  return found;
}

function readKeys({ db }: Batched, kind: KeyKind, keys: number[]): Promise<{ key: number; id: number }[]> {
  return kind === 'band'
    ? db
        .selectFrom('posting_band')
        .select(['band_key as key', 'posting_id as id'])
        .where('band_key', 'in', keys)
        .orderBy('band_key')
        .orderBy('posting_id')
        .execute()
    : db
        .selectFrom('posting_phrase')
        .select(['phrase_key as key', 'posting_id as id'])
        .where('phrase_key', 'in', keys)
        .orderBy('phrase_key')
        .orderBy('posting_id')
        .execute();
}

function readCounts(
  { db }: Batched,
  kind: KeyKind,
  keys: number[],
): Promise<{ key: number; count: number }[]> {
  return kind === 'band'
    ? db
        .selectFrom('posting_band')
        .select(({ fn }) => ['band_key as key', fn.countAll<number>().as('count')])
        .where('band_key', 'in', keys)
        .groupBy('band_key')
        .execute()
    : db
        .selectFrom('posting_phrase')
        .select(({ fn }) => ['phrase_key as key', fn.countAll<number>().as('count')])
        .where('phrase_key', 'in', keys)
        .groupBy('phrase_key')
        .execute();
}
