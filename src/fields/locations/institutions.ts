import type { Candidate } from '../../record/evidence.js';
import type { Place } from '../../record/values.js';
import { INSTITUTIONS } from '../../vocabulary/institutions.js';
import { NOT_OUR_PLACE } from '../../vocabulary/place-cues.js';
import { placeKey } from '../../vocabulary/place-key.js';
import type { Draft } from '../draft.js';
import { nameAt } from './names.js';
import { resolvePlaces } from './resolve.js';
import type { Word } from './words.js';
import { splitWords, startsUpper } from './words.js';

/** `at Technical College Graz, Austria`: the city in the name of an institution, where its country follows. */
export function* institutionPlaces({ text, may }: Draft): Generator<Candidate<Place[]>> {
  if (!may(KEYWORD)) return;
  for (const { words, from, to } of institutions(text)) {
    const address = countryAfter(text, words, to);
    const city = address ? cityInside(text, words, from, to, address.countries) : null;
    const start = words[from]?.start ?? 0;
    if (!address || !city) continue;
    const raw = text.slice(start, address.end).replace(/\s+/g, ' ');
    yield {
      value: [{ ...city, raw }],
      start,
      end: address.end,
      spans: [{ start, end: address.end }],
      confidence: 0.72,
    };
  }
}

/** A well-known institution at which the position is: its city, with little confidence. */
export function* knownInstitutions({ text, may }: Draft): Generator<Candidate<Place[]>> {
  if (!may(KEYWORD)) return;
  for (const { words, from, to } of institutions(text)) {
    for (let i = from; i < to; i++) {
      const start = words[i]?.start ?? 0;
      const end = words[to - 1]?.end ?? start;
      const place = institutionCity(text.slice(start, end));
      if (!place || !(HOSTED.test(text.slice(Math.max(0, start - 14), start)) || opens(text, start)))
        continue;
      const raw = text.slice(start, end).replace(/\s+/g, ' ');
      yield { value: [{ ...place, raw }], start, end, spans: [{ start, end }], confidence: 0.5 };
      return;
    }
  }
}

/** `University of Alabama at Birmingham`: a town of the state in the name, and not the largest town so called. */
export function* campusPlaces({ text, lines, may }: Draft): Generator<Candidate<Place[]>> {
  if (!may(STATE_CAMPUS)) return;
  for (const match of text.matchAll(STATE_CAMPUS)) {
    const [words, state = '', town = ''] = match;
    const place = resolvePlaces(`${town}, ${state}`)?.places[0];
    if (!place?.city || place.country !== 'US') continue;
    const start = match.index;
    const end = start + words.length;
    const leads = lines.slice(0, 4).some((line) => line.start <= start && start - line.start < 24);
    if (
      !leads &&
      (NOT_OUR_PLACE.test(before(text, start)) || !HOSTED.test(text.slice(Math.max(0, start - 14), start)))
    )
      continue;
    const raw = words.replace(/\s+/g, ' ');
    yield { value: [{ ...place, raw }], start, end, spans: [{ start, end }], confidence: 0.6 };
    return;
  }
}

/** The name of a state university just before the town of its campus. */
export const CAMPUS =
  /\b(?:Universit(?:y|ies)|College) of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: System)?,?$/;
const STATE_CAMPUS =
  /\bUniversity of ([A-Z][a-z]{3,13}(?: [A-Z][a-z]{3,9})?)(?:,? at |, |\s?[–-]\s?)([A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,10})?)\b/g;

/** Whether an institution is the subject that the posting begins with: `Founded in 2019, the ... University`. */
function opens(text: string, start: number): boolean {
  return start < 60 && /^(?:the )?$/i.test(text.slice(0, start).replace(FOUNDED, ''));
}

const FOUNDED = /^\s{0,4}(?:founded|established) in \d{4},?\s/i;

interface Mention {
  readonly words: readonly Word[];
  /** The words of the name: from index `from` up to `to`. */
  readonly from: number;
  readonly to: number;
}

const KEYWORD =
  /\b(?:Universit|College|Institut|School|ETH\b|EPFL|KA(?:IST|UST)|KTH\b|MIT\b|TU\b|UC(?:LA|SD|L)?\b|CMU\b|RWTH|Technion|MBZUAI|NUS\b|NTU\b|Georgia Tech|Caltech)/g;
const HOSTED = /\b(?:at|of|in|by)(?:\s+the)?\s*$/i;
const INNER = /^(?:of|and|for|the|in|at|de|di|der|für|zu|bin|ibn)$/;

/** The names of institutions in a text, apart from those where people come from or that are only partners. */
function* institutions(text: string): Generator<Mention> {
  let past = 0;
  for (const keyword of text.matchAll(KEYWORD)) {
    if (keyword.index < past) continue;
    const words = splitWords(
      text,
      wordStart(text, keyword.index),
      Math.min(text.length, keyword.index + 110),
    );
    const at = words.findIndex((word) => word.start <= keyword.index && keyword.index < word.end);
    if (at < 0) continue;
    let from = at;
    while (from > 0 && words[from]?.gap === 'space' && isPart(words[from - 1])) from--;
    while (from < at && INNER.test(words[from]?.text ?? '')) from++;
    let to = at + 1;
    while (to < words.length && words[to]?.gap === 'space' && isPart(words[to])) to++;
    while (to > at + 1 && INNER.test(words[to - 1]?.text ?? '')) to--;
    past = words[to - 1]?.end ?? 0;
    const start = words[from]?.start ?? 0;
    const lead = before(text, start).replace(FOUNDED, '');
    if (!NOT_OUR_PLACE.test(lead) && !ORIGIN.test(lead)) yield { words, from, to };
  }
}

const ORIGIN =
  /\b(?:from|out of|graduates?|professors?|degrees?|phds?|and|like|including|such as)\s(?:the\s)?$/i;

function before(text: string, start: number): string {
  const slice = text.slice(Math.max(0, start - 80), start);
  return slice.slice(Math.max(slice.lastIndexOf('. '), slice.lastIndexOf('\n')) + 1);
}

/** The first word of the line that begins in the 70 characters before an offset. */
function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - 70);
  const before = text.slice(from, at);
  const newline = before.lastIndexOf('\n');
  if (newline >= 0 || from === 0) return from + newline + 1;
  return from + before.indexOf(' ') + 1;
}

function isPart(word: Word | undefined): boolean {
  return word !== undefined && (startsUpper(word.text) || INNER.test(word.text));
}

function countryAfter(text: string, words: readonly Word[], to: number) {
  const gap = words[to]?.gap;
  const name = gap === 'comma' || gap === 'open' ? nameAt(text, words, to) : null;
  if (!name || name.countries.length === 0) return null;
  return { countries: name.countries, end: words[name.next - 1]?.end ?? 0 };
}

function cityInside(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  countries: readonly string[],
) {
  for (let i = to - 1; i >= from; i--) {
    const name = nameAt(text, words.slice(0, to), i);
    const city = name?.cities.find((each) => countries.includes(each.country) && each.population > 20_000);
    if (name && city) {
      const raw = text.slice(words[i]?.start ?? 0, words[name.next - 1]?.end ?? 0);
      return resolvePlaces(`${raw}, ${city.country}`)?.places[0] ?? null;
    }
  }
  return null;
}

function institutionCity(name: string): Place | null {
  table ??= readTable();
  const address = table.get(placeKey(name));
  return address === undefined ? null : (resolvePlaces(address)?.places[0] ?? null);
}

let table: ReadonlyMap<string, string> | undefined;

function readTable(): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of INSTITUTIONS.trim().split('\n')) {
    const [city, country, ...rest] = line.split('|');
    const region = rest[0] !== undefined && /^[A-Z]{0,3}$/.test(rest[0]) ? rest.shift() : '';
    const address = [city, region, country].filter((part) => part !== '').join(', ');
    for (const name of rest) found.set(placeKey(name), address);
  }
  return found;
}
