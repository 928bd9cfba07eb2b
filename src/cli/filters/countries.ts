import { COUNTRIES } from '../../vocabulary/countries.js';
import { COUNTRY_GROUPS, GROUP_NAMES } from '../../vocabulary/country-groups.js';
import { placeKey } from '../../vocabulary/place-key.js';
import { placeName } from '../../vocabulary/places.js';
import { splitNames, unknown } from '../choices.js';
import type { Completing, Named } from '../command.js';

/**
 * The codes that countries and groups of countries stand for. With each country go the names of the regions that hold
 * it: a remote job that is open to the EU is open to Germany.
 */
export function readCountries(list: string): readonly string[] {
  const names = splitNames(list);
  if (names.length === 0) throw unknown('country', list, known());
  const countries = new Set(names.flatMap(countriesOf));
  const regions = [...COUNTRY_GROUPS].filter(([, members]) => members.some((code) => countries.has(code)));
  return [...countries, ...regions.map(([name]) => name.toUpperCase())];
}

function countriesOf(name: string): readonly string[] {
  const group = GROUP_NAMES.get(name.toLowerCase());
  if (group !== undefined) return COUNTRY_GROUPS.get(group) ?? [];
  const meant = placeName(placeKey(name));
  const codes = [...(meant?.countries ?? []), ...(meant?.countryCodes ?? [])];
  if (codes.length === 0) throw unknown('country', name, known());
  return codes.slice(0, 1);
}

/** Codes with the names of their countries, and groups; once something is typed the names too, as they are as good. */
export function countryWords({ typed }: Pick<Completing, 'typed'>): readonly Named[] {
  const countries = countryNames();
  const names = countries.map(([code, name]): Named => [name, code]);
  const groups = [...COUNTRY_GROUPS].map(([name, members]): Named => [name, `${members.length} countries`]);
  return [...countries, ...groups, ...(/(?:^|,)$/.test(typed) ? [] : names)];
}

/** The names that a suggestion is taken from; the groups first, because they are shown. */
function known(): readonly string[] {
  return [...COUNTRY_GROUPS.keys(), ...countryNames().map(([, name]) => name)];
}

function countryNames(): readonly (readonly [code: string, name: string])[] {
  return COUNTRIES.trim()
    .split('\n')
    .map((line) => [line.slice(0, 2), line.slice(7).split('|', 1)[0] as string]);
}
