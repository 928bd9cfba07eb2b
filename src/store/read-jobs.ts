import type { JobRecord } from '../record/job-record.js';
import { type Batched, valueBatches } from './batches.js';
import type { Connection } from './connection.js';
import type { JobFilter } from './job-filter.js';
import { jobOrder } from './job-order.js';
import { matchingJobs, type Searched } from './matching-jobs.js';
import { asBytes, decodeJson } from './stored-text.js';

/** Records read at a time. */
const JOBS_AT_A_TIME = 200;

/** The jobs that pass a filter, in the order asked for, from one state of the store. */
export async function* readJobs(
  { snapshot, fullText, maxVariables }: Pick<Connection, 'snapshot' | 'fullText' | 'maxVariables'>,
  filter: JobFilter,
): AsyncGenerator<JobRecord> {
  const { db, close } = await snapshot();
  try {
    const ids = await jobIds({ db, fullText }, filter);
    for (let from = 0; from < ids.length; from += JOBS_AT_A_TIME) {
      const batch = ids.slice(from, from + JOBS_AT_A_TIME);
      const records = await jobRecords({ db, maxVariables }, batch);
      for (const id of batch) yield records.get(id) as JobRecord;
    }
  } finally {
    await close();
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

async function jobIds(on: Searched, filter: JobFilter): Promise<string[]> {
  const { limit, offset = 0 } = filter;
  let query = matchingJobs(on, filter).select('job.id');
  for (const term of jobOrder(filter)) query = query.orderBy(term);
  if (limit !== undefined || offset > 0) query = query.limit(limit ?? MOST).offset(offset);
  return (await query.execute()).map(({ id }) => id);
}

/** An offset needs a limit. */
const MOST = Number.MAX_SAFE_INTEGER;
