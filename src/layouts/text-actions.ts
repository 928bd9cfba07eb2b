import { splitLines } from '../text/lines.js';
import { headEnd } from './capture-head.js';
import { isApplyLine } from './html-words.js';
import type { Layout } from './layout.js';
import { divideAt } from './text-units.js';

/** A capture of a board whose button says something else than `Apply`: `Apply now`, `Jetzt bewerben`. */
export const textActions: Layout = {
  name: 'text-actions',
  doc: 'Text: each posting ends with the same line that says how to apply, such as `Apply now`',
  divide(page) {
    if (page.format !== 'text') return null;
    const lines = splitLines(page.text).filter((line) => isApplyLine(line, page.text));
    const counts = new Map<string, number>();
    for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
    const [action, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (count < 2) return null;
    const ends = lines.filter(({ text }) => text === action);
    const starts = [headEnd(page.text.slice(0, ends[0]?.start)), ...ends.map(({ end }) => end)];
    const units = ends.map(({ start: end }, i) => ({ start: starts[i] ?? 0, end }));
    const rest = { start: starts[ends.length] ?? page.text.length, end: page.text.length };
    const all = rest.end - rest.start > FOOTER ? [...units, rest] : units;
    return divideAt(
      page,
      all.filter(({ start, end }) => end - start > 1),
    );
  },
};

/** Text behind the last button may be a posting whose end was not captured; what is shorter is a footer. */
const FOOTER = 300;
