import type { Span } from '../record/span.js';
import { afterBullet, isBulletAt } from './bullets.js';
import { isSpace } from './lines.js';

/** Where the marks of a list's entries stand: bullets, dashes, or numbers that count up. */
export function findListMarks(text: string, body: Span): number[] {
  const starts: number[] = [];
  const dashes =
    /^-/.test(text.slice(body.start, body.start + 1)) ||
    /\n\s{0,12}-\s/.test(text.slice(body.start, body.end));
  for (let i = body.start; i < body.end; i++) {
    if (!isBulletAt(text, i)) continue;
    const char = text[i] as string;
    const dash = char === '-' || char === '–' || char === '—';
    if (dash && (!dashes || !isEntryDash(text, i, body))) continue;
    starts.push(i);
    i = afterBullet(text, i) - 1;
  }
  if (starts.length > 0) return starts;
  const lines = markedLines(text, body);
  return lines.length > 1 ? lines : (inlineNumbers(text, body) ?? inlineRings(text, body) ?? lines);
}

/** A dash glued to its entry (" -Want to ...") in a list whose first dash is glued too, or free in one whose first is free. */
function isEntryDash(text: string, i: number, body: Span): boolean {
  // "- C++ - an advantage": what is said of an entry
  if (SAID_OF_ENTRY.test(text.slice(i + 1, i + 40))) return false;
  if (i === body.start || /[\n:.]\s{0,12}$/.test(text.slice(Math.max(body.start, i - 14), i))) return true;
  const gluedList = text[body.start] === '-' && !isSpace(text.charCodeAt(body.start + 1));
  const glued = !isSpace(text.charCodeAt(i + 1));
  return text[body.start] === '-' ? glued === gluedList : false;
}

const SAID_OF_ENTRY =
  /^\s?(?:an? )?(?:added |big |clear |definite |great |huge |strong )?(?:advantage|asset|bonus|must|plus|required|preferred|optional|mandatory|desirable)\s*(?:[-–.;,\n]|$)/i;

/** Lines that begin with a number, a letter, a star or a plus: marks that mean nothing inside a line. */
function markedLines(text: string, body: Span): number[] {
  const pattern = /(?:^|\n)[ \t]{0,12}(?:\d{1,2}[.)]|[a-z]\)|\(\d{1,2}\)|[*+o])[ \t]/g;
  pattern.lastIndex = 0;
  const slice = text.slice(body.start, body.end);
  return [...slice.matchAll(pattern)].map((m) => body.start + m.index + (m[0].startsWith('\n') ? 1 : 0));
}

/** `1) PhD in optics. 2) Publications. 3) C++.`: numbers that count up from one inside a paragraph; null where there are none. */
function inlineNumbers(text: string, body: Span): number[] | null {
  const starts: number[] = [];
  const pattern = /(?:^|\s)(\d{1,2})[.)] (?=\S)/g;
  for (const match of text.slice(body.start, body.end).matchAll(pattern)) {
    if (Number(match[1]) !== starts.length + 1) continue;
    if (starts.length === 0 && match.index > 0) return null;
    starts.push(body.start + match.index + (match[0].length - match[0].trimStart().length));
  }
  return starts.length > 1 ? starts : null;
}

/** `o PhD in optics. o C++.`: the ring that word processors save as a letter; null where the text does not begin with one. */
function inlineRings(text: string, body: Span): number[] | null {
  const slice = text.slice(body.start, body.end);
  if (!/^\s{0,4}o\s{1,4}\p{Lu}/u.test(slice)) return null;
  return [...slice.matchAll(/(?<=^|\s)o\s{1,4}(?=\p{Lu})/gu)].map(({ index }) => body.start + index);
}
