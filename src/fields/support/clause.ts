import type { Span } from '../../record/span.js';
import type { Draft } from '../draft.js';

/** The sentence that an offset stands in; the offset alone where it stands in none. */
export function sentenceAt(draft: Pick<Draft, 'sentences'>, offset: number): Span {
  let low = 0;
  let high = draft.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = draft.sentences[middle] as Span;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return { start: offset, end: offset };
}

/** The stretch of at most `reach` characters around a span that lies in the span's sentence. */
export function around(draft: Draft, span: Span, reach: number): Span {
  const sentence = sentenceAt(draft, span.start);
  return {
    start: Math.max(Math.min(sentence.start, span.start), span.start - reach),
    end: Math.min(Math.max(sentence.end, span.end), span.end + reach),
  };
}

/** A part of a sentence that is worth reading, with its words. */
export interface Stretch extends Span {
  readonly text: string;
}

/** The stretches around the hits of a global pattern, at most `reach` characters to either side; a hit inside one opens no other. */
export function* stretches(draft: Draft, hint: RegExp, reach: number): Generator<Stretch> {
  let read = 0;
  for (const hit of draft.text.matchAll(hint)) {
    if (hit.index < read) continue;
    const { start, end } = around(draft, { start: hit.index, end: hit.index + hit[0].length }, reach);
    read = end;
    yield { start, end, text: draft.text.slice(start, end) };
  }
}

/** A lead: the words that introduce what stands at an offset. */
export interface Lead extends Span {
  readonly text: string;
}

/**
 * The words before an offset in its sentence, at most `reach` characters and not before `floor`. Where the
 * sentence begins at the offset, the short line above it is its label and leads instead.
 */
export function leadOf(draft: Draft, at: number, reach: number, floor = 0): Lead {
  const start = Math.max(clauseStart(draft, at), at - reach, floor);
  if (start < at && /[\p{L}\p{N}]/u.test(draft.text.slice(start, at))) {
    return { start, end: at, text: draft.text.slice(start, at) };
  }
  const label = labelAbove(draft, at);
  if (label && label.start >= floor)
    return { start: label.start, end: at, text: draft.text.slice(label.start, at) };
  return { start: at, end: at, text: '' };
}

/** Where the sentence of an offset begins; `at 5 p.m. Mountain Time` goes on over its point. */
function clauseStart(draft: Draft, at: number): number {
  const { start } = sentenceAt(draft, at);
  const hour = /\d\s?[ap]\.\s?m\.\s?$/i.test(draft.text.slice(Math.max(0, start - 10), start));
  return hour ? sentenceAt(draft, Math.max(0, start - 3)).start : start;
}

const LABEL = 60;

function labelAbove(draft: Draft, at: number): Span | null {
  const from = draft.text.lastIndexOf('\n', at - 1);
  if (from < 0 || at - from > LABEL) return null;
  let end = from;
  while (end > 0 && end > from - 8 && /\s/.test(draft.text[end - 1] as string)) end--;
  const start = Math.max(draft.text.lastIndexOf('\n', end - 1) + 1, end - LABEL - 1);
  return end > start && end - start <= LABEL ? { start, end } : null;
}
