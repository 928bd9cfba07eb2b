import { type Span, touching } from '../record/span.js';
import { afterBullet, isBulletAt } from './bullets.js';
import { CONNECTORS } from './heading-context.js';
import { isSurrogate, isUpper } from './letters.js';
import { isSpace, trimSpan } from './lines.js';
import { rawWords, type RawWord as Token } from './raw-words.js';

/** How the entries of a list are told apart. */
export type ItemStyle = 'bullet' | 'line' | 'semicolon' | 'sentence' | 'flat';

export interface Item extends Span {
  readonly style: ItemStyle;
}

/** What the recovery of flattened lists needs to know of the language. */
export interface ItemWords {
  /** Lower-case first words of entries. */
  readonly openers: ReadonlySet<string>;
  /** Whether a capitalised word is a name (a tool, a place, a subject): it begins no entry by itself. */
  readonly isName: (word: string) => boolean;
  /** Whether a word names a programming language or tool: two of them in a row, without a comma, are the end of one entry and the start of the next. */
  readonly isTool: (word: string) => boolean;
  /** Whether a lower-case word takes a name behind it: an adjective or verb ("modern C++", "using PyTorch"). */
  readonly takesName: (word: string) => boolean;
  /** Words that an entry has at least where the next one begins with no opener. */
  readonly shortest: number;
  /** Whether a word names a human language. */
  readonly isLanguage: (word: string) => boolean;
}

/**
 * The entries of a list as a page left them: with bullets, on lines, between semicolons, as sentences, or run
 * together without any mark, which leaves only the capitals to go by.
 *
 * @param body the text under a heading; `sentences` those of the whole posting.
 */
export function recoverItems(text: string, body: Span, sentences: readonly Span[], words: ItemWords): Item[] {
  const bullets = bulletStarts(text, body);
  if (bullets.length > 0) return bulletItems(text, body, bullets, sentences, words);
  const items: Item[] = [];
  for (const sentence of touching(sentences, body)) {
    const start = Math.max(sentence.start, body.start);
    const end = Math.min(sentence.end, body.end);
    if (end > start) items.push(...splitSentence(text, trimSpan(text, start, end), words));
  }
  return items;
}

/** Splits one sentence: at semicolons, else where a capital begins a new entry. */
export function splitSentence(text: string, sentence: Span, words: ItemWords): Item[] {
  const parts = splitSemicolons(text, sentence);
  if (parts.length > 1) return parts.map((part) => ({ ...part, style: 'semicolon' as const }));
  const cuts = flatCuts(text, sentence, words);
  if (cuts.length === 0) return [{ ...sentence, style: 'sentence' }];
  const bounds = [sentence.start, ...cuts, sentence.end];
  return bounds
    .slice(0, -1)
    .map((start, i) => ({ ...trimSpan(text, start, bounds[i + 1] as number), style: 'flat' as const }))
    .filter((item) => item.end > item.start);
}

function bulletStarts(text: string, body: Span): number[] {
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
  return lines.length > 1 ? lines : (inlineNumbers(text, body) ?? lines);
}

/** A dash glued to its entry (" -Want to ...") in a list whose first dash is glued too, or free in one whose first is free. */
function isEntryDash(text: string, i: number, body: Span): boolean {
  if (i === body.start || /[\n:.]\s{0,12}$/.test(text.slice(Math.max(body.start, i - 14), i))) return true;
  const gluedList = text[body.start] === '-' && !isSpace(text.charCodeAt(body.start + 1));
  const glued = !isSpace(text.charCodeAt(i + 1));
  return text[body.start] === '-' ? glued === gluedList : false;
}

/** Lines that begin with a number, a letter, a star or a plus: marks that mean nothing inside a line. */
function markedLines(text: string, body: Span): number[] {
  const pattern = /(?:^|\n)[ \t]{0,12}(?:\d{1,2}[.)]|[a-z]\)|\(\d{1,2}\)|[*+])[ \t]/g;
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

function bulletItems(
  text: string,
  body: Span,
  starts: readonly number[],
  sentences: readonly Span[],
  words: ItemWords,
): Item[] {
  const items: Item[] = [];
  const lead = trimSpan(text, body.start, starts[0] as number);
  if (lead.end > lead.start) {
    for (const part of recoverItems(text, lead, sentences, words)) items.push(part);
  }
  const slack = /\s*(?:\d{1,2}[.)]|[a-z]\)|\(\d{1,2}\)|[*+])\s*/y;
  starts.forEach((mark, i) => {
    let from = afterBullet(text, mark);
    if (from === mark) {
      slack.lastIndex = mark;
      from = slack.test(text) ? slack.lastIndex : mark;
    }
    const limit = starts[i + 1] ?? body.end;
    const broken = paragraphBreak(text, from, limit);
    const entry = trimTail(text, trimSpan(text, from, broken));
    if (entry.end > entry.start) items.push({ ...entry, style: 'bullet' });
    if (broken < limit) {
      for (const part of recoverItems(text, trimSpan(text, broken, limit), sentences, words))
        items.push(part);
    }
  });
  return items;
}

/** An entry ends at a blank line, at a line that begins a new sentence (a wrapped line goes on), and where the next element is glued to its full stop. */
function paragraphBreak(text: string, from: number, to: number): number {
  const slice = text.slice(from, to);
  const match = /\n\s{0,40}\n|\n(?=[ \t]{0,12}[\p{Lu}$€£])|(?<=[\p{Ll}\d)]\.)(?=\p{Lu}\p{Ll}+\s)/u.exec(
    slice,
  );
  return match ? from + match.index : to;
}

/** Drops marks that belong to the next heading or separate the entries: a trailing emoji, a semicolon. */
function trimTail(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start) {
    const char = text[end - 1] as string;
    if (
      char === ';' ||
      char === ',' ||
      isSpace(text.charCodeAt(end - 1)) ||
      (char !== '-' && isBulletAt(text, end - 1))
    )
      end--;
    else break;
  }
  return { start: span.start, end };
}

function splitSemicolons(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      parts.push(trimSpan(text, from, i));
      from = i + 1;
    }
  }
  parts.push(trimSpan(text, from, sentence.end));
  return parts
    .map((part) =>
      /^(?:and|or) /.test(text.slice(part.start, part.start + 4)) && parts.length > 1
        ? trimSpan(text, part.start + 3, part.end)
        : part,
    )
    .filter((part) => part.end > part.start);
}

/** Where new entries begin inside a run of words: offsets of their first letters, the first entry's left out. */
function flatCuts(text: string, sentence: Span, words: ItemWords): number[] {
  const cuts: number[] = [];
  const prose = SENTENCE_START.test(text.slice(sentence.start, sentence.start + 24));
  const tokens = rawWords(text, sentence);
  let depth = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    depth += bracketsIn(text, before.at, token.at);
    if (depth > 0 || !opensEntry(token.word)) continue;
    if (!beginsEntry(text, tokens, i, prose, words)) continue;
    const last = cuts[cuts.length - 1] ?? sentence.start;
    const length = countWords(text, last, token.at);
    if (
      length <
        (words.openers.has(token.word.toLowerCase()) || words.isName(token.word) ? 2 : words.shortest) &&
      !words.isName(text.slice(last, token.at).trim())
    )
      continue;
    cuts.push(token.at);
  }
  return cuts;
}

/** `^[\p{Lu}\d]` */
function opensEntry(word: string): boolean {
  const code = word.charCodeAt(0);
  if (isSurrogate(code)) return /^\p{Lu}/u.test(word);
  return isUpper(code) || (code >= 48 && code <= 57);
}

/** "You will be part of ...", "The team ...": a sentence, in which a capital rather begins a name than an entry. */
const SENTENCE_START = /^(?:We|The|This|These|Our|You will|You'll|You’ll|In|As|If|At|It)\b/;

function beginsEntry(
  text: string,
  tokens: readonly Token[],
  i: number,
  prose: boolean,
  words: ItemWords,
): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  const gap = text.slice(before.at + before.word.length, token.at);
  if (!/^[.'’"”)\]%:]{0,3}\s+["“(]{0,1}$/.test(gap) || (gap.includes(':') && !gap.includes(')')))
    return false;
  if (isConnector(tokens, i - 1)) return false;
  const plain = token.word.toLowerCase();
  if (/^\d/.test(token.word))
    return (
      /^\d{1,2}(?:\+|-\d{1,2}\+?)?$/.test(token.word) &&
      /^\d{1,2}\+?(?:\s?(?:-|–|to)\s?\d{1,2}\+?)?\s+(?:years?|yrs|(?:days|weeks|months)\b)/.test(
        text.slice(token.at, token.at + 18),
      )
    );
  const next = tokens[i + 1]?.word ?? '';
  const nameBefore = /^(?:\p{Lu}|\d\p{Lu}$)/u.test(before.word);
  const knownBefore =
    words.isName(before.word) || words.isName(`${tokens[i - 2]?.word ?? ''} ${before.word}`);
  if (words.isName(`${token.word} ${next}`) || words.isName(`${before.word} ${token.word}`)) {
    return !nameBefore && opensWithName(text, tokens, i, before, words);
  }
  if (
    /^\p{Lu}{2,4}$/u.test(token.word) &&
    words.openers.has(next.toLowerCase()) &&
    !nameBefore &&
    !words.takesName(before.word)
  )
    return true;
  if (words.openers.has(plain)) {
    if (prose && nameBefore && !knownBefore) return false;
    // "Machine Learning", "Computer Vision Research": a capitalised run goes on unless the word is at home at the start of an entry
    // ... or the name before it is the object of a preposition: "with Omniperf | Contributions to"
    if (nameBefore && !knownBefore && /^\p{Lu}\p{Ll}/u.test(before.word) && !STARTERS.has(plain))
      return i > 1 && isConnector(tokens, i - 2) && !AMBIGUOUS.has(plain) && !/^\p{Lu}/u.test(next);
    return true;
  }
  if (
    words.isName(token.word) &&
    (knownBefore || /^\p{Lu}{2,6}$/u.test(before.word)) &&
    words.isTool(token.word)
  )
    return true;
  if (
    words.isName(token.word) &&
    !nameBefore &&
    !words.isLanguage(token.word) &&
    !words.takesName(before.word) &&
    entryWords(tokens, i) > 2
  )
    return true;
  if (words.isName(token.word)) return !nameBefore && opensWithName(text, tokens, i, before, words);
  if (/^\p{Lu}[\p{Lu}\d.&/-]*s?$/u.test(token.word)) return false;
  if (
    !prose &&
    knownBefore &&
    nameBefore &&
    /^\p{Lu}\p{Ll}/u.test(token.word) &&
    /^\p{Ll}/u.test(next) &&
    !recurs(text, token.word, token.at)
  )
    return true;
  if (
    prose ||
    nameBefore ||
    !/^\p{Lu}\p{Ll}/u.test(token.word) ||
    (/^\p{Lu}/u.test(next) && !words.isLanguage(next))
  )
    return false;
  return !recurs(text, token.word, token.at);
}

/** Openers that also stand in names: "Google Research", "Unity Test Framework". */
const AMBIGUOUS = new Set(
  'research design test support plan process program report review build work study lead manage engineering software product data'.split(
    ' ',
  ),
);

/** Words between the last sign of an entry's start (a mark, a comma does not count) and the token. */
function entryWords(tokens: readonly Token[], i: number): number {
  let count = 0;
  for (let j = i - 1; j >= 0 && count < 4; j--) {
    count++;
    if (/^\p{Lu}/u.test((tokens[j] as Token).word)) break;
  }
  return count;
}

/** Whether the word joins what follows it to what stands before: "of", "and/or"; not the "plus" of "is a plus". */
function isConnector(tokens: readonly Token[], i: number): boolean {
  const word = (tokens[i] as Token).word.toLowerCase();
  if (word === 'plus' && /^(?:a|big|an|added|huge|definite)$/.test((tokens[i - 1]?.word ?? '').toLowerCase()))
    return false;
  return CONNECTORS.has(word.includes('/') ? word.slice(word.lastIndexOf('/') + 1) : word);
}

/** A capitalised word that stands elsewhere in the posting too is the name of something. */
function recurs(text: string, word: string, at: number): boolean {
  const first = text.indexOf(word);
  return (first >= 0 && first !== at) || text.indexOf(word, at + word.length) >= 0;
}

function bracketsIn(text: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
  }
  return depth;
}

/** Openers that begin an entry even behind a capitalised word ("... PyTorch A solid grip", "... German You have"). */
const STARTERS = new Set(
  'sehr mindestens gute erste fundierte abgeschlossenes abgeschlossene erfahrung kenntnisse deutsch englisch führerschein freude interesse bereitschaft teamfähigkeit promotion a an the you your strong solid excellent proven demonstrated experience ability familiarity knowledge proficiency understanding good deep at hands-on phd bachelor master msc bs ms bsc two three four five six seven eight ten conversational prior previous track first-author'.split(
    ' ',
  ),
);

/** A name begins an entry only behind a word that plainly ends one ("... time management skills C++ or C#"), or as a language of its own. */
function opensWithName(
  text: string,
  tokens: readonly Token[],
  i: number,
  before: Token,
  words: ItemWords,
): boolean {
  const token = tokens[i] as Token;
  if (words.isLanguage(token.word)) {
    if (COMMAND_OF.test(before.word)) return false;
    const after = text.slice(token.at + token.word.length, token.at + token.word.length + 9);
    return /^(?:[.,;]|$| (?:or|and|oder|und|ou|et|at|on|auf)\b)/.test(after);
  }
  if (/[)\]]\s*$/.test(text.slice(before.at + before.word.length, before.at + before.word.length + 3)))
    return true;
  return ENDERS.has(before.word.toLowerCase());
}

/** "very good English": how well a language is known. */
const COMMAND_OF =
  /^(?:good|fluent|basic|excellent|native|professional|strong|solid|some|spoken|written|business|working)$/i;

const ENDERS = new Set(
  'license licence licenses certificate course thesis skills skill experience field fields discipline disciplines subject subjects area areas equivalent similar preferred required plus advantage environment environments research production tools technologies related degree systems principles techniques methods projects'.split(
    ' ',
  ),
);

function countWords(text: string, from: number, to: number): number {
  return text.slice(from, to).trim().split(/\s+/).length;
}
