import { CvprJobsError } from '../../record/errors.js';
import type { Area } from '../../store/job-filter.js';
import { type City, gazetteer } from '../../vocabulary/gazetteer.js';
import { placeKey } from '../../vocabulary/place-key.js';
import { placeName, shownRegion } from '../../vocabulary/places.js';

/** `Zurich 100km`, `Cambridge, MA 20 mi`, `47.37,8.54 10km`, `Oslo`. USAGE for a city that is not known, or that may be several. */
export function readNear(words: string): Area {
  const [, place = '', distance, unit] = DISTANCE.exec(words.trim()) ?? [];
  // `Zurich -5km`
  if (distance !== undefined && (Number(distance) === 0 || /[-+.]$/.test(place))) throw noDistance(words);
  const km = distance === undefined ? USUAL_KM : Number(distance) * (MILES.test(unit ?? '') ? KM_A_MILE : 1);
  const [, lat, lon] = POINT.exec(place) ?? [];
  if (lat !== undefined) return { ...pointOf(Number(lat), Number(lon), words), km };
  const city = cityOf(place, words);
  return { lat: city.lat, lon: city.lon, km };
}

const USUAL_KM = 50;
const KM_A_MILE = 1.609344;
const DISTANCE =
  /^(.{0,100}?)[\s,]*(?:(?<![\d.])(\d{1,5}(?:\.\d{1,3})?)\s?(km|kilomet(?:er|re)s?|mi|miles?))?$/i;
const MILES = /^mi/i;
const POINT = /^(-?\d{1,2}(?:\.\d{1,9})?)\s?,\s?(-?\d{1,3}(?:\.\d{1,9})?)$/;

function pointOf(lat: number, lon: number, words: string): { lat: number; lon: number } {
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
  throw new CvprJobsError(
    'USAGE',
    `${JSON.stringify(words)} is no point on Earth`,
    'Give latitude and longitude in degrees: "47.37,8.54 100km".',
  );
}

function noDistance(words: string): CvprJobsError {
  return new CvprJobsError(
    'USAGE',
    `${JSON.stringify(words)} names no distance`,
    'Give more than none, in km or mi: "Zurich 100km".',
  );
}

/** Of two cities, one that has so many times the people of the other is meant. */
const CLEARLY_LARGER = 10;
/** Entries no farther apart than this, in degrees, are one city. */
const SAME_PLACE = 0.3;
const NAMED = 6;

function cityOf(place: string, words: string): City {
  const [name = '', ...qualifiers] = place.split(',').map((part) => part.trim());
  const cities = citiesNamed(name).filter((city) => qualifiers.every((word) => lies(city, word)));
  const distinct = [...cities]
    .sort((a, b) => b.population - a.population)
    .filter((city, at, all) => !all.slice(0, at).some((larger) => isNear(larger, city)));
  const [first, second] = distinct;
  if (first === undefined) {
    throw new CvprJobsError(
      'USAGE',
      `${JSON.stringify(words)} names no city that is known`,
      'Give a city, with its country or state where it needs one, and a distance: "Zurich 100km", "Cambridge, MA 20mi", "47.37,8.54 10km".',
    );
  }
  if (second === undefined || first.population >= CLEARLY_LARGER * second.population) return first;
  const rivals = distinct.filter((city) => city.population * CLEARLY_LARGER > first.population);
  throw new CvprJobsError(
    'USAGE',
    `${JSON.stringify(name)} may be several cities: ${rivals.slice(0, NAMED).map(described).join('; ')}`,
    `Say which: --near "${described(first)} ${USUAL_KM}km".`,
  );
}

function citiesNamed(name: string): readonly City[] {
  const key = placeKey(name);
  const known = placeName(key);
  const aliased = (known?.cities ?? []).flatMap((alias) =>
    gazetteer()
      .lookup(alias.key)
      .filter((city) => city.country === alias.country)
      .slice(0, 1),
  );
  return [...aliased, ...(known?.extra ?? []), ...gazetteer().lookup(key)];
}

/** Whether a city lies in a country or state of this name or code. */
function lies(city: City, word: string): boolean {
  const meant = placeName(placeKey(word));
  if (meant === undefined) return false;
  if ([...meant.countries, ...meant.countryCodes].includes(city.country)) return true;
  return [...meant.regions, ...meant.regionCodes].some(
    ({ country, admin }) => country === city.country && (admin === null || admin === city.admin),
  );
}

function isNear(a: City, b: City): boolean {
  return Math.abs(a.lat - b.lat) < SAME_PLACE && Math.abs(a.lon - b.lon) < SAME_PLACE;
}

function described({ name, country, admin }: City): string {
  return [name, shownRegion(country, admin), country].filter(Boolean).join(', ');
}
