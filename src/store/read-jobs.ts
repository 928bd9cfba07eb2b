import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { JobRecord } from '../record/job-record.js';
import { DEGREES } from '../record/values.js';
import { type Batched, valueBatches } from './batches.js';
import type { Snapshot } from './connection.js';
import type { Tables } from './schema.js';
import { containing, searchText, searchWords } from './search-text.js';
import type { JobFilter } from './store.js';
import { asBytes, decodeJson } from './stored-text.js';

/** Records read at a time. */
const JOBS_AT_A_TIME = 200;

/** The jobs that pass a filter, in the order of their ids, from one state of the store. */
export async function* readJobs(open: () => Promise<Snapshot>, filter: JobFilter): AsyncGenerator<JobRecord> {
  const snapshot = await open();
  try {
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    for (let after = ''; left > 0; ) {
      const size = Math.min(left, JOBS_AT_A_TIME);
      const rows = await snapshot.db
        .selectFrom('job')
        .select(['id', asBytes('record').as('record')])
        .where('id', '>', after)
        .where((where) => where.and(conditions(where, filter)))
        .orderBy('id')
        .limit(size)
        .execute();
      for (const { id, record } of rows) {
        after = id;
        yield decodeJson<JobRecord>(record);
      }
      left = rows.length < size ? 0 : left - rows.length;
    }
  } finally {
    await snapshot.close();
  }
}

/** The records of these jobs, by id; those that are not there are left out. */
export async function jobRecords(on: Batched, jobIds: Iterable<string>): Promise<Map<string, JobRecord>> {
  const records = new Map<string, JobRecord>();
  for (const ids of valueBatches(on, jobIds)) {
    const rows = await on.db
      .selectFrom('job')
      .select(['id', asBytes('record').as('record')])
      .where('id', 'in', ids)
      .execute();
    for (const { id, record } of rows) records.set(id, decodeJson<JobRecord>(record));
  }
  return records;
}

type Where = ExpressionBuilder<Tables, 'job'>;

function conditions(where: Where, filter: JobFilter): Expression<SqlBool>[] {
  const { company, location, category, degree, text, status = 'open' } = filter;
  const all: Expression<SqlBool>[] = [];
  if (status !== 'all') all.push(where('status', '=', status));
  if (category !== undefined) all.push(where('category', 'in', [category].flat()));
  if (degree !== undefined) {
    const enough = DEGREES.slice(0, DEGREES.indexOf(degree) + 1);
    all.push(where.or([where('degree_min', 'is', null), where('degree_min', 'in', enough)]));
  }
  const words = searchText([text]).split(/\s+/).filter(Boolean);
  if (company !== undefined || words.length > 0) {
    const name = searchText([company]).trim();
    all.push(searched(where, [like('company', name), ...words.map((word) => like('words', word))]));
  }
  if (location !== undefined) all.push(located(where, location));
  return all;
}

function searched(where: Where, all: Expression<SqlBool>[]): Expression<SqlBool> {
  const rows = where.selectFrom('job_search').select('job_id').whereRef('job_search.job_id', '=', 'job.id');
  return where.exists(rows.where((inner) => inner.and(all)));
}

function located(where: Where, location: string): Expression<SqlBool> {
  const words = searchWords([location]);
  // Two letters are a code: `US` must not find Austin.
  const wanted = words.trim().length <= 2 ? words : words.trim();
  const rows = where
    .selectFrom('job_location')
    .select('job_id')
    .whereRef('job_location.job_id', '=', 'job.id');
  return where.exists(rows.where(like('folded', wanted)));
}

function like(column: 'company' | 'words' | 'folded', text: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} like ${containing(text)} escape '!'`;
}
