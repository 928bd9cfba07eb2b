import { changedFields, sameValue } from '../record/changes.js';
import type { JobRecord } from '../record/job-record.js';
import { stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import { deriveRows } from './derive-rows.js';
import { jobRow } from './job-rows.js';
import { noteEvents } from './note-events.js';
import { jobRecords } from './read-jobs.js';
import { retire } from './retired-ids.js';
import type { JobTable } from './schema.js';
import type { JobChanges, JobInput, Retirement, SetJobsOptions } from './store.js';

/** Makes these the jobs of their postings; see `WriteTransaction.setJobs`. */
export async function setJobs(
  on: Batched,
  jobs: readonly JobInput[],
  { formerJobs = new Map(), orphans = [], note }: SetJobsOptions = {},
): Promise<JobChanges> {
  const stored = await jobsOfPostings(
    on,
    jobs.flatMap((job) => job.postingIds),
  );
  const held: Held = new Map([...formerJobs, ...stored]);
  const origins = new Map(jobs.map((job) => [job.id, job.postingIds.flatMap((id) => held.get(id) ?? [])]));
  const before = await jobRecords(on, [...origins.keys(), ...[...origins.values()].flat(), ...orphans]);
  const records = jobs.map((job) => ({ ...job.record, id: job.id }));

  // many a job is made again to the same record: a page may concern a hundred others and change none of them
  const changed = records.filter((job) => !isSame(before.get(job.id), job));
  await upsert(on, changed.map(jobRow));
  await deriveRows(on, changed);
  for (const job of jobs) await movePostings(on, job, stored);

  const live = new Set(jobs.map(({ id }) => id));
  const left = [...before.keys()].filter((id) => !live.has(id));
  const { retired, deleted } = await retire(on, { live, left, successors: successors(jobs, held) });
  if (note !== undefined) await noteEvents(on, note, { before, after: records, origins, retired, deleted });
  return {
    added: [...live].filter((id) => !before.has(id)),
    updated: [...live].filter((id) => before.has(id)),
    retired,
    // asked of reparse alone, and it costs another look at every field
    reworded:
      note?.cause === 'rules'
        ? records.filter((job) => restsOnOther(before.get(job.id), job)).map(({ id }) => id)
        : [],
  };
}

function isSame(before: JobRecord | undefined, now: JobRecord): boolean {
  return before !== undefined && stringifyJson(before) === stringifyJson(now);
}

function restsOnOther(before: JobRecord | undefined, now: JobRecord): boolean {
  return (
    before !== undefined &&
    changedFields(before, now).length === 0 &&
    !sameValue(before.evidence, now.evidence)
  );
}

type Held = ReadonlyMap<number, string>;

/** The job that each posting belongs to now. */
async function jobsOfPostings(on: Batched, postingIds: readonly number[]): Promise<Held> {
  const held = new Map<number, string>();
  for (const ids of valueBatches(on, postingIds)) {
    const rows = await on.db.selectFrom('posting').select(['id', 'job_id']).where('id', 'in', ids).execute();
    for (const { id, job_id } of rows) if (job_id !== null) held.set(id, job_id);
  }
  return held;
}

/** For each old job, the new one that took the first of its postings. */
function successors(jobs: readonly JobInput[], held: Held): Retirement[] {
  const taken = jobs.flatMap(({ id, postingIds }) => postingIds.map((postingId) => ({ id, postingId })));
  taken.sort((a, b) => b.postingId - a.postingId);
  return taken.flatMap(({ id, postingId }) => {
    const old = held.get(postingId);
    return old === undefined ? [] : [[old, id] as const];
  });
}

async function movePostings(on: Batched, job: JobInput, held: Held): Promise<void> {
  const moved = job.postingIds.filter((id) => held.get(id) !== job.id);
  for (const ids of valueBatches(on, moved)) {
    await on.db.updateTable('posting').set({ job_id: job.id }).where('id', 'in', ids).execute();
  }
}

async function upsert(on: Batched, rows: readonly JobTable[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id') as (keyof JobTable)[];
  for (const batch of rowBatches(on, rows)) {
    await on.db
      .insertInto('job')
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(columns.map((column) => [column, ref(`excluded.${column}`)])),
          ),
      )
      .execute();
  }
}
