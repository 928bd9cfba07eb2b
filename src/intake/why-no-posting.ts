import type { ReadPosting } from '../pipeline.js';
import type { Report } from '../record/diagnostic.js';
import type { OpenedInput } from '../sources/read.js';
import { foldCase, foldSpace } from '../text/fold.js';
import {
  CONDITIONS,
  EMPTY_PHRASES,
  ERROR_PHRASES,
  OVER_PHRASES,
  WALL_PHRASES,
} from '../vocabulary/error-words.js';
import { APPLY_UNTIL, BEHIND_TITLES } from '../vocabulary/offer-words.js';
import type { Divided } from './divide-page.js';
import { countOffers, isOfferLanguage, MOST_READ, otherKind } from './page-kind.js';

/**
 * Why a page that was read as one posting, for want of anything else, is taken for none; null where it bears out that
 * it is one. A wall before the site, a job that is said to be over, and a page that tells or sells more than it
 * offers are none whatever they hold. Of the rest, what is asked, done, offered or paid speaks for a posting; so does
 * a title, unless a short page says what errors and forms say, or a longer one has no word of an offer.
 */
export function whyNoPosting({ block, record }: Pick<ReadPosting, 'block' | 'record'>): string | null {
  const text = foldCase(block.text.slice(0, MOST_READ));
  const words = foldSpace(text);
  const offers = countOffers(text);
  const wall = wallIn(words, offers);
  if (wall !== null) return notice(wall);
  const over = firstOf(OVER, words, isSoAlready);
  if (over !== null) return `the job on it is over (“${over}”)`;
  const other = otherKind(text);
  if (other !== null) return other;
  const empty = words.length > LONGEST_WALL || offers > FEW_OFFERS ? null : firstOf(EMPTY, words);
  if (empty !== null) return notice(empty);
  const isSilent = offers === 0 && words.length > TERSE && isOfferLanguage(record.language);
  const substance = isThere(record.title)
    ? [...SUBSTANCE, 'benefits']
    : ANCHORS.some((field) => isThere(record[field]))
      ? SUBSTANCE
      : [];
  if (!isSilent && substance.some((field) => isThere(record[field]))) return null;
  const error = words.length > SHORT ? null : firstOf(ERRORS, words);
  if (error !== null) return notice(error);
  if (isSilent) return 'nothing on it offers work';
  const isNamed = isThere(record.title) || BEHIND_A_TITLE.test(words);
  const isDue = offers >= FEW_OFFERS && (isThere(record.deadline) || UNTIL.test(words));
  return isNamed || isDue ? null : 'nothing on it names a title, a requirement, a duty or pay';
}

/** That nothing was found on a page, and why, for a person. */
export function noPostings({ noPosting }: Pick<Divided, 'noPosting'>): string {
  return `no posting was found on this page${noPosting === undefined ? '' : `: ${noPosting}`}`;
}

/** Says so; of a page that nobody named, which may be one of anything, only where it looked like a posting. */
export function reportNoPostings(
  { uri, incidental }: Pick<OpenedInput, 'uri' | 'incidental'>,
  outcome: Divided,
  report: Report,
): void {
  if (incidental && outcome.noPosting === undefined) return;
  const left = incidental ? '; it was left out' : '';
  const message = `${noPostings(outcome)}${left}`;
  report({ severity: 'warning', code: 'page.no-postings', uri, message });
}

/** What no page says that is something else. A company, places and skills stand on any page, benefits on a careers page. */
const SUBSTANCE = ['requirements', 'preferred', 'responsibilities', 'qualifications', 'salary'];

/** What says whose, where or for whom a job without a title is: forms and errors ask and demand things as well. */
const ANCHORS = ['company', 'locations', 'skills', 'degreeMin', 'yearsMin', 'salary', 'contacts', 'deadline'];

/** Characters of a page that says no more than that something is the matter. */
const SHORT = 1200;
/** The page of a guard explains itself, in this many characters at most. */
const LONGEST_WALL = 4000;
/** Characters within which a posting may be no more than a title and a place. */
const TERSE = 240;

/** Kinds of words that offer work, as the page of a search may have them too. */
const FEW_OFFERS = 2;

const WALLS = WALL_PHRASES.map((phrase) => new RegExp(phrase));
const EMPTY = EMPTY_PHRASES.map((phrase) => new RegExp(phrase));
const OVER = OVER_PHRASES.map((phrase) => new RegExp(phrase, 'g'));
const ERRORS = ERROR_PHRASES.map((phrase) => new RegExp(phrase));
const BEHIND_A_TITLE = new RegExp(BEHIND_TITLES);
const UNTIL = new RegExp(APPLY_UNTIL);

/** What a guard before the site says; a posting may speak of guards too. */
function wallIn(words: string, offers: number): string | null {
  if (words.length > LONGEST_WALL) return null;
  const said = WALLS.filter((wall) => wall.test(words)).length;
  return said > 1 || (said === 1 && offers < FEW_OFFERS) ? firstOf(WALLS, words) : null;
}

function notice(phrase: string): string {
  return `it reads like an error or a notice (“${phrase}”)`;
}

/** The phrase that stands first, of those that count where they stand. */
function firstOf(
  phrases: readonly RegExp[],
  words: string,
  counts: (words: string, at: number) => boolean = () => true,
): string | null {
  const found = phrases.flatMap((phrase) => {
    const matches = phrase.global ? [...words.matchAll(phrase)] : [phrase.exec(words)];
    return matches.filter((match) => match !== null && counts(words, match.index)).slice(0, 1);
  });
  return found.sort((a, b) => (a?.index ?? 0) - (b?.index ?? 0))[0]?.[0] ?? null;
}

/** Whether what a sentence says is so, and not what it waits for: `until the position has been filled`. */
function isSoAlready(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - SENTENCE), at);
  return !CONDITION.test(before.slice(before.search(/[^.!?]*$/)));
}

const SENTENCE = 120;
const CONDITION = new RegExp(CONDITIONS);

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
