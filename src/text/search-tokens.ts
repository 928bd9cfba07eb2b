import type { Span } from '../record/span.js';
import { foldCase, foldQuotes } from './fold.js';

/** A word as it is searched, and where it stands in the text. */
export interface SearchToken extends Span {
  /** Without case and diacritics: letters, digits and marks on them, and `++` or `#` at its end. */
  readonly word: string;
}

/**
 * Cuts a text into the words that it is found by. Hyphens, points and apostrophes part words (a query for `self-driving`
 * asks for the two as a phrase); `C++` and `C#` are words of their own. Han and kana, which are written without spaces,
 * are a word a character, so that a run of them is a phrase. Linear.
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = PLAIN.test(match[0]) ? match[0].toLowerCase() : foldWord(match[0]);
    if (word !== '') tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The words alone, quicker where the text is plain: most are. */
export function searchWordsOf(text: string): string[] {
  const plain = foldQuotes(text);
  if (!ASCII.test(plain)) return searchTokens(text).map(({ word }) => word);
  return plain.toLowerCase().match(ASCII_WORD) ?? [];
}

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+(?:\\+\\+|#(?![\\p{L}\\p{N}]))?`,
  'gu',
);
const PLAIN = /^[a-zA-Z0-9+#]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_WORD = /[a-z0-9]+(?:\+\+|#(?![a-z0-9]))?/g;

/** What folding makes of one character may hold signs (`⑴` is `(1)`), which no word has. */
function foldWord(written: string): string {
  return foldCase(written).replace(/[^\p{L}\p{N}\p{M}+#]+/gu, '');
}
