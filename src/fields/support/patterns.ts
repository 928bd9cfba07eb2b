import type { Span } from '../../record/span.js';
import { isWordUnit } from '../../text/letters.js';
import { openingsOf } from '../../text/needles.js';

/** A pattern for any of the fragments as whole words, case folded. Run it on bounded text only. */
export function wholeWords(fragments: readonly string[], flags = 'giu'): RegExp {
  const words = fragments.join('|');
  return new RegExp(`${firstLetters(words)}(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags);
}

/** A look at the first letter of the words, far cheaper than the look for a letter before them; nothing where it can't be told. */
function firstLetters(words: string): string {
  const openings = openingsOf({ source: words });
  const letters = new Set(openings?.map((opening) => opening.charAt(0)));
  return letters.size > 0 && [...letters].every((letter) => isWordUnit(letter.charCodeAt(0)))
    ? `(?=[${[...letters].join('')}])`
    : '';
}

/** A pattern for any of the fragments at the end of the text, followed by nothing but `gap`. */
export function atEnd(fragments: readonly string[], gap: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${fragments.join('|')})${gap}$`, 'iu');
}

/** The match that ends last, the longer of two that end together; `pattern` is global. */
export function lastMatch(pattern: RegExp, text: string): Span | null {
  let last: Span | null = null;
  // not matchAll, which copies the pattern at each call
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (!last || end >= last.end) last = { start: match.index, end };
    if (match[0] === '') pattern.lastIndex++;
  }
  return last;
}

/** Quotes text for use in a pattern. */
export function literal(text: string): string {
  return text.replace(/[$.*+?^(){}|[\]\\]/g, '\\$&');
}
