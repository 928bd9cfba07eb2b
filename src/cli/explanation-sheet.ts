import { FIELDS } from '../fields/index.js';
import type { ExplainedField, ExplainedPosting, Explanation, Other } from '../intake/explain-job.js';
import type { Evidence } from '../record/evidence.js';
import { count } from './count.js';
import { factOf, labelOf } from './facts.js';
import { jobHead } from './job-head.js';
import { LISTS } from './job-sheet.js';
import { type MarkedWords, markedText } from './marked-text.js';
import { type Sheet, type SheetOptions, sheet } from './sheet.js';

/**
 * An explanation for a person: each posting with the words marked that the job's values rest on, then field by field
 * what won, what lost and why. The description, which is all of a posting, is spoken of only where it is asked for alone.
 */
export function explanationSheet({ job, postings, fields }: Explanation, options: SheetOptions): string {
  const page = sheet(options, LABELS);
  jobHead(page, job, options.paint);
  const shown = fields.filter(({ field }) => field !== 'description' || fields.length === 1);
  const names = postings.map(({ source }) => source);
  for (const [index, posting] of postings.entries()) {
    page.heading(`posting ${names.length > 1 ? `[${index + 1}] ` : ''}${posting.source}`);
    const marks = marksOn(posting, shown);
    for (const line of markedText(posting.text, marks, options.width - 2, options.paint)) page.drawn(line);
    if (!posting.found) page.line(NOT_FOUND, options.paint.yellow);
  }
  page.heading('fields');
  for (const each of shown) fieldRows(page, each, job, names);
  return page.text();
}

const LABELS = 20;
const NOT_FOUND =
  'The rules of this version find no posting here: run `cvpr-jobs reparse` to read the page again.';
/** A mark over more of a posting than this says nothing: a language rests on all of it. */
const WHOLE = 0.6;

function marksOn(
  { source, start, text }: ExplainedPosting,
  fields: readonly ExplainedField[],
): MarkedWords[] {
  return fields.flatMap(({ field, evidence }): MarkedWords[] => {
    if (evidence === null || evidence.source !== source) return [];
    const label = labelOf(field);
    if (evidence.spans && evidence.spans.length > 0)
      return evidence.spans.map(([from, to]) => ({
        start: from - start,
        end: to - start,
        label,
        entry: true,
      }));
    if (evidence.end - evidence.start > WHOLE * text.length) return [];
    return [{ start: evidence.start - start, end: evidence.end - start, label }];
  });
}

function fieldRows(
  page: Sheet,
  { field, evidence, reason, others }: ExplainedField,
  job: Explanation['job'],
  sources: readonly string[],
): void {
  const said = valueWords(field, job);
  page.row(labelOf(field), said === '' ? `nothing: ${reason ?? 'no rule found anything'}` : said);
  if (evidence) page.row('', support(evidence, sources));
  if (evidence) page.quote(evidence.quote);
  if (said !== '' && reason) page.row('', reason);
  for (const other of others) {
    page.row('', `not ${valueWords(field, { ...job, [field]: other.value })}: ${other.reason}`);
    page.row('', `  ${support(other, sources)}`);
    if (other.quote !== evidence?.quote) page.quote(other.quote);
  }
}

/** A value in words, as `show` gives it; of lists that the text shows better, how long they are. */
function valueWords(name: string, job: Explanation['job']): string {
  const value = job[name];
  if (LISTS.includes(name) && Array.isArray(value))
    return value.length === 0 ? '' : count(value.length, 'item');
  const field = FIELDS.find((each) => each.name === name);
  return field === undefined ? '' : factOf(field, job);
}

function support({ rule, kind, confidence, source }: Evidence | Other, sources: readonly string[]): string {
  const at = sources.indexOf(source);
  const where = at < 0 ? ` in ${source}` : sources.length > 1 ? ` in [${at + 1}]` : '';
  return `${confidence.toFixed(2)} ${kind}, ${rule}${where}`;
}
