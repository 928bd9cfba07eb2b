import type { Kysely, SelectQueryBuilder } from 'kysely';
import { parseQuery } from '../text/search-query.js';
import type { FullText } from './connection.js';
import { jobConditions } from './job-conditions.js';
import type { JobFilter } from './job-filter.js';
import type { Tables } from './schema.js';

/** A connection that can be searched. */
export interface Searched {
  readonly db: Kysely<Tables>;
  readonly fullText: FullText;
}

/** What a search found, where one was asked for. */
export type Found = { found: { job_id: string; rank: number } };

/**
 * The jobs that pass a filter (limit, offset and order apart), to be counted or read. A search is run once and first:
 * left to itself the planner may run it for every job.
 */
export function matchingJobs(
  { db, fullText }: Searched,
  filter: JobFilter,
): SelectQueryBuilder<Tables & Found, 'job' | 'job_key' | 'found', object> {
  const { text } = filter;
  const jobs =
    text === undefined
      ? db.selectFrom('job')
      : db
          .with(
            (name) => name('found').materialized(),
            () => fullText(parseQuery(text)),
          )
          .selectFrom('found')
          .crossJoin('job')
          .whereRef('found.job_id', '=', 'job.id');
  return (jobs as SelectQueryBuilder<Tables & Found, 'job' | 'found', object>)
    .innerJoin('job_key', 'job_key.job_id', 'job.id')
    .where((where) => where.and(jobConditions(where, filter)));
}
