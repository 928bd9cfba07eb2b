import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { trimSpan } from '../text/lines.js';
import { hasJobWord, isApplyControl } from './html-words.js';
import { kindOfPart, type PartKind } from './meta-parts.js';

/**
 * The words beside and below a posting's title that say whose job it is, where and of what kind:
 * `Company — Place`, `Company · Place · Full-time`, or a short line each. The first of each field; none from
 * sentences. Offsets of the page.
 */
export function readMetaLine(text: string, marks: readonly Mark[], title: Span, limit = text.length): Hint[] {
  const parts = readParts(text, marks, title, limit);
  const hints = new Map<string, Hint>();
  const add = (field: string, span: Span) => {
    if (!hints.has(field)) hints.set(field, hint(field, span, text));
  };
  for (const { kind, span } of parts) {
    if (kind !== 'unknown' && kind !== 'unit' && kind !== 'passing') add(kind, span);
  }
  const named = parts.filter(
    ({ kind, span }) => kind === 'unit' || (kind === 'unknown' && isName(text, span)),
  );
  const [first, second] = named;
  if (!first) return [...hints.values()];
  const next = parts[parts.indexOf(first) + 1];
  if (hints.has('locations') || first.kind === 'unit' || (next && next.line === first.line))
    add('company', first.span);
  if (second && second.kind === 'unknown' && second === next && second.line === first.line)
    add('locations', second.span);
  return [...hints.values()];
}

/**
 * A title without what stands behind it in its own heading and says where or of what kind the job is:
 * `Oven Engineer — Graz, Austria`. Where any part behind it may be more of the title, all of it.
 */
export function titleAlone<T extends Span>(text: string, title: T): T {
  const [first, ...others] = splitParts(text, title);
  const isMore = others.some((part) => !PLAIN_KINDS.has(kindOfPart(text.slice(part.start, part.end))));
  if (!first || others.length === 0 || isMore || !hasJobWord(first, text)) return title;
  return { ...title, start: first.start, end: first.end };
}

const PLAIN_KINDS: ReadonlySet<PartKind> = new Set(['locations', 'workplace', 'employmentType', 'salary']);

interface Part {
  readonly span: Span;
  readonly kind: PartKind;
  readonly line: number;
}

const MAX_LINE = 140;
const MAX_LINES = 4;
const MAX_PARTS = 7;
const MAX_NAME = 70;
const META_NAMES = /meta|byline|subtitle|subhead|info|details|company|employer/;
const SENTENCE_END = /[.!?:;]$/;

/** The parts of the rest of the title's line and of the meta lines below it, up to the first that is none. */
function readParts(text: string, marks: readonly Mark[], title: Span, limit: number): Part[] {
  const parts: Part[] = [];
  let at = title.end;
  for (let number = 0; number <= MAX_LINES && parts.length <= MAX_PARTS; number++) {
    const line = number === 0 ? restOfLine(text, at, limit) : lineAfter(text, at, limit);
    if (!line) break;
    at = line.end;
    if (line.end <= line.start) continue;
    if (number > 0 && !isMeta(text, marks, line, title)) break;
    const own = splitParts(text, line).filter(
      (span) => span.end > span.start && !isControlAt(text, marks, span),
    );
    const kinds = own.map((span) => ({
      span,
      kind: kindOfPart(text.slice(span.start, span.end)),
      line: number,
    }));
    const isKnown = kinds.some(({ kind }) => kind !== 'unknown');
    if (own.length > MAX_PARTS) break;
    // a line of words that say nothing by themselves is a name only next to the title
    if (own.length < 2 && !isKnown && parts.some((part) => part.line > 0)) break;
    parts.push(...kinds);
  }
  return parts;
}

function isMeta(text: string, marks: readonly Mark[], line: Span, title: Span): boolean {
  if (line.end - line.start > MAX_LINE || marks.some((mark) => isOtherAt(mark, line))) return false;
  const words = text.slice(line.start, line.end);
  const called = marks.some(
    (mark) =>
      mark.kind === 'element' &&
      META_NAMES.test(mark.name ?? '') &&
      // what holds the title as well is the posting itself
      mark.start > title.start &&
      mark.start <= line.start &&
      mark.end >= line.end &&
      mark.end - mark.start <= MAX_LINE * 2,
  );
  return called || !SENTENCE_END.test(words);
}

/** A name begins with a capital or a figure, is short and is no title. */
function isName(text: string, span: Span): boolean {
  const words = text.slice(span.start, Math.min(span.end, span.start + MAX_NAME + 1));
  if (words.length > MAX_NAME || !/^[\p{Lu}\d]/u.test(words)) return false;
  return words.split(' ').length <= 8 && !hasJobWord(span, text);
}

function isControlAt(text: string, marks: readonly Mark[], span: Span): boolean {
  return marks.some((mark) => mark.start >= span.start && mark.end <= span.end && isApplyControl(mark, text));
}

/** The stretches between dashes, bars and dots that have a space on both sides. */
function splitParts(text: string, line: Span): Span[] {
  const parts: Span[] = [];
  const from0 = text.startsWith('• ', line.start) ? line.start + 2 : line.start;
  let from = from0;
  for (const separator of text.slice(from0, line.end).matchAll(/ [—–|·•@-] |\s?\t\s?/gu)) {
    parts.push(trimSpan(text, from, from0 + separator.index));
    from = from0 + separator.index + separator[0].length;
  }
  return [...parts, trimSpan(text, from, line.end)];
}

/** What stands behind the title on its own line, without the separator before it. */
function restOfLine(text: string, offset: number, limit: number): Span {
  const rest = text.slice(offset, Math.min(limit, offset + MAX_LINE * 2)).split('\n')[0] ?? '';
  const lead = /^\s?(?:[—–|·•@,:-]\s)?\s?/u.exec(rest)?.[0].length ?? 0;
  return trimSpan(text, offset + lead, offset + rest.length);
}

/** The line below an offset, as far as it matters here. */
function lineAfter(text: string, offset: number, limit: number): Span | null {
  let start = offset;
  while (start < limit && (text[start] === '\n' || text[start] === ' ')) start++;
  const shown = text.slice(start, Math.min(limit, start + MAX_LINE + 1));
  const stop = shown.indexOf('\n');
  return shown === '' ? null : { start, end: start + (stop < 0 ? shown.length : stop) };
}

/** The line is a heading or a labelled fact. */
function isOtherAt(mark: Mark, line: Span): boolean {
  return NO_META.has(mark.kind) && mark.start >= line.start && mark.start <= line.start + 2;
}

const NO_META: ReadonlySet<Mark['kind']> = new Set(['heading', 'label']);

function hint(field: string, span: Span, text: string): Hint {
  return {
    field,
    value: text.slice(span.start, span.end),
    ...span,
    rule: `meta-line-${field.toLowerCase()}`,
    kind: 'positional',
  };
}
