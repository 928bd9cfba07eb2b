import type { Insertable } from 'kysely';
import type { JobRecord } from '../record/job-record.js';
import { DEGREES, type Degree, type Place, type Qualification, type Salary } from '../record/values.js';
import { searchWordsOf } from '../text/search-tokens.js';
import { storable, stringifyJson } from '../text/well-formed.js';
import type { JobKeyTable, JobLocationTable, JobSearchTable, JobTable, Tables } from './schema.js';
import { searchText, searchWords } from './search-text.js';
import { pointOf } from './sphere.js';
import { yearlyPay } from './yearly-pay.js';

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

export function pointRows(record: JobRecord): Tables['job_point'][] {
  return list<Place>(record.locations).flatMap((place, position) => {
    const [lat, lon] = [number(place.lat), number(place.lon)];
    return lat === null || lon === null ? [] : [{ job_id: record.id, position, ...pointOf(lat, lon) }];
  });
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

export function remoteFromRows(record: JobRecord): Tables['job_remote_from'][] {
  const codes = new Set(list<unknown>(record.remoteFrom).flatMap((code) => text(code)?.toUpperCase() ?? []));
  return [...codes].map((code) => ({ job_id: record.id, code }));
}

/** A job that asks for nothing has none. */
export function wayRows(record: JobRecord): Tables['job_way'][] {
  const stated = list<Qualification>(record.qualifications);
  const [degree, years] = [text(record.degreeMin), number(record.yearsMin)];
  const ways = stated.length > 0 || (degree === null && years === null) ? stated : [{ degree, years }];
  return ways.map((way, position) => ({
    job_id: record.id,
    position,
    degree: DEGREES.indexOf(way.degree as Degree) + 1,
    years: number(way.years) ?? 0,
  }));
}

export function searchRow(record: JobRecord): Insertable<JobSearchTable> {
  return {
    job_id: record.id,
    title: wordsOf([record.title]),
    company: wordsOf([record.company]),
    skills: wordsOf(list(record.skills)),
    places: wordsOf(
      list<Place>(record.locations).flatMap(({ raw, city, region, country }) => [raw, city, region, country]),
    ),
    words: wordsOf([record.description]),
  };
}

export function keyRow(record: JobRecord): JobKeyTable {
  const [place] = list<Place>(record.locations);
  const pay = yearlyPay(salary(record));
  const deadline = text(record.deadline);
  return {
    job_id: record.id,
    title: searchText([record.title]),
    company: searchText([record.company]),
    place: searchText([place?.raw]),
    pay_currency: pay?.currency ?? null,
    pay_least: pay?.least ?? null,
    pay_most: pay?.most ?? null,
    deadline_first: deadline && (deadline.length === MONTH ? `${deadline}-01` : deadline),
    deadline_last: deadline && (deadline.length === MONTH ? `${deadline}-31` : deadline),
    sources: searchText(record.sources.map(({ uri }) => uri)),
    filled: ` ${filledOf(record).join(' ')} `,
  };
}

/** `YYYY-MM` */
const MONTH = 7;
/** Between the words of two entries: a word that no query can hold, so that no phrase reaches over it. */
const BORDER = '+';

/** The properties that hold something. */
function filledOf(record: JobRecord): string[] {
  return Object.entries(record)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name]) => name);
}

function wordsOf(parts: readonly unknown[]): string {
  return parts
    .flatMap((part) => (typeof part === 'string' ? [searchWordsOf(storable(part)).join(' ')] : []))
    .join(` ${BORDER} `);
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
