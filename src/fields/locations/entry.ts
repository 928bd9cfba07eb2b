import type { Span } from '../../record/span.js';
import { JOIN_WORDS, NO_TOWN } from '../../vocabulary/place-words.js';
import type { Region } from '../../vocabulary/places.js';
import type { Name } from './names.js';
import { nameAt } from './names.js';
import type { Option, Trust } from './options.js';
import { chooseBare, chooseQualified, narrow, optionsOf } from './options.js';
import type { Word } from './words.js';
import { startsUpper } from './words.js';

/** A text cut into words, on the way to its places. */
export interface Reader {
  readonly text: string;
  readonly words: readonly Word[];
  readonly trust: Trust;
}

/** One place of a list, read but not yet written out. */
export interface Entry extends Span {
  readonly kind: 'place' | 'remote';
  readonly option: Option;
  /** Readings that the neighbours of a bare name may still prefer. */
  readonly options: readonly Option[];
  /** Whether a region or a country follows the name. */
  readonly qualified: boolean;
  /** The name of the city as a record shows it. */
  readonly city: string | null;
  /** The region as the page writes it, where it does. */
  readonly regionText: string | null;
  /** Index of the word after it. */
  readonly next: number;
}

/** The place that begins at word `i` with a name (or an unknown one): the name and the region and country that follow it. */
export function placeAt(reader: Reader, i: number, name: Name | null): Entry | null {
  if (name?.word) return null;
  const known = name ? knownPlace(reader, i, name) : null;
  if (known?.qualified) return known;
  return unknownTown(reader, i, name) ?? known;
}

interface Tail {
  options: Option[];
  regionText: string | null;
  end: number;
  qualified: boolean;
}

function knownPlace(reader: Reader, i: number, name: Name): Entry | null {
  const tail = qualify(reader, {
    options: optionsOf(name),
    regionText: null,
    end: name.next,
    qualified: false,
  });
  const option = tail.qualified
    ? chooseQualified(tail.options, name.key, reader.trust)
    : chooseBare(tail.options, name, reader.trust);
  if (!option) return null;
  const head = written(reader, i, name.next);
  const ownName = reader.words.slice(i + 1, name.next).some((word) => word.gap !== 'space');
  const city = option.city ? (name.show ?? (ownName ? option.city.name : head)) : null;
  const regionText = city === null && option.region?.show === null ? head : tail.regionText;
  return entry(reader, i, { ...tail, option, city, regionText });
}

/** Reads region and country after a name, as far as they agree with one of its readings. */
function qualify(reader: Reader, tail: Tail): Tail {
  const { text, words } = reader;
  let hasRegion = false;
  for (let steps = 0; steps < 4; steps++) {
    const word = words[tail.end];
    if (!word || word.gap === 'strong' || word.gap === 'stop') break;
    if (ZIP.test(word.text) && (word.gap === 'space' || word.gap === 'comma') && skipZip(reader, tail))
      continue;
    if (DISTRICT.test(word.text) && word.gap === 'space' && words[tail.end + 1]?.gap === 'comma') {
      tail.end += 1;
      continue;
    }
    const name = nameAt(text, words, tail.end);
    const again = hasRegion && word.gap === 'comma' ? tail.options[0]?.region : null;
    const regions = (name?.regions ?? []).filter((region) => !hasRegion || isSame(region, again));
    const kept = name ? narrow(tail.options, { regions, countries: name.countries }) : [];
    if (name && kept.length > 0) {
      const byRegion = kept.some((option) => regions.some((region) => region === option.region));
      const fromPage = kept.find((option) => option.region !== null && option.region.show === null);
      if (byRegion && fromPage) tail.regionText = written(reader, tail.end, name.next);
      hasRegion = true;
      Object.assign(tail, { options: kept, end: name.next, qualified: true });
      if (!byRegion) break;
      continue;
    }
    if (hasRegion || !qualifyByFreeRegion(reader, tail, name)) break;
    hasRegion = true;
    break;
  }
  return tail;
}

/** A postal code counts only between a city and its country, or after its state. */
function skipZip({ text, words }: Reader, tail: Tail): boolean {
  let next = tail.end + 1;
  while (next - tail.end < 2 && words[next]?.gap === 'space' && ZIP.test(words[next]?.text ?? '')) next++;
  const name = tail.qualified ? null : nameAt(text, words, next);
  if (!tail.qualified && (!name || narrow(tail.options, name).length === 0)) return false;
  tail.end = next;
  return true;
}

/** `Brooklyn, New York, NY` says its state twice. */
function isSame(a: Region, b: Region | null | undefined): boolean {
  return b != null && a.country === b.country && a.admin !== null && a.admin === b.admin;
}

/** `Kawasaki, Kanagawa, Japan`: words between commas whose country agrees are the region. */
function qualifyByFreeRegion(reader: Reader, tail: Tail, name: Name | null): boolean {
  const { text, words } = reader;
  const first = words[tail.end];
  if (first?.gap !== 'comma' || !startsUpper(first.text)) return false;
  let next = tail.end + 1;
  while (next - tail.end < 4 && words[next]?.gap === 'space') next++;
  const gap = words[next]?.gap;
  if (gap !== 'comma' && gap !== 'open') return false;
  const country = nameAt(text, words, next);
  if (!country || country.countries.length === 0) return false;
  const kept = narrow(tail.options, { regions: [], countries: country.countries }).filter(
    (option) => option.city && !isAnotherCity(option, name),
  );
  if (kept.length === 0) return false;
  tail.regionText = written(reader, tail.end, next);
  Object.assign(tail, { options: kept, end: country.next, qualified: true });
  return true;
}

/** `Berlin, Munich, Germany` lists two cities; `Shibuya, Tokyo, Japan` is a district and its city. */
function isAnotherCity(option: Option, name: Name | null): boolean {
  const rival = name?.cities.find((city) => city.country === option.country);
  if (!rival || !option.city || rival.population < 50_000 || rival.name === option.city.name) return false;
  return rival.admin !== option.city.admin || rival.population < 5 * option.city.population;
}

/** A town that the gazetteer does not know, before a comma and a state or country: `Heerbrugg, Switzerland`. */
function unknownTown(reader: Reader, i: number, known: Name | null): Entry | null {
  const { text, words, trust } = reader;
  if (known && known.countries.length + known.regions.length > 0) return null;
  if (trust === 'prose' || !startsUpper(words[i]?.text ?? '')) return null;
  let next = i + 1;
  while (next - i < 4 && words[next]?.gap === 'space' && isTownWord(words[next]?.text ?? '')) next++;
  const gap = words[next]?.gap;
  if (gap !== 'comma' && gap !== 'open' && gap !== 'slash') return null;
  const town = written(reader, i, next);
  if (NO_TOWN.test(town) || /\d/.test(town) || (town === town.toUpperCase() && town.length < 5)) return null;
  if (JOIN_WORDS.has(town.toLowerCase())) return null;
  const name = nameAt(text, words, next);
  if (!name || name.regions.length + name.countries.length === 0) return null;
  const options: Option[] = [
    ...name.regions.map((region) => ({ city: null, region, country: region.country, area: null })),
    ...name.countries.map((country) => ({ city: null, region: null, country, area: null })),
  ];
  // `London, Germany` is more likely two places than a London in Germany
  if (known?.cities.some((city) => city.population > 50_000)) return null;
  if (name.cities.some((city) => city.population > 500_000 && gap === 'comma')) return null;
  const tail = qualify(reader, { options, regionText: null, end: name.next, qualified: true });
  const option = tail.options[0];
  if (!option) return null;
  const regionText = option.region
    ? (option.region.show ?? written(reader, next, name.next))
    : tail.regionText;
  return entry(reader, i, { ...tail, regionText, option, city: town });
}

/** `Dublin 2, Ireland`, `Paris 13e, France` */
const DISTRICT = /^\d{1,2}(?:e|er|ème)?$/;
const ZIP =
  /^(?:\d{4,6}(?:-\d{4})?|[A-Z]\d[A-Z]|\d[A-Z]\d|[A-Z]{1,2}\d{1,2}[A-Z]?|\d[A-Z]{2}|(?=[A-Z]*\d)[A-Z\d]{4})$/;
const TOWN_PARTICLES: ReadonlySet<string> = new Set(
  'de del la le les of am an der bei sur upon on el do da dos'.split(' '),
);

function isTownWord(word: string): boolean {
  return startsUpper(word) || TOWN_PARTICLES.has(word);
}

function entry(reader: Reader, i: number, read: Tail & { option: Option; city: string | null }): Entry {
  const start = reader.words[i]?.start ?? 0;
  const last = reader.words[read.end - 1];
  const close = last && reader.words[read.end - 1]?.gap === 'open' && reader.text[last.end] === ')';
  const { option, options, qualified, city, regionText } = read;
  const end = (last?.end ?? start) + (close ? 1 : 0);
  return { kind: 'place', start, end, option, options, qualified, city, regionText, next: read.end };
}

/** The page's own words, white space folded; words all in capitals get ordinary case. */
function written(reader: Reader, from: number, to: number): string {
  const text = reader.words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');
  if (text.length < 4 || text !== text.toUpperCase()) return text;
  return text.replace(/[^\s-]+/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
