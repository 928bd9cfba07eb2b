import { decodeNumbers, encodeNumber } from './number-code.js';

/** Which rows have which words, in a form that is small as JSON and needs no reading before it is asked. */
export interface WordIndex {
  /** In the order of code units, a space between two. */
  readonly words: string;
  /** For each word the rows, as the differences from row to row (see `encodeNumber`), a space between two. */
  readonly rows: string;
}

/** Takes rows in ascending order and makes their index. */
export class WordIndexBuilder {
  readonly #rows = new Map<string, { last: number; code: string }>();

  add(row: number, words: readonly string[]): void {
    for (const word of words) {
      const entry = this.#rows.get(word);
      if (entry === undefined) this.#rows.set(word, { last: row, code: encodeNumber(row + 1) });
      else if (entry.last !== row) {
        entry.code += encodeNumber(row - entry.last);
        entry.last = row;
      }
    }
  }

  build(): WordIndex {
    const words = [...this.#rows.keys()].sort((a, b) => (a < b ? -1 : 1));
    return {
      words: words.join(' '),
      rows: words.map((word) => this.#rows.get(word)?.code ?? '').join(' '),
    };
  }
}

/** Answers which rows have a word, or words that begin with a prefix. */
export class WordLookup {
  readonly #words: readonly string[];
  readonly #rows: readonly string[];
  /** Room for the rows of the most frequent word. */
  readonly #steps: Uint32Array;

  constructor({ words, rows }: WordIndex) {
    this.#words = words === '' ? [] : words.split(' ');
    this.#rows = rows === '' ? [] : rows.split(' ');
    this.#steps = new Uint32Array(this.#rows.reduce((most, { length }) => Math.max(most, length), 0));
  }

  /** Sets 1 at the rows that have this word, or with `prefix` one that begins so. */
  mark(word: string, prefix: boolean, rows: Uint8Array): void {
    for (let at = lowerBound(this.#words, word); at < this.#words.length; at++) {
      const here = this.#words[at] as string;
      if (prefix ? !here.startsWith(word) : here !== word) return;
      const count = decodeNumbers(this.#rows[at] as string, this.#steps);
      for (let step = 0, row = -1; step < count; step++) {
        row += this.#steps[step] as number;
        rows[row] = 1;
      }
    }
  }
}

function lowerBound(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
