import type { Status } from '../record/job-record.js';
import type { Category, Degree, EmploymentType, Seniority, Workplace } from '../record/values.js';

/** One, or any of several. */
export type AnyOf<T> = T | readonly T[];

/**
 * Which jobs, and in which order. Each property narrows; case and diacritics count nowhere. A job that says nothing of
 * what is asked for is left out, but by `degree` and `years`: who asks for nothing takes everybody.
 */
export interface JobFilter {
  /** Full text, see `parseQuery`: words that all occur, `"phrases"`, `prefixes*`, `-words` that do not. */
  readonly text?: string;
  /** Part of the title. */
  readonly title?: AnyOf<string>;
  /** Part of the company's name. */
  readonly company?: AnyOf<string>;
  /** Part of the place as written, or of its city, region or country; of two letters, a whole word (`CA`, `US`). */
  readonly location?: AnyOf<string>;
  /** Codes: of the country of a place (ISO 3166-1 alpha-2), or of a country or region that a remote job is open to. */
  readonly countries?: readonly string[];
  /** Within so many kilometres of a point; a remote job counts by its places like any other. */
  readonly near?: AnyOf<Area>;
  readonly category?: AnyOf<Category>;
  readonly workplace?: readonly Workplace[];
  readonly seniority?: readonly Seniority[];
  readonly employmentType?: readonly EmploymentType[];
  /**
   * Jobs open to someone whose highest degree is this: one of the ways to qualify asks for it, for less, or for none;
   * with `years`, the same way.
   */
  readonly degree?: Degree;
  /** Jobs that ask for so many years of experience, for fewer, or for none. */
  readonly years?: number;
  /** All of these, by their canonical names. */
  readonly skills?: readonly string[];
  readonly visa?: readonly Visa[];
  /** Pay a year in this currency, of which the most that is offered is at least this. */
  readonly salaryMin?: AnyOf<Sum>;
  /** Deadlines that surely fall on these days or between them. */
  readonly deadline?: DayRange;
  /** First seen at this moment or later, ISO time. */
  readonly since?: string;
  /** Default `open`. */
  readonly status?: Status | 'all';
  /** Part of the address of a page that shows the job. */
  readonly source?: AnyOf<string>;
  /** ISO 639-1 */
  readonly language?: readonly string[];
  /** Properties of the record that all hold something, or nothing. */
  readonly has?: readonly string[];
  readonly missing?: readonly string[];
  /** What comes first; what is still equal is in the order of the ids. Default: best matches first with `text`, else ids. */
  readonly sort?: readonly Sort[];
  readonly limit?: number;
  /** How many to leave out before the first. */
  readonly offset?: number;
}

export interface Area {
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

export interface Sum {
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
}

/** ISO dates, both included. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

export const VISA = ['yes', 'no', 'unknown'] as const;
export type Visa = (typeof VISA)[number];

/** What jobs can be put in the order of; those that lack it come last, either way round. */
export const SORT_KEYS = [
  'relevance',
  'newest',
  'deadline',
  'title',
  'company',
  'location',
  'category',
  'salary',
  'id',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  readonly key: SortKey;
  readonly reverse: boolean;
}

/** What jobs can be counted by. */
export const FACETS = [
  'category',
  'company',
  'country',
  'city',
  'skill',
  'seniority',
  'employmentType',
  'workplace',
  'degree',
  'years',
  'visa',
  'currency',
  'language',
  'status',
] as const;
export type Facet = (typeof FACETS)[number];

/** How many jobs of those asked for have a value; null: they say nothing of it. A job of several values counts for each. */
export interface FacetCount {
  readonly facet: Facet;
  readonly value: string | null;
  readonly count: number;
}
