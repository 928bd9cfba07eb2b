import { FIELDS } from '../fields/index.js';
import type { Evidence } from '../record/evidence.js';
import { type JobRecord, type Source, sourceName } from '../record/job-record.js';
import { factOf, labelOf } from './facts.js';
import { jobHead } from './job-head.js';
import { type SheetOptions, sheet } from './sheet.js';

/** One job on a page for a person: what it is, what it asks for, where it was read, and what each fact rests on. */
export function jobSheet(job: JobRecord, options: SheetOptions): string {
  const { paint } = options;
  const page = sheet(options, LABELS);
  jobHead(page, job, paint);
  page.gap();
  for (const field of FIELDS) {
    if (!LAID_OUT_APART.has(field.name)) page.row(labelOf(field.name), factOf(field, job));
  }
  for (const name of LISTS) page.list(labelOf(name), stringsOf(job[name]));
  page.list('skills', stringsOf([stringsOf(job.skills).join(', ')]), '');
  const many = job.sources.length > 1;
  page.list(
    'sources',
    job.sources.map((source, index) => (many ? `[${index + 1}] ` : '') + sourceWords(source)),
    '',
  );
  page.heading('evidence');
  for (const { name } of FIELDS) {
    const evidence = job.evidence[name];
    // the description is the whole posting: its words would say nothing more
    if (evidence === undefined || name === 'description') continue;
    page.row(labelOf(name), evidenceWords(evidence, many ? job.sources : []));
    page.quote(evidence.quote);
  }
  return page.text();
}

/** Columns of the labels. */
const LABELS = 20;
/** Fields whose entries are too long to stand in a row. */
export const LISTS: readonly string[] = ['requirements', 'preferred', 'responsibilities', 'benefits'];
/** What has a place of its own on the page; the description is left to --json. */
const LAID_OUT_APART: ReadonlySet<string> = new Set(['title', 'company', 'description', 'skills', ...LISTS]);

function sourceWords(source: Source): string {
  const captured = source.capturedAt === null ? '' : `, captured ${source.capturedAt}`;
  return `${sourceName(source)}, characters ${source.start} to ${source.end}${captured}`;
}

function evidenceWords(
  { rule, kind, confidence, start, end, source }: Evidence,
  sources: readonly Source[],
): string {
  const number = sources.findIndex((each) => sourceName(each) === source) + 1;
  const where = `characters ${start} to ${end}${number > 0 ? ` of [${number}]` : ''}`;
  return `${kind} ${confidence.toFixed(2)}, ${rule}, ${where}`;
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}
