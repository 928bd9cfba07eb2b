import { FIELDS } from '../fields/index.js';
import type { LookAlike } from '../life/read-kinship.js';
import { type JobRecord, type Source, sourceName } from '../record/job-record.js';
import type { Contact, Qualification } from '../record/values.js';
import { evidenceRows } from './evidence-rows.js';
import { factOf, labelOf, qualificationWords } from './facts.js';
import { jobHead } from './job-head.js';
import type { Link } from './links.js';
import { type Sheet, type SheetOptions, sheet } from './sheet.js';
import { minute } from './times.js';

export interface JobSheetOptions extends SheetOptions {
  readonly link: Link;
}

/** What is known of a job besides its record. */
export interface JobContext {
  /** Jobs that look like it and are kept apart. */
  readonly lookAlikes: readonly LookAlike[];
  /** By field, the line of its page on which its words begin, where the page has lines. */
  readonly lines: ReadonlyMap<string, number>;
}

/** One job on a page for a person: what it is, what it asks for, where it was read, and what each fact rests on. */
export function jobSheet(
  job: JobRecord,
  { lookAlikes, lines }: JobContext,
  options: JobSheetOptions,
): string {
  const page = sheet(options, LABELS);
  jobHead(page, job, options.paint);
  page.gap();
  for (const field of FIELDS) {
    if (LAID_OUT_APART.has(field.name)) continue;
    const linked = LINKED.get(field.name)?.(job);
    if (linked === undefined) page.row(labelOf(field.name), factOf(field, job));
    else linkedRows(page, labelOf(field.name), linked, options.link);
  }
  const ways = ((job.qualifications as readonly Qualification[] | undefined) ?? []).map(qualificationWords);
  page.list(ways.length > 1 ? 'qualifications, any one of these' : 'qualifications', ways);
  for (const name of LISTS) page.list(labelOf(name), stringsOf(job[name]));
  page.list('skills', stringsOf([stringsOf(job.skills).join(', ')]), '');
  sourceRows(page, job.sources, options.link);
  evidenceRows(page, job, lines);
  if (lookAlikes.length > 0) page.heading('look-alikes, kept apart');
  for (const other of lookAlikes) lookAlikeRows(page, other);
  return page.text();
}

/** Columns of the labels: the longest, with a gap behind it. */
const LABELS = 20;
/** Fields whose entries are too long to stand in a row. */
export const LISTS: readonly string[] = ['requirements', 'preferred', 'responsibilities', 'benefits'];
/** What has a place of its own on the page; the description is left to --json. */
const LAID_OUT_APART: ReadonlySet<string> = new Set([
  'title',
  'company',
  'description',
  'skills',
  'qualifications',
  ...LISTS,
]);

/** Words, and the address that they lead to. */
type Linked = readonly (readonly [words: string, address: string])[];

/** Fields that lead somewhere: each address on a line of its own. */
const LINKED: ReadonlyMap<string, (job: JobRecord) => Linked> = new Map<string, (job: JobRecord) => Linked>([
  ['applyUrl', ({ applyUrl }) => stringsOf([applyUrl]).map((url) => [url, url])],
  [
    'urls',
    ({ urls, applyUrl }) =>
      stringsOf(urls)
        .filter((url) => url !== applyUrl)
        .map((url) => [url, url]),
  ],
  [
    'contacts',
    ({ contacts }) =>
      ((contacts as readonly Contact[] | undefined) ?? []).map(({ name, email, url }) => [
        [name, email && (name ? `<${email}>` : email), url].filter(Boolean).join(' '),
        email ? `mailto:${email}` : (url ?? ''),
      ]),
  ],
]);

function linkedRows(page: Sheet, label: string, linked: Linked, link: Link): void {
  for (const [index, [words, address]] of linked.entries())
    page.row(index === 0 ? label : '', words, (line) => link(line, address));
}

function sourceRows(page: Sheet, sources: readonly Source[], link: Link): void {
  const words = sources.map((source, index) => {
    const captured = source.capturedAt === null ? '' : `, captured ${minute(source.capturedAt)}`;
    return `[${index + 1}] ${sourceName(source)}${captured}`;
  });
  page.list('sources', words, '', (line, index) => link(line, sources[index]?.uri ?? ''));
}

function lookAlikeRows(page: Sheet, { id, title, company, status, score, reasons }: LookAlike): void {
  page.row(id, [title ?? '(no title)', company ?? '(no company)', status].join(' · '));
  page.row('', `${score.toFixed(2)}: ${reasons.join(', ')}`);
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
}
