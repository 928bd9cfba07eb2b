import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { MadeOf } from './store.js';

// A record that was read in from an export was made of postings that stand elsewhere, and may be read here as well.

export async function addMadeOf(on: Batched, made: readonly MadeOf[]): Promise<void> {
  const rows = made.map(({ postingId, uri, fingerprint }) => ({ posting_id: postingId, uri, fingerprint }));
  for (const batch of rowBatches(on, rows)) {
    await on.db
      .insertInto('made_of')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** What was made of postings of these addresses. */
export async function readMadeOf(on: Batched, uris: Iterable<string>): Promise<MadeOf[]> {
  const found: MadeOf[] = [];
  for (const batch of valueBatches(on, uris)) {
    const rows = await on.db
      .selectFrom('made_of')
      .select(['posting_id as postingId', 'uri', 'fingerprint'])
      .where('uri', 'in', batch)
      .execute();
    found.push(...rows);
  }
  return found;
}
