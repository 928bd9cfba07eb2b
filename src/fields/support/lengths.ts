import type { Span } from '../../record/span.js';
import { foldCase } from '../../text/fold.js';
import { TIME_UNITS } from '../../vocabulary/duration-words.js';
import { NUMBER_WORDS } from '../../vocabulary/number-words.js';

/** A length of time as it stands in a text. */
export interface Length extends Span {
  /** `2 years`, `3.5 years`, `1 year`, `3-6 months` */
  readonly value: string;
}

/** Reads the lengths of time of a text: figures or words, `24 months`, `a two-year`, `six (6) months`. */
export function readLengths(text: string): Length[] {
  const lengths: Length[] = [];
  for (const match of text.matchAll(UNIT)) {
    const length = lengthOf(text, match);
    if (length) lengths.push(length);
  }
  return lengths;
}

type Unit = keyof typeof TIME_UNITS;
const UNITS = Object.entries(TIME_UNITS) as [Unit, readonly string[]][];
const UNIT = new RegExp(
  `[\\s-](?:${UNITS.map(([unit, words]) => `(?<${unit}>${words.join('|')})`).join('|')})(?![\\wà-ÿ])`,
  'gi',
);
const COUNT =
  /(?<![\p{L}\d.,])(?:(\d{1,2}(?:[.,]\d)?)|(\p{L}{2,10}(?:-\p{L}{3,5})?))(?:\s?\(\d{1,2}\))?(?:\s?(?:-|–|to|bis|à|or|(?<=between .{3,20})and)\s?(?:(\d{1,2})|(\p{L}{2,10})))?$/iu;

function lengthOf(text: string, match: RegExpExecArray): Length | null {
  const at = match.index;
  const from = Math.max(0, at - 28);
  const count = COUNT.exec(text.slice(from, at));
  if (!count) return null;
  const unit = UNITS.find(([name]) => match.groups?.[name] !== undefined)?.[0] as Unit;
  const end = match.index + match[0].length;
  const first = numberOf(count[1], count[2]);
  const second = numberOf(count[3], count[4]);
  if (first !== null && first > 0) {
    const value = second === null ? phrase(first, unit) : `${first}-${second} ${unit}s`;
    if (second !== null || (count[3] ?? count[4]) === undefined)
      return { value, start: from + count.index, end };
  }
  // "position for two": the word before belongs to the sentence
  if (second !== null) {
    const word = (count[3] ?? count[4]) as string;
    return { value: phrase(second, unit), start: at - word.length, end };
  }
  return null;
}

function phrase(count: number, unit: Unit): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function numberOf(digits: string | undefined, word: string | undefined): number | null {
  if (digits !== undefined) return Number(digits.replace(',', '.'));
  return word === undefined ? null : (NUMBER_WORDS.get(foldCase(word)) ?? null);
}
