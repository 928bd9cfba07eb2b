import type { Mark } from '../record/page.js';
import type { SectionKind } from '../record/section.js';
import type { Span } from '../record/span.js';
import { isBulletAt } from './bullets.js';
import { colonClauses } from './colon-clauses.js';
import { foldQuotes } from './fold.js';
import {
  type Context,
  contextBefore,
  isBlank,
  isCapitals,
  nextVisible,
  skipBullets,
} from './heading-context.js';
import { fromMarks } from './heading-marks.js';
import { nameAfter } from './heading-names.js';
import { type HeadingPatterns, patternsAt } from './heading-patterns.js';
import { bulletLead, followsHeading, questionRun, shoutedRun, titleRun } from './heading-runs.js';
import type { Heading, HeadingView } from './heading-view.js';
import type { Line } from './lines.js';

/**
 * Finds the headings of a posting: on lines of their own, before a colon, glued to the text that follows, and
 * in the middle of a flattened line. In order, without overlaps.
 */
export function findHeadings(
  text: string,
  lines: readonly Line[],
  sentences: readonly Span[],
  marks: readonly Mark[],
  patterns: HeadingPatterns,
): Heading[] {
  const folded = foldQuotes(text);
  const view: HeadingView = { text: folded, lower: folded.toLowerCase(), patterns };
  if (view.lower.length !== folded.length) return [];
  const found: Heading[] = fromMarks(view, marks);
  const covered = new Uint8Array(folded.length);
  const cover = (heading: Heading) => covered.fill(1, heading.start, heading.bodyStart);
  found.forEach(cover);
  let previous: Heading | null = null;
  for (const line of lines) {
    for (const at of capitalsIn(folded, line)) {
      if (previous && at < previous.bodyStart) continue;
      if (covered[at] === 1) continue;
      const heading: Heading | null = readAt(view, at, line, previous);
      if (heading) {
        found.push(heading);
        cover(heading);
        previous = heading;
      }
    }
  }
  for (const heading of colonClauses(view, sentences)) {
    if (covered.subarray(heading.start, heading.bodyStart).includes(1)) continue;
    found.push(heading);
    cover(heading);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((h, i, all) => i === 0 || h.start >= (all[i - 1]?.bodyStart ?? 0));
}

function readAt(view: HeadingView, at: number, line: Line, previous: Heading | null): Heading | null {
  const lineStart = skipBullets(view.text, line.start, line.end);
  const atStart = at === lineStart;
  const afterHeading = previous !== null && isBlank(view.text, previous.bodyStart, at);
  const before = contextBefore(view.text, at, line.start);
  const run =
    atStart || afterHeading || before !== 'inside'
      ? titleRun(view.text, at, line.end, view.patterns.lexicon)
      : null;
  const patterns = patternsAt(view.patterns, view.lower, at);
  for (const [kind, pattern] of patterns.phrases) {
    const end = matchEnd(view, pattern, at);
    if (end < 0 || (run && run.end > end)) continue;
    const heading = close(
      view,
      kind,
      at,
      end,
      line,
      atStart || afterHeading || before !== 'inside' || isTitled(view.text, at, end, 3),
      true,
    );
    if (heading) return heading;
  }
  for (const [kind, pattern] of patterns.words) {
    const end = matchEnd(view, pattern, at);
    if (end < 0 || (run && run.end > end)) continue;
    const capitals = end - at >= 4 && isCapitals(view.text.slice(at, end));
    const inList =
      before === 'open' &&
      LIST_KINDS.has(kind) &&
      previous !== null &&
      LIST_KINDS.has(previous.kind) &&
      previous.kind !== kind;
    const glue = (atStart && !isSentenceWord(view, end)) || afterHeading || capitals || inList;
    const heading = close(view, kind, at, end, line, glue, before !== 'inside' || atStart || afterHeading);
    if (heading) return heading;
  }
  for (const [kind, pattern] of patterns.leads) {
    const end = matchEnd(view, pattern, at);
    if (end < 0 || (before === 'inside' && !atStart)) continue;
    const next = nextVisible(view.text, end, line.end);
    const colon = view.text[next] === ':' || view.text[next] === '…';
    const titled = isTitled(view.text, at, end) && followsHeading(view.text, end, line.end);
    const dots = kind === 'requirements' && view.text[next] === '.' && atStart && end - at < 14;
    if (colon || dots || titled || next >= line.end || isBulletAt(view.text, next))
      return { kind, start: at, end, bodyStart: colon || dots ? next + 1 : end };
  }
  return atStart || before !== 'inside' ? runAt(view, at, line, atStart, before, run) : null;
}

/** Headings that no vocabulary has word for word: runs of heading words, capitals, clauses in front of a bullet. */
function runAt(
  view: HeadingView,
  at: number,
  line: Line,
  atStart: boolean,
  before: Context,
  run: ReturnType<typeof titleRun>,
): Heading | null {
  if (run) return ended(view, run.kind, at, run.end, line);
  const shouted = shoutedRun(view.text, at, line.end);
  if (shouted !== null && (atStart ? line.afterBlank : true))
    return ended(view, cueKind(view, at, shouted) ?? 'unknown', at, shouted, line);
  const question = atStart ? questionRun(view.text, at, line.end) : null;
  if (question !== null) return ended(view, cueKind(view, at, question) ?? 'unknown', at, question, line);
  if (atStart ? isBulletAt(view.text, line.start) : afterBullet(view.text, at, line.start)) return null;
  const lead = before === 'inside' && !atStart ? null : bulletLead(view.text, at, line.end);
  return lead === null
    ? null
    : { kind: cueKind(view, at, lead) ?? 'unknown', start: at, end: lead, bodyStart: lead };
}

function ended(view: HeadingView, kind: SectionKind, start: number, end: number, line: Line): Heading {
  const next = nextVisible(view.text, end, line.end);
  return { kind, start, end, bodyStart: view.text[next] === ':' ? next + 1 : next };
}

function cueKind(view: HeadingView, start: number, end: number): SectionKind | undefined {
  const words = view.lower.slice(start, end);
  return view.patterns.cues.find(([, cue]) => cue.test(words))?.[0];
}

/** Whether the last thing before `at` is a bullet: then an entry begins there and no heading. */
function afterBullet(text: string, at: number, lineStart: number): boolean {
  let i = at - 1;
  while (i > lineStart && /\s/.test(text[i] as string)) i--;
  return i >= lineStart && isBulletAt(text, i);
}

/** "You Have", "We Offer": a lead in title case, or one that breaks off at "if you" or "who", needs no colon. */
function isTitled(text: string, start: number, end: number, least = 2): boolean {
  const words = text.slice(start, end);
  if (least === 2 && /(?: if you| who| who have)$/.test(words)) return true;
  return words.split(' ').length >= least && /^(?:\p{Lu}[\p{L}']*)(?: \p{Lu}[\p{L}']*)+$/u.test(words);
}

const LIST_KINDS: ReadonlySet<SectionKind> = new Set([
  'requirements',
  'preferred',
  'responsibilities',
  'benefits',
]);

/** Decides on what follows the words: a colon, the line's end, or text glued to them. */
function close(
  view: HeadingView,
  kind: SectionKind,
  start: number,
  end: number,
  line: Line,
  mayGlue: boolean,
  mayColon: boolean,
): Heading | null {
  const withName = nameAfter(view.text, end, line.end);
  let next = nextVisible(view.text, afterStars(view.text, start, withName), line.end);
  // "Minimum Qualifications...": boards that end all of their headings so
  const dots = view.text.startsWith('...', next)
    ? 3
    : view.text[next] === '?' || view.text[next] === '…'
      ? 1
      : 0;
  if (dots > 0) next = nextVisible(view.text, next + dots, line.end);
  if (view.text[next] === ':' && mayColon) return { kind, start, end: withName, bodyStart: next + 1 };
  if (next >= line.end && (mayGlue || start === line.start))
    return { kind, start, end: withName, bodyStart: next };
  if (!mayGlue) return null;
  const follower = view.text[next] ?? '';
  if (isCapitals(view.text.slice(start, end)) && end - start >= 6)
    return { kind, start, end: withName, bodyStart: next };
  if (/[\p{Lu}\p{Lt}\d"'($€£]/u.test(follower) || isBulletAt(view.text, next)) {
    if (follower === '(' && kind !== 'requirements' && kind !== 'preferred') return null;
    return { kind, start, end: withName, bodyStart: next };
  }
  return null;
}

/** Behind the asterisks of a heading in bold: "**Requirements**". */
function afterStars(text: string, start: number, end: number): number {
  let at = end;
  while (text[start - 1] === '*' && text[at] === '*' && at < end + 3) at++;
  return at;
}

/** "Apply with a portfolio", "Overview of ...": the word goes on as a sentence. */
function isSentenceWord(view: HeadingView, end: number): boolean {
  return /^ +\p{Ll}/u.test(view.text.slice(end, end + 3));
}

function matchEnd(view: HeadingView, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(view.lower) ? pattern.lastIndex : -1;
}

/** Offsets of the capitals of a line that follow no other. */
function capitalsIn(text: string, line: Span): number[] {
  const capitals: number[] = [];
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    const upper = (code >= 65 && code <= 90) || (code > 0xbf && code < 0xdf);
    if (!upper) continue;
    const before = text.charCodeAt(i - 1);
    if (i > line.start && before >= 65 && before <= 90) continue;
    capitals.push(i);
  }
  return capitals;
}
