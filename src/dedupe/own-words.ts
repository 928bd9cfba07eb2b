import { foldCase } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import { shingles } from '../text/shingles.js';
import { COMMON_TERMS } from '../vocabulary/generic-boilerplate.js';
import { ofTerms, speaksOfEmployer } from './claims.js';
import type { Profile } from './profile.js';
import { type Similarity, similarity } from './similarity.js';

/** How two postings agree in what they say of the job itself. */
export interface OwnSimilarity extends Similarity {
  /** Shingles of the one that says less. */
  readonly least: number;
  /** Its share of all its shingles, 0 to 1. */
  readonly share: number;
}

/**
 * Compares two postings without what an employer writes under all its jobs. That is told by the words of each
 * sentence and not by how many postings have it: so it is the same whatever else is in the collection, and in
 * whatever order it came. Linear.
 */
export function ownSimilarity(a: Profile, b: Profile): OwnSimilarity {
  const names = [a, b].flatMap(({ traits }) => (traits.company === null ? [] : [foldCase(traits.company)]));
  const [left, right] = [shingles(ownWords(a.text, names)), shingles(ownWords(b.text, names))];
  const [less, whole] = left.length <= right.length ? [left, a] : [right, b];
  return {
    ...similarity(left, right),
    least: less.length,
    share: less.length / Math.max(1, whole.shingles.length),
  };
}

/** The sentences of a posting that speak of the job: neither of the employer nor of law, pay or how to apply. */
function ownWords(text: string, names: readonly string[]): string {
  const own: string[] = [];
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    const folded = foldCase(sentence);
    if (names.some((name) => folded.startsWith(name)) || COMMON.test(folded)) continue;
    if (!speaksOfEmployer(sentence)) own.push(sentence);
  }
  return own.join('\n');
}

const COMMON = ofTerms(COMMON_TERMS);
