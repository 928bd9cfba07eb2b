import type { Span } from '../record/span.js';
import { isSurrogate, isWordUnit } from './letters.js';

/** A word as the page writes it, with the marks inside it: `and/or`, `C++`, `self-supervised`. */
export interface RawWord {
  readonly at: number;
  readonly word: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.+#/&-]*/gu;

/**
 * The words of a part of a text, without the marks that they end in. A loop over the units finds what `WORD` does,
 * which calls out of its compiled code at each letter; a part with halves of long characters is left to it.
 */
export function rawWords(text: string, part: Span): RawWord[] {
  const words: RawWord[] = [];
  for (let i = part.start; i < part.end; i++) {
    const code = text.charCodeAt(i);
    if (isSurrogate(code)) return wordsByPattern(text, part);
    if (!isWordUnit(code)) continue;
    const at = i;
    while (i < part.end && (isWordUnit(text.charCodeAt(i)) || INSIDE.has(text.charCodeAt(i)))) i++;
    words.push({ at, word: text.slice(at, wordEnd(text, at, i)) });
    i--; // what ended the word may be half of a long character
  }
  return words;
}

const INSIDE: ReadonlySet<number> = codes("'’.+#/&-");
const TRAILING: ReadonlySet<number> = codes(".'’/-");

function wordEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && TRAILING.has(text.charCodeAt(end - 1))) end--;
  return end;
}

function codes(marks: string): Set<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}

function wordsByPattern(text: string, part: Span): RawWord[] {
  return [...text.slice(part.start, part.end).matchAll(WORD)].map((match) => ({
    at: part.start + match.index,
    word: match[0].slice(0, wordEnd(match[0], 0, match[0].length)),
  }));
}
