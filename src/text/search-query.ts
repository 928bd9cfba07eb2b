import { CvprJobsError } from '../record/errors.js';
import { foldQuotes } from './fold.js';
import { searchWordsOf } from './search-tokens.js';

/** Words that stand one after the other; of a prefix, the last may go on. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

export interface SearchQuery {
  /** All of these occur, */
  readonly all: readonly SearchTerm[];
  /** and none of these. */
  readonly none: readonly SearchTerm[];
}

/**
 * What a person asks for: words that all occur, in any order and anywhere; `"words in a row"`; `begin*`; `-without`.
 * Every text is a query: signs that mean nothing are left out, a quote that is not closed goes to the end, and a word
 * with signs in it (`GPT-4`) is a phrase. USAGE where no word is left, or where there are more than a query can hold.
 */
export function parseQuery(text: string): SearchQuery {
  const all: SearchTerm[] = [];
  const none: SearchTerm[] = [];
  let size = 0;
  for (const [, minus, phrase, star, bare] of foldQuotes(text).matchAll(PART)) {
    const written = phrase ?? bare ?? '';
    const words = searchWordsOf(written);
    if (words.length === 0) continue;
    size += words.length;
    const prefix = star === '*' || written.trimEnd().endsWith('*');
    (minus === '-' ? none : all).push({ words, prefix });
  }
  if (size === 0) {
    throw new CvprJobsError(
      'USAGE',
      `There is no word in ${JSON.stringify(text.slice(0, 60))}`,
      'Give words to look for: cvpr-jobs search "robot* -intern".',
    );
  }
  if (size > MOST) {
    throw new CvprJobsError('USAGE', `${size} words are too many for a search`, `Give no more than ${MOST}.`);
  }
  return { all, none };
}

const PART = /(-?)(?:"([^"]*)(?:"(\*?)|$)|([^\s"]+))/g;
const MOST = 64;
