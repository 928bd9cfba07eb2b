import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { trimSpan } from '../text/lines.js';

/**
 * The line below a posting's heading that says whose job it is and where: `Company — Place`.
 * A hint each for company and place; none when the line is a sentence. Offsets of the page.
 */
export function readMetaLine(text: string, marks: readonly Mark[], heading: Span): Hint[] {
  const line = lineAfter(text, heading.end);
  if (!line || line.end - line.start > MAX_LINE || marks.some((mark) => isOtherAt(mark, line))) return [];
  const words = text.slice(line.start, line.end);
  const called = marks.some(
    (mark) => mark.kind === 'element' && META_NAMES.test(mark.name ?? '') && mark.end === line.end,
  );
  if (!called && SENTENCE_END.test(words)) return [];
  const parts = splitParts(text, line);
  const [company, place] = parts;
  if (!company || !place || parts.length > 4 || company.end - company.start > MAX_NAME) return [];
  const hints = [hint('company', company, text)];
  if (!UNIT.test(text.slice(place.start, place.end))) hints.push(hint('locations', place, text));
  return hints;
}

const MAX_LINE = 140;
const MAX_NAME = 70;
const META_NAMES = /meta|byline|subtitle|subhead|info|details|company|employer/;
const SENTENCE_END = /[.!?:;]$/;
/** A part of an employer, and no place. */
const UNIT =
  /\b(?:school|department|dept|institute|faculty|university|universität|lab|laboratory|group|team|cent(?:er|re)|college|division|chair|inc|gmbh|ltd)\b/i;

/** The stretches between dashes, bars and dots that have a space on both sides. */
function splitParts(text: string, line: Span): Span[] {
  const parts: Span[] = [];
  let from = line.start;
  for (const separator of text.slice(line.start, line.end).matchAll(/ [—–|·•@-] /gu)) {
    parts.push(trimSpan(text, from, line.start + separator.index));
    from = line.start + separator.index + separator[0].length;
  }
  return [...parts, trimSpan(text, from, line.end)];
}

/** The line below an offset, as far as it matters here. */
function lineAfter(text: string, offset: number): Span | null {
  let start = offset;
  while (start < text.length && (text[start] === '\n' || text[start] === ' ')) start++;
  const shown = text.slice(start, start + MAX_LINE + 1);
  const stop = shown.indexOf('\n');
  return shown === '' ? null : { start, end: start + (stop < 0 ? shown.length : stop) };
}

/** The line is an item, a heading or a labelled fact. */
function isOtherAt(mark: Mark, line: Span): boolean {
  return NO_META.has(mark.kind) && mark.start >= line.start && mark.start <= line.start + 2;
}

const NO_META: ReadonlySet<Mark['kind']> = new Set(['item', 'heading', 'label']);

function hint(field: string, span: Span, text: string): Hint {
  return {
    field,
    value: text.slice(span.start, span.end),
    ...span,
    rule: `meta-line-${field}`,
    kind: 'positional',
  };
}
