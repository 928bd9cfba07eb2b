import { foldCase } from '../text/fold.js';
import { type Line, splitLines } from '../text/lines.js';
import { JOB_WORDS } from '../vocabulary/job-words.js';
import { hasJobWord, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { isRule, underlines } from './text-rule-lines.js';
import { divideAt } from './text-units.js';

/** Postings pasted below each other, with a line of dashes, stars or the like between them. */
export const textRules: Layout = {
  name: 'text-rules',
  doc: 'Text: lines of dashes, stars or the like between the postings',
  divide(page) {
    if (page.format !== 'text') return null;
    const parts = readParts(splitLines(page.text));
    const long = parts.filter((lines) => lengthOf(lines) >= MIN_POSTING);
    const titled = long.filter((lines) => hasTitle(page, lines));
    const speaking = long.filter((lines) => speaksOfJob(page, lines));
    const sections = long.filter((lines) => beginsSection(page, lines));
    // rules stand between the sections of one posting too: prose is a posting of its own where most parts begin with a job
    // a title over the first part alone is that of one posting with rules between its sections
    const isOne = titled.length === 1 && titled[0] === long[0];
    const isEach = !isOne && speaking.length >= long.length * MOST && sections.length <= long.length * FEW;
    const begins = new Set(isEach ? long : titled);
    const units: { start: number; end: number }[] = [];
    for (const lines of parts) {
      const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
      const open = units.at(-1);
      if (begins.has(lines)) units.push({ start: first.start, end: last.end });
      else if (open) open.end = last.end;
    }
    return divideAt(page, units);
  },
};

/** The lines between rules. A rule that underlines a line parts nothing. */
function readParts(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [[]];
  lines.forEach((line, i) => {
    if (!isRule(line)) parts.at(-1)?.push(line);
    else if (!underlines(lines, i)) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}

/** One of its first lines names a job. */
function hasTitle(page: PageText, lines: readonly Line[]): boolean {
  if (beginsSection(page, lines)) return false;
  return lines.slice(0, 3).some((line) => isShort(line) && hasJobWord(line, page.text));
}

/** Its beginning holds a word that titles are made of. */
function speaksOfJob({ text }: PageText, lines: readonly Line[]): boolean {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  const head = foldCase(text.slice(first.start, Math.min(last.end, first.start + HEAD)));
  return head.split(/[^a-z0-9]+/).some((word) => JOB_WORDS.has(word));
}

function beginsSection({ text }: PageText, [first]: readonly Line[]): boolean {
  return first !== undefined && isShort(first) && (isSectionHeading(first, text) || SECTION.test(first.text));
}

function lengthOf(lines: readonly Line[]): number {
  return (lines.at(-1)?.end ?? 0) - (lines[0]?.start ?? 0);
}

function isShort({ text }: Line): boolean {
  return text.length <= MAX_TITLE && !/[.!?;,]$/.test(text);
}

const MAX_TITLE = 120;
const MIN_POSTING = 160;
const MOST = 0.6;
const FEW = 0.25;
const HEAD = 600;

/** The last word of headings that stand inside a posting, whatever job their other words name. */
const SECTION =
  /\b(?:compensation|salary|pay|benefits|perks|qualifications?|requirements?|responsibilities|duties|tasks|skills|experience|education|summary|overview|description|details|location|contact)\s*:?$/i;
