import type { Kysely } from 'kysely';
import { stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { RepeatTable, Tables } from './schema.js';
import type { Repeat } from './store.js';

/** Keeps decisions on pairs; a later one on the same pair takes the place of the earlier. */
export async function addRepeats(on: Batched, pairs: readonly Repeat[]): Promise<void> {
  // One statement can't write a row twice: the last of equal pairs stands.
  const rows = new Map(
    pairs.map((pair) => [`${Math.min(pair.a, pair.b)} ${Math.max(pair.a, pair.b)}`, toRow(pair)]),
  );
  for (const batch of rowBatches(on, [...rows.values()])) {
    await on.db
      .insertInto('repeat')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['posting_a', 'posting_b']).doUpdateSet(({ ref }) => ({
          score: ref('excluded.score'),
          containment: ref('excluded.containment'),
          reasons: ref('excluded.reasons'),
          same: ref('excluded.same'),
        })),
      )
      .execute();
  }
}

/** @param pairs the smaller id first */
export async function dropRepeats(
  { db }: Batched,
  pairs: readonly (readonly [a: number, b: number])[],
): Promise<void> {
  for (const [a, b] of pairs)
    await db.deleteFrom('repeat').where('posting_a', '=', a).where('posting_b', '=', b).execute();
}

export async function readRepeats(on: Batched, ids: Iterable<number>): Promise<Repeat[]> {
  const found = new Map<string, Repeat>();
  for (const batch of valueBatches(on, ids)) {
    for (const end of ['posting_a', 'posting_b'] as const) {
      const rows = await on.db.selectFrom('repeat').selectAll().where(end, 'in', batch).execute();
      for (const row of rows) found.set(`${row.posting_a} ${row.posting_b}`, toRepeat(row));
    }
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

export async function repeatsOfJob(db: Kysely<Tables>, jobId: string): Promise<Repeat[]> {
  const ofJob = db.selectFrom('posting').select('id').where('job_id', '=', jobId);
  const rows = await db
    .selectFrom('repeat')
    .selectAll()
    .where((where) => where.or([where('posting_a', 'in', ofJob), where('posting_b', 'in', ofJob)]))
    .orderBy('posting_a')
    .orderBy('posting_b')
    .execute();
  return rows.map(toRepeat);
}

function toRow({ a, b, score, containment, reasons, same }: Repeat): RepeatTable {
  return {
    posting_a: Math.min(a, b),
    posting_b: Math.max(a, b),
    score,
    containment,
    reasons: stringifyJson(reasons),
    same: Number(same),
  };
}

function toRepeat(row: RepeatTable): Repeat {
  return {
    a: row.posting_a,
    b: row.posting_b,
    score: row.score,
    containment: row.containment,
    reasons: JSON.parse(row.reasons) as string[],
    same: row.same === 1,
  };
}
