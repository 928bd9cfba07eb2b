import { type RawBuilder, sql } from 'kysely';
import type { Facet, FacetCount, JobFilter } from './job-filter.js';
import { matchingJobs, type Searched } from './matching-jobs.js';

/** How many jobs pass a filter. */
export async function countJobs(on: Searched, filter: JobFilter): Promise<number> {
  const row = await matchingJobs(on, filter)
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The values that these jobs have, with their counts; see `Store.facets`. */
export async function readFacets(
  on: Searched,
  filter: JobFilter,
  facets: readonly Facet[],
): Promise<FacetCount[]> {
  const counts: FacetCount[] = [];
  for (const facet of facets) counts.push(...(await readFacet(on, filter, facet)));
  return counts;
}

/** Where the values of a facet stand: in a column of the job, or in rows of their own. */
const VALUES: Readonly<Record<Facet, string | { readonly table: string; readonly column: string }>> = {
  category: 'job.category',
  company: 'job.company',
  country: { table: 'job_location', column: 'country' },
  city: { table: 'job_location', column: 'city' },
  skill: { table: 'job_skill', column: 'skill' },
  seniority: 'job.seniority',
  employmentType: 'job.employment_type',
  workplace: 'job.workplace',
  degree: 'job.degree_min',
  years: 'job.years_min',
  visa: 'job.visa_sponsorship',
  currency: 'job.salary_currency',
  language: 'job.language',
  status: 'job.status',
};

async function readFacet(on: Searched, filter: JobFilter, facet: Facet): Promise<FacetCount[]> {
  const at = VALUES[facet];
  const jobs = matchingJobs(on, filter);
  const query =
    typeof at === 'string'
      ? jobs.select([sql<unknown>`${sql.ref(at)}`.as('value'), sql<number>`count(*)`.as('n')])
      : jobs
          .leftJoin(valuesOf(at).as('each'), (join) => join.onRef('each.job_id', '=', 'job.id'))
          .select([sql<unknown>`each.value`.as('value'), sql<number>`count(distinct job.id)`.as('n')]);
  const rows = await query.groupBy('value').execute();
  return rows
    .map(({ value, n }) => ({ facet, value: wordOf(facet, value), count: Number(n) }))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.count - a.count ||
        compare(a.value ?? '', b.value ?? ''),
    );
}

/** Rows without a value (a place of which no country is known) say nothing. */
function valuesOf({ table, column }: { table: string; column: string }): RawBuilder<{
  job_id: string;
  value: string;
}> {
  return sql`(select job_id, ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)} is not null)`;
}

function wordOf(facet: Facet, value: unknown): string | null {
  if (value === null) return null;
  return facet === 'visa' ? (Number(value) === 1 ? 'yes' : 'no') : String(value);
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
