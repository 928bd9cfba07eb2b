import { type Line, splitLines } from '../text/lines.js';
import { hasJobWord, isGroupHeading, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { readMetaLine } from './meta-line.js';
import { underlines } from './text-rule-lines.js';
import { divideAt } from './text-units.js';

/** A running list in plain text or Markdown: lines of one look that name jobs, each with its text below it. */
export const textHeadings: Layout = {
  name: 'text-headings',
  doc: 'Text: one title line a posting, marked (`## `, `1. `) or with its facts below it',
  divide(page) {
    if (page.format !== 'text') return null;
    const lines = splitLines(page.text);
    const looks = new Map<string, Line[]>();
    lines.forEach((line, i) => {
      const look = underlines(lines, i + 1) ? 'underlined' : lookOf(line);
      if (look === null || !isTitle(page, line)) return;
      const own = looks.get(look);
      if (own) own.push(line);
      else looks.set(look, [line]);
    });
    let best: Line[] = [];
    for (const [look, titles] of looks) {
      const own = withBodies(page, titles);
      if (own.length > best.length && own.length > 1 && isSure(page, look, own, lines)) best = own;
    }
    const units = best.map(({ start }, i) => ({ start, end: best[i + 1]?.start ?? page.text.length }));
    return divideAt(page, units);
  },
};

/** How a line is marked as a heading: `##`, `0.`, `**`, or nothing (then a blank line stands before it); null for none. */
function lookOf({ text, afterBlank }: Line): string | null {
  const before = /^(?:[#>=*_■▶►\s]{1,8}|(?:\p{L}{2,12} )?[(#]?\d{1,3}[.):]\s?)/u.exec(text)?.[0].trim() ?? '';
  if (before === '*' || before === '>') return null;
  // a line that begins with a bullet is an entry, whatever stands before it
  if (before === '') return afterBlank && /^[\p{L}\d(]/u.test(text) ? 'plain' : null;
  return before.replace(/\d+/, '0').toLowerCase();
}

function isTitle(page: PageText, line: Line): boolean {
  if (line.text.length > MAX_TITLE || SENTENCE_END.test(line.text)) return false;
  const lead = /^[^\p{L}]{0,12}/u.exec(line.text)?.[0].length ?? 0;
  const words = { start: line.start + lead, end: line.end };
  if (!/^\p{Lu}/u.test(line.text.slice(lead)) && !/^phd\b/i.test(line.text.slice(lead))) return false;
  return (
    hasJobWord(words, page.text) && !isSectionHeading(words, page.text) && !isGroupHeading(words, page.text)
  );
}

/** Of titles that follow each other at once, as in a table of contents, none has a body; the last one may. */
function withBodies({ text }: PageText, titles: readonly Line[]): Line[] {
  return titles.filter(({ end }, i) => (titles[i + 1]?.start ?? text.length) - end > MIN_BODY);
}

/**
 * Whether lines of a look begin the page's postings. A line that nothing but a blank one marks is sure only where the
 * page begins with one and nearly all of them have facts below them (whose, where): one posting may hold several short
 * lines that name jobs.
 */
function isSure(page: PageText, look: string, titles: readonly Line[], lines: readonly Line[]): boolean {
  const [first] = titles;
  if (!first) return false;
  if (look !== 'plain') return true;
  if (lines.findIndex(({ start }) => start === first.start) > MAX_HEAD_LINES) return false;
  return titles.filter((title) => hasFacts(page, title)).length >= titles.length * NEARLY_ALL;
}

function hasFacts({ text }: PageText, title: Line): boolean {
  const below = text.slice(title.end, title.end + REACH);
  return FACT.test(below) || readMetaLine(text, [], title, title.end + REACH).length > 0;
}

const MAX_TITLE = 120;
const MAX_HEAD_LINES = 6;
const MIN_BODY = 150;
const NEARLY_ALL = 0.75;
const REACH = 320;
const SENTENCE_END = /[.!?;,:]$/;
/** A fact with its label on a line of its own. */
const FACT =
  /^[*_\s]{0,6}(?:location|where|company|employer|organi[sz]ation|institution|type|contract|salary|pay|deadline|start(?: date)?|ort|lieu|standort|arbeitgeber)[*_\s]{0,6}[:–-]/imu;
