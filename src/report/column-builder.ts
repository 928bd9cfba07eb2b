import type { ListingColumn } from './listing/listing.js';

/** A value, what people read instead, and other words by which it is found. */
export interface Said {
  readonly value: string;
  readonly name?: string;
  readonly also?: string;
}

/** Makes a column of the listing, row by row; each value is kept once. */
export class ColumnBuilder {
  readonly #name: string;
  readonly #indexes = new Map<string, number>();
  readonly #said: Said[] = [];
  readonly #rows: (number | readonly number[])[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  /** The next row. */
  add(said: readonly Said[]): void {
    const indexes = [...new Set(said.map((one) => this.#indexOf(one)))];
    this.#rows.push(indexes.length > 1 ? indexes : (indexes[0] ?? -1));
  }

  build(): ListingColumn {
    const differs = this.#said.some(({ value, name }) => name !== undefined && name !== value);
    return {
      name: this.#name,
      values: this.#said.map(({ value }) => value),
      ...(differs && { names: this.#said.map(({ value, name }) => name ?? value) }),
      ...(this.#said.some(({ also }) => also) && { also: this.#said.map(({ also }) => also ?? '') }),
      rows: this.#rows,
    };
  }

  #indexOf(said: Said): number {
    // places of one name are told apart by what else is known of them
    const key = JSON.stringify([said.value, said.also]);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#said.push(said) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}
