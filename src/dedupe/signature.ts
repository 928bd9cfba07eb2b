import { mix } from '../text/word-hashes.js';

/** So many times it is asked what postings are alike in, each time by permutations of its own. */
export const ROUNDS = 6;
/** Permutations of a round: one that says where all of the round is filed, and three more for each of its bands. */
const ROWS = 13;
const BANDS = 4;
const ROWS_OF_BAND = 3;

/** What a posting is filed under in one round. It depends on this posting alone. */
export interface Round {
  /** The smallest values of the round's permutations. */
  readonly least: Uint32Array;
  /** Where it is filed, 32 bits: the same for postings that have the first of these values in common. */
  readonly region: number;
  /** Hashes of its bands: each of the first of the values and three others, 32 bits. */
  readonly bands: readonly number[];
}

/**
 * The signature of a set of shingles: MinHash (Broder 1997) of 78 values, 24 bands of 4 in 6 rounds. The bands of a
 * round share a value and are filed side by side, so that a posting's keys lie in 6 places of a large index and not in
 * 24: to write to those places is most of what filing a posting costs. (Keys with a common beginning: Bawa, Condie &
 * Ganesan, "LSH forest", 2005.) A pair of similarity J shares two bands with probability
 *
 *     J                       .3   .4   .5   .6   .7   .8     .85
 *     24 bands in 6 rounds    .02  .13  .44  .79  .97  .9988  .9999
 *     24 bands on their own   .02  .12  .45  .84  .99  .9999  1 - 6e-7
 *
 * A permutation for each value, not one cut into bins: that is weak for short postings, which would need signatures
 * of another kind and keys of their own, and a key costs more to store than all permutations to compute.
 */
export function roundsOf(shingles: Uint32Array): Round[] {
  if (shingles.length === 0) return [];
  return Array.from({ length: ROUNDS }, (_, round) => {
    const least = leastOf(shingles, round * ROWS, ROWS);
    const bands = Array.from({ length: BANDS }, (_, band) => {
      const from = 1 + band * ROWS_OF_BAND;
      return least.subarray(from, from + ROWS_OF_BAND).reduce(together, least[0] as number);
    });
    return { least, region: regionOf(least[0] as number, round), bands };
  });
}

/** The region of the first round, by itself. */
export function firstRegion(shingles: Uint32Array): number {
  return shingles.length === 0 ? 0 : regionOf(leastOf(shingles, 0, 1)[0] as number, 0);
}

/** A hash of several, in their order. */
export function together(hash: number, value: number): number {
  return mix(Math.imul(hash, 31) ^ value);
}

function regionOf(least: number, round: number): number {
  return mix(least ^ mix(round + 1));
}

/** The smallest values of some permutations. */
function leastOf(shingles: Uint32Array, first: number, count: number): Uint32Array {
  const signature = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const seed = SEEDS[first + i] as number;
    const factor = FACTORS[first + i] as number;
    let least = 0xffffffff;
    for (let j = 0; j < shingles.length; j++) {
      let value = Math.imul((shingles[j] as number) ^ seed, factor);
      value = (value ^ (value >>> 15)) >>> 0;
      if (value < least) least = value;
    }
    signature[i] = least;
  }
  return signature;
}

const SEEDS = Uint32Array.from({ length: ROUNDS * ROWS }, (_, i) => mix(2 * i + 1));
const FACTORS = Uint32Array.from({ length: ROUNDS * ROWS }, (_, i) => mix(2 * i + 2) | 1);
