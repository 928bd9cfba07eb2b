import { foldUnit } from './letters.js';
import { needlesOf } from './needles.js';

/** The runs of three units that stand in a text: tells in no time that a pattern's words can't occur in it. */
export class Trigrams {
  readonly #bits = new Uint32Array(2048);

  constructor(text: string) {
    const bits = this.#bits;
    let first = 0;
    let second = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = foldUnit(text.charCodeAt(i));
      if (unit === SPACE && second === SPACE) continue;
      const at = slot(first, second, unit);
      (bits[at >> 5] as number) |= 1 << (at & 31);
      first = second;
      second = unit;
    }
  }

  /** Whether the pattern may match in the text or in a part of it; false is certain. */
  mayMatch(pattern: RegExp): boolean {
    let needles = NEEDLES.get(pattern);
    if (needles === undefined) {
      needles = needlesOf(pattern)?.map(slots) ?? null;
      NEEDLES.set(pattern, needles);
    }
    if (needles === null) return true;
    for (let i = 0; i < needles.length; i++) if (this.#holds(needles[i] as Uint16Array)) return true;
    return false;
  }

  #holds(needle: Uint16Array): boolean {
    for (let i = 0; i < needle.length; i++) {
      const at = needle[i] as number;
      if (((this.#bits[at >> 5] as number) & (1 << (at & 31))) === 0) return false;
    }
    return true;
  }
}

const SPACE = 32;

/** What each pattern needs, worked out at its first use. */
const NEEDLES = new WeakMap<RegExp, readonly Uint16Array[] | null>();

function slots(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length - 2 }, (_, i) =>
    slot(word.charCodeAt(i), word.charCodeAt(i + 1), word.charCodeAt(i + 2)),
  );
}

/** A place among 65536; letters of ASCII seldom share one. */
function slot(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third) & 0xffff;
}
