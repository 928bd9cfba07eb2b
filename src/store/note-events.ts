import { changedFields, type FieldChange, netChanges } from '../record/changes.js';
import type { EventKind } from '../record/job-event.js';
import type { JobRecord } from '../record/job-record.js';
import { stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { EventTable } from './schema.js';
import type { EventNote, Retirement } from './store.js';

/** What `setJobs` did. */
interface Done {
  /** The jobs concerned as they were stored, by their ids. */
  readonly before: ReadonlyMap<string, JobRecord>;
  readonly after: readonly JobRecord[];
  /** By new job, the jobs that its postings belonged to. */
  readonly origins: ReadonlyMap<string, readonly string[]>;
  readonly retired: readonly Retirement[];
  /** Jobs that nothing stands for any more. */
  readonly deleted: readonly string[];
}

type Row = Omit<EventTable, 'id'>;

/**
 * Writes the history: one event a job and a run, from what the job was before the run to what it is now. So what
 * pages of one run do and undo to each other (a company that is lent by a later page) is no change.
 */
export async function noteEvents(on: Batched, note: EventNote, done: Done): Promise<void> {
  const { before, after, retired, deleted } = done;
  const ended = new Set(retired.map(([old]) => old));
  const concerned = new Set([...after.map(({ id }) => id), ...ended, ...deleted]);
  const earlier = await takeEvents(on, note.run, concerned);
  const heirs = heirsOf(done);
  const rows: Row[] = [];
  for (const job of after) {
    const parents = heirs.get(job.id) ?? [];
    const parent = before.has(job.id) ? job.id : parents[0];
    const row = eventOf(job, parent, earlier, note, done);
    if (row) rows.push(row);
    for (const old of parents) {
      if (old !== parent) rows.push(...endOf(old, job.id, earlier, note, done));
    }
  }
  for (const old of deleted) if (!ended.has(old)) rows.push(...endOf(old, null, earlier, note, done));
  for (const batch of rowBatches(on, rows)) await on.db.insertInto('event').values(batch).execute();
}

/** The events of this run about these jobs, taken out: what happens now is told together with them. */
async function takeEvents(on: Batched, run: number, jobIds: Iterable<string>): Promise<Map<string, Row>> {
  const taken = new Map<string, Row>();
  for (const ids of valueBatches(on, jobIds)) {
    const rows = await on.db
      .deleteFrom('event')
      .where('run_id', '=', run)
      .where('job_id', 'in', ids)
      .returningAll()
      .execute();
    for (const { id: _, ...row } of rows) taken.set(row.job_id, row);
  }
  return taken;
}

/** By job, the ids that came to stand for it, sorted. */
function heirsOf({ retired }: Done): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const [old, id] of retired) heirs.set(id, [...(heirs.get(id) ?? []), old].sort());
  return heirs;
}

/** What the run did to a job, or null when it is as it was before. */
function eventOf(
  job: JobRecord,
  parent: string | undefined,
  earlier: ReadonlyMap<string, Row>,
  note: EventNote,
  { before, origins }: Done,
): Row | null {
  const known = earlier.get(parent ?? job.id);
  const stored = parent === undefined ? undefined : before.get(parent);
  const statusBefore = known ? known.status_before : (stored?.status ?? null);
  const changes =
    statusBefore === null || stored === undefined
      ? []
      : netChanges(known ? changesOf(known) : [], changedFields(stored, job));
  const origin =
    known?.kind === 'split'
      ? known.other_id
      : parent === undefined
        ? (origins.get(job.id)?.find((id) => id !== job.id) ?? null)
        : null;
  const kind = kindOf(statusBefore, job.status, changes, origin !== null);
  if (kind === null) return null;
  return {
    ...frameOf(job, note),
    kind,
    status_before: statusBefore,
    other_id: kind === 'split' ? origin : formerId(job.id, parent, known),
    changes: stringifyJson(changes),
  };
}

/** The id that the job had before the run, where it has another one now. */
function formerId(id: string, parent: string | undefined, known: Row | undefined): string | null {
  if (known?.status_before === null) return null;
  const earlier = known?.kind === 'merged' ? null : known?.other_id;
  const former = earlier ?? known?.job_id ?? parent ?? id;
  return former === id ? null : former;
}

function kindOf(
  before: string | null,
  now: string,
  changes: readonly FieldChange[],
  isPart: boolean,
): EventKind | null {
  // a job of old captures, first heard of when it was gone already, is nothing that one can apply for
  if (before === null) return now === 'gone' ? 'gone' : isPart ? 'split' : 'new';
  if (before !== now) return now === 'gone' ? 'gone' : 'back';
  return changes.length > 0 ? 'changed' : null;
}

/** A job that ended: another one took it over, or no page holds it any more. One that this run made is forgotten. */
function endOf(
  old: string,
  heir: string | null,
  earlier: ReadonlyMap<string, Row>,
  note: EventNote,
  { before }: Done,
): Row[] {
  const job = before.get(old);
  const known = earlier.get(old);
  const statusBefore = known ? known.status_before : (job?.status ?? null);
  if (job === undefined || statusBefore === null) return [];
  // what was gone before is not gone once more when it is forgotten
  if (heir === null && statusBefore === 'gone') return [];
  return [
    {
      ...frameOf(job, note),
      kind: heir === null ? 'gone' : 'merged',
      status_before: statusBefore,
      other_id: heir,
      changes: '[]',
    },
  ];
}

function frameOf(job: JobRecord, { run, at, cause, uri }: EventNote) {
  return {
    run_id: run,
    job_id: job.id,
    at,
    cause,
    uri,
    title: textOf(job.title),
    company: textOf(job.company),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function changesOf({ changes }: Row): FieldChange[] {
  return JSON.parse(changes) as FieldChange[];
}
