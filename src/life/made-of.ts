import type { JobRecord } from '../record/job-record.js';
import type { PostingName } from '../record/ruling.js';
import type { StoredPosting } from '../store/store.js';

// A job that an export brought is kept like a posting. It was made of postings that stand on pages elsewhere; where
// these pages are read here as well, both are one job, and the pages speak for themselves.

/** Whether it came with an export: its record rests on other pages than the one it stands on. */
export function isOfExport({ uri, record }: Pick<StoredPosting, 'uri' | 'record'>): boolean {
  const { sources = [] } = record as Partial<JobRecord>;
  return sources.length > 0 && sources.every((source) => source.uri !== uri);
}

/** What a record of an export was made of. */
export function madeOf({ id, sources }: Pick<JobRecord, 'id' | 'sources'>): PostingName[] {
  return sources.map(({ uri, fingerprint = id }) => ({ uri, fingerprint }));
}

/** The postings that a stored one stands for: itself, or those that it was made of. */
export function standsFor(posting: StoredPosting): PostingName[] {
  if (isOfExport(posting)) return madeOf(posting.record as JobRecord);
  return [{ uri: posting.sourceUri, fingerprint: posting.fingerprint }];
}

export function nameOf({ uri, fingerprint }: PostingName): string {
  return `${fingerprint} ${uri}`;
}
