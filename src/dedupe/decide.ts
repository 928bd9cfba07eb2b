import { ownSimilarity } from './own-words.js';
import type { Decision, Profile } from './profile.js';
import { similarity } from './similarity.js';
import { titleDifference } from './titles.js';
import { vetoOf } from './vetoes.js';

/** From here on the wording alone makes two postings one job. Near-repeats lie at .98, different jobs below .5. */
const ALIKE = 0.85;
/** From here on it does when both state the same title: a word replaced costs a short posting ten shingles. */
const ALIKE_UNDER_ONE_TITLE = 0.8;
/** A posting that stands in another one almost whole, which adds at most as much again by two thirds. */
const CONTAINED = 0.95;
const ALIKE_IF_CONTAINED = 0.6;

/** Where most of a posting is what its employer writes everywhere, this much of the rest has to agree as well. */
const OWN_ALIKE = 1 / 3;
const OWN_SHARE = 1 / 2;
/** Or all of the rest, when both state the same title: then the employer may say in other words who it is. */
const OWN_SAME = 0.9;
const ALIKE_IF_OWN_SAME = 0.5;
/** Shingles from which on the rest says something, and from which on it says enough. */
const OWN_LEAST = 4;
const OWN_ENOUGH = 20;

/** Whether two postings are one job: their wording says so, and nothing they state about the job differs. */
export function decide(a: Profile, b: Profile): Decision {
  const exact = a.fingerprint === b.fingerprint;
  const { jaccard, containment } = exact ? EXACT : similarity(a.shingles, b.shingles);
  const wording = exact ? AS_ONE : compareWording(a, b, jaccard, containment);
  const veto = wording.agrees ? vetoOf(a.traits, b.traits) : null;
  const reasons = [wording.reason];
  if (veto !== null) reasons.push(veto);
  else if (wording.agrees && !exact && sameTitle(a, b)) reasons.push('same title');
  return { same: wording.agrees && veto === null, score: jaccard, containment, reasons, veto };
}

interface Wording {
  readonly agrees: boolean;
  readonly reason: string;
}

const EXACT = { jaccard: 1, containment: 1 };
const AS_ONE: Wording = { agrees: true, reason: 'exact copy' };

function compareWording(a: Profile, b: Profile, jaccard: number, containment: number): Wording {
  const reason = wordingReason(a, b, jaccard, containment);
  if (reason === null && (jaccard < ALIKE_IF_OWN_SAME || !sameTitle(a, b)))
    return { agrees: false, reason: `only ${percent(jaccard)} of the wording` };
  const own = ownSimilarity(a, b);
  if (reason === null) {
    return own.jaccard >= OWN_SAME && own.least >= OWN_ENOUGH
      ? { agrees: true, reason: `${percent(own.jaccard)} of what they say of the job` }
      : { agrees: false, reason: `only ${percent(jaccard)} of the wording` };
  }
  const differs = own.least >= OWN_LEAST && own.share < OWN_SHARE && own.containment < OWN_ALIKE;
  return differs
    ? { agrees: false, reason: `only ${percent(own.containment)} of what they say of the job` }
    : { agrees: true, reason };
}

/** How the wording as a whole agrees, or null where it agrees too little. */
function wordingReason(a: Profile, b: Profile, jaccard: number, containment: number): string | null {
  if (jaccard >= ALIKE || (jaccard >= ALIKE_UNDER_ONE_TITLE && sameTitle(a, b))) {
    return `${percent(jaccard)} of the wording`;
  }
  if (containment >= CONTAINED && jaccard >= ALIKE_IF_CONTAINED) {
    return `${percent(containment)} of the shorter stands in the longer`;
  }
  return null;
}

function sameTitle(a: Profile, b: Profile): boolean {
  const left = a.traits.title;
  const right = b.traits.title;
  return left !== null && right !== null && titleDifference(left, right) === null;
}

/** Rounded down, so that only all is 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
