import { CITY_ALIASES, EXTRA_CITIES, PREFERRED_CITIES } from './city-aliases.js';
import { COUNTRIES } from './countries.js';
import type { City } from './gazetteer.js';
import { placeKey } from './place-key.js';
import { AREAS, FILLER_WORDS, REMOTE_WORDS, VAGUE_WORDS } from './place-words.js';
import { SUBDIVISIONS } from './subdivisions.js';

/** A state, province or land. */
export interface Region {
  readonly country: string;
  /** What a record shows; null: the page's own words. */
  readonly show: string | null;
  /** The gazetteer's code; null: any place of the country may lie in it. */
  readonly admin: string | null;
}

/** A city by another name: the gazetteer's key and country, and the name that a record shows (null: the page's). */
export interface CityAlias {
  readonly key: string;
  readonly country: string;
  readonly show: string | null;
}

/** Everything besides the gazetteer that a name may mean. Codes count only where the page writes capitals. */
export interface PlaceName {
  readonly countries: readonly string[];
  readonly countryCodes: readonly string[];
  readonly regions: readonly Region[];
  readonly regionCodes: readonly Region[];
  readonly cities: readonly CityAlias[];
  readonly extra: readonly City[];
  readonly area: string | null;
  readonly word: 'remote' | 'filler' | 'vague' | null;
}

/** The meanings of a name folded by `placeKey`, apart from the gazetteer's. */
export function placeName(key: string): PlaceName | undefined {
  names ??= buildNames();
  return names.get(key);
}

/** Country and gazetteer code of the city that a bare ambiguous name means. */
export function preferredCity(key: string): readonly [country: string, admin: string] | undefined {
  preferred ??= new Map(
    rows(PREFERRED_CITIES).map(([name, country, admin]) => [placeKey(name), [country, admin]]),
  );
  return preferred.get(key);
}

/** What a record shows for a gazetteer code, where a code is in common use. */
export function shownRegion(country: string, admin: string): string | null {
  shown ??= new Map(
    rows(SUBDIVISIONS)
      .filter(([, show]) => show !== '')
      .map(([owner, show, code]) => [`${owner} ${code}`, show]),
  );
  return shown.get(`${country} ${admin}`) ?? null;
}

let names: ReadonlyMap<string, PlaceName> | undefined;
let preferred: ReadonlyMap<string, readonly [string, string]> | undefined;
let shown: ReadonlyMap<string, string> | undefined;

type Draft = { -readonly [K in keyof PlaceName]: PlaceName[K] };
type Lists = 'countries' | 'countryCodes' | 'regions' | 'regionCodes' | 'cities' | 'extra';
type Row = [string, string, string, ...string[]];

const NO_MEANING: PlaceName = {
  countries: [],
  countryCodes: [],
  regions: [],
  regionCodes: [],
  cities: [],
  extra: [],
  area: null,
  word: null,
};

function buildNames(): Map<string, PlaceName> {
  const table = new Map<string, Draft>();
  const entry = (name: string): Draft => {
    const key = placeKey(name);
    const known = table.get(key);
    if (known) return known;
    const fresh: Draft = { ...NO_MEANING };
    table.set(key, fresh);
    return fresh;
  };

  for (const line of lines(COUNTRIES)) {
    const [iso2, iso3] = [line.slice(0, 2), line.slice(3, 6)];
    push(entry(iso2), 'countryCodes', iso2);
    push(entry(iso3), 'countryCodes', iso2);
    for (const name of line.slice(7).split('|'))
      push(entry(name), isCode(name) ? 'countryCodes' : 'countries', iso2);
  }
  for (const [country, show, admin, ...regionNames] of rows(SUBDIVISIONS)) {
    const region = { country, show: show || null, admin: admin === '*' ? null : admin };
    for (const name of regionNames) push(entry(name), isCode(name) ? 'regionCodes' : 'regions', region);
    if (!isCode(show)) continue;
    const owner = entry(show);
    if (!owner.regionCodes.some((code) => code.country === country)) push(owner, 'regionCodes', region);
  }
  for (const [name, country, show, ...aliases] of rows(CITY_ALIASES)) {
    for (const alias of aliases)
      push(entry(alias), 'cities', { key: placeKey(name), country, show: show || null });
  }
  for (const [name, country, admin, population, lat, lon] of rows(EXTRA_CITIES)) {
    const city = { name, country, admin, population: Number(population), lat: Number(lat), lon: Number(lon) };
    push(entry(name), 'extra', city);
  }
  for (const line of lines(AREAS))
    for (const name of line.split('|')) entry(name).area = line.split('|')[0] ?? name;
  for (const word of REMOTE_WORDS) entry(word).word = 'remote';
  for (const word of FILLER_WORDS) entry(word).word = 'filler';
  for (const word of VAGUE_WORDS) entry(word).word = 'vague';
  return table;
}

function isCode(name: string): boolean {
  return /^[A-Z]{2,3}$/.test(name);
}

/** Adds to a list of an entry; entries share the empty list until then. */
function push<K extends Lists>(entry: Draft, list: K, value: PlaceName[K][number]): void {
  const values = entry[list] as PlaceName[K][number][];
  if (values.includes(value)) return;
  if (values.length > 0) values.push(value);
  else entry[list] = [value] as unknown as Draft[K];
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}

function rows(text: string): Row[] {
  return lines(text).map((line) => line.split('|') as Row);
}
