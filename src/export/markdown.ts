import type { JobRecord } from '../record/job-record.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { ExportColumn, Format } from './format.js';
import { withProperties } from './select.js';

/** A document for people: a heading a job, its facts as a list, its lists as lists, its text as a quotation. */
export const markdown: Format = {
  name: 'markdown',
  doc: 'a document for people (CommonMark), a heading a job',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  heeds: ['fields'],
  async *write(records, columns, options) {
    let before = '';
    for await (const [record, shown] of withProperties(records, options)) {
      yield before + section(record, shown, columns);
      before = '\n';
    }
  },
};

function section(record: JobRecord, shown: readonly string[], columns: readonly ExportColumn[]): string {
  const facts: string[] = [];
  const texts: string[] = [];
  for (const name of shown) {
    const value = record[name];
    if (name === 'evidence' || IN_HEADING.has(name) || value === null || value === undefined) continue;
    if (isText(value)) texts.push(quotation(value));
    else facts.push(...fact(name, value, cellsOf(name, record, columns)));
  }
  const list = facts.length > 0 ? [`${facts.join('\n')}\n`] : [];
  return [`## ${headingOf(record)}\n`, ...list, ...texts].join('\n');
}

const IN_HEADING: ReadonlySet<string> = new Set(['title', 'company']);

function headingOf({ title, company }: JobRecord): string {
  const words = [isShown(title) ? title : '(no title)', company].filter(isShown);
  return escapeMarkdown(words.join(', '));
}

/** `- Label: value`, or a list under the label; nothing where there is nothing to see. */
function fact(name: string, value: unknown, cells: readonly string[]): string[] {
  const items = (wordsOf(value) ?? cells).filter(isShown);
  if (items.length === 0) return [];
  if (items.length < 2 || items.every((item) => item.length <= SHORT))
    return [`- ${labelOf(name)}: ${items.map(inline).join(between(items))}`];
  return [`- ${labelOf(name)}:`, ...items.map((item) => `  - ${inline(item)}`)];
}

/** A comma, but for entries that have one themselves: `Paris, France`. */
function between(items: readonly string[]): string {
  return items.some((item) => item.includes(',')) ? '; ' : ', ';
}

/** Lists of shorter entries, such as skills, stand on one line. */
const SHORT = 30;

/** The value's own words, each entry of a list; null where the columns say it better. */
function wordsOf(value: unknown): readonly string[] | null {
  const words = [value].flat().map(ownWords);
  return words.every((word) => word !== null) ? words : null;
}

/** Places and pay in the words of the page, sources by their address, contacts by all that is known of them. */
function ownWords(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { raw, uri, name, email, url } = value as Readonly<Record<string, unknown>>;
  const words = [raw ?? uri ?? [name, email, url]].flat().filter((part) => typeof part === 'string');
  return words.length > 0 ? words.join(', ') : null;
}

function cellsOf(name: string, record: JobRecord, columns: readonly ExportColumn[]): readonly string[] {
  return columns
    .filter(({ key, field }) => (field ?? key) === name)
    .map(({ cell }) => cell(record))
    .filter((cell) => cell !== '');
}

/** Several lines, or more than a fact has. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && (value.includes('\n') || value.length > MAX_FACT);
}

const MAX_FACT = 300;

function quotation(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map(escapeMarkdown);
  return paragraphs.flatMap((paragraph) => (paragraph === '' ? [] : [`> ${paragraph}\n`])).join('>\n');
}

/** Addresses of the web as links, the rest as text. */
function inline(words: string): string {
  return ADDRESS.test(words) && !ENTITY.test(words) ? `<${words}>` : escapeMarkdown(words);
}

/** Nothing in it can end the link, and some readers resolve entities there. */
const ADDRESS = /^https?:\/\/[^\s<>\\\p{C}]{1,2000}$/u;
const ENTITY = /&#?\w{1,40};/;

function isShown(words: unknown): words is string {
  return typeof words === 'string' && /[^\s\p{Cc}]/u.test(words);
}

/** `employmentType` as a person reads it: `Employment type`. */
function labelOf(name: string): string {
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return escapeMarkdown(words.charAt(0).toUpperCase() + words.slice(1));
}
