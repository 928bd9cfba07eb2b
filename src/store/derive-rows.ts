import type { JobRecord } from '../record/job-record.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import {
  keyRow,
  locationRows,
  pointRows,
  remoteFromRows,
  requirementRows,
  searchRow,
  skillRows,
  wayRows,
} from './job-rows.js';
import { asBytes, decodeJson } from './stored-text.js';

/** The tables that hold what records say in the form in which it is asked for: a row or more a job, all made anew when a job is set. */
const DERIVED = {
  job_location: locationRows,
  job_skill: skillRows,
  job_requirement: requirementRows,
  job_search: (record: JobRecord) => [searchRow(record)],
  job_key: (record: JobRecord) => [keyRow(record)],
  job_point: pointRows,
  job_remote_from: remoteFromRows,
  job_way: wayRows,
} as const;
type Derived = keyof typeof DERIVED;

/** Writes what is derived of these records, in the place of what was there. */
export async function deriveRows(on: Batched, records: readonly JobRecord[]): Promise<void> {
  const ids = records.map(({ id }) => id);
  for (const table of Object.keys(DERIVED) as Derived[]) {
    for (const batch of valueBatches(on, ids))
      await on.db.deleteFrom(table).where('job_id', 'in', batch).execute();
    const rows: object[] = records.flatMap((record): object[] => DERIVED[table](record));
    for (const batch of rowBatches(on, rows))
      await on.db
        .insertInto(table)
        .values(batch as never)
        .execute();
  }
}

/** The same for every job of the store. */
export async function deriveAllRows(on: Batched): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await on.db
      .selectFrom('job')
      .select(['id', asBytes('record').as('record')])
      .where('id', '>', after)
      .orderBy('id')
      .limit(JOBS_AT_A_TIME)
      .execute();
    await deriveRows(
      on,
      rows.map(({ record }) => decodeJson<JobRecord>(record)),
    );
    const last = rows.at(-1);
    if (last === undefined || rows.length < JOBS_AT_A_TIME) return;
    after = last.id;
  }
}

const JOBS_AT_A_TIME = 200;
