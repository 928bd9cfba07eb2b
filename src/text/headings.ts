import type { Mark } from '../record/page.js';
import type { SectionKind } from '../record/section.js';
import type { Span } from '../record/span.js';
import { isBulletAt } from './bullets.js';
import { foldQuotes } from './fold.js';
import { type HeadingPatterns, patternsAt } from './heading-patterns.js';
import { bulletLead, followsHeading, questionRun, shoutedRun, titleRun } from './heading-runs.js';
import { isLetter, isWhite, isWordUnit } from './letters.js';
import { type Line, trimSpan } from './lines.js';

export { compileHeadings } from './heading-patterns.js';

/** A heading and where the text under it begins. */
export interface Heading extends Span {
  readonly kind: SectionKind;
  readonly bodyStart: number;
}

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
  const view: View = { text: folded, lower: folded.toLowerCase(), patterns };
  if (view.lower.length !== folded.length) return [];
  const found: Heading[] = fromMarks(view, marks);
  const taken = (at: number) => found.some((h) => h.start <= at && at < h.bodyStart);
  let previous: Heading | null = null;
  for (const line of lines) {
    for (const at of capitalsIn(folded, line)) {
      if (previous && at < previous.bodyStart) continue;
      if (taken(at)) continue;
      const heading: Heading | null = readAt(view, at, line, previous);
      if (heading) {
        found.push(heading);
        previous = heading;
      }
    }
  }
  for (const heading of colonClauses(view, sentences)) {
    if (!found.some((h) => h.start < heading.bodyStart && heading.start < h.bodyStart)) found.push(heading);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((h, i, all) => i === 0 || h.start >= (all[i - 1]?.bodyStart ?? 0));
}

interface View {
  readonly text: string;
  readonly lower: string;
  readonly patterns: HeadingPatterns;
}

/** Words after which a capital goes on with the sentence: what follows them is no heading and no new item. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for with and or by as from into via per like such including include includes using our your their its his her ' +
    'this that these those is are was be than within across between under over about around through against onto toward towards upon ' +
    'least minimum approximately roughly nearly almost some only not no plus minus versus vs e.g i.e both either any all ' +
    'sehr gute guten guter gutes fundierte fundiertes mehrjährige einschlägige erste praktische sichere hohe abgeschlossenes abgeschlossene ' +
    'der die das den dem des ein eine einer einem einen und oder in mit von für zu im am an auf bei als nach über unter sowie ihre ihr unsere ' +
    'de du des la le les et ou à au aux en dans avec pour par sur un une l d y o con para por el los las del e di da il lo gli della'
  ).split(' '),
);

function readAt(view: View, at: number, line: Line, previous: Heading | null): Heading | null {
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
    const glue = (atStart && !isSentenceWord(view, at, end)) || afterHeading || capitals || inList;
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
  view: View,
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

function ended(view: View, kind: SectionKind, start: number, end: number, line: Line): Heading {
  const next = nextVisible(view.text, end, line.end);
  return { kind, start, end, bodyStart: view.text[next] === ':' ? next + 1 : next };
}

function cueKind(view: View, start: number, end: number): SectionKind | undefined {
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
  view: View,
  kind: SectionKind,
  start: number,
  end: number,
  line: Line,
  mayGlue: boolean,
  mayColon: boolean,
): Heading | null {
  const withName = nameAfter(view.text, end, line.end);
  let next = nextVisible(view.text, withName, line.end);
  if (view.text[next] === '?' || view.text[next] === '…') next = nextVisible(view.text, next + 1, line.end);
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

/** `to Wayve`, `at Figma`: the company in "What you'll bring to X"; one capitalised word, or more when the text repeats them. */
function nameAfter(text: string, end: number, lineEnd: number): number {
  const rest = text.slice(end, Math.min(lineEnd, end + 80));
  const match = /^ (?:to|at|in|with|for|from) (?=[\p{Lu}\d])/u.exec(rest);
  if (!match) return end;
  let best = -1;
  const name = /[\p{L}\p{N}][\p{L}\p{N}&.'+-]{0,30}/uy;
  let at = end + match[0].length;
  const start = at;
  for (let i = 0; i < 4; i++) {
    name.lastIndex = at;
    const word = name.exec(text)?.[0].replace(/[.'’]+$/, '');
    if (!word || !/^[\p{Lu}\d]/u.test(word)) break;
    const to = at + word.length;
    const run = text.slice(start, to);
    if (i === 0 || recurs(text, run, start)) best = to;
    if (text[to] !== ' ') break;
    at = to + 1;
  }
  return best < 0 ? end : best;
}

/** Whether a name stands a second time in the text, as whole words. */
function recurs(text: string, name: string, except: number): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (at !== except && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')) return true;
  }
  return false;
}

type Context = 'closed' | 'open' | 'inside';

/** What stands before a capital: the end of something (`closed`), the last word of an item (`open`), or a sentence it belongs to. */
function contextBefore(text: string, at: number, lineStart: number): Context {
  let i = at - 1;
  if (i < lineStart) return 'closed';
  const gap = isWhite(text.charCodeAt(i));
  while (i >= lineStart && isWhite(text.charCodeAt(i))) i--;
  if (i < lineStart) return 'closed';
  const char = text[i] as string;
  if (CLOSES.includes(char) || isBulletAt(text, i)) return 'closed';
  if (!gap)
    return /[\p{Ll}\d)%+#]/u.test(char) && /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) ? 'open' : 'inside';
  if (!isWordUnit(text.charCodeAt(i)) && !ENDS_WORD.includes(char)) return 'inside';
  let from = i + 1;
  while (from > lineStart && from > i - 19 && isLetterOrStop(text.charCodeAt(from - 1))) from--;
  return CONNECTORS.has(text.slice(from, i + 1).toLowerCase()) ? 'inside' : 'open';
}

const CLOSES = '.!?:;…*';
/** What a word may end in besides letters. */
const ENDS_WORD = ')]%+#"\'’”';

function isLetterOrStop(code: number): boolean {
  return code === 46 || isLetter(code);
}

/** "Apply with a portfolio", "Overview of ...": the word goes on as a sentence. */
function isSentenceWord(view: View, _at: number, end: number): boolean {
  return /^ +\p{Ll}/u.test(view.text.slice(end, end + 3));
}

function fromMarks(view: View, marks: readonly Mark[]): Heading[] {
  const headings: Heading[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'heading' && mark.kind !== 'strong' && mark.kind !== 'label') continue;
    const words = view.lower
      .slice(mark.start, mark.end)
      .replace(/^[^\p{L}\p{N}]{1,8}/u, '')
      .replace(/[\s:?!.…]{1,8}$/, '');
    if (words.length === 0 || words.length > 120) continue;
    const kind =
      MARKED.get(words) ?? classify(view.patterns, words) ?? (mark.kind === 'heading' ? 'unknown' : null);
    if (kind === null) continue;
    let end = mark.end;
    while (/[\s:]/.test(view.text[end] ?? '') && view.text[end] !== '\n') end++;
    headings.push({ kind, start: mark.start, end: mark.end, bodyStart: end });
  }
  return headings;
}

/** Headings that are one only where HTML marks them. */
const MARKED: ReadonlyMap<string, SectionKind> = new Map([
  ['you', 'requirements'],
  ['we', 'benefits'],
  ['us', 'company'],
]);

/** The kind of a heading that stands by itself, or null. `words`: lower case, plain quotes, no closing mark. */
export function classify(patterns: HeadingPatterns, words: string): SectionKind | null {
  for (const group of [patterns.phrases, patterns.words, patterns.leads]) {
    for (const [kind, pattern] of group) {
      pattern.lastIndex = 0;
      const match = pattern.exec(words);
      if (
        match &&
        (match[0].length === words.length ||
          /^ (?:to|at|in|with|for|from|if|here|you)\b/.test(words.slice(match[0].length)))
      )
        return kind;
    }
  }
  if (patterns.entryWithColon.test(words)) return null;
  return patterns.cues.find(([, cue]) => cue.test(words))?.[0] ?? null;
}

/** Sentences that end in a colon and lead into a list: "The successful candidate will need the following skills:". */
function* colonClauses(view: View, sentences: readonly Span[]): Generator<Heading> {
  for (const sentence of sentences) {
    let from = sentence.start;
    for (const colon of clauseColons(view.text, sentence)) {
      const heading = clauseHeading(view, { start: from, end: sentence.end }, colon);
      from = colon + 1;
      if (heading) yield heading;
    }
  }
}

function clauseHeading(view: View, sentence: Span, colon: number): Heading | null {
  const start = clauseStart(view.text, trimSpan(view.text, sentence.start, sentence.end), colon);
  if (start < 0) return null;
  const words = view.lower.slice(start, colon);
  const count = words.split(' ').length;
  if (count < 2 || count > 34 || view.patterns.entryWithColon.test(words)) return null;
  const known = view.patterns.cues.find(([, cue]) => cue.test(words))?.[0];
  const kind = known ?? (count <= 9 && isLabel(view.text, start, colon, sentence) ? 'unknown' : null);
  return kind && { kind, start, end: colon, bodyStart: colon + 1 };
}

/** A few words before a colon with a list behind it, at the start of a line or a sentence: a heading that no vocabulary knows. */
function isLabel(text: string, start: number, colon: number, sentence: Span): boolean {
  if (!/^[\p{Lu}\p{Ll}]/u.test(text.slice(start, start + 1)) || colon + 1 >= sentence.end + 400) return false;
  const after = text.slice(colon + 1, colon + 60);
  return (
    /^\s*\n/.test(after) ||
    /^\s*[•·➤✅-]/u.test(after) ||
    isBulletAt(text, nextVisible(text, colon + 1, colon + 6)) ||
    /;/.test(text.slice(colon, sentence.end))
  );
}

/** The start of the sentence, or of the clause that a flattened list runs into: "... without sponsorship You might be the one if you have:". */
function clauseStart(text: string, sentence: Span, colon: number): number {
  const opener =
    /\b(?:As|You|We|In|The|If|Your|(?:(?:Top|Ideal|Successful|Strong|Great|Qualified|Competitive) )?(?:Candidates|Applicants)|Our|It|This|While|Although|Ideally)\b/g;
  opener.lastIndex = sentence.start + 1;
  let start = -1;
  for (let match = opener.exec(text); match && match.index < colon; match = opener.exec(text)) {
    if (contextBefore(text, match.index, sentence.start) === 'open') start = match.index;
  }
  if (start >= 0) return start;
  const visible = skipBullets(text, sentence.start, colon);
  return visible === sentence.start || text[sentence.start] === '*' ? visible : -1;
}

/** The colons of a sentence that stand at the end of a word; those of times, ratios and addresses don't. */
function clauseColons(text: string, sentence: Span): number[] {
  const colons: number[] = [];
  const end = Math.min(sentence.end, sentence.start + 3000);
  for (let i = sentence.start; i < end; i++) {
    if (text.charCodeAt(i) !== 58) continue;
    if (i + 1 >= sentence.end || /[\s•·]/.test(text[i + 1] as string)) colons.push(i);
  }
  return colons;
}

function matchEnd(view: View, pattern: RegExp, at: number): number {
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

function skipBullets(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && (isWhite(text.charCodeAt(i)) || '*"\''.includes(text[i] as string) || isBulletAt(text, i)))
    i++;
  return i;
}

function nextVisible(text: string, from: number, to: number): number {
  return trimSpan(text, from, to).start;
}

/** Whether nothing but white space stands between two offsets. */
function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}

function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}
