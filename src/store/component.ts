import { type Batched, valueBatches } from './batches.js';

/** These postings and all that `same` pairs link to them, at any distance; ascending. */
export async function component(on: Batched, ids: Iterable<number>): Promise<number[]> {
  const reached = new Set(ids);
  for (let frontier = [...reached]; frontier.length > 0; ) {
    const next: number[] = [];
    for (const id of await neighbours(on, frontier)) {
      if (reached.has(id)) continue;
      reached.add(id);
      next.push(id);
    }
    frontier = next;
  }
  return [...reached].sort((a, b) => a - b);
}

async function neighbours(on: Batched, ids: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const batch of valueBatches(on, ids)) {
    // Two plain look-ups, each by its index; an OR over both ends would be none.
    for (const [from, to] of [
      ['posting_a', 'posting_b'],
      ['posting_b', 'posting_a'],
    ] as const) {
      const rows = await on.db
        .selectFrom('repeat')
        .select(`${to} as id`)
        .where(from, 'in', batch)
        .where('same', '=', 1)
        .execute();
      for (const { id } of rows) found.push(id);
    }
  }
  return found;
}
