import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** A connection, and how many values a statement over it may bind. */
export interface Batched {
  readonly db: Kysely<Tables>;
  readonly maxVariables: number;
}

/** One size for most statements, so that the driver can keep the prepared ones. */
const ROWS = 250;

/** Rows in batches that one statement can take. */
export function rowBatches<Row extends object>({ maxVariables }: Batched, rows: readonly Row[]): Row[][] {
  const columns = Object.keys(rows[0] ?? {}).length || 1;
  return cut(rows, Math.min(ROWS, Math.floor(maxVariables / columns)));
}

/** Distinct values in batches that one `in (...)` can take. */
export function valueBatches<T>({ maxVariables }: Batched, values: Iterable<T>): T[][] {
  return cut([...new Set(values)], maxVariables);
}

function cut<T>(items: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size));
  return batches;
}
