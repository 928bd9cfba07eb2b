import { mix } from '../text/word-hashes.js';
import type { Profile } from './profile.js';
import { bandKeys, leastOf } from './signature.js';
import { titleWords } from './titles.js';
import { traitLine } from './vetoes.js';

/** The keys under which a posting is filed so that its repeats are found. They depend on this posting alone. */
export interface CandidateKeys {
  /**
   * Of its wording, which many postings of one template share, and of what it states: its title, and its title and
   * places, each with a few shingles; its references; its address for applications. Whole numbers below 2^40.
   * Two postings that share some are compared, unless the keys are everybody's (see `meet`): of ten thousand that
   * differ in the city alone, those of one city share keys that only they have.
   */
  readonly shared: readonly number[];
  /**
   * Buckets of postings that are nearly the same and state the same, with a place in each. Neighbours in a bucket
   * are compared (see `neighbours`). Whole numbers from 2^52 up to 2^53.
   */
  readonly placed: readonly number[];
}

export function candidateKeys(profile: Profile): CandidateKeys {
  const { shingles, traits } = profile;
  const shared = [
    ...bandKeys(shingles),
    ...traits.references.map((reference) => keyOf(KIND.reference, hashOf(reference))),
    ...(traits.applyUrl === null ? [] : [keyOf(KIND.address, hashOf(traits.applyUrl))]),
  ];
  const placed: number[] = [];
  if (shingles.length === 0) return { shared, placed };
  const title = hashOf(traits.title === null ? '' : [...titleWords(traits.title)].sort().join(' '));
  const place = hashOf(traits.places.join(' '));
  const least = leastOf(shingles, BUCKETS * BUCKET_ROWS);
  for (let round = 0; round < ROUNDS; round++) {
    const two = mix(Math.imul(least[2 * round] as number, 31) ^ (least[2 * round + 1] as number) ^ round);
    if (traits.title !== null) shared.push(keyOf(KIND.title, mix(two ^ title)));
    if (traits.title !== null || traits.places.length > 0)
      shared.push(keyOf(KIND.titleAndPlace, mix(mix(two ^ title) ^ place)));
  }
  const position = hashOf(identity(profile)) >>> (32 - PLACE_BITS);
  for (let round = 0; round < BUCKETS; round++) {
    let bucket = mix(mix(round ^ title) ^ place);
    for (const shingle of least.subarray(round * BUCKET_ROWS, (round + 1) * BUCKET_ROWS))
      bucket = mix(Math.imul(bucket, 31) ^ shingle);
    placed.push(FIRST_PLACED + (bucket >>> 2) * PLACES + position);
  }
  return { shared: [...new Set(shared)], placed };
}

/**
 * How much it says that two postings share a key (see `meet`). Two are enough; three of a title. Many strangers in
 * one city share a title and two shingles, which makes one key of each kind: that alone is not enough.
 */
export function weightOf(key: number): number {
  return Math.floor(key / 2 ** 32) === KIND.title ? 2 : 3;
}

/** The bucket of a placed key: its first and its last possible key. */
export function bucketOf(placedKey: number): { first: number; last: number } {
  const first = placedKey - (placedKey % PLACES);
  return { first, last: first + PLACES - 1 };
}

/** The key that postings with the same words and the same traits have in common. */
export function twinKey(profile: Profile): number {
  return keyOf(KIND.twin, hashOf(identity(profile)));
}

/** What postings have in common that are one from the start: their words and their traits. */
export function identity(profile: Profile): string {
  return `${profile.fingerprint} ${traitLine(profile.traits)}`;
}

/** `bandKeys` takes the kinds 0 to 63. */
const KIND = { title: 64, titleAndPlace: 65, reference: 66, address: 67, twin: 68 };

/** Keys of a title, and of a title and its places: of two postings of J >= .85 with both, 99.2 % share two of the latter. */
const ROUNDS = 6;
/** Buckets of a posting, and the smallest shingles that those in one have in common: those of J >= .95 share one in 99.97 % of cases. */
const BUCKETS = 6;
const BUCKET_ROWS = 6;
const PLACE_BITS = 20;
const PLACES = 2 ** PLACE_BITS;
const FIRST_PLACED = 2 ** 52;

function keyOf(kind: number, hash: number): number {
  return kind * 2 ** 32 + (hash >>> 0);
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, scattered. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}
