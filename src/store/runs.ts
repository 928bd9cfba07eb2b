import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';
import type { RunResult } from './store.js';

/** Notes that a command began. A run that never finished was interrupted. */
export async function startRun(
  db: Kysely<Tables>,
  run: { readonly command: string; readonly startedAt: string },
): Promise<number> {
  const { id } = await db
    .insertInto('run')
    .values({ command: run.command, started_at: run.startedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function finishRun(db: Kysely<Tables>, id: number, result: RunResult): Promise<void> {
  await db
    .updateTable('run')
    .set({
      finished_at: result.finishedAt,
      pages_read: result.pagesRead,
      pages_added: result.pagesAdded,
      pages_failed: result.pagesFailed,
      postings_added: result.postingsAdded,
      jobs_added: result.jobsAdded,
      jobs_removed: result.jobsRemoved,
    })
    .where('id', '=', id)
    .execute();
}

/** When the newest run of a command began. */
export async function lastRun(db: Kysely<Tables>, command: string): Promise<string | null> {
  const row = await db
    .selectFrom('run')
    .select('started_at')
    .where('command', '=', command)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.started_at ?? null;
}
