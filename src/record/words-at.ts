import type { Block } from './page.js';
import { contains, type Span } from './span.js';

/**
 * The words of the page at a span of a posting. The span may lie outside the posting where a hint does that quotes its
 * words: the subject above a message, a link behind a card.
 */
export function wordsAt({ text, hints }: Pick<Block, 'text' | 'hints'>, span: Span): string {
  if (span.start >= 0 && span.end <= text.length) return text.slice(span.start, span.end);
  const hint = hints.find(({ quote, start, end }) => quote !== undefined && contains({ start, end }, span));
  return hint?.quote?.slice(span.start - hint.start, span.end - hint.start) ?? '';
}
