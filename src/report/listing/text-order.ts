import { decodeNumbers, encodeNumber, endsNumber } from './number-code.js';

/**
 * What each job says, word by word in the order of its texts: what it takes to find words in a row and the words of one
 * field. The page loads it when first asked for such.
 */
export interface TextOrder {
  /** Names of fields: the numbers under as many say that a value of the field begins. */
  readonly fields: readonly string[];
  /** In the order in which they first occurred, a space between two: common ones come early and have small numbers. */
  readonly words: string;
  /** By row its numbers (see `encodeNumber`), a space between two rows. */
  readonly rows: string;
}

/** Takes the values of rows in ascending order. */
export class TextOrderBuilder {
  readonly #fields: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #rows: string[] = [];

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  add(row: number, field: string, words: readonly string[]): void {
    let code = encodeNumber(this.#fields.indexOf(field));
    for (const word of words) code += encodeNumber(this.#numberOf(word));
    this.#rows[row] = (this.#rows[row] ?? '') + code;
  }

  build(rows: number): TextOrder {
    return {
      fields: this.#fields,
      words: [...this.#numbers.keys()].join(' '),
      rows: Array.from({ length: rows }, (_, row) => this.#rows[row] ?? '').join(' '),
    };
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#fields.length + this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}

/** Words that stand one after the other, of a prefix the last begins so; within a field, or null for any. */
export interface WordRun {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly field: string | null;
}

/** Answers whether rows have words in a row within one value. */
export class OrderLookup {
  readonly #fields: readonly string[];
  readonly #words: readonly string[];
  readonly #rows: readonly string[];
  /** The numbers of the row that is looked at: room for the longest. */
  readonly #said: Uint32Array;

  constructor({ fields, words, rows }: TextOrder) {
    this.#fields = fields;
    this.#words = words === '' ? [] : words.split(' ');
    this.#rows = rows.split(' ');
    this.#said = new Uint32Array(this.#rows.reduce((most, { length }) => Math.max(most, length), 0));
  }

  /** Sets 0 at the rows, of those that are 1, that do not have the run. */
  keep(run: WordRun, rows: Uint8Array): void {
    const wanted = run.words.map((word, at) =>
      this.#numbersOf(word, run.prefix && at === run.words.length - 1),
    );
    const field = run.field === null ? -1 : this.#fields.indexOf(run.field);
    // of whole words the run is one text, which the engine finds faster than numbers are read
    const exact = wanted.every(({ size }) => size === 1) ? wanted.flatMap((each) => [...each]) : null;
    const text = exact?.map(encodeNumber).join('') ?? null;
    for (let row = 0; row < rows.length; row++) {
      if (rows[row] === 0) continue;
      const code = this.#rows[row] ?? '';
      const has = text === null || holds(code, text);
      if (!has || ((text === null || field >= 0) && !this.#has(code, wanted, field))) rows[row] = 0;
    }
  }

  #has(code: string, wanted: readonly ReadonlySet<number>[], field: number): boolean {
    const first = wanted[0] as ReadonlySet<number>;
    const fields = this.#fields.length;
    // values stand in the order of their fields: what is behind the field need not be read
    const count = decodeNumbers(code, this.#said, field < 0 ? fields : field, fields);
    let here = -1;
    for (let at = 0; at < count; at++) {
      const number = this.#said[at] as number;
      if (number < fields) here = number;
      else if ((field < 0 || here === field) && first.has(number) && this.#follows(wanted, at, count))
        return true;
    }
    return false;
  }

  /** A number that begins a value is no word: no run goes on over it. */
  #follows(wanted: readonly ReadonlySet<number>[], at: number, count: number): boolean {
    return wanted.every((words, step) => at + step < count && words.has(this.#said[at + step] as number));
  }

  #numbersOf(word: string, prefix: boolean): ReadonlySet<number> {
    const fits = prefix ? (each: string) => each.startsWith(word) : (each: string) => each === word;
    const numbers = new Set<number>();
    this.#words.forEach((each, index) => {
      if (fits(each)) numbers.add(this.#fields.length + index);
    });
    return numbers;
  }
}

/** Whether a code holds the numbers of another, from the beginning of a number on. */
function holds(code: string, numbers: string): boolean {
  for (let at = code.indexOf(numbers); at >= 0; at = code.indexOf(numbers, at + 1)) {
    if (at === 0 || endsNumber(code, at - 1)) return true;
  }
  return false;
}
