import { mix } from '../../src/text/word-hashes.js';

/**
 * Which postings are filed under which key, all of it in typed arrays: eight bytes for a key that one posting has,
 * which nearly all are, and eight more for each further posting. Of a key 32 bits are kept beside those that choose
 * its shard; in a hundred million keys a few are taken for another one, which costs a comparison and decides nothing.
 */
export class MemoryIndex {
  readonly #shards = Array.from({ length: SHARDS }, () => new Shard());
  readonly #most: number;

  /** @param most postings that are filed under one key */
  constructor(most: number) {
    this.#most = most;
  }

  /** In the order in which they were filed. */
  get(key: number): readonly number[] | undefined {
    const [shard, check] = this.#placeOf(key);
    return shard.get(check);
  }

  add(key: number, posting: number): void {
    const [shard, check] = this.#placeOf(key);
    shard.add(check, posting, this.#most);
  }

  #placeOf(key: number): [shard: Shard, check: number] {
    const low = mix(key >>> 0);
    const high = mix(low ^ Math.floor(key / 2 ** 32));
    const shard = this.#shards[low & (SHARDS - 1)] as Shard;
    return [shard, high === EMPTY ? 1 : high];
  }
}

/** So that growing makes a copy of a small part only. */
const SHARDS = 256;
const EMPTY = 0;

/** A table with open addressing; who else has a key is told by chains. */
class Shard {
  #checks = new Uint32Array(64);
  /** A posting, or -1 less the place of the last link of its chain. */
  #heads = new Int32Array(64);
  #used = 0;
  /** Posting and place of the link before, -1 for none. */
  #links = new Int32Array(16);
  #linked = 0;

  get(check: number): readonly number[] | undefined {
    const slot = this.#slotOf(check);
    if (this.#checks[slot] === EMPTY) return undefined;
    const head = this.#heads[slot] as number;
    if (head >= 0) return [head];
    const postings: number[] = [];
    for (let link = -1 - head; link >= 0; link = this.#links[2 * link + 1] as number)
      postings.push(this.#links[2 * link] as number);
    return postings.reverse();
  }

  add(check: number, posting: number, most: number): void {
    const slot = this.#slotOf(check);
    const head = this.#heads[slot] as number;
    if (this.#checks[slot] === EMPTY) {
      this.#checks[slot] = check;
      this.#heads[slot] = posting;
      if (++this.#used > 0.8 * this.#checks.length) this.#grow();
    } else if (head >= 0) {
      this.#heads[slot] = -1 - this.#link(posting, this.#link(head, -1));
    } else if (most === Number.POSITIVE_INFINITY || this.#lengthFrom(-1 - head, most) < most) {
      this.#heads[slot] = -1 - this.#link(posting, -1 - head);
    }
  }

  #lengthFrom(last: number, most: number): number {
    let length = 0;
    for (let link = last; link >= 0 && length < most; link = this.#links[2 * link + 1] as number) length++;
    return length;
  }

  #link(posting: number, before: number): number {
    if (2 * this.#linked === this.#links.length) {
      const links = new Int32Array(roundUp(1.5 * this.#links.length));
      links.set(this.#links);
      this.#links = links;
    }
    this.#links[2 * this.#linked] = posting;
    this.#links[2 * this.#linked + 1] = before;
    return this.#linked++;
  }

  #slotOf(check: number): number {
    const size = this.#checks.length;
    let slot = Math.floor((check / 2 ** 32) * size);
    while (this.#checks[slot] !== EMPTY && this.#checks[slot] !== check)
      slot = slot + 1 === size ? 0 : slot + 1;
    return slot;
  }

  #grow(): void {
    const [checks, heads] = [this.#checks, this.#heads];
    this.#checks = new Uint32Array(roundUp(1.5 * checks.length));
    this.#heads = new Int32Array(this.#checks.length);
    for (let i = 0; i < checks.length; i++) {
      if (checks[i] === EMPTY) continue;
      const slot = this.#slotOf(checks[i] as number);
      this.#checks[slot] = checks[i] as number;
      this.#heads[slot] = heads[i] as number;
    }
  }
}

function roundUp(length: number): number {
  return 2 * Math.ceil(length / 2);
}
