import { OFFER_LANGUAGES, OFFER_PHRASES } from '../vocabulary/offer-words.js';
import { OTHER_HEADLINES, PAGE_KINDS, PEOPLE_HEADLINES } from '../vocabulary/page-kinds.js';

/**
 * Why a page is taken for one of another kind: its headline is of one, or it says two things at least that such pages
 * say, and more of them than things that postings say.
 * @param text folded, with its line breaks
 */
export function otherKind(text: string): string | null {
  const [headline] = text.trimStart().slice(0, LONGEST_LINE).split('\n', 1);
  const offers = countOffers(text);
  if (HEADLINE.test(headline ?? '') || (offers === 0 && PEOPLE.test(headline ?? '')))
    return `its headline is “${headline}”`;
  const found = KINDS.map(({ name, signs }) => ({ name, signs: matching(signs, text) }))
    .filter(({ signs }) => signs.length >= LEAST_SIGNS && signs.length > offers)
    .sort((a, b) => b.signs.length - a.signs.length)[0];
  if (!found) return null;
  const quotes = found.signs.slice(0, LEAST_SIGNS).map((sign) => `“${sign.trim()}”`);
  return `it reads like ${found.name} (${quotes.join(', ')}) more than like an offer`;
}

/**
 * How many kinds of words that offer work a text holds.
 * @param text folded
 */
export function countOffers(text: string): number {
  return matching(OFFERS, text).length;
}

/** Whether the silence of a text in this language tells something: its words of offering are known. */
export function isOfferLanguage(language: unknown): boolean {
  return typeof language === 'string' && OFFER_LANGUAGES.has(language);
}

/** Characters of a page that are looked at: what it is shows in its beginning. */
export const MOST_READ = 20_000;

const LONGEST_LINE = 200;
const LEAST_SIGNS = 2;

const HEADLINE = new RegExp(OTHER_HEADLINES);
const PEOPLE = new RegExp(PEOPLE_HEADLINES);
const OFFERS = OFFER_PHRASES.map((phrase) => new RegExp(phrase, 'm'));
const KINDS = PAGE_KINDS.map(({ name, signs }) => ({
  name,
  signs: signs.map((sign) => new RegExp(sign, 'm')),
}));

/** What each pattern finds first. */
function matching(patterns: readonly RegExp[], text: string): string[] {
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}
