import type { FieldChange } from '../record/changes.js';
import type { JobEvent } from '../record/job-event.js';
import type { Snapshot } from './connection.js';
import type { EventFilter } from './store.js';
import { asBytes, decodeJson } from './stored-text.js';

/** Events read at a time. */
const EVENTS_AT_A_TIME = 200;

/** What happened to jobs, in the order in which it was noticed; the jobs under their ids of today. */
export async function* readEvents(
  open: () => Promise<Snapshot>,
  filter: EventFilter,
): AsyncGenerator<JobEvent> {
  const snapshot = await open();
  try {
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    let after: { at: string; id: number } = { at: '', id: 0 };
    while (left > 0) {
      const size = Math.min(left, EVENTS_AT_A_TIME);
      const rows = await page(snapshot, filter, after, size);
      for (const row of rows) {
        after = row;
        // what became of ids is told in the ids of then, which go on leading to their jobs
        const isMove = row.kind === 'merged' || row.kind === 'split';
        yield {
          at: row.at,
          kind: row.kind,
          id: isMove ? row.job_id : (row.now ?? row.job_id),
          otherId: row.other_id,
          title: row.title,
          company: row.company,
          cause: row.cause,
          uri: row.uri,
          changes: decodeJson<FieldChange[]>(row.changes),
        };
      }
      left = rows.length < size ? 0 : left - rows.length;
    }
  } finally {
    await snapshot.close();
  }
}

function page(
  { db }: Snapshot,
  { since, kinds, causes, run, jobId }: EventFilter,
  after: { readonly at: string; readonly id: number },
  size: number,
) {
  let query = db
    .selectFrom('event')
    .leftJoin('retired_id as own', 'own.old_id', 'event.job_id')
    .select([
      'event.id',
      'event.job_id',
      'at',
      'kind',
      'cause',
      'other_id',
      'uri',
      'title',
      'company',
      asBytes('changes').as('changes'),
      'own.job_id as now',
    ])
    .where((where) =>
      where.or([
        where('at', '>', after.at),
        where.and([where('at', '=', after.at), where('event.id', '>', after.id)]),
      ]),
    )
    .orderBy('at')
    .orderBy('event.id')
    .limit(size);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (kinds !== undefined) query = query.where('kind', 'in', kinds);
  if (causes !== undefined) query = query.where('cause', 'in', causes);
  if (jobId !== undefined)
    query = query.where((where) =>
      where.or([where('event.job_id', '=', jobId), where('own.job_id', '=', jobId)]),
    );
  if (run !== undefined) query = query.where('run_id', '=', run);
  return query.execute();
}
