import { indexesAt, type Listing, type ListingColumn } from './listing.js';
import type { Term } from './query.js';
import type { WordLookup } from './word-index.js';
import { wordsOf } from './words.js';

/** The indexes of the words, by the name of the text; empty until they are loaded. */
export type Lookups = ReadonlyMap<string, WordLookup>;

/** Answers which rows a term holds for: by the columns, or by the indexes of the long texts. */
export class TermRows {
  readonly #listing: Listing;
  readonly #lookups: Lookups;
  /** The answers to the last terms: while a person types, all but one of them stay. */
  readonly #answers = new Map<string, Uint8Array>();
  readonly #words = new Map<ListingColumn, readonly (readonly string[])[]>();
  /** The names that may stand before a colon. */
  readonly fields: readonly string[];

  constructor(listing: Listing, lookups: Lookups) {
    this.#listing = listing;
    this.#lookups = lookups;
    const texts = [...lookups.keys()].filter((name) => name !== 'all');
    this.fields = [...listing.columns.map(({ name }) => name), ...texts];
  }

  /** By row, 1 where the job says it, the minus of the term apart. */
  rowsOf(term: Term): Uint8Array {
    const key = JSON.stringify([term.field, term.whole, term.words]);
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#answers.size >= KEPT) this.#answers.clear();
    const column = this.#listing.columns.find(({ name }) => name === term.field);
    const rows = column ? this.#byColumn(column, term) : this.#byText(term);
    this.#answers.set(key, rows);
    return rows;
  }

  /** All words of a term stand somewhere in the text. */
  #byText({ field, words, whole }: Term): Uint8Array {
    const size = this.#listing.ids.length;
    const rows = new Uint8Array(size).fill(1);
    for (const word of words) {
      const marked = new Uint8Array(size);
      this.#lookups.get(field ?? 'all')?.mark(word, whole, marked);
      for (let row = 0; row < size; row++) if (marked[row] === 0) rows[row] = 0;
    }
    return rows;
  }

  /** All words of a term stand in one value. */
  #byColumn(column: ListingColumn, { words, whole }: Term): Uint8Array {
    const good = new Uint8Array(column.values.length);
    this.#wordsOf(column).forEach((said, index) => {
      const has = (word: string) => said.some((each) => (whole ? each === word : each.startsWith(word)));
      if (words.every(has)) good[index] = 1;
    });
    return Uint8Array.from(this.#listing.ids, (_, row) =>
      indexesAt(column, row).some((index) => good[index] === 1) ? 1 : 0,
    );
  }

  #wordsOf(column: ListingColumn): readonly (readonly string[])[] {
    const known = this.#words.get(column);
    if (known) return known;
    const words = column.values.map((value, index) =>
      wordsOf(`${value} ${column.names?.[index] ?? ''} ${column.also?.[index] ?? ''}`),
    );
    this.#words.set(column, words);
    return words;
  }
}

/** Answers that are kept. */
const KEPT = 64;
