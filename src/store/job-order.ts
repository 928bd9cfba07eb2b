import { type RawBuilder, sql } from 'kysely';
import type { JobFilter, SortKey } from './job-filter.js';

/** What a list of jobs is ordered by, for `order by`; the id decides in the end, so that the order is always the same. */
export function jobOrder({ sort, text }: Pick<JobFilter, 'sort' | 'text'>): RawBuilder<unknown>[] {
  const asked = sort ?? (text === undefined ? [] : [{ key: 'relevance' as const, reverse: false }]);
  const wanted = asked.filter(({ key }) => key !== 'relevance' || text !== undefined);
  return [
    ...wanted.flatMap(({ key, reverse }) => KEYS[key].map((each) => termOf(each, reverse))),
    sql`job.id`,
  ];
}

interface KeyColumn {
  readonly by: string;
  readonly down?: true;
  /** Stays as it is when the order is turned round. */
  readonly group?: true;
}

const KEYS: Readonly<Record<SortKey, readonly KeyColumn[]>> = {
  relevance: [{ by: 'found.rank' }],
  newest: [{ by: 'job.first_seen', down: true }],
  deadline: [{ by: 'job_key.deadline_last' }],
  title: [{ by: 'job_key.title' }],
  company: [{ by: 'job_key.company' }],
  location: [{ by: 'job_key.place' }],
  category: [{ by: 'job.category' }],
  // sums of different currencies can't be compared: one currency after the other
  salary: [
    { by: 'job_key.pay_currency', group: true },
    { by: 'job_key.pay_most', down: true },
  ],
  id: [{ by: 'job.id' }],
};

/** What a job lacks puts it last, either way round. */
function termOf({ by, down, group }: KeyColumn, reverse: boolean): RawBuilder<unknown> {
  const falls = (down === true) !== (reverse && !group);
  return sql`nullif(${sql.ref(by)}, '') is null, ${sql.ref(by)} ${sql.raw(falls ? 'desc' : 'asc')}`;
}
