import { type Kysely, sql } from 'kysely';
import { storable } from '../text/well-formed.js';
import { pagesBySource } from './pages.js';
import type { Tables } from './schema.js';
import type { Attempt, StoredSource } from './store.js';

/** Keeps the newest success and the newest failure of each source, and how many there were. */
export async function addAttempt(db: Kysely<Tables>, attempt: Attempt): Promise<void> {
  await db
    .insertInto('attempt')
    .values({
      uri: attempt.uri,
      outcome: attempt.outcome,
      at: attempt.at,
      times: 1,
      code: attempt.code ?? null,
      message: attempt.message === undefined ? null : storable(attempt.message),
    })
    .onConflict((conflict) =>
      conflict.columns(['uri', 'outcome']).doUpdateSet(({ ref }) => ({
        at: ref('excluded.at'),
        times: sql<number>`attempt.times + 1`,
        code: ref('excluded.code'),
        message: ref('excluded.message'),
      })),
    )
    .execute();
}

/** Every source that was read, or that somebody tried to read. */
export async function readSources(db: Kysely<Tables>): Promise<StoredSource[]> {
  const pages = await pagesBySource(db);
  const attempts = await db.selectFrom('attempt').selectAll().execute();
  const named = (outcome: string) =>
    new Map(attempts.filter((row) => row.outcome === outcome).map((row) => [row.uri, row]));
  const [read, failed] = [named('read'), named('failed')];
  return [...new Set([...pages.keys(), ...attempts.map(({ uri }) => uri)])].sort().map((uri) => {
    const failure = failed.get(uri);
    return {
      uri,
      kind: pages.get(uri)?.kind ?? null,
      pages: pages.get(uri)?.pages ?? [],
      lastRead: read.get(uri)?.at ?? null,
      lastFailure: failure
        ? { at: failure.at, code: failure.code ?? '', message: failure.message ?? '' }
        : null,
      failures: failure?.times ?? 0,
    };
  });
}
