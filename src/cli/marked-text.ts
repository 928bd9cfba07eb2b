import type { ChalkInstance } from 'chalk';
import type { Span } from '../record/span.js';
import { columnsOf } from './fit.js';
import { inPlace } from './terminal-text.js';

/** Words of a text that something rests on. */
export interface MarkedWords extends Span {
  readonly label: string;
  /** One of the entries of a list: drawn more lightly than what stands alone. */
  readonly entry?: boolean;
}

/**
 * A text in lines no wider than this, and under each line, as a compiler shows its errors, strokes under the words
 * that are marked with the label behind them. Empty lines are left out. Safe for a terminal.
 */
export function markedText(
  text: string,
  marks: readonly MarkedWords[],
  width: number,
  paint: ChalkInstance,
): string[] {
  const safe = inPlace(text);
  const sorted = together(marks).sort((a, b) => a.start - b.start || b.end - a.end);
  const drawn: string[] = [];
  for (const line of linesOf(safe, text, width)) {
    drawn.push(safe.slice(line.start, line.end));
    const here = sorted.filter(({ start, end }) => start < line.end && end > line.start);
    for (const under of strokes(safe, line, here)) drawn.push(paint.cyan(under));
  }
  return drawn;
}

/** Marks on the same words as one, under all their labels. */
function together(marks: readonly MarkedWords[]): MarkedWords[] {
  const one = new Map<string, MarkedWords>();
  for (const mark of marks) {
    const key = `${mark.start} ${mark.end} ${mark.entry ?? false}`;
    const before = one.get(key);
    one.set(key, before ? { ...mark, label: `${before.label}, ${mark.label}` } : mark);
  }
  return [...one.values()];
}

/** Where lines begin and end: at the text's own ends of lines, and between words where they grow too wide. */
function linesOf(safe: string, text: string, width: number): Span[] {
  const lines: Span[] = [];
  for (const own of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    let line: { start: number; end: number } | null = null;
    for (const word of safe.slice(own.index, own.index + own[0].length).matchAll(/\S+/g)) {
      const start: number = own.index + word.index;
      const end: number = start + word[0].length;
      if (line !== null && columnsOf(safe.slice(line.start, end)) <= width) {
        line.end = end;
        continue;
      }
      line = { start, end };
      lines.push(line);
    }
  }
  return lines;
}

/** The rows under a line; a mark goes into the first row that has room for it and its label. */
function strokes(safe: string, line: Span, marks: readonly MarkedWords[]): string[] {
  const rows: string[] = [];
  for (const { start, end, label, entry } of marks) {
    const from = Math.max(start, line.start);
    const to = Math.min(end, line.end);
    const column = columnsOf(safe.slice(line.start, from));
    const stroke = (entry ? '~' : '^').repeat(Math.max(1, columnsOf(safe.slice(from, to))));
    // the label stands where the words begin; on further lines the stroke says enough
    const drawn = start >= line.start ? `${stroke} ${label}` : stroke;
    const free = rows.findIndex((row) => row.length === 0 || row.length + 2 <= column);
    const at = free < 0 ? rows.length : free;
    rows[at] = (rows[at] ?? '').padEnd(column) + drawn;
  }
  return rows;
}
