import type { JobRecord } from '../record/job-record.js';
import type { FieldMark } from './mark-text.js';
import type { ReportPosting } from './report-job.js';

/** A mark over more of a posting than this says nothing: a language rests on all of it. */
const WHOLE = 0.6;

/** The words of a posting that the job's values rest on; of evidence that stands elsewhere or reads differently, none. */
export function marksOn({ source, start, text }: ReportPosting, { evidence }: JobRecord): FieldMark[] {
  return Object.entries(evidence).flatMap(([field, one]): FieldMark[] => {
    if (one.source !== source || text.slice(one.start - start, one.end - start) !== one.quote) return [];
    if (one.spans && one.spans.length > 0) {
      return one.spans.map(([from, to]) => ({ field, start: from - start, end: to - start, entry: true }));
    }
    if (one.end - one.start > WHOLE * text.length) return [];
    return [{ field, start: one.start - start, end: one.end - start, entry: false }];
  });
}

/** Of the captures of a posting the one that the evidence quotes; the postings that most of the evidence names stand first. */
export function postingsToShow(postings: readonly ReportPosting[], record: JobRecord): ReportPosting[] {
  const bySource = new Map<string, { posting: ReportPosting; marks: number }>();
  for (const posting of postings) {
    const marks = marksOn(posting, record).length;
    const known = bySource.get(posting.source);
    // of equals the later capture
    if (known === undefined || marks >= known.marks) bySource.set(posting.source, { posting, marks });
  }
  return [...bySource.values()].sort((a, b) => b.marks - a.marks).map(({ posting }) => posting);
}
