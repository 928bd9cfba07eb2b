import type { Span } from '../../record/span.js';
import { isSpace } from '../../text/lines.js';

/** What stands between a word and the one before it; the strongest mark counts. */
export type Gap = 'space' | 'comma' | 'slash' | 'dash' | 'open' | 'close' | 'strong' | 'stop';

/** A word of a line of places. */
export interface Word extends Span {
  readonly text: string;
  readonly gap: Gap;
}

/** Whether a word begins with a capital, or with a letter of a script that has none. */
export function startsUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code === 39 && startsQuoted(word));
  if (code === 0x2018 || code === 0x2019) return startsQuoted(word);
  const first = word.charAt(0);
  return (
    first !== first.toLowerCase() ||
    (code > 0x590 && first === first.toUpperCase() && code < 0xd800 && !isSign(code))
  );
}

/** `'s-Hertogenbosch` */
function startsQuoted(word: string): boolean {
  return word.startsWith('s-', 1) || (word.length > 2 && startsUpper(word.slice(1)));
}

function isSign(code: number): boolean {
  return code >= 0x2000 && code <= 0x2fff;
}

/** Cuts a stretch of text into words and the marks between them; stops after `MAX_WORDS`. */
export function splitWords(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let gap: Gap = 'strong';
  let i = from;
  while (i < to && words.length < MAX_WORDS) {
    const mark = markAt(text, i);
    if (mark !== null) {
      if (STRENGTH[mark] > STRENGTH[gap]) gap = mark;
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < to && markAt(text, end) === null) end++;
    const point = end - i > 2 && text[end - 1] === '.' && !ABBREVIATION.test(text.slice(i, end));
    if (point) end -= 1;
    words.push({ start: i, end, text: text.slice(i, end), gap });
    gap = point ? 'stop' : 'space';
    i = point ? end + 1 : end;
  }
  return words;
}

const MAX_WORDS = 60;
const ABBREVIATION = /^(?:St|Ft|Mt|Ste|Co|Gt|Kgs|[A-Z][a-z]*\.[A-Za-z.]*|[A-Z])\.$/;
const STRENGTH: Readonly<Record<Gap, number>> = {
  space: 0,
  close: 1,
  comma: 2,
  slash: 3,
  dash: 4,
  open: 5,
  strong: 6,
  stop: 7,
};

/** The mark at an offset, or null inside a word. Hyphens and points inside words are part of them. */
function markAt(text: string, i: number): Gap | null {
  const code = text.charCodeAt(i);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return null;
  if (isSpace(code)) return code === 10 ? 'strong' : 'space';
  const mark = MARKS[text[i] as string];
  if (mark === undefined) return code >= 0xd800 && code < 0xe000 ? 'strong' : null;
  if (mark !== 'dash') return mark;
  const inside = i > 0 && !isSpace(text.charCodeAt(i - 1)) && !isSpace(text.charCodeAt(i + 1));
  if (!inside || text[i] !== '-') return 'dash';
  // `US-Remote`
  const beside = text.slice(Math.max(0, i - 6), i + 7).toLowerCase();
  if (beside.startsWith('remote') || beside.endsWith('-remote')) return 'dash';
  // `IL-Haifa`
  return /(?<![A-Za-z])[A-Z]{2}-[A-Z][a-z]/.test(text.slice(Math.max(0, i - 3), i + 3)) ? 'dash' : null;
}

const MARKS: Readonly<Record<string, Gap>> = {
  ',': 'comma',
  '，': 'comma',
  '、': 'comma',
  ';': 'strong',
  '|': 'strong',
  '•': 'strong',
  '·': 'strong',
  '●': 'strong',
  '⋅': 'strong',
  '∙': 'strong',
  '→': 'strong',
  '*': 'strong',
  '+': 'strong',
  ':': 'strong',
  '\ufe0f': 'strong',
  '/': 'slash',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '−': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '!': 'stop',
  '?': 'stop',
  '"': 'stop',
  '“': 'stop',
  '”': 'stop',
};
