import { KIND, keyOf } from '../../src/dedupe/filing-key.js';
import { roundsOf } from '../../src/dedupe/signature.js';

/** The keys of the wording alone. */
export function bandKeys(shingles: Uint32Array): number[] {
  return roundsOf(shingles).flatMap(({ region, bands }) =>
    bands.map((hash, band) => keyOf(region, KIND.band + band, hash)),
  );
}
