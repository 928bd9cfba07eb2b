import { sameCompany } from './company-names.js';
import type { Traits } from './profile.js';
import { titleDifference } from './titles.js';
import { SEASON_SEPARATOR } from './traits.js';

/**
 * Why two postings can't be the same job however alike their words are, for a person
 * (`other rank: Senior / Principal`), or null. A trait that one of them is silent about speaks against nothing.
 */
export function vetoOf(a: Traits, b: Traits): string | null {
  for (const differs of VETOES) {
    const reason = differs(a, b);
    if (reason !== null) return reason;
  }
  return null;
}

/** How many traits both state and agree on: of two equally similar pairs, the one to be joined first. */
export function agreements(a: Traits, b: Traits): number {
  const pairs = [
    [a.company, b.company],
    [a.title, b.title],
    [a.category, b.category],
    [a.seniority, b.seniority],
    [a.season, b.season],
    [a.applyUrl, b.applyUrl],
  ];
  const equal = pairs.filter(([left, right]) => left !== null && left === right).length;
  return equal + Number(shareOne(a.places, b.places)) + Number(shareOne(a.references, b.references));
}

/** The traits in one line: equal for postings that no veto and no agreement tells apart. */
export function traitLine(traits: Traits): string {
  const { company, title, category, seniority, places, season, references, applyUrl } = traits;
  return JSON.stringify([company, title, category, seniority, places, season, references, applyUrl]);
}

type Differs = (a: Traits, b: Traits) => string | null;

const otherCompany: Differs = (a, b) =>
  a.company !== null && b.company !== null && !sameCompany(a.company, b.company)
    ? other('company', a.company, b.company)
    : null;

const otherRank: Differs = (a, b) =>
  a.seniority !== null && b.seniority !== null && a.seniority !== b.seniority
    ? other('rank', a.seniority, b.seniority)
    : null;

const otherTitle: Differs = (a, b) => {
  if (a.title === null || b.title === null || a.title === b.title) return null;
  const difference = titleDifference(a.title, b.title);
  return difference === null ? null : other(difference, a.title, b.title);
};

/** Kinds of post that are never another kind as well. The rest (research, engineering) shade into one another. */
const KINDS: ReadonlySet<string> = new Set(['internship', 'phd', 'postdoc', 'faculty']);

const otherKind: Differs = (a, b) =>
  a.category !== null &&
  b.category !== null &&
  a.category !== b.category &&
  (KINDS.has(a.category) || KINDS.has(b.category))
    ? other('kind of post', a.category, b.category)
    : null;

const otherPlace: Differs = (a, b) =>
  noSharedPlace(a.places, b.places) ? other('place', placeList(a.places), placeList(b.places)) : null;

/** Of seasons and months only like is compared with like. One may name more seasons than the other. */
const otherSeason: Differs = (a, b) => {
  if (a.season === null || b.season === null || isMonth(a.season) !== isMonth(b.season)) return null;
  const left = a.season.split(SEASON_SEPARATOR);
  const right = b.season.split(SEASON_SEPARATOR);
  const within =
    left.every((season) => right.includes(season)) || right.every((season) => left.includes(season));
  return within ? null : other(isMonth(a.season) ? 'start' : 'season', a.season, b.season);
};

const otherReference: Differs = (a, b) =>
  a.references.length > 0 && b.references.length > 0 && !shareOne(a.references, b.references)
    ? other('reference', a.references.join(', '), b.references.join(', '))
    : null;

const VETOES: readonly Differs[] = [
  otherCompany,
  otherTitle,
  otherRank,
  otherKind,
  otherPlace,
  otherSeason,
  otherReference,
];

/** The smaller of the two first, so that the reason is the same whichever way they are compared. */
function other(what: string, a: string, b: string): string {
  return a <= b ? `other ${what}: ${a} / ${b}` : `other ${what}: ${b} / ${a}`;
}

/** Whether both name places (as `Traits` has them), and none of the one agrees with one of the other. */
export function noSharedPlace(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => samePlace(x, y)));
}

/** A place without a city agrees with all cities of its country, `new york` with `new york city`. */
function samePlace(a: string, b: string): boolean {
  const [cityA = '', countryA = ''] = a.split('|');
  const [cityB = '', countryB = ''] = b.split('|');
  if (countryA !== '' && countryB !== '' && countryA !== countryB) return false;
  if (cityA === '' || cityB === '') return countryA === countryB;
  return cityA === cityB || startsWords(cityA, cityB) || startsWords(cityB, cityA);
}

function startsWords(long: string, short: string): boolean {
  return long.startsWith(short) && /[\s,-]/.test(long.charAt(short.length));
}

function placeList(places: readonly string[]): string {
  return places
    .map((place) => place.split('|').filter(Boolean).join(', '))
    .slice(0, 3)
    .join('; ');
}

function isMonth(season: string): boolean {
  return /^\d/.test(season);
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((entry) => b.includes(entry));
}
