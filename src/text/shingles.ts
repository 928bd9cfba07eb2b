import { mix, wordHashes } from './word-hashes.js';

/** Words in a shingle. */
export const SHINGLE_WORDS = 5;

/**
 * The distinct hashes of a text's shingles (`k` words in a row), ascending. A text of fewer than `k` words has
 * one, of all its words; a text without words has none. After Broder, "On the resemblance and containment of
 * documents" (1997). Linear but for the sort.
 */
export function shingles(text: string, k: number = SHINGLE_WORDS): Uint32Array {
  return shinglesOf(wordHashes(text), k);
}

/** The same, from the hashes of the words. */
export function shinglesOf(words: Uint32Array, k: number = SHINGLE_WORDS): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  return distinct(rollingHashes(words, Math.min(k, words.length)).sort());
}

/** The hash of each window of `k` words, in order: a polynomial modulo 2^32, rolled on word by word. */
export function rollingHashes(words: Uint32Array, k: number): Uint32Array {
  if (words.length < k) return new Uint32Array(0);
  const hashes = new Uint32Array(words.length - k + 1);
  let leaving = 1;
  for (let i = 0; i < k; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = 0; i < words.length; i++) {
    hash = (Math.imul(hash, BASE) + (words[i] as number)) | 0;
    if (i >= k) hash = (hash - Math.imul(words[i - k] as number, leaving)) | 0;
    if (i >= k - 1) hashes[i - k + 1] = mix(hash);
  }
  return hashes;
}

/** An odd multiplier with well-spread bits (2^32 divided by the golden ratio; Knuth). */
const BASE = 0x9e3779b1;

/** An ascending array without its repeats; reuses its memory. */
function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number;
    if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  }
  return count === sorted.length ? sorted : sorted.slice(0, count);
}
