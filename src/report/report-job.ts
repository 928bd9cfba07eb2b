import type { JobRecord } from '../record/job-record.js';

/** A job with the texts that its values were read from. */
export interface ReportJob {
  readonly record: JobRecord;
  readonly postings: readonly ReportPosting[];
}

/** A posting as it stands on its page. */
export interface ReportPosting {
  /** `uri#ordinal`, as evidence names it. */
  readonly source: string;
  /** Offset of the text in its page, to which the spans of evidence refer. */
  readonly start: number;
  readonly text: string;
}

/** A field as people read it. */
export interface ReportField {
  readonly name: string;
  readonly label: string;
  /** What a job says, in words; "" where it says nothing. */
  readonly words: (record: JobRecord) => string;
}

/** Fields whose entries are as long as sentences: they are laid out as lists, and searched by their words. */
export const LONG_LISTS = ['requirements', 'preferred', 'responsibilities', 'benefits'] as const;

/** Strings of a list, in their order; nothing of what is no list. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}

/** A plain text value; null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
