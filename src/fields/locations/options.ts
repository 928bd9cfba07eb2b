import { CITY_STATES } from '../../vocabulary/countries.js';
import type { City } from '../../vocabulary/gazetteer.js';
import { COMMON_WORDS } from '../../vocabulary/place-words.js';
import type { Region } from '../../vocabulary/places.js';
import { preferredCity } from '../../vocabulary/places.js';
import type { Name } from './names.js';

/** One way to read a name; what follows it on the page strikes readings out. */
export interface Option {
  readonly city: City | null;
  readonly region: Region | null;
  readonly country: string | null;
  readonly area: string | null;
}

/** How far a bare name is trusted: on a line that says it is the location, on a first line, in prose. */
export type Trust = 'labelled' | 'line' | 'prose';

export function optionsOf(name: Name): Option[] {
  return [
    ...name.cities.map((city) => ({ ...NONE, city, country: city.country })),
    ...name.regions.map((region) => ({ ...NONE, region, country: region.country })),
    ...name.countries.map((country) => ({ ...NONE, country })),
    ...(name.area ? [{ ...NONE, area: name.area }] : []),
  ];
}

/** The readings that agree with the region or country that a later name gives. */
export function narrow(options: readonly Option[], by: Pick<Name, 'regions' | 'countries'>): Option[] {
  const kept: Option[] = [];
  for (const option of options) {
    const region = by.regions.find((each) => lies(option, each));
    if (region) kept.push({ ...option, region });
    else if (by.countries.includes(option.country ?? '') && (option.city || option.region)) kept.push(option);
  }
  return kept;
}

function lies(option: Option, region: Region): boolean {
  const admin = option.city?.admin ?? option.region?.admin;
  if (admin === undefined || option.country !== region.country) return false;
  return region.admin === null || region.admin === admin;
}

/** The best of readings that something after the name supports. */
export function chooseQualified(options: readonly Option[], key: string, trust: Trust): Option | null {
  const city = mostPopulous(options);
  const other = options.find((option) => option.city === null);
  // `California, USA` is the state, although a small town bears its name
  if (other && (city?.city?.population ?? 0) < BIG) return other;
  if (city?.city && trust !== 'labelled' && COMMON_WORDS.has(key) && city.city.population < SMALL)
    return null;
  return city ?? other ?? null;
}

/** The best of the readings of a name that stands alone, or null where it may be no place at all. */
export function chooseBare(options: readonly Option[], name: Name, trust: Trust): Option | null {
  const { key, code } = name;
  const cityOption = preferred(options, key) ?? mostPopulous(options);
  const city = cityOption?.city ?? null;
  const countries = options.filter(
    (option) => option.city === null && option.region === null && option.country,
  );
  const regions = options.filter((option) => option.region !== null);
  const country = countries[0];
  if (city && (code || CITY_STATES.has(country?.country ?? ''))) return cityOption;
  if (code) return bareCode(countries, regions, key);
  // `Georgia` may be the state or the country
  if (country && regions.length > 0) return NONE;
  if (country) return country;
  if (regions[0] && !(city && city.population > METROPOLIS)) return regions[0];
  if (city) return isCredible(city, key, trust) ? cityOption : null;
  return options.find((option) => option.area !== null) ?? null;
}

const NONE: Option = { city: null, region: null, country: null, area: null };
const BIG = 100_000;
const SMALL = 10_000;
const METROPOLIS = 1_000_000;
const LEAST: Readonly<Record<Trust, number>> = { labelled: 1, line: 8_000, prose: 12_000 };

/** A lone code is a country (US, UK, DE); a state only where no country has it. */
function bareCode(countries: readonly Option[], regions: readonly Option[], key: string): Option | null {
  if (countries[0] && regions.length === 0) return countries[0];
  return key.length === 2 && countries.length === 0 ? (regions[0] ?? null) : null;
}

function isCredible(city: City, key: string, trust: Trust): boolean {
  if (COMMON_WORDS.has(key))
    return city.population >= (trust === 'labelled' ? BIG : METROPOLIS) && trust !== 'prose';
  return city.population >= LEAST[trust];
}

function preferred(options: readonly Option[], key: string): Option | undefined {
  const wanted = preferredCity(key);
  if (!wanted) return undefined;
  return options.find((option) => option.city?.country === wanted[0] && option.city.admin === wanted[1]);
}

function mostPopulous(options: readonly Option[]): Option | null {
  let best: Option | null = null;
  for (const option of options) {
    if (option.city && option.city.population > (best?.city?.population ?? -1)) best = option;
  }
  return best;
}
