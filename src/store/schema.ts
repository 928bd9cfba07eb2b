import type { Generated } from 'kysely';
import type { EventCause, EventKind } from '../record/job-event.js';

// The tables as the queries see them; each dialect's first migration creates them.

export interface SourceTable {
  id: Generated<number>;
  uri: string;
  kind: string;
}

export interface PageTable {
  id: Generated<number>;
  source_id: number;
  sha256: string;
  uri: string;
  format: 'text' | 'html' | 'json';
  encoding: string | null;
  layout: string | null;
  venue: string | null;
  year: number | null;
  notice: string | null;
  /** The newest sight of this body under this source. */
  captured_at: string | null;
  /** The oldest one. */
  first_captured_at: string | null;
  added_at: string;
  /** 0 or 1 */
  complete: number;
  /** 0 or 1 */
  cut: number;
  /** 0 or 1 */
  bare: number;
  char_count: number;
  posting_count: Generated<number>;
  /** The decoded text as gzip of UTF-8. */
  body: Uint8Array;
}

/** A time at which a page was seen as it is. */
export interface SightTable {
  page_id: number;
  at: string;
  /** When it was read then; of several times the newest. */
  read_at: string;
}

/** One walk over the pages of a board. */
export interface CrawlTable {
  id: Generated<number>;
  /** The address that it began at. */
  board: string;
  started_at: string;
  /** Null while it runs, and for one that was broken off. */
  ended_at: string | null;
  /** 0 or 1 */
  complete: Generated<number>;
  /** Why it marks nothing as gone; null for one that is trusted. */
  doubt: Generated<string | null>;
}

/** Where a file stands that was read under a name. */
export interface FileTable {
  uri: string;
  /** Absolute. */
  path: string;
}

export interface CrawlPageTable {
  crawl_id: number;
  page_id: number;
  /** The sight; null where the board still names the page, and it could not be read. */
  at: string | null;
}

export interface PostingTable {
  id: Generated<number>;
  page_id: number;
  ordinal: number;
  start_offset: number;
  end_offset: number;
  fingerprint: string;
  job_id: string | null;
  text: string;
  /** JSON */
  record: string;
  /** JSON */
  traits: string;
  /** Where it is applied for, canonical. */
  apply_address: string | null;
}

/** What a page behind an apply link states of a posting. */
export interface StatementTable {
  page_id: number;
  ordinal: number;
  text: string;
  /** JSON */
  record: string;
}

export interface RepeatTable {
  /** The smaller posting id of the pair. */
  posting_a: number;
  posting_b: number;
  score: number;
  containment: number;
  /** JSON array of strings */
  reasons: string;
  /** 0 or 1 */
  same: number;
}

export interface JobTable {
  id: string;
  title: string | null;
  company: string | null;
  category: string | null;
  seniority: string | null;
  employment_type: string | null;
  workplace: string | null;
  degree_min: string | null;
  years_min: number | null;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: string | null;
  /** 0, 1 or null */
  visa_sponsorship: number | null;
  start_date: string | null;
  deadline: string | null;
  language: string | null;
  first_seen: string | null;
  last_seen: string | null;
  status: string;
  description: string | null;
  /** The whole record as JSON: a new field needs no migration. */
  record: string;
}

export interface JobLocationTable {
  job_id: string;
  position: number;
  raw: string;
  city: string | null;
  region: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  /** Its words without case and diacritics, a space on either side of each. */
  folded: string;
}

/** What jobs are found by, as words without case and diacritics, a space between them. */
export interface JobSearchTable {
  id: Generated<number>;
  job_id: string;
  title: string;
  company: string;
  skills: string;
  places: string;
  /** Of the description. */
  words: string;
}

/** What jobs are filtered and ordered by; narrow, so that going through all of them is quick. */
export interface JobKeyTable {
  job_id: string;
  /** Without case and diacritics, here and below. */
  title: string;
  company: string;
  /** The first place. */
  place: string;
  /** A year; null where the page does not say enough to know. */
  pay_currency: string | null;
  pay_least: number | null;
  pay_most: number | null;
  /** ISO dates: a deadline that names a month alone is all of its days. */
  deadline_first: string | null;
  deadline_last: string | null;
  /** The addresses of the pages that show it, a line each. */
  sources: string;
  /** The names of the properties that hold something, a space on either side of each. */
  filled: string;
}

export interface RunTable {
  id: Generated<number>;
  command: string;
  started_at: string;
  finished_at: string | null;
  pages_read: number | null;
  pages_added: number | null;
  pages_failed: number | null;
  postings_added: number | null;
  jobs_added: number | null;
  jobs_removed: number | null;
}

/** How reading a source went: its newest success and its newest failure. */
export interface AttemptTable {
  uri: string;
  outcome: 'read' | 'failed';
  at: string;
  times: number;
  code: string | null;
  message: string | null;
}

/** What one run changed about one job, all in all. */
export interface EventTable {
  id: Generated<number>;
  run_id: number;
  /** As it was then; it may have been retired since. */
  job_id: string;
  at: string;
  kind: EventKind;
  cause: EventCause;
  /** Null when there was no such job before the run. */
  status_before: string | null;
  /** `merged`: the job that took it over; `split`: the job it came from; else the id it had before, if another. */
  other_id: string | null;
  /** The page that showed it. */
  uri: string | null;
  title: string | null;
  company: string | null;
  /** JSON */
  changes: string;
}

/** A person's word that postings are one job, or different ones. */
export interface RulingTable {
  id: Generated<number>;
  kind: 'together' | 'apart';
  said_at: string;
  taken_back_at: string | null;
}

/** A posting that it was said of, as it stood then: what it says and where, to know it again. */
export interface RulingPostingTable {
  ruling_id: number;
  position: number;
  side: number;
  source_uri: string;
  page_sha256: string;
  ordinal: number;
  start_offset: number;
  end_offset: number;
  fingerprint: string;
  text: string;
  /** JSON */
  traits: string;
  /** 0 or 1: an export brought it. */
  imported: number;
}

export interface VisitTable {
  /** The address as it was asked for; the page may have come from another, by a redirect. */
  url: string;
  page_id: number;
  etag: string | null;
  last_modified: string | null;
}

/** One row at most. */
export interface FilingTable {
  only: number;
  version: number;
  /** The last page that is filed anew; null when all are. */
  done_to: number | null;
}

export interface Tables {
  filing: FilingTable;
  source: SourceTable;
  page: PageTable;
  sight: SightTable;
  crawl: CrawlTable;
  crawl_page: CrawlPageTable;
  file: FileTable;
  posting: PostingTable;
  posting_band: { band_key: number; posting_id: number };
  posting_phrase: { phrase_key: number; posting_id: number };
  statement: StatementTable;
  repeat: RepeatTable;
  job: JobTable;
  job_location: JobLocationTable;
  job_skill: { job_id: string; skill: string };
  job_requirement: { job_id: string; kind: string; position: number; text: string };
  job_search: JobSearchTable;
  job_key: JobKeyTable;
  /** Places as points on a sphere of radius 1; see sphere.ts. */
  job_point: { job_id: string; position: number; x: number; y: number; z: number };
  /** The countries and regions that a remote job is open to, in capitals. */
  job_remote_from: { job_id: string; code: string };
  /** The ways to qualify, any one of which will do: a degree by its rank (0: none) and years with it. */
  job_way: { job_id: string; position: number; degree: number; years: number };
  retired_id: { old_id: string; job_id: string };
  run: RunTable;
  attempt: AttemptTable;
  event: EventTable;
  ruling: RulingTable;
  ruling_posting: RulingPostingTable;
  /** The stored postings that a ruling is about, found anew whenever postings are written. */
  ruling_match: { ruling_id: number; posting_id: number; side: number; is_copy: number };
  /** The postings of other pages that a record of an export was made of. */
  made_of: { posting_id: number; uri: string; fingerprint: string };
  visit: VisitTable;
}
