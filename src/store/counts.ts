import type { Kysely } from 'kysely';
import { APPLY_KIND } from './apply-pages.js';
import type { Tables } from './schema.js';
import type { Counts } from './store.js';

export async function counts(db: Kysely<Tables>): Promise<Counts> {
  const count = async (table: 'posting' | 'retired_id'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  const { sources, pages } = await db
    .selectFrom('source')
    .leftJoin('page', 'page.source_id', 'source.id')
    .where('kind', '!=', APPLY_KIND)
    .select(({ fn }) => [fn.count('source.id').distinct().as('sources'), fn.count('page.id').as('pages')])
    .executeTakeFirstOrThrow();
  const statuses = await db
    .selectFrom('job')
    .select(['status', ({ fn }) => fn.countAll().as('n')])
    .groupBy('status')
    .execute();
  const withStatus = (status: string) => Number(statuses.find((row) => row.status === status)?.n ?? 0);
  const open = withStatus('open');
  const gone = withStatus('gone');
  return {
    sources: Number(sources),
    pages: Number(pages),
    postings: await count('posting'),
    jobs: open + gone,
    open,
    gone,
    retired: await count('retired_id'),
  };
}
