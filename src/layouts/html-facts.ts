import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { trimSpan } from '../text/lines.js';
import { FACT_LABELS } from '../vocabulary/fact-labels.js';

/**
 * Facts that a posting's labels state (`dt` and `dd`, the cells of a table, `<b>Location:</b> Ghent`).
 * The first of each field counts. Offsets of the page.
 */
export function readLabelledFacts(text: string, marks: readonly Mark[], within: Span): Hint[] {
  const hints = new Map<string, Hint>();
  const labels = marks.filter((mark) => mark.kind === 'label');
  labels.forEach((label, index) => {
    const field = FACT_LABELS.get(labelWords(text, label));
    if (field === undefined || hints.has(field)) return;
    const next = labels.slice(index + 1, index + 3).find((other) => other.start >= label.end);
    const span = valueAfter(text, label.end, Math.min(next?.start ?? within.end, within.end));
    if (!span) return;
    const value = foldSpace(text.slice(span.start, span.end));
    hints.set(field, { field, value, ...span, rule: 'labelled-fact', kind: 'labelled' });
  });
  return [...hints.values()];
}

const MAX_VALUE = 240;

function labelWords(text: string, label: Span): string {
  return foldSpace(foldCase(text.slice(label.start, label.end))).replace(/[\s:*?]{1,8}$/, '');
}

/** What follows a label: the rest of its line or cell, or else the next line. */
function valueAfter(text: string, from: number, limit: number): Span | null {
  let start = from;
  while (start < limit && SEPARATORS.includes(text[start] ?? '')) start++;
  if (/\n\s*\n/.test(text.slice(from, start))) return null;
  if (text.startsWith('• ', start)) start += 2;
  const rest = text.slice(start, Math.min(limit, start + MAX_VALUE + 1));
  const stop = rest.search(/\n| \| /);
  const end = start + (stop < 0 ? rest.length : stop);
  const span = trimSpan(text, start, end);
  return span.end <= span.start || span.end - span.start > MAX_VALUE ? null : span;
}

const SEPARATORS = ': |\n\t';
