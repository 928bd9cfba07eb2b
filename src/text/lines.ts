import type { Span } from '../record/span.js';

/** A line of text without its surrounding white space. */
export interface Line extends Span {
  readonly text: string;
  /** Characters of white space in front of it. */
  readonly indent: number;
  /** Whether a blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean;
}

const NEWLINE = 10;

/** Cuts text into its non-empty lines. White space at either end of a line is left out of its span. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const { start, end } = trimSpan(text, from, to);
    if (end > start) {
      lines.push({ start, end, text: text.slice(start, end), indent: start - from, afterBlank });
      afterBlank = false;
    } else {
      afterBlank = true;
    }
    from = to + 1;
  }
  return lines;
}

/** The span without white space at either end; empty at `from` when nothing else is there. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as it occurs on pages, the no-break, thin and zero-width kinds included. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === NEWLINE ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
