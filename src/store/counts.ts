import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';
import type { Counts } from './store.js';

export async function counts(db: Kysely<Tables>): Promise<Counts> {
  const count = async (table: 'source' | 'page' | 'posting' | 'retired_id'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  const statuses = await db
    .selectFrom('job')
    .select(['status', ({ fn }) => fn.countAll().as('n')])
    .groupBy('status')
    .execute();
  const withStatus = (status: string) => Number(statuses.find((row) => row.status === status)?.n ?? 0);
  const open = withStatus('open');
  const gone = withStatus('gone');
  return {
    sources: await count('source'),
    pages: await count('page'),
    postings: await count('posting'),
    jobs: open + gone,
    open,
    gone,
    retired: await count('retired_id'),
  };
}
