import type { FieldNamed, SearchTerm } from '../../text/search-query.js';
import { indexesAt, type Listing, type ListingColumn } from './listing.js';
import { fieldNamer } from './listing-fields.js';
import type { OrderLookup } from './text-order.js';
import type { WordLookup } from './word-index.js';
import { wordKey, wordsOf } from './words.js';

/** What of the words is loaded so far. */
export interface Lookups {
  /** Of everything that a job says. */
  readonly words: WordLookup | null;
  readonly order: OrderLookup | null;
}

/** Answers which rows a term holds for: by a column, by the index of words, or by the texts in their order. */
export class TermRows {
  readonly #listing: Listing;
  readonly #lookups: Lookups;
  /** The answers to the last terms: while a person types, all but one of them stay. */
  readonly #answers = new Map<string, Uint8Array>();
  readonly #texts = new Map<ListingColumn, readonly ValueTexts[]>();
  readonly fieldNamed: FieldNamed;

  constructor(listing: Listing, lookups: Lookups) {
    this.#listing = listing;
    this.#lookups = lookups;
    this.fieldNamed = fieldNamer(listing.fields);
  }

  /** Whether the term can't be answered before the words, or the order of the texts, are loaded. */
  lacks(term: SearchTerm): 'words' | 'order' | null {
    if (this.#columnOf(term)) return null;
    if (this.#lookups.words === null) return 'words';
    return isOneWord(term) || this.#lookups.order !== null ? null : 'order';
  }

  /** By row, 1 where the job says it. */
  rowsOf(term: SearchTerm): Uint8Array {
    const key = JSON.stringify(term);
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#answers.size >= KEPT) this.#answers.clear();
    const column = this.#columnOf(term);
    const rows = column ? this.#byColumn(column, term) : this.#byText(term);
    this.#answers.set(key, rows);
    return rows;
  }

  #columnOf({ field }: SearchTerm): ListingColumn | undefined {
    return field === null ? undefined : this.#listing.columns.find(({ name }) => name === field);
  }

  /** The words stand in the order of the term in one value. */
  #byText(term: SearchTerm): Uint8Array {
    const words = term.words.map(wordKey);
    const size = this.#listing.ids.length;
    const rows = new Uint8Array(size).fill(1);
    words.forEach((word, at) => {
      const marked = new Uint8Array(size);
      this.#lookups.words?.mark(word, term.prefix && at === words.length - 1, marked);
      for (let row = 0; row < size; row++) if (marked[row] === 0) rows[row] = 0;
    });
    if (!isOneWord(term)) this.#lookups.order?.keep({ ...term, words }, rows);
    return rows;
  }

  #byColumn(column: ListingColumn, term: SearchTerm): Uint8Array {
    const words = term.words.map(wordKey);
    const good = Uint8Array.from(this.#textsOf(column), ({ whole, open }) =>
      whole.some((text) => holds(text, words, false)) || open.some((text) => holds(text, words, term.prefix))
        ? 1
        : 0,
    );
    return Uint8Array.from(this.#listing.ids, (_, row) =>
      indexesAt(column, row).some((index) => good[index] === 1) ? 1 : 0,
    );
  }

  #textsOf(column: ListingColumn): readonly ValueTexts[] {
    const known = this.#texts.get(column);
    if (known) return known;
    const isCode = column.names !== undefined;
    const texts = column.values.map((value, index): ValueTexts => {
      const open = [column.names?.[index], column.also?.[index]].map((text) => wordsOf(text ?? ''));
      return isCode ? { whole: [wordsOf(value)], open } : { whole: [], open: [wordsOf(value), ...open] };
    });
    this.#texts.set(column, texts);
    return texts;
  }
}

/** The words of a value and of its names: of codes only whole ones are found, so that `country:de` is not Denmark. */
interface ValueTexts {
  readonly whole: readonly (readonly string[])[];
  readonly open: readonly (readonly string[])[];
}

/** Answers that are kept. */
const KEPT = 64;

function isOneWord({ words, field }: SearchTerm): boolean {
  return words.length === 1 && field === null;
}

/** Whether a text has these words in a row, the last of a prefix beginning so. */
function holds(text: readonly string[], words: readonly string[], prefix: boolean): boolean {
  return text.some((_, at) =>
    words.every((word, step) => {
      const there = text[at + step];
      return prefix && step === words.length - 1 ? there?.startsWith(word) : there === word;
    }),
  );
}
