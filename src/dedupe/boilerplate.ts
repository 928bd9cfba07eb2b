import type { Span } from '../record/span.js';
import { rollingHashes } from '../text/shingles.js';
import { claimsOf } from './claims.js';

/** Words in a window. */
export const WINDOW_WORDS = 8;
/** Of this many windows in a row at least one is kept. */
const GUARANTEE = 4;

/** A stretch of a posting by which others with the same words are found; offsets into its text. */
export interface BoilerplateKey extends Span {
  /** A whole number below 2^32, fit for a database column. */
  readonly key: number;
}

/**
 * Keys of what may be an employer's own boilerplate: windows of 8 words within the sentences in which it speaks
 * of itself, thinned by winnowing (Schleimer, Wilkerson & Aiken 2003). Two postings that share 11 words in a row
 * of such sentences share a key; sharing one proves nothing, `lendCompany` looks closer.
 */
export function boilerplateKeys(text: string): BoilerplateKey[] {
  const keys = new Map<number, BoilerplateKey>();
  for (const { hashes, span } of claimsOf(text)) {
    const windows = rollingHashes(hashes, WINDOW_WORDS);
    const last = Math.max(0, windows.length - GUARANTEE);
    for (let from = 0; from <= last; from++) {
      let least = from;
      for (let i = from + 1; i < Math.min(from + GUARANTEE, windows.length); i++) {
        if ((windows[i] as number) <= (windows[least] as number)) least = i;
      }
      const key = windows[least];
      if (key !== undefined && !keys.has(key)) keys.set(key, { key, ...span(least, least + WINDOW_WORDS) });
    }
  }
  return [...keys.values()];
}
