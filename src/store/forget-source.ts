import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.js';

/** Whether anything was read from a source, or anybody tried to. */
export async function knowsSource(db: Kysely<Tables>, uri: string): Promise<boolean> {
  const read = await db.selectFrom('source').select('uri').where('uri', '=', uri).executeTakeFirst();
  const tried = await db.selectFrom('attempt').select('uri').where('uri', '=', uri).executeTakeFirst();
  return (read ?? tried) !== undefined;
}

/**
 * Takes out a source with its captures, and all that is known of how it was read. The postings on them have to be
 * dropped before, so that their jobs are known; what people ruled stays.
 */
export async function forgetSource(db: Kysely<Tables>, uri: string): Promise<void> {
  await db
    .deleteFrom('page')
    .where('source_id', 'in', (source) => source.selectFrom('source').select('id').where('uri', '=', uri))
    .execute();
  await db.deleteFrom('source').where('uri', '=', uri).execute();
  await db.deleteFrom('attempt').where('uri', '=', uri).execute();
  await db.deleteFrom('file').where('uri', '=', uri).execute();
  // a crawl that ended and of which nothing is left says nothing any more
  await db
    .deleteFrom('crawl')
    .where('ended_at', 'is not', null)
    .where(sql<boolean>`not exists (select 1 from crawl_page where crawl_id = crawl.id)`)
    .execute();
}
