import { isFilled, STATED_FIELDS } from '../dedupe/stated-fields.js';
import { APPLY_RULE } from '../life/with-apply-pages.js';
import type { Evidence } from '../record/evidence.js';
import type { JobRecord } from '../record/job-record.js';

/** Why a value stands that the job's own postings do not give. */
export const FROM_APPLY_PAGE = 'its own words give none; the page behind its apply link states it';

/** A value with the words that it rests on, and why it is not the job's. */
type Proposed = Omit<Evidence, 'spans'> & { readonly value: unknown; readonly reason: string };

/** What the pages behind a job's apply links state of a field, besides what the job has taken from them. */
export function statedElsewhere(field: string, job: JobRecord, stated: readonly JobRecord[]): Proposed[] {
  const contradicts = STATED_FIELDS[field];
  if (contradicts === undefined || !isFilled(job[field])) return [];
  return stated.flatMap((record) => {
    const words = record.evidence[field];
    if (words === undefined || words.source === job.evidence[field]?.source) return [];
    const { kind, confidence, quote, start, end, source } = words;
    const reason = contradicts(job[field], record[field])
      ? "the posting's own words go before its apply page"
      : 'its apply page says the same';
    const rule = `${field}.${APPLY_RULE}`;
    return [{ value: record[field], rule, kind, confidence, quote, start, end, source, reason }];
  });
}
