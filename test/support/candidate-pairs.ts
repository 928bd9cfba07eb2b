import type { Profile } from '../../src/dedupe/profile.js';
import { bandKeys } from './band-keys.js';

/**
 * The pairs of postings worth comparing: those that share a band key, each once. Streaming: a posting is paired
 * with those that came before it, and what is kept of one is its keys and its place in the bands.
 */
export function* candidatePairs(
  profiles: Iterable<Profile>,
): Generator<readonly [earlier: Profile, later: Profile]> {
  const bands = new Map<number, Profile[]>();
  for (const profile of profiles) {
    const found = new Set<Profile>();
    for (const key of bandKeys(profile.shingles)) {
      const band = bands.get(key);
      if (band === undefined) {
        bands.set(key, [profile]);
        continue;
      }
      for (const other of band) found.add(other);
      band.push(profile);
    }
    for (const other of found) yield [other, profile];
  }
}
