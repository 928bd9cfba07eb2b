import type { Block, Hint } from '../record/page.js';

/**
 * Gives every quoted value a place in the page's text. What readers do not see (an attribute, the page's title, the
 * address behind an icon) is written behind the text, each value once and in a paragraph of its own.
 *
 * @returns the text that all offsets of the blocks point into
 */
export function anchorQuotes(text: string, blocks: readonly Block[]): { text: string; blocks: Block[] } {
  const added = new Map<string, number>();
  const parts = [text];
  let length = text.length;
  const placeOf = (quote: string): number => {
    const known = added.get(quote);
    if (known !== undefined) return known;
    parts.push('\n\n', quote);
    const at = length + 2;
    length = at + quote.length;
    added.set(quote, at);
    return at;
  };
  const anchored = (hint: Hint, from: number): Hint => {
    const { quote, start, end } = hint;
    if (quote === undefined || text.slice(from + start, from + end) === quote) return hint;
    const at = placeOf(quote) - from;
    return { ...hint, start: at, end: at + quote.length };
  };
  const placed = blocks.map((block) => ({
    ...block,
    hints: block.hints.map((hint) => anchored(hint, block.start)),
  }));
  return { text: parts.join(''), blocks: placed };
}
