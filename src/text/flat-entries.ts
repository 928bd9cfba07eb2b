import type { Span } from '../record/span.js';
import { CONNECTORS } from './heading-context.js';
import type { ItemWords } from './item-words.js';
import { isSurrogate, isUpper } from './letters.js';
import { rawWords, type RawWord as Token } from './raw-words.js';

/** Where new entries begin inside a run of words: offsets of their first letters, the first entry's left out. */
export function flatCuts(text: string, sentence: Span, words: ItemWords): number[] {
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
