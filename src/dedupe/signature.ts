import { mix } from '../text/word-hashes.js';

export const BINS = 128;
export const BANDS = 20;
const ROWS = 4;
/** Bands of each kind that a key has room for: as many as earlier versions filed, so that theirs are found. */
const ROOM = 32;

/**
 * The keys under which a posting is filed so that its near-repeats are found: two postings are compared when
 * they share two (see `meet`). They depend on this posting alone. Whole numbers below 2^38, fit for a database
 * column: kind of signature and band (6 bits), hash of the band (32 bits).
 *
 * MinHash (Broder 1997) of 80 values in 20 bands of 4: a pair of similarity J shares one key, or two, with probability
 *
 *     J     .3   .4   .5   .6   .7   .8       .85
 *     one   .15  .40  .72  .94  .996 .99997   1 - 4e-7
 *     two   .01  .09  .36  .75  .970 .9996    1 - 9e-6
 *
 * More bands find more of what is less alike, which the title finds as well (see `candidateKeys`), and each costs a
 * place of its own in a large index.
 *
 * From 128 shingles on the values are those of one permutation cut into 128 bins (Li, Owen & Zhang 2012), empty
 * bins filled from others at random (Shrivastava 2017): one pass instead of 80. Below, bins would mostly be
 * empty, so as many permutations are computed. Postings of 128 to 255 shingles are filed under both kinds: of two
 * with J >= .5 the larger has at most twice the shingles of the smaller, so they always have one kind in common.
 */
export function bandKeys(shingles: Uint32Array): number[] {
  const keys: number[] = [];
  if (shingles.length === 0) return keys;
  if (shingles.length < 2 * BINS) addKeys(keys, leastOf(shingles, BANDS * ROWS), 0);
  if (shingles.length >= BINS) addKeys(keys, onePermutation(shingles), ROOM);
  return keys;
}

function addKeys(keys: number[], signature: Uint32Array, offset: number): void {
  for (let band = 0; band < BANDS; band++) {
    let hash = 0;
    for (let row = 0; row < ROWS; row++) {
      hash = mix(Math.imul(hash, 31) ^ (signature[band * ROWS + row] as number));
    }
    keys.push((offset + band) * 2 ** 32 + hash);
  }
}

/** The smallest value of each of up to 128 permutations. */
export function leastOf(shingles: Uint32Array, permutations: number): Uint32Array {
  const signature = new Uint32Array(permutations);
  for (let i = 0; i < permutations; i++) {
    const seed = SEEDS[i] as number;
    const factor = FACTORS[i] as number;
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

/** The smallest value of each of 128 bins of one permutation; the shingles are hashes, so ordered at random. */
function onePermutation(shingles: Uint32Array): Uint32Array {
  const filled = new Uint8Array(BINS);
  const signature = new Uint32Array(BINS);
  for (let i = 0; i < shingles.length; i++) {
    const bin = (shingles[i] as number) >>> 25;
    if (filled[bin] === 1) continue; // ascending: the first in a bin is its smallest
    filled[bin] = 1;
    signature[bin] = shingles[i] as number;
  }
  for (let bin = 0; bin < BINS; bin++) {
    if (filled[bin] === 1) continue;
    let from = bin;
    for (let attempt = 1; filled[from] !== 1; attempt++)
      from = mix(bin * 0x10001 + attempt * 0x9e3779b1) >>> 25;
    signature[bin] = signature[from] as number;
  }
  return signature;
}

const SEEDS = Uint32Array.from({ length: BINS }, (_, i) => mix(2 * i + 1));
const FACTORS = Uint32Array.from({ length: BINS }, (_, i) => mix(2 * i + 2) | 1);
