import type { JobRecord } from '../record/job-record.js';
import type { Place, Salary } from '../record/values.js';
import { storable, stringifyJson } from '../text/well-formed.js';
import type { JobLocationTable, JobTable, Tables } from './schema.js';
import { searchText, searchWords } from './search-text.js';

/** Columns of `job` beside the whole record: the one place that says where each is read. */
const PROMOTED: {
  readonly [Column in Exclude<keyof JobTable, 'id' | 'record'>]: (r: JobRecord) => JobTable[Column];
} = {
  title: (r) => text(r.title),
  company: (r) => text(r.company),
  category: (r) => text(r.category),
  seniority: (r) => text(r.seniority),
  employment_type: (r) => text(r.employmentType),
  workplace: (r) => text(r.workplace),
  degree_min: (r) => text(r.degreeMin),
  years_min: (r) => number(r.yearsMin),
  salary_min: (r) => number(salary(r)?.min),
  salary_max: (r) => number(salary(r)?.max),
  salary_currency: (r) => text(salary(r)?.currency),
  salary_period: (r) => text(salary(r)?.period),
  visa_sponsorship: (r) => (typeof r.visaSponsorship === 'boolean' ? Number(r.visaSponsorship) : null),
  start_date: (r) => text(r.startDate),
  deadline: (r) => text(r.deadline),
  language: (r) => text(r.language),
  first_seen: (r) => text(r.firstSeen),
  last_seen: (r) => text(r.lastSeen),
  status: (r) => r.status,
  description: (r) => text(r.description),
};

export function jobRow(record: JobRecord): JobTable {
  const promoted = Object.entries(PROMOTED).map(([column, read]) => [column, read(record)]);
  return { id: record.id, ...Object.fromEntries(promoted), record: stringifyJson(record) } as JobTable;
}

export function locationRows(record: JobRecord): JobLocationTable[] {
  return list<Place>(record.locations).map((place, position) => ({
    job_id: record.id,
    position,
    raw: text(place.raw) ?? '',
    city: text(place.city),
    region: text(place.region),
    country: text(place.country),
    lat: number(place.lat),
    lon: number(place.lon),
    folded: searchWords([place.raw, place.city, place.region, place.country]),
  }));
}

export function skillRows(record: JobRecord): Tables['job_skill'][] {
  const skills = new Set(list<unknown>(record.skills).flatMap((skill) => text(skill) ?? []));
  return [...skills].map((skill) => ({ job_id: record.id, skill }));
}

export function requirementRows(record: JobRecord): Tables['job_requirement'][] {
  const rows = (kind: 'required' | 'preferred', items: unknown) =>
    list<unknown>(items).map((item, position) => ({
      job_id: record.id,
      kind,
      position,
      text: text(item) ?? '',
    }));
  return [...rows('required', record.requirements), ...rows('preferred', record.preferred)];
}

export function searchRow(record: JobRecord): Tables['job_search'] {
  return {
    job_id: record.id,
    company: searchText([record.company]),
    words: searchText([record.title, record.company, record.description]),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? storable(value) : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function salary(record: JobRecord): Partial<Salary> | null {
  return typeof record.salary === 'object' ? (record.salary as Partial<Salary> | null) : null;
}

function list<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
