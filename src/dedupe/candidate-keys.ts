import { mix } from '../text/word-hashes.js';
import { KIND, keyOf, kindOf, placedKeyOf } from './filing-key.js';
import type { Profile } from './profile.js';
import { firstRegion, roundsOf, together } from './signature.js';
import { titleWords } from './titles.js';
import { traitLine } from './vetoes.js';

/** The keys under which a posting is filed so that its repeats are found. They depend on this posting alone. */
export interface CandidateKeys {
  /**
   * Of its wording, which many postings of one template share, and of what it states: its title, and its title and
   * places, each with a few shingles; its references; its address for applications. From 0 up to 2^53.
   * Two postings that share some are compared, unless the keys are everybody's (see `meet`): of ten thousand that
   * differ in the city alone, those of one city share keys that only they have.
   */
  readonly shared: readonly number[];
  /**
   * Buckets of postings that are nearly the same and state the same, with a place in each. Neighbours in a bucket
   * are compared (see `neighbours`). Below 0.
   */
  readonly placed: readonly number[];
}

export function candidateKeys(profile: Profile): CandidateKeys {
  const { shingles, traits } = profile;
  const shared = [
    ...traits.references.map((reference) => statedKey(KIND.reference, reference)),
    ...(traits.applyUrl === null ? [] : [statedKey(KIND.address, traits.applyUrl)]),
  ];
  // a set: two rounds may come to one bucket
  const placed = new Set<number>();
  const title = hashOf(traits.title === null ? '' : [...titleWords(traits.title)].sort().join(' '));
  const place = hashOf(traits.places.join(' '));
  const titleAndPlace = mix(title ^ place);
  const position = hashOf(identity(profile));
  for (const [round, { least, region, bands }] of roundsOf(shingles).entries()) {
    shared.push(...bands.map((hash, band) => keyOf(region, KIND.band + band, hash)));
    // 99.2 % of the pairs of J >= .85 with both share two of title and place
    const two = least.subarray(0, 2).reduce(together, round);
    if (traits.title !== null) shared.push(keyOf(region, KIND.title, together(two, title)));
    if (traits.title !== null || traits.places.length > 0)
      shared.push(keyOf(region, KIND.titleAndPlace, together(two, titleAndPlace)));
    const bucket = least.subarray(0, BUCKET_ROWS).reduce(together, mix(round ^ titleAndPlace));
    placed.add(placedKeyOf(titleAndPlace, bucket, position));
  }
  return { shared: [...new Set(shared)], placed: [...placed] };
}

/**
 * How much it says that two postings share a key (see `meet`). Two are enough; three of a title. Many strangers in
 * one city share a title and two shingles, which makes one key of each kind: that alone is not enough.
 */
export function weightOf(key: number): number {
  return kindOf(key) === KIND.title ? 2 : 3;
}

/** The key that postings with the same words and the same traits have in common. */
export function twinKey(profile: Profile): number {
  return keyOf(firstRegion(profile.shingles), KIND.twin, hashOf(identity(profile)));
}

/** What postings have in common that are one from the start: their words and their traits. */
export function identity(profile: Profile): string {
  return `${profile.fingerprint} ${traitLine(profile.traits)}`;
}

/** The smallest shingles that postings in one bucket have in common: those of J >= .95 share a bucket in 99.97 % of cases. */
const BUCKET_ROWS = 6;

function statedKey(kind: number, stated: string): number {
  const hash = hashOf(stated);
  return keyOf(hash, kind, mix(hash));
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, scattered. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}
