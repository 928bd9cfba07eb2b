import { type Kysely, sql } from 'kysely';
import { CvprJobsError } from '../record/errors.js';
import type { JobRecord } from '../record/job-record.js';
import type { Tables } from './schema.js';
import { containing } from './search-text.js';
import { asBytes, decodeJson } from './stored-text.js';

/** How many candidates an ambiguous prefix names. */
const NAMED = 10;

interface Candidate {
  readonly id: string;
  readonly title: string | null;
  readonly company: string | null;
}

/** The job of an id, a retired id or a prefix that only one job has. */
export async function findJob(db: Kysely<Tables>, idOrPrefix: string): Promise<JobRecord> {
  const asked = idOrPrefix.trim();
  const exact =
    asked === '' ? undefined : ((await recordOf(db, asked)) ?? (await recordOfRetired(db, asked)));
  if (exact !== undefined) return exact;
  const candidates = asked === '' ? [] : await withPrefix(db, asked);
  const [first, second] = candidates;
  if (first === undefined) {
    throw new CvprJobsError(
      'ID_UNKNOWN',
      `No job has the id ${asked || '""'}`,
      'Run `cvpr-jobs list` to see the ids.',
    );
  }
  if (second !== undefined) throw ambiguous(asked, candidates);
  return (await recordOf(db, first.id)) as JobRecord;
}

async function recordOf(db: Kysely<Tables>, id: string): Promise<JobRecord | undefined> {
  const row = await db
    .selectFrom('job')
    .select(asBytes('record').as('record'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row && decodeJson<JobRecord>(row.record);
}

async function recordOfRetired(db: Kysely<Tables>, id: string): Promise<JobRecord | undefined> {
  const row = await db.selectFrom('retired_id').select('job_id').where('old_id', '=', id).executeTakeFirst();
  return row && recordOf(db, row.job_id);
}

/** Jobs that have this prefix, by their own id or by one that they took over. */
async function withPrefix(db: Kysely<Tables>, prefix: string): Promise<Candidate[]> {
  const pattern = containing(prefix).slice(1);
  return db
    .selectFrom('job')
    .select(['id', 'title', 'company'])
    .where(({ or, exists, selectFrom }) =>
      or([
        sql<boolean>`job.id like ${pattern} escape '!'`,
        exists(
          selectFrom('retired_id')
            .select('old_id')
            .whereRef('retired_id.job_id', '=', 'job.id')
            .where(sql<boolean>`old_id like ${pattern} escape '!'`),
        ),
      ]),
    )
    .orderBy('id')
    .limit(NAMED + 1)
    .execute();
}

function ambiguous(prefix: string, candidates: readonly Candidate[]): CvprJobsError {
  const names = candidates.slice(0, NAMED).map(({ id, title, company }) => {
    const words = [title, company && `(${company})`].filter(Boolean).join(' ');
    return `${id} ${words}`.trimEnd();
  });
  if (candidates.length > NAMED) names.push('...');
  return new CvprJobsError(
    'ID_AMBIGUOUS',
    `Several jobs have ids that begin with ${prefix}:\n  ${names.join('\n  ')}`,
    'Give more of the id.',
  );
}
