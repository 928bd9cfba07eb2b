import { FIELDS } from '../fields/index.js';
import type { Evidence } from '../record/evidence.js';
import { type JobRecord, type Source, sourceName } from '../record/job-record.js';
import type { Place } from '../record/values.js';
import { factOf, labelOf } from './facts.js';
import { type SheetOptions, sheet } from './sheet.js';

/** One job on a page for a person: what it is, what it asks for, where it was read, and what each fact rests on. */
export function jobSheet(job: JobRecord, options: SheetOptions): string {
  const { paint } = options;
  const page = sheet(options, LABELS);
  page.line(textOf(job.title) ?? '(the posting names no title)', paint.bold);
  page.line([textOf(job.company) ?? '(no company named)', ...placesOf(job)].join(' · '));
  page.line([job.id, job.status, ...seen(job)].join(' · '), paint.dim);
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
const LISTS = ['requirements', 'preferred', 'responsibilities', 'benefits'];
/** What has a place of its own on the page; the description is left to --json. */
const LAID_OUT_APART: ReadonlySet<string> = new Set(['title', 'company', 'description', 'skills', ...LISTS]);

function seen({ firstSeen, lastSeen }: JobRecord): string[] {
  return [firstSeen && `first seen ${day(firstSeen)}`, lastSeen && `last seen ${day(lastSeen)}`].filter(
    (words): words is string => words !== null,
  );
}

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

function day(time: string): string {
  return time.slice(0, 10);
}

function placesOf(job: JobRecord): string[] {
  return ((job.locations as readonly Place[] | undefined) ?? []).map(({ raw }) => raw);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}
