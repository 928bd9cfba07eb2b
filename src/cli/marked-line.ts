import type { ChalkInstance } from 'chalk';
import type { Span } from '../record/span.js';
import { shorten } from './fit.js';
import { inPlace } from './terminal-text.js';

/** A line of text and the words in it that are to be seen first. */
export interface MarkedLine {
  readonly text: string;
  /** In their order, none within another. */
  readonly matches: readonly Span[];
}

/** The line for a terminal of this width, its matches painted; without colours they stand between asterisks. */
export function markedLine({ text, matches }: MarkedLine, width: number, paint: ChalkInstance): string {
  const marks = paint.level === 0 ? 2 * matches.length : 0;
  const fitting = shorten(inPlace(text), Math.max(1, width - marks));
  // the ellipsis of a line that was cut stands in the place of a character
  const whole = fitting.length === text.length ? text.length : fitting.length - 1;
  const mark = (words: string) => (paint.level === 0 ? `*${words}*` : paint.yellow.bold(words));
  let line = '';
  let at = 0;
  for (const { start, end } of matches.filter((match) => match.end <= whole)) {
    line += paint.dim(fitting.slice(at, start)) + mark(fitting.slice(start, end));
    at = end;
  }
  return line + paint.dim(fitting.slice(at));
}
