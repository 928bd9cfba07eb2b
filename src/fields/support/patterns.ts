import type { Span } from '../../record/span.js';

/** A pattern for any of the fragments as whole words, case folded. Run it on bounded text only. */
export function wholeWords(fragments: readonly string[], flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${fragments.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** A pattern for any of the fragments at the end of the text, followed by nothing but `gap`. */
export function atEnd(fragments: readonly string[], gap: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${fragments.join('|')})${gap}$`, 'iu');
}

/** The match that ends last, the longer of two that end together; `pattern` is global. */
export function lastMatch(pattern: RegExp, text: string): Span | null {
  let last: Span | null = null;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (!last || end >= last.end) last = { start: match.index, end };
  }
  return last;
}

/** Quotes text for use in a pattern. */
export function literal(text: string): string {
  return text.replace(/[$.*+?^(){}|[\]\\]/g, '\\$&');
}
