import { mergeJob } from '../dedupe/merge.js';
import { isFilled, STATED_FIELDS } from '../dedupe/stated-fields.js';
import { sortedKeys } from '../record/changes.js';
import type { Evidence } from '../record/evidence.js';
import type { JobRecord } from '../record/job-record.js';

/** The rule that evidence from an apply page names, behind the name of its field. */
export const APPLY_RULE = 'apply-page';

/**
 * A job's record with what the pages behind its apply links state, where its own postings say nothing. What they say
 * always goes first; a company that is only lent on the strength of shared sentences does not.
 *
 * @param stated what those pages state, in any order
 */
export function withApplyPages(job: JobRecord, stated: readonly JobRecord[]): JobRecord {
  if (stated.length === 0) return job;
  const all = mergeJob(stated, { union: ['locations'], together: [] });
  const fields: Record<string, unknown> = {};
  const evidence: Record<string, Evidence> = { ...job.evidence };
  for (const field of Object.keys(STATED_FIELDS)) {
    const words = all.evidence[field];
    if (words === undefined || !isFilled(all[field]) || saysItself(job, field)) continue;
    fields[field] = all[field];
    evidence[field] = { ...words, rule: `${field}.${APPLY_RULE}` };
  }
  return { ...job, ...fields, evidence: sortedKeys(evidence) };
}

/** The fields of a job in which an apply page contradicts what its postings say. */
export function contradictedBy(job: JobRecord, stated: JobRecord): string[] {
  return Object.entries(STATED_FIELDS).flatMap(([field, contradicts]) =>
    saysItself(job, field) && isFilled(stated[field]) && contradicts(job[field], stated[field])
      ? [field]
      : [],
  );
}

/** Whether the value, if there is one, is in the words of the job's own postings. */
function saysItself(job: JobRecord, field: string): boolean {
  return isFilled(job[field]) && job.evidence[field]?.kind !== 'corpus' && !isFromApplyPage(job, field);
}

export function isFromApplyPage({ evidence }: JobRecord, field: string): boolean {
  return evidence[field]?.rule === `${field}.${APPLY_RULE}`;
}
