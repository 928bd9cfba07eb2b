import { searchWordsOf } from '../../text/search-tokens.js';

/** Characters of a word that count: a posting may hold a word as long as a book. */
const LONGEST = 64;

/** The words of a text as they are searched for, here as in the terminal's `search`. */
export function wordsOf(text: string): string[] {
  return searchWordsOf(text).map(wordKey);
}

/** As much of a word as is kept. */
export function wordKey(word: string): string {
  return word.slice(0, LONGEST);
}
