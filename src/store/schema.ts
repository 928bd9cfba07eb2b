import type { Generated } from 'kysely';

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
  format: string;
  encoding: string | null;
  layout: string | null;
  venue: string | null;
  year: number | null;
  notice: string | null;
  captured_at: string | null;
  added_at: string;
  /** 0 or 1 */
  complete: number;
  char_count: number;
  posting_count: Generated<number>;
  /** The decoded text as gzip of UTF-8. */
  body: Uint8Array;
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

export interface VisitTable {
  /** The address as it was asked for; the page may have come from another, by a redirect. */
  url: string;
  page_id: number;
  etag: string | null;
  last_modified: string | null;
}

export interface Tables {
  source: SourceTable;
  page: PageTable;
  posting: PostingTable;
  posting_band: { band_key: number; posting_id: number };
  posting_phrase: { phrase_key: number; posting_id: number };
  repeat: RepeatTable;
  job: JobTable;
  job_location: JobLocationTable;
  job_skill: { job_id: string; skill: string };
  job_requirement: { job_id: string; kind: string; position: number; text: string };
  /** Folded words for searching; apart, so that listing jobs need not read past them. */
  job_search: { job_id: string; company: string; words: string };
  retired_id: { old_id: string; job_id: string };
  run: RunTable;
  visit: VisitTable;
}
