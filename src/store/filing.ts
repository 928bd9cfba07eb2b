import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';
import type { Filing } from './store.js';

// Under which keys the postings of a store are filed, for repeats to be found: those of which version.

export async function readFiling(db: Kysely<Tables>): Promise<Filing | null> {
  const row = await db.selectFrom('filing').select(['version', 'done_to']).executeTakeFirst();
  return row === undefined ? null : { version: row.version, doneTo: row.done_to };
}

export async function setFiling(db: Kysely<Tables>, { version, doneTo }: Filing): Promise<void> {
  await db
    .insertInto('filing')
    .values({ only: 1, version, done_to: doneTo })
    .onConflict((conflict) =>
      conflict
        .column('only')
        .doUpdateSet(({ ref }) => ({ version: ref('excluded.version'), done_to: ref('excluded.done_to') })),
    )
    .execute();
}

/** Forgets all keys; what was decided on pairs stays. */
export async function dropKeys(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('posting_band').execute();
  await db.deleteFrom('posting_phrase').execute();
}

/** The page after one, or null. */
export async function pageAfter(db: Kysely<Tables>, pageId: number): Promise<number | null> {
  const row = await db
    .selectFrom('page')
    .select('id')
    .where('id', '>', pageId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
