import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** A connection, and how many values a statement over it may bind. */
export interface Batched {
  readonly db: Kysely<Tables>;
  readonly maxVariables: number;
}

/**
 * Few sizes of statements, so that the driver can keep the prepared ones: to prepare one costs as much as to run it,
 * and its memory comes back late.
 */
const ROWS = [250, 50, 10];

/** Rows in batches that one statement can take. */
export function rowBatches<Row extends object>({ maxVariables }: Batched, rows: readonly Row[]): Row[][] {
  const columns = Object.keys(rows[0] ?? {}).length || 1;
  const most = Math.floor(maxVariables / columns);
  const batches: Row[][] = [];
  for (let from = 0; from < rows.length; ) {
    const left = Math.min(rows.length - from, most);
    const size = ROWS.find((rows) => rows <= left) ?? left;
    batches.push(rows.slice(from, from + size));
    from += size;
  }
  return batches;
}

/** Distinct values in batches that one `in (...)` can take, filled up with the last value to a power of two. */
export function valueBatches<T>({ maxVariables }: Batched, values: Iterable<T>): T[][] {
  return cut([...new Set(values)], maxVariables).map((batch) => {
    const size = Math.min(maxVariables, 2 ** Math.ceil(Math.log2(batch.length)));
    return [...batch, ...Array<T>(size - batch.length).fill(batch.at(-1) as T)];
  });
}

function cut<T>(items: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size));
  return batches;
}
