/**
 * Which postings are filed under which key, in typed arrays (open addressing): 12 bytes a slot, and nothing on the
 * heap for the keys that only one posting has, which are nearly all.
 */
export class MemoryIndex {
  #keys = new Float64Array(1 << 16).fill(EMPTY);
  /** A posting, or -1 less the place in `#lists`. */
  #values = new Int32Array(1 << 16);
  readonly #lists: number[][] = [];
  #used = 0;
  readonly #most: number;

  /** @param most postings that are filed under one key */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: number): readonly number[] | undefined {
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === EMPTY) return undefined;
    const value = this.#values[slot] as number;
    return value < 0 ? this.#lists[-1 - value] : [value];
  }

  add(key: number, posting: number): void {
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === EMPTY) {
      this.#keys[slot] = key;
      this.#values[slot] = posting;
      if (++this.#used > 0.7 * this.#keys.length) this.#grow();
      return;
    }
    const value = this.#values[slot] as number;
    if (value >= 0) {
      this.#values[slot] = -1 - this.#lists.length;
      this.#lists.push([value, posting]);
      return;
    }
    const list = this.#lists[-1 - value] as number[];
    if (list.length < this.#most) list.push(posting);
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(2 * keys.length).fill(EMPTY);
    this.#values = new Int32Array(2 * keys.length);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === EMPTY) continue;
      const slot = this.#slotOf(keys[i] as number);
      this.#keys[slot] = keys[i] as number;
      this.#values[slot] = values[i] as number;
    }
  }
}

const EMPTY = -1;
