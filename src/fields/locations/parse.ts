import { JOIN_WORDS, LINK_WORDS, STREET_LEADS, STREET_WORDS } from '../../vocabulary/place-words.js';
import type { Entry, Reader } from './entry.js';
import { placeAt } from './entry.js';
import type { Name } from './names.js';
import { nameAt } from './names.js';
import type { Option, Trust } from './options.js';
import { remoteAt } from './remote.js';
import type { Word } from './words.js';
import { splitWords } from './words.js';

/** The places that a stretch of text lists from its beginning. */
export interface PlaceList {
  readonly entries: readonly Entry[];
  /** Where reading stopped. */
  readonly end: number;
  /** Whether nothing but places, joining words and remarks stands there. */
  readonly complete: boolean;
  /** Whether it says that there are several places, or any, and names none. */
  readonly vague: boolean;
}

export function parsePlaces(text: string, from: number, to: number, trust: Trust): PlaceList {
  if (trust === 'prose' && !mayBegin(text, from, to))
    return { entries: [], end: from, complete: false, vague: false };
  const words = splitWords(text, from, to);
  const reader: Reader = { text, words, trust };
  const entries: Entry[] = [];
  let i = 0;
  let good = 0;
  let joined = true;
  let vague = false;
  while (i < words.length) {
    const word = words[i];
    if (!word || (word.gap === 'stop' && i > 0)) break;
    if (word.gap !== 'space' && word.gap !== 'close') joined = true;
    const previous = entries.at(-1);
    const name = nameAt(text, words, i);
    if (name?.word === 'filler' || name?.word === 'vague' || isRemark(word.text)) {
      vague ||= name?.word === 'vague';
      i = name?.word ? name.next : i + 1;
      good = i;
      continue;
    }
    if (name?.word === 'remote') {
      i = readRemote(reader, i, entries);
      good = i;
      joined = false;
      continue;
    }
    if (JOIN_WORDS.has(word.text.toLowerCase()) || (i > 0 && !previous && LINK_WORDS.has(word.text))) {
      joined = true;
      i += 1;
      continue;
    }
    if (!joined && !(previous?.qualified && word.gap === 'space' && trust !== 'prose')) break;
    const place = placeAt(reader, i, name);
    if (!place && previous && word.gap === 'open') {
      i = afterBrackets(words, i);
      good = i;
      continue;
    }
    if (!place || isStreet(words, place)) break;
    entries.push(place);
    i = place.next;
    good = i;
    joined = false;
  }
  drawCountries(entries);
  settle(entries);
  const end = words[good - 1]?.end ?? from;
  return { entries, end, complete: good === words.length && good > 0, vague };
}

/** `Renningen (near Stuttgart)`, `Bengaluru (Indiranagar)`: what brackets say of a place, and name none, is passed over. */
function afterBrackets(words: readonly Word[], i: number): number {
  let next = i + 1;
  while (next < words.length && words[next]?.gap === 'space') next++;
  return next;
}

/** A cheap look at the first words: most of what stands after an `in` is no place. */
function mayBegin(text: string, from: number, to: number): boolean {
  const words = splitWords(text, from, Math.min(to, from + GLANCE));
  const name = nameAt(text, words, 0);
  return name !== null && (name.word !== null || hasMeaning(name));
}

const GLANCE = 48;

function hasMeaning(name: Name): boolean {
  return name.cities.length + name.regions.length + name.countries.length > 0 || name.area !== null;
}

/** Reads remote work at `i`. After a country (`US - Remote`, `Germany (Remote)`) it belongs to that country. */
function readRemote(reader: Reader, i: number, entries: Entry[]): number {
  const remote = remoteAt(reader, i);
  const first = remote[0];
  const previous = entries.at(-1);
  const gap = reader.words[i]?.gap;
  if (!first) return i + 1;
  const bare = first.option.country === null && first.option.area === null;
  const direct = previous?.kind === 'place' && previous.next === i && gap !== 'strong';
  if (bare && direct && previous.city === null) {
    entries.pop();
    entries.push({ ...previous, kind: 'remote', end: first.end, next: first.next });
  } else if (!(bare && direct && gap === 'open' && reader.text[first.end - 1] === ')')) {
    entries.push(...remote);
  }
  return first.next;
}

/** `(2 days a week)`, `+3 more`, `80333`: no place, and no reason to doubt the places beside it. */
function isRemark(word: string): boolean {
  return /^(?:\d{1,2}|(?:[A-Z]{1,2}-)?\d{4,6}|more|others?|locations?|sites?|days?|week|\d+x?|office|100%|on-?site|hybrid)$/i.test(
    word,
  );
}

/** `221 Baker Street`, `Rue de Lyon 12`: the name of a street is no place. */
function isStreet(words: readonly Word[], place: Entry): boolean {
  const next = words[place.next];
  if (!place.qualified && next?.gap === 'space' && STREET_LEADS.test(words[place.next - 1]?.text ?? ''))
    return true;
  return !place.qualified && next?.gap === 'space' && STREET_WORDS.test(next.text);
}

/** `Gothenburg | Sweden`: a country behind a mark is that of the bare city before it, and no place of its own. */
function drawCountries(entries: Entry[]): void {
  for (let i = entries.length - 1; i > 0; i--) {
    const here = entries[i - 1];
    const after = entries[i];
    if (
      !here ||
      !after ||
      here.kind !== 'place' ||
      after.kind !== 'place' ||
      here.qualified ||
      !here.option.city
    )
      continue;
    const { city, region, country } = after.option;
    if (city || region || !country) continue;
    const option = here.options.find((each) => each.city && each.country === country);
    if (!option) continue;
    entries.splice(i - 1, 2, {
      ...here,
      option: here.option.country === country ? here.option : option,
      qualified: true,
      end: after.end,
      next: after.next,
    });
  }
}

/** Bare names take the state or country of the names around them: `Cambridge and Boston, MA`. */
function settle(entries: Entry[]): void {
  for (let i = entries.length - 2; i >= 0; i--) {
    const here = entries[i];
    const after = entries[i + 1];
    if (!here || !after || here.qualified || here.kind !== 'place' || !here.option.city || !after.qualified)
      continue;
    const near = nearby(here.options, after.option, here.option);
    if (near) entries[i] = { ...here, option: near };
  }
}

function nearby(options: readonly Option[], after: Option, chosen: Option): Option | null {
  const admin = after.city?.admin ?? after.region?.admin ?? null;
  const least = (chosen.city?.population ?? 0) / 5;
  const inCountry = options.filter((option) => option.city && option.country === after.country);
  const inRegion = inCountry.find(
    (option) => option.city?.admin === admin && (option.city?.population ?? 0) > 5000,
  );
  return inRegion ?? inCountry.find((option) => (option.city?.population ?? 0) > least) ?? null;
}
