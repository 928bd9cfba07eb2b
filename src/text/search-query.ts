import { CvprJobsError } from '../record/errors.js';
import { foldQuotes } from './fold.js';
import { searchWordsOf } from './search-tokens.js';

/** Words that stand one after the other; of a prefix, the last may go on. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Where they are looked for, as `fieldNamed` calls it; null is everywhere. */
  readonly field: string | null;
}

export interface SearchQuery {
  /** All of these occur, */
  readonly all: readonly SearchTerm[];
  /** and none of these. */
  readonly none: readonly SearchTerm[];
}

/** The field that a name before a colon means; null for what is no field, and so a word like any other. */
export type FieldNamed = (name: string) => string | null;

/**
 * What a person asks for: words that all occur, in any order and anywhere; `"words in a row"`; `begin*`; `-without`.
 * Every text is a query: signs that mean nothing are left out, a quote that is not closed goes to the end, and a word
 * with signs in it (`GPT-4`) is a phrase. USAGE where no word is left, or where there are more than a query can hold.
 */
export function parseQuery(text: string): SearchQuery {
  const query = readQuery(text);
  const size = [...query.all, ...query.none].reduce((sum, { words }) => sum + words.length, 0);
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
  return query;
}

/** The same, of no words as of many: then nothing is asked for. `field:word`, `field:"words in a row"` where there are fields. */
export function readQuery(text: string, fieldNamed: FieldNamed = () => null): SearchQuery {
  const query: { all: SearchTerm[]; none: SearchTerm[] } = { all: [], none: [] };
  // of `field:`, until what it is asked for comes
  let waiting: Named | null = null;
  for (const [, sign = '', phrase, star, bare = ''] of foldQuotes(text).matchAll(PART)) {
    const named: Named | null = waiting ?? (phrase === undefined ? fieldOf(bare, sign, fieldNamed) : null);
    const written: string = phrase ?? (named === null || named === waiting ? bare : named.rest);
    waiting = named !== null && phrase === undefined && written === '' ? named : null;
    const words = searchWordsOf(written);
    if (words.length === 0) continue;
    const prefix = star === '*' || written.trimEnd().endsWith('*');
    query[(named?.sign || sign) === '-' ? 'none' : 'all'].push({
      words,
      prefix,
      field: named?.field ?? null,
    });
  }
  return query;
}

const PART = /(-?)(?:"([^"]*)(?:"(\*?)|$)|([^\s"]+))/g;
const MOST = 64;

interface Named {
  readonly field: string;
  readonly sign: string;
  readonly rest: string;
}

function fieldOf(bare: string, sign: string, fieldNamed: FieldNamed): Named | null {
  const colon = bare.indexOf(':');
  const field = colon > 0 ? fieldNamed(bare.slice(0, colon)) : null;
  return field === null ? null : { field, sign, rest: bare.slice(colon + 1) };
}
