import type { City } from '../../vocabulary/gazetteer.js';
import { gazetteer } from '../../vocabulary/gazetteer.js';
import { placeKey } from '../../vocabulary/place-key.js';
import {
  CITY_PREFIXES,
  CITY_SUFFIXES,
  FILLER_WORDS,
  REMOTE_WORDS,
  VAGUE_WORDS,
} from '../../vocabulary/place-words.js';
import type { Region } from '../../vocabulary/places.js';
import { placeName } from '../../vocabulary/places.js';
import type { Word } from './words.js';
import { startsUpper } from './words.js';

/** All that a run of words may mean. */
export interface Name {
  readonly key: string;
  /** Index of the word after it. */
  readonly next: number;
  readonly cities: readonly City[];
  /** What a record calls the city, where that is not the page's words. */
  readonly show: string | null;
  readonly countries: readonly string[];
  readonly regions: readonly Region[];
  /** Whether countries and regions are meant by a code (`CA`) and not by a name. */
  readonly code: boolean;
  readonly area: string | null;
  readonly word: 'remote' | 'filler' | 'vague' | null;
}

/** The longest run of words from `i` that is a name, or null. */
export function nameAt(text: string, words: readonly Word[], i: number): Name | null {
  const first = words[i];
  if (first === undefined) return null;
  const capital = startsUpper(first.text);
  const phrase = PHRASE_STARTS.has(placeKey(first.text));
  if (!capital && !phrase) return null;
  let run = 1;
  while (run < LONGEST && goesOn(words[i + run], phrase)) run++;
  for (; run > 0; run--) {
    const last = words[i + run - 1] as Word;
    const name = readName(text.slice(first.start, last.end), i + run, capital);
    if (name) return name;
  }
  return null;
}

const LONGEST = 5;

/** First words of the phrases for remote work and of remarks, which pages write small as well. */
const PHRASE_STARTS: ReadonlySet<string> = new Set(
  [...REMOTE_WORDS, ...FILLER_WORDS, ...VAGUE_WORDS, 'the'].map(
    (phrase) => placeKey(phrase).split(' ', 1)[0] ?? '',
  ),
);

/** Names go on with a capital or a short word (`am Main`, `and Tobago`), some over a mark: `Halle (Saale)`. */
function goesOn(word: Word | undefined, phrase: boolean): boolean {
  if (word === undefined) return false;
  if (word.gap === 'slash' || word.gap === 'open') return startsUpper(word.text);
  return (
    word.gap === 'space' &&
    (phrase || startsUpper(word.text) || word.text.length <= 4 || AFFIX.test(word.text))
  );
}

const AFFIX = /^(?:metropolitan|metro|area|region|countries|locations?|zones|timezones)$/;

/** The meanings of one name as the page writes it. */
function readName(raw: string, next: number, capital: boolean): Name | null {
  const key = placeKey(raw);
  if (key.length < 2 || key.length > 60) return null;
  const known = placeName(key);
  if (known?.word) return { ...NOTHING, key, next, word: known.word };
  if (!capital) return null;
  const capitals = isCapitals(raw);
  const byName = known !== undefined && known.countries.length + known.regions.length > 0;
  const byCode = known !== undefined && capitals && known.countryCodes.length + known.regionCodes.length > 0;
  // `LA` and `DC` are cities by themselves and codes after one; `Ca` and `De` are neither
  const short = key.length <= 3 && known !== undefined;
  const aliased = known !== undefined && (!short || capitals) ? aliasedCities(known) : [];
  const cities = aliased.length > 0 ? aliased : short ? [] : cityNames(key);
  if (known === undefined && cities.length === 0) return affixed(raw, key, next);
  if (!byName && !byCode && cities.length === 0 && !known?.area) return null;
  return {
    key,
    next,
    cities,
    show: aliased.length > 0 ? (known?.cities[0]?.show ?? null) : null,
    countries: [...(known?.countries ?? []), ...(byCode ? known.countryCodes : [])],
    regions: [...(known?.regions ?? []), ...(byCode ? known.regionCodes : [])],
    code: byCode && !byName,
    area: known?.area ?? null,
    word: null,
  };
}

const NOTHING = { cities: [], show: null, countries: [], regions: [], code: false, area: null } as const;

const PREFIX = new RegExp(`^(${CITY_PREFIXES.join('|')}) `);
const SUFFIX = new RegExp(` (${CITY_SUFFIXES.join('|')})$`);

function isCapitals(raw: string): boolean {
  return raw === raw.toUpperCase();
}

/** The cities of the gazetteer by this name. */
function cityNames(key: string): readonly City[] {
  return gazetteer().lookup(key);
}

function aliasedCities(known: NonNullable<ReturnType<typeof placeName>>): readonly City[] {
  if (known.cities.length === 0) return known.extra;
  const found = known.cities.flatMap((alias) => {
    const city = gazetteer()
      .lookup(alias.key)
      .find((each) => each.country === alias.country);
    return city ? [city] : [];
  });
  return [...found, ...known.extra];
}

/** `Greater Boston`, `Denver Area`, `Kawasaki-shi`: the city inside, shown without what surrounds it. */
function affixed(raw: string, key: string, next: number): Name | null {
  const prefix = PREFIX.exec(key)?.[1];
  const suffix = SUFFIX.exec(key)?.[1];
  if (!prefix && !suffix) return null;
  let words = raw.split(/[\s-]+/);
  if (prefix) words = words.slice(prefix.split(' ').length);
  if (suffix) words = words.slice(0, -suffix.split(' ').length);
  const inner = words.join(' ');
  if (!startsUpper(inner)) return null;
  const innerKey = placeKey(inner);
  const known = placeName(innerKey);
  if (known && known.regionCodes.length > 0) return null;
  const aliased = known ? aliasedCities(known) : [];
  const cities = aliased.length > 0 ? aliased : cityNames(innerKey);
  if (cities.length === 0) return null;
  return { ...NOTHING, key: innerKey, next, cities, show: known?.cities[0]?.show ?? inner, word: null };
}
