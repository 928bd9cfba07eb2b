import type { Span } from '../record/span.js';
import { rollingHashes } from '../text/shingles.js';
import { WINDOW_WORDS } from './boilerplate.js';
import type { Claim } from './claims.js';

/** What a sentence of one posting has in common with a sentence of another. */
export interface SharedClaim {
  /** The index of the sentence among the claims of the first posting. */
  readonly claim: number;
  /** The longest run of words both have, in words. */
  readonly run: number;
  /** Words both have in one order, as a share of the longer sentence, 0 to 1. */
  readonly alike: number;
  /** Those words, counted. */
  readonly words: number;
  /** What is shared: the sentences where they are nearly the same, else the longest run. */
  readonly here: Span;
  readonly there: Span;
}

/** From this share of common words on two sentences are nearly the same. */
export const NEARLY = 0.85;
/** Sentences of the other posting that one sentence is compared with at most. */
const TRIES = 3;

/** The sentences of a posting by every 8 words in a row, the first that has them. */
export type ClaimIndex = ReadonlyMap<number, Claim>;

export function indexClaims(claims: readonly Claim[]): ClaimIndex {
  const byWindow = new Map<number, Claim>();
  for (const claim of claims) {
    for (const window of rollingHashes(claim.hashes, WINDOW_WORDS)) {
      if (!byWindow.has(window)) byWindow.set(window, claim);
    }
  }
  return byWindow;
}

/** For each sentence of `mine` the best match in `theirs`, where 8 words in a row are shared; without others. */
export function sharedClaims(mine: readonly Claim[], theirs: ClaimIndex): SharedClaim[] {
  return mine.flatMap((claim, index) => {
    const partners = new Set<Claim>();
    for (const window of rollingHashes(claim.hashes, WINDOW_WORDS)) {
      const partner = theirs.get(window);
      if (partner !== undefined && partners.size < TRIES) partners.add(partner);
    }
    const matches = [...partners].map((partner) => match(index, claim, partner));
    return matches.length === 0
      ? []
      : [matches.reduce((best, next) => (next.words > best.words ? next : best))];
  });
}

function match(index: number, a: Claim, b: Claim): SharedClaim {
  const words = a.hashes.length;
  // word for word, as boilerplate mostly is
  if (words === b.hashes.length && a.hashes.every((hash, i) => hash === b.hashes[i]))
    return { claim: index, run: words, alike: 1, words, here: spanOf(a), there: spanOf(b) };
  return align(index, a, b);
}

function spanOf({ start, end }: Claim): Span {
  return { start, end };
}

/** Longest common run and longest common subsequence in one table; sentences have at most 80 words. */
function align(index: number, a: Claim, b: Claim): SharedClaim {
  const width = b.hashes.length + 1;
  let runs = new Uint8Array(width);
  let common = new Uint8Array(width);
  let run = 0;
  let endA = 0;
  let endB = 0;
  for (let i = 1; i <= a.hashes.length; i++) {
    const nextRuns = new Uint8Array(width);
    const nextCommon = new Uint8Array(width);
    for (let j = 1; j < width; j++) {
      if (a.hashes[i - 1] === b.hashes[j - 1]) {
        nextRuns[j] = (runs[j - 1] as number) + 1;
        nextCommon[j] = (common[j - 1] as number) + 1;
        if ((nextRuns[j] as number) > run) [run, endA, endB] = [nextRuns[j] as number, i, j];
      } else {
        nextCommon[j] = Math.max(common[j] as number, nextCommon[j - 1] as number);
      }
    }
    runs = nextRuns;
    common = nextCommon;
  }
  const words = common[width - 1] as number;
  const alike = words / Math.max(a.hashes.length, b.hashes.length);
  const whole = alike >= NEARLY;
  return {
    claim: index,
    run,
    alike,
    words,
    here: whole ? spanOf(a) : a.span(endA - run, endA),
    there: whole ? spanOf(b) : b.span(endB - run, endB),
  };
}
