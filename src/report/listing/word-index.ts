import { wordsOf } from './words.js';

/** Which rows have which words, in a form that is small as JSON and needs no reading before it is asked. */
export interface WordIndex {
  /** In the order of code units, a space between two. */
  readonly words: string;
  /** For each word the rows, as the differences from row to row (see `encode`), a space between two. */
  readonly rows: string;
}

/** Takes rows in ascending order and makes their index. */
export class WordIndexBuilder {
  readonly #rows = new Map<string, { last: number; code: string }>();

  add(row: number, text: string): void {
    for (const word of wordsOf(text)) {
      const entry = this.#rows.get(word);
      if (entry === undefined) this.#rows.set(word, { last: row, code: encode(row + 1) });
      else if (entry.last !== row) {
        entry.code += encode(row - entry.last);
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

/** Answers which rows have words that begin with a prefix. */
export class WordLookup {
  readonly #words: readonly string[];
  readonly #rows: readonly string[];

  constructor({ words, rows }: WordIndex) {
    this.#words = words === '' ? [] : words.split(' ');
    this.#rows = rows === '' ? [] : rows.split(' ');
  }

  /** Sets 1 at the rows that have a word with this beginning, or with `whole` just this word. */
  mark(prefix: string, whole: boolean, rows: Uint8Array): void {
    for (let at = lowerBound(this.#words, prefix); at < this.#words.length; at++) {
      const word = this.#words[at] as string;
      if (whole ? word !== prefix : !word.startsWith(prefix)) return;
      decode(this.#rows[at] as string, rows);
    }
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

/** A positive number in groups of five bits, the lowest first; the sixth bit says that more follow. */
function encode(number: number): string {
  let code = '';
  let rest = number;
  for (; rest >= 32; rest >>>= 5) code += DIGITS[32 + (rest & 31)];
  return code + DIGITS[rest];
}

function decode(code: string, rows: Uint8Array): void {
  let row = -1;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < code.length; at++) {
    const value = VALUES[code.charCodeAt(at)] as number;
    number |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    row += number;
    rows[row] = 1;
    number = 0;
    shift = 0;
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
