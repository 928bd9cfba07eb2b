import type { JobRecord } from '../record/job-record.js';
import { CATEGORIES, DEGREES, type Place, type Salary, SENIORITIES, WORKPLACES } from '../record/values.js';

/** One thing to count jobs by. */
export interface Dimension {
  readonly name: string;
  /** What is counted, for help and headings: `jobs by country`. */
  readonly doc: string;
  /** What a job says of it; nothing where it does not say. Each value counts once a job. */
  readonly read: (job: JobRecord) => readonly (string | null)[];
  /** The values in an order of their own; `value` sorts them as text; else those of most jobs come first. */
  readonly order?: readonly string[] | 'value';
}

/** From the years given up to the next: what is between two of them belongs to the lower one. */
const YEARS: readonly (readonly [from: number, label: string])[] = [
  [0, '0'],
  [1, '1-2'],
  [3, '3-4'],
  [5, '5-7'],
  [8, '8-10'],
  [11, '11+'],
];

/** What jobs are counted by, in the order in which it is shown. */
export const DIMENSIONS = [
  { name: 'category', doc: 'kind of job', read: ({ category }) => [text(category)], order: CATEGORIES },
  { name: 'company', doc: 'who offers it', read: ({ company }) => [text(company)] },
  {
    name: 'country',
    doc: 'country (ISO 3166-1), once for each that a job is offered in',
    read: (job) => places(job).map(({ country }) => country),
  },
  { name: 'city', doc: 'city and country, once for each that a job is offered in', read: cities },
  {
    name: 'workplace',
    doc: 'onsite, hybrid or remote',
    read: (job) => [text(job.workplace)],
    order: WORKPLACES,
  },
  { name: 'seniority', doc: 'rank', read: ({ seniority }) => [text(seniority)], order: SENIORITIES },
  { name: 'degree', doc: 'lowest degree asked for', read: (job) => [text(job.degreeMin)], order: DEGREES },
  {
    name: 'years',
    doc: 'years of experience asked for with that degree',
    read: ({ yearsMin }) => [typeof yearsMin === 'number' ? yearsLabel(yearsMin) : null],
    order: YEARS.map(([, label]) => label),
  },
  {
    name: 'skill',
    doc: 'skill, and whether it is required, preferred or named elsewhere',
    read: ({ skills }) => (Array.isArray(skills) ? skills.map(text) : []),
  },
  { name: 'month', doc: 'month in which a job was first seen', read: (job) => [month(job)], order: 'value' },
  {
    name: 'week',
    doc: 'week in which a job was first seen, by its Monday (UTC)',
    read: ({ firstSeen }) => [firstSeen === null ? null : mondayOf(firstSeen)],
    order: 'value',
  },
  {
    name: 'salary',
    doc: 'currency of the pay, where the pay is given; `unknown` where it is given without one',
    read: ({ salary }) => [salary ? ((salary as Salary).currency ?? 'unknown') : null],
  },
  {
    name: 'visa',
    doc: 'whether a visa is sponsored',
    read: ({ visaSponsorship: is }) => [typeof is === 'boolean' ? (is ? 'yes' : 'no') : null],
    order: ['yes', 'no'],
  },
] as const satisfies readonly Dimension[];

export type DimensionName = (typeof DIMENSIONS)[number]['name'];

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function places({ locations }: JobRecord): readonly Place[] {
  return (locations as readonly Place[] | undefined) ?? [];
}

/** Of the cities of one name (Cambridge) the country tells most apart. */
function cities(job: JobRecord): string[] {
  return places(job).flatMap(({ city, country }) =>
    city === null ? [] : [[city, country].filter(Boolean).join(', ')],
  );
}

function yearsLabel(years: number): string | null {
  return YEARS.findLast(([from]) => from <= years)?.[1] ?? null;
}

function month({ firstSeen }: JobRecord): string | null {
  return firstSeen === null ? null : firstSeen.slice(0, 7);
}

const DAY = 86_400_000;

function mondayOf(time: string): string | null {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return null;
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * DAY).toISOString().slice(0, 10);
}
