import { shingles } from '../text/shingles.js';
import { sameCompany } from './company-names.js';
import type { Traits } from './profile.js';
import { similarity } from './similarity.js';
import { sameWords } from './stated-fields.js';
import { titleDifference, titleWords } from './titles.js';
import { noSharedPlace } from './vetoes.js';

/** As much of a posting as tells which job it speaks of. */
export interface Spoken {
  readonly text: string;
  readonly traits: Pick<Traits, 'title' | 'company' | 'places'>;
}

/**
 * Of the postings that the page behind a posting's apply link states, the one that is this posting; null where none
 * is, or where it can't be told. A page that states one is taken at its word unless its title is another one; where
 * the posting has no title to compare, unless anything speaks against it. Of several, only one that is unmistakably
 * this one counts: the same title, with employer and place agreeing, or the same text.
 *
 * @param isShared other postings of the same page are applied for at the same address: it may be everybody's
 */
export function statedTwin<T extends Spoken>(own: Spoken, stated: readonly T[], isShared: boolean): T | null {
  const [first] = stated;
  if (first === undefined) return null;
  if (stated.length === 1) return isItsPage(own, first, isShared) ? first : null;
  const titled = onlyOne(stated.filter((each) => isTitledAlike(own, each)));
  return titled ?? onlyOne(stated.filter((each) => wordingShared(own, each) >= SAME_TEXT));
}

/** Share of the shorter text's wording that the other has: most of it, or so much that it can't be chance. */
const SAME_TEXT = 0.8;
const MUCH_SHARED = 0.3;

function isItsPage(own: Spoken, stated: Spoken, isShared: boolean): boolean {
  const { title } = own.traits;
  if (title !== null && stated.traits.title !== null)
    return titlesAgree(title, stated.traits.title) || wordingShared(own, stated) >= SAME_TEXT;
  if (!isShared && !contradicts(own, stated)) return true;
  return wordingShared(own, stated) >= MUCH_SHARED;
}

/** One title says more than the other, or they share half of their words: another rank is a contradiction to show. */
function titlesAgree(a: string, b: string): boolean {
  if (titleDifference(a, b) === null) return true;
  const [left, right] = [titleWords(a), titleWords(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === Math.min(left.size, right.size) || shared * 2 >= left.size + right.size - shared;
}

function isTitledAlike(own: Spoken, stated: Spoken): boolean {
  const [a, b] = [own.traits.title, stated.traits.title];
  return a !== null && b !== null && sameWords(titleWords(a), titleWords(b)) && !contradicts(own, stated);
}

function contradicts({ traits: a }: Spoken, { traits: b }: Spoken): boolean {
  const otherCompany = a.company !== null && b.company !== null && !sameCompany(a.company, b.company);
  return otherCompany || noSharedPlace(a.places, b.places);
}

function wordingShared(own: Spoken, stated: Spoken): number {
  return similarity(shingles(own.text), shingles(stated.text)).containment;
}

function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] as T) : null;
}
