import type { SectionKind } from '../record/section.js';
import type { Span } from '../record/span.js';
import { isBulletAt } from './bullets.js';
import { isLetter } from './letters.js';

/** The words that headings in title case are put together from, by lower-case word. */
export type HeadingLexicon = ReadonlyMap<string, SectionKind | null>;

export function compileLexicon(groups: readonly (readonly [SectionKind | null, string])[]): HeadingLexicon {
  const lexicon = new Map<string, SectionKind | null>();
  for (const [kind, words] of groups)
    for (const word of words.split(' ')) if (!lexicon.has(word)) lexicon.set(word, kind);
  return lexicon;
}

/** A heading made of words in title case or capitals, at `at`; null when there is none. `text` with plain quotes. */
export function titleRun(
  text: string,
  at: number,
  lineEnd: number,
  lexicon: HeadingLexicon,
): { kind: SectionKind; end: number } | null {
  if (!lexicon.has(firstWord(text, at))) return null;
  const words: { start: number; end: number; kind: SectionKind | null }[] = [];
  WORD.lastIndex = at;
  for (
    let match = WORD.exec(text);
    match && match.index < lineEnd && words.length < 9;
    match = WORD.exec(text)
  ) {
    const word = match[2] ?? '';
    const plain = word.toLowerCase().replace(/'.*$/, '');
    if (!/^[A-Z]/.test(word) || !lexicon.has(plain) || (match[1] !== '' && words.length === 0)) break;
    if (words.length > 0 && isCapital(text, words[0] as Span) && word.length > 1 && /[a-z]/.test(word)) break;
    words.push({
      start: match.index + (match[1] ?? '').length,
      end: match.index + match[0].length,
      kind: lexicon.get(plain) ?? null,
    });
  }
  while (
    words.length > 0 &&
    SMALL_WORDS.has(text.slice(words[words.length - 1]?.start, words[words.length - 1]?.end).toLowerCase())
  )
    words.pop();
  // the last word may begin the first entry: "Preferred Qualifications | Experience with ..."
  while (
    words.length > 0 &&
    /^ [a-z]/.test(text.slice(words[words.length - 1]?.end ?? 0, (words[words.length - 1]?.end ?? 0) + 2))
  )
    words.pop();
  const last = words[words.length - 1];
  const kind = KIND_ORDER.find((one) => words.some((word) => word.kind === one));
  if (!last || words.length < 2 || !kind) return null;
  return followsHeading(text, last.end, lineEnd) ? { kind, end: last.end } : null;
}

/** The letters at an offset in lower case; the first must be a capital. */
function firstWord(text: string, at: number): string {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end).toLowerCase();
}

/** What a heading does not end in: these begin the sentence behind it. */
const SMALL_WORDS = new Set([
  'the',
  'a',
  'an',
  'our',
  'we',
  'you',
  'your',
  'in',
  'of',
  'to',
  'for',
  'who',
  'what',
  'bring',
  'do',
  'look',
  'want',
  'must',
]);

function isCapital(text: string, word: Span): boolean {
  return word.end - word.start > 1 && !/[a-z]/.test(text.slice(word.start, word.end));
}

const WORD = /((?:,? ?(?:&|and|or|\/) ?|, | )?)([\p{L}]+(?:'[\p{L}]{1,2})?)/uy;
const KIND_ORDER: readonly SectionKind[] = [
  'other',
  'preferred',
  'benefits',
  'responsibilities',
  'requirements',
  'salary',
  'location',
];

/** Two or more words in capitals with something else behind them: "YOUR DAYS Build ...", "A BIG ADVANTAGE Motion ...". */
export function shoutedRun(text: string, at: number, lineEnd: number): number | null {
  const match = SHOUTED.exec(text.slice(at, Math.min(lineEnd, at + 90)));
  if (!match || match[0].length < 6) return null;
  const end = at + match[0].length;
  const alone = text.slice(end, lineEnd).trim() === '' || text[end] === ':';
  return alone || SHOUTED_SIGN.test(match[0]) ? end : null;
}

/** Words that names in capitals don't have. */
const SHOUTED_SIGN =
  /\b(?:WHAT|WHO|HOW|YOU|YOUR|WE|OUR|THE|IT|IF|A|TO|IS|ARE|BE|BONUS|PLUS|SKILLS|EXPERIENCE|DAY|JOB|ROLE|OFFER|TAKES|NEED|LIST|CREDENTIALS|ALSO|NICE|GREAT|GOOD|WOULD|SHOULD|ADVANTAGE)\b/;

const CURRENCY = '(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|INR|NZD|SGD)';
const SHOUTED = new RegExp(
  `^(?:[A-Z][A-Z'&]{1,14}|A|I)(?: (?!${CURRENCY}\\b)(?:[A-Z][A-Z'&]{1,14}|A|I|&)){1,6}(?=:|$| [A-Z][a-z]| [A-Z]\\.|(?:,)? [-•·\\d$€£¥]| ${CURRENCY} )`,
);

/** The clause in front of a bullet that leads into the list: "... until it has a name We're excited about candidates who have -A BS". */
export function bulletLead(text: string, at: number, lineEnd: number): number | null {
  if (!LEAD_START.test(text.slice(at, at + 12))) return null;
  let words = 1;
  for (let i = at; i < lineEnd && i < at + 90; i++) {
    const char = text[i] as string;
    if (char === ' ') {
      words++;
      if (isBulletAt(text, i + 1)) return words > 2 && isList(text, i + 1, lineEnd) ? i : null;
    } else if (ENDS_CLAUSE.includes(char)) return null;
  }
  return null;
}

const ENDS_CLAUSE = '.;:!\n';

/** Whether the bullet at `i` is one of several on the line. */
function isList(text: string, i: number, lineEnd: number): boolean {
  const char = text[i] as string;
  const next = text.indexOf(` ${char}`, i + 1);
  return next > 0 && next < lineEnd && isBulletAt(text, next + 1);
}

/** "Who qualifies Enrolled in ...": a question of a few small words at the start of a line, with a capital glued to it. */
export function questionRun(text: string, at: number, lineEnd: number): number | null {
  const match =
    /^(?:What|Who|How|Where|Why|Which)(?: [a-z']{2,14}){1,6}(?=(?: [A-Z][A-Za-z.]*[ ,]| [•·\d]|:))/.exec(
      text.slice(at, Math.min(lineEnd, at + 110)),
    );
  return match ? at + match[0].length : null;
}

const LEAD_START =
  /^(?:Furthermore|Moreover|Finally|Applicants|Candidates|Required|Desired|Qualified|Please|Ideally|To|What|Who|How|Why|Where|You|You're|You'll|We|We're|We'd|It|It's|Your|Our|The|Even|Nice|Bonus|Also|Additional|Further|In|Top|Ideal|Great|Good)(?= |')/;

/** Whether what stands behind the words can stand under a heading: a colon, the line's end, a bullet, a capital, a figure. */
export function followsHeading(text: string, end: number, lineEnd: number): boolean {
  let next = end;
  while (next < lineEnd && /\s/.test(text[next] as string)) next++;
  return next >= lineEnd || isBulletAt(text, next) || /[\p{Lu}\d:"'($€£¥]/u.test(text[next] as string);
}
