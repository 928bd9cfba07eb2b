import type { Block, Hint, Mark } from '../record/page.js';
import { type Span, shift } from '../record/span.js';
import { trimSpan } from '../text/lines.js';
import type { PageText } from './layout.js';

/** A posting that is known by its place on the page, with hints whose offsets are those of the page. */
export interface Cut extends Span {
  readonly hints: readonly Hint[];
}

/** Numbers the postings, and turns everything inside them to their own offsets. */
export function toBlocks(page: PageText, cuts: readonly Cut[]): Block[] {
  return cuts.map((cut, index) => {
    const { start, end } = trimSpan(page.text, cut.start, cut.end);
    return {
      ordinal: index + 1,
      start,
      end,
      text: page.text.slice(start, end),
      hints: cut.hints.map((hint) => ({ ...hint, ...shift(hint, -start) })),
      marks: marksWithin(page.marks, { start, end }).map((mark) => ({ ...mark, ...shift(mark, -start) })),
    };
  });
}

/** The first hint of each field. */
export function firstOfEach(hints: readonly Hint[]): Hint[] {
  const known = new Set<string>();
  return hints.filter(({ field }) => !known.has(field) && known.add(field));
}

/** The marks that lie wholly inside a span. Marks are in document order, so their starts only grow. */
export function marksWithin(marks: readonly Mark[], span: Span): Mark[] {
  const found: Mark[] = [];
  for (let index = firstFrom(marks, span.start); index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.start >= span.end) break;
    if (mark.end <= span.end) found.push(mark);
  }
  return found;
}

function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
