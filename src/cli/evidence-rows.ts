import { FIELDS } from '../fields/index.js';
import { EVIDENCE_KINDS, type Evidence } from '../record/evidence.js';
import { type JobRecord, sourceName } from '../record/job-record.js';
import { labelOf } from './facts.js';
import type { Sheet } from './sheet.js';

/**
 * Where each fact of a job comes from: what sort of words it rests on, how sure that is, in which source and on which
 * line they stand, and the words.
 */
export function evidenceRows(page: Sheet, job: JobRecord, lines: ReadonlyMap<string, number>): void {
  const found = FIELDS.flatMap(({ name }) => {
    const evidence = job.evidence[name];
    // the description is the whole posting: its words would say nothing more
    if (evidence === undefined || name === 'description') return [];
    return [{ name, evidence, place: placeOf(evidence, job, lines.get(name)) }];
  });
  if (found.length === 0) return;
  page.heading('where it comes from');
  const widest = Math.max(...found.map(({ place }) => place.length));
  for (const { name, evidence, place } of found) {
    const { kind, confidence, quote } = evidence;
    page.cited(
      labelOf(name),
      `${kind.padEnd(KIND)}  ${confidence.toFixed(2)}  ${place.padEnd(widest)}`,
      quote,
    );
  }
}

const KIND = Math.max(...EVIDENCE_KINDS.map(({ length }) => length));

/** The source by its number in the list of them. */
function placeOf({ source }: Evidence, { sources }: JobRecord, line: number | undefined): string {
  const number = sources.findIndex((each) => sourceName(each) === source) + 1;
  const where = number > 0 ? `[${number}]` : source;
  return line === undefined ? where : `${where} line ${line}`;
}
