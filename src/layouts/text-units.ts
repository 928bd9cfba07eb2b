import type { Block } from '../record/page.js';
import type { Span } from '../record/span.js';
import { trimSpan } from '../text/lines.js';
import { type Cut, toBlocks } from './html-block.js';
import type { Division, PageText } from './layout.js';
import { readFacts } from './page-facts.js';

/** The postings of a text page by their places; null where there are not several. */
export function divideAt(page: PageText, units: readonly (Span & Partial<Cut>)[]): Division | null {
  if (units.length < 2) return null;
  const cuts = units.map(({ start, end, hints = [] }) => ({ start, end, hints }));
  const blocks = toBlocks(page, cuts).filter(({ text }) => text !== '');
  return { blocks, facts: readFacts(page.text, page.title), notes: notesOn(page, blocks) };
}

/** Nothing is left out in silence: words before the first posting may be an introduction that all of them share. */
function notesOn({ text }: PageText, blocks: readonly Block[]): string[] {
  const before = trimSpan(text, 0, blocks[0]?.start ?? 0);
  const length = before.end - before.start;
  if (length < INTRODUCTION) return [];
  return [`the ${length} characters before the first posting belong to none of them, and were left out`];
}

/** Characters; what is shorter is a heading of the page. */
const INTRODUCTION = 200;
