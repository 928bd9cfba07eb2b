import { type Batched, valueBatches } from './batches.js';
import type { Retirement } from './store.js';

interface Leaving {
  /** Ids that stand for a job now, and so can't be retired. */
  readonly live: ReadonlySet<string>;
  /** Stored jobs that may have lost all their postings. */
  readonly left: readonly string[];
  /** Which job stands for an old id from now on; the last one for an id counts. */
  readonly successors: readonly Retirement[];
}

/** Deletes the jobs that have no postings left, and makes their ids stand for those that succeed them. */
export async function retire(
  on: Batched,
  { live, left, successors }: Leaving,
): Promise<{ retired: Retirement[]; deleted: string[] }> {
  const stillHeld = await withPostings(on, left);
  const retired = [...new Map(successors)].filter(([old]) => !live.has(old) && !stillHeld.has(old));
  for (const [old, jobId] of retired) {
    await on.db.updateTable('retired_id').set({ job_id: jobId }).where('job_id', '=', old).execute();
    await on.db
      .insertInto('retired_id')
      .values({ old_id: old, job_id: jobId })
      .onConflict((conflict) => conflict.column('old_id').doUpdateSet({ job_id: jobId }))
      .execute();
  }
  for (const ids of valueBatches(on, live))
    await on.db.deleteFrom('retired_id').where('old_id', 'in', ids).execute();
  const deleted = left.filter((id) => !stillHeld.has(id));
  for (const ids of valueBatches(on, deleted)) await on.db.deleteFrom('job').where('id', 'in', ids).execute();
  return { retired, deleted };
}

async function withPostings(on: Batched, jobIds: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const ids of valueBatches(on, jobIds)) {
    const rows = await on.db
      .selectFrom('posting')
      .select('job_id')
      .distinct()
      .where('job_id', 'in', ids)
      .execute();
    for (const { job_id } of rows) if (job_id !== null) held.add(job_id);
  }
  return held;
}
