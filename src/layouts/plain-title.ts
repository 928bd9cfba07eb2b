import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { trimSpan } from '../text/lines.js';
import { hasJobWord, isApplyControl, isSectionHeading } from './html-words.js';

/** The words that name the job of a card without headings: a link, bold words or a part of its first line. */
export function plainTitle(text: string, card: Span, inside: readonly Mark[]): Span | null {
  const marks = inside.filter(
    (mark) => STANDS_OUT.has(mark.kind) && isShort(mark, text) && !isApplyControl(mark, text),
  );
  const pool: Span[] = [
    ...marks,
    // all of a card is no title of it
    ...firstParts(text, card)
      .filter(({ start, end }) => end - start < card.end - card.start)
      .map((part) => beforeElements(part, inside)),
    ...beforeBracket(text, card),
  ];
  return pool.find((span) => hasJobWord(span, text) && !isSectionHeading(span, text)) ?? null;
}

/** A part of a line ends where an element with a name of its own begins in it. */
function beforeElements(part: Span, inside: readonly Mark[]): Span {
  const next = inside.find(
    (mark) => mark.kind === 'element' && mark.start > part.start && mark.end <= part.end,
  );
  return next ? { start: part.start, end: next.start - 1 } : part;
}

const STANDS_OUT: ReadonlySet<Mark['kind']> = new Set(['link', 'strong']);
const MAX_TITLE = 140;

function isShort(mark: Span, text: string): boolean {
  return mark.end - mark.start <= MAX_TITLE && !text.slice(mark.start, mark.end).includes('\n');
}

/** The parts of a card's first line, between dashes, bars and dots; none from a sentence. */
function firstParts(text: string, card: Span): Span[] {
  const line = text.slice(card.start, Math.min(card.end, card.start + MAX_LINE)).split('\n')[0] ?? '';
  if (line.length >= MAX_LINE || /[.!?]$/.test(line)) return [];
  const parts: Span[] = [];
  let from = card.start;
  for (const separator of line.matchAll(/ [—–|·•@] /gu)) {
    parts.push(trimSpan(text, from, card.start + separator.index));
    from = card.start + separator.index + separator[0].length;
  }
  parts.push(trimSpan(text, from, card.start + line.length));
  return parts.filter((part) => part.end > part.start && part.end - part.start <= MAX_TITLE);
}

const MAX_LINE = 240;

/** What a list's entry says before its first bracket: `PhD student, underwater SLAM (deadline: 1 October). Apply`. */
function beforeBracket(text: string, card: Span): Span[] {
  const line = text.slice(card.start, Math.min(card.end, card.start + MAX_TITLE)).split('\n')[0] ?? '';
  const at = line.indexOf(' (');
  return at > 0 && !/[.!?:;] /.test(line.slice(0, at)) ? [trimSpan(text, card.start, card.start + at)] : [];
}
