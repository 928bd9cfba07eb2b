import type { Kysely } from 'kysely';
import { storedPage, whole } from './pages.js';
import type { Tables } from './schema.js';
import type { Validators, Visit } from './store.js';

export async function readVisit(db: Kysely<Tables>, url: string): Promise<Visit | null> {
  const row = await whole(db)
    .innerJoin('visit', 'visit.page_id', 'page.id')
    .select(['etag', 'last_modified'])
    .where('visit.url', '=', url)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { etag: row.etag, lastModified: row.last_modified, page: storedPage(row) };
}

/** Writes nothing where it says what is known. */
export async function noteVisit(
  db: Kysely<Tables>,
  url: string,
  pageUri: string,
  sha256: string,
  { etag, lastModified }: Validators,
): Promise<void> {
  await db
    .insertInto('visit')
    .columns(['url', 'page_id', 'etag', 'last_modified'])
    .expression((read) =>
      read
        .selectFrom('page')
        .innerJoin('source', 'source.id', 'page.source_id')
        .select(({ val }) => [
          val(url).as('url'),
          'page.id',
          val(etag).as('etag'),
          val(lastModified).as('last_modified'),
        ])
        .where('source.uri', '=', pageUri)
        .where('sha256', '=', sha256),
    )
    .onConflict((conflict) =>
      conflict
        .column('url')
        .doUpdateSet(({ ref }) => ({
          page_id: ref('excluded.page_id'),
          etag: ref('excluded.etag'),
          last_modified: ref('excluded.last_modified'),
        }))
        .where(({ eb, or, ref }) =>
          or([
            eb('visit.page_id', '!=', ref('excluded.page_id')),
            eb('visit.etag', 'is distinct from', ref('excluded.etag')),
            eb('visit.last_modified', 'is distinct from', ref('excluded.last_modified')),
          ]),
        ),
    )
    .execute();
}
