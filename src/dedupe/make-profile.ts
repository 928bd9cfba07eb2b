import { shinglesOf } from '../text/shingles.js';
import { wordHashes } from '../text/word-hashes.js';
import { fingerprintOf } from './fingerprint.js';
import type { Profile, Traits } from './profile.js';
import { readTraits, type TraitFields } from './traits.js';

/** Reads a posting's text once for all that comparing it needs; its traits come from its record. */
export function makeProfile(key: string, text: string, record: TraitFields): Profile {
  return profileOf(key, text, readTraits(record, text));
}

/** The same where its traits are known. */
export function profileOf(key: string, text: string, traits: Traits): Profile {
  const words = wordHashes(text);
  return {
    key,
    text,
    fingerprint: fingerprintOf(words),
    words: words.length,
    shingles: shinglesOf(words),
    traits,
  };
}
