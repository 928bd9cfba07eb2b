import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { DEGREES, type Degree } from '../record/values.js';
import type { AnyOf, Area, JobFilter, Sum, Visa } from './job-filter.js';
import type { Tables } from './schema.js';
import { containing, searchText, searchWords } from './search-text.js';
import { pointOf, squareOfChord } from './sphere.js';

/** Of queries over `job` with its row of `job_key`. */
export type Where = ExpressionBuilder<Tables, 'job' | 'job_key'>;

/** What a job has to be to pass a filter: all of these; its text, which a search finds, apart. */
export function jobConditions(where: Where, filter: JobFilter): Expression<SqlBool>[] {
  const { status = 'open', since, years, degree } = filter;
  const all: Expression<SqlBool>[] = [];
  if (status !== 'all') all.push(where('job.status', '=', status));
  if (filter.countries !== undefined) all.push(inCountries(where, filter.countries));
  all.push(
    ...anyOf(where, filter.title, (words) => contains('job_key.title', words)),
    ...anyOf(where, filter.company, (words) => contains('job_key.company', words)),
    ...anyOf(where, filter.source, (words) => contains('job_key.sources', words)),
    ...anyOf(where, filter.location, (words) => located(where, words)),
    ...anyOf(where, filter.near, (area) => near(where, area)),
    ...anyOf(where, filter.salaryMin, (sum) => pays(where, sum)),
    ...oneOf(where, 'job.category', filter.category && [filter.category].flat()),
    ...oneOf(where, 'job.workplace', filter.workplace),
    ...oneOf(where, 'job.seniority', filter.seniority),
    ...oneOf(where, 'job.employment_type', filter.employmentType),
    ...oneOf(where, 'job.language', filter.language),
  );
  if (degree !== undefined || years !== undefined) all.push(isOpenTo(where, degree, years));
  for (const skill of filter.skills ?? []) all.push(asksFor(where, skill));
  if (filter.visa !== undefined) all.push(where.or(filter.visa.map((answer) => sponsors(where, answer))));
  if (filter.deadline !== undefined) {
    const { from = '', to = '9999-12-31' } = filter.deadline;
    all.push(where('job_key.deadline_first', '>=', from), where('job_key.deadline_last', '<=', to));
  }
  if (since !== undefined) all.push(where('job.first_seen', '>=', since));
  for (const name of filter.has ?? []) all.push(sql<SqlBool>`${holds(name)}`);
  for (const name of filter.missing ?? []) all.push(sql<SqlBool>`not ${holds(name)}`);
  return all;
}

/** Nothing to ask where nothing is said. */
function anyOf<T>(
  where: Where,
  wanted: AnyOf<T> | undefined,
  condition: (each: T) => Expression<SqlBool>,
): Expression<SqlBool>[] {
  if (wanted === undefined) return [];
  return [where.or(([wanted].flat() as readonly T[]).map(condition))];
}

type ChoiceColumn =
  | 'job.category'
  | 'job.workplace'
  | 'job.seniority'
  | 'job.employment_type'
  | 'job.language';

function oneOf(
  where: Where,
  column: ChoiceColumn,
  choices: readonly string[] | undefined,
): Expression<SqlBool>[] {
  return choices === undefined ? [] : [where(column, 'in', choices)];
}

/** Whether one of the ways to qualify is met, or the job asks for nothing. What a person does not say is no hindrance. */
function isOpenTo(where: Where, degree: Degree | undefined, years: number | undefined): Expression<SqlBool> {
  const ways = where.selectFrom('job_way').select('job_id').whereRef('job_way.job_id', '=', 'job.id');
  let met = ways;
  if (degree !== undefined) met = met.where('job_way.degree', '<=', DEGREES.indexOf(degree) + 1);
  if (years !== undefined) met = met.where('job_way.years', '<=', years);
  return where.or([where.exists(met), where.not(where.exists(ways))]);
}

function located(where: Where, location: string): Expression<SqlBool> {
  const words = searchWords([location]);
  // Two letters are a code: `US` must not find Austin.
  const wanted = words.trim().length <= 2 ? words : words.trim();
  const rows = where
    .selectFrom('job_location')
    .select('job_location.job_id')
    .whereRef('job_location.job_id', '=', 'job.id');
  return where.exists(rows.where(like('job_location.folded', wanted)));
}

function inCountries(where: Where, codes: readonly string[]): Expression<SqlBool> {
  const places = where
    .selectFrom('job_location')
    .select('job_location.job_id')
    .whereRef('job_location.job_id', '=', 'job.id');
  const open = where
    .selectFrom('job_remote_from')
    .select('job_remote_from.job_id')
    .whereRef('job_remote_from.job_id', '=', 'job.id');
  return where.or([
    where.exists(places.where('job_location.country', 'in', codes)),
    where.exists(open.where('job_remote_from.code', 'in', codes)),
  ]);
}

function near(where: Where, { lat, lon, km }: Area): Expression<SqlBool> {
  const { x, y, z } = pointOf(lat, lon);
  const rows = where
    .selectFrom('job_point')
    .select('job_point.job_id')
    .whereRef('job_point.job_id', '=', 'job.id');
  const square = sql<number>`(x - ${x}) * (x - ${x}) + (y - ${y}) * (y - ${y}) + (z - ${z}) * (z - ${z})`;
  return where.exists(rows.where(sql<SqlBool>`${square} <= ${squareOfChord(km)}`));
}

function pays(where: Where, { amount, currency }: Sum): Expression<SqlBool> {
  return where.and([where('job_key.pay_currency', '=', currency), where('job_key.pay_most', '>=', amount)]);
}

function asksFor(where: Where, skill: string): Expression<SqlBool> {
  const rows = where
    .selectFrom('job_skill')
    .select('job_skill.job_id')
    .whereRef('job_skill.job_id', '=', 'job.id');
  return where.exists(rows.where('job_skill.skill', '=', skill));
}

function sponsors(where: Where, answer: Visa): Expression<SqlBool> {
  if (answer === 'unknown') return where('job.visa_sponsorship', 'is', null);
  return where('job.visa_sponsorship', '=', answer === 'yes' ? 1 : 0);
}

function holds(name: string) {
  return like('job_key.filled', ` ${name} `);
}

function contains(column: string, words: string): Expression<SqlBool> {
  return like(column, searchText([words]).trim());
}

function like(column: string, text: string) {
  return sql<SqlBool>`(${sql.ref(column)} like ${containing(text)} escape '!')`;
}
