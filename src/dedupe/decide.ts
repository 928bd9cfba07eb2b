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

/** Whether two postings are one job: their wording says so, and nothing they state about the job differs. */
export function decide(a: Profile, b: Profile): Decision {
  const exact = a.fingerprint === b.fingerprint;
  const { jaccard, containment } = exact ? EXACT : similarity(a.shingles, b.shingles);
  const wording = exact ? 'exact copy' : wordingReason(a, b, jaccard, containment);
  const veto = wording === null ? null : vetoOf(a.traits, b.traits);
  const reasons = [wording ?? `only ${percent(jaccard)} of the wording`];
  if (veto !== null) reasons.push(veto);
  else if (wording !== null && !exact && sameTitle(a, b)) reasons.push('same title');
  return { same: wording !== null && veto === null, score: jaccard, containment, reasons, veto };
}

const EXACT = { jaccard: 1, containment: 1 };

/** How the wording agrees, or null where it agrees too little. */
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
