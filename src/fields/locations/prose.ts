import type { Candidate } from '../../record/evidence.js';
import type { Place } from '../../record/values.js';
import {
  BASED_AFTER,
  BODIES_WITH_SITES,
  FRONTED,
  HIRES,
  LOCAL_CUE,
  NAMED_LOCATIONS,
  NOT_OUR_PLACE,
  OUR_SITES,
  PLACE_CUES,
  SITE_AFTER,
  SITE_NAMED,
  WE_AFTER,
} from '../../vocabulary/place-cues.js';
import type { Draft } from '../draft.js';
import type { Entry } from './entry.js';
import { CAMPUS } from './institutions.js';
import { parsePlaces } from './parse.js';
import { writePlaces } from './resolve.js';
import { startsUpper } from './words.js';

/** `based in Oslo`, `at its sites in A and B`, `our lab in Graz, Austria is hiring`. */
export function* statedPlaces({ text }: Draft): Generator<Candidate<Place[]>> {
  for (const match of text.matchAll(IN_PLACE)) {
    const from = match.index + match[0].length;
    const entries = citiesAt(text, from);
    const last = entries.at(-1);
    if (!last) continue;
    const before = clauseBefore(text, match.index);
    if (CAMPUS.test(before)) continue;
    if (NOT_OUR_PLACE.test(before) && !OUR_SITES.test(before)) continue;
    const cue = PLACE_CUES.find((each) => each.before.test(before));
    if (cue) yield written(text, entries, before, match.index, cue.confidence);
    else if (LOCAL_CUE.test(before.slice(-48))) yield written(text, entries, before, match.index, 0.7);
    else if (FRONTED.test(before.trimStart()) && WE_AFTER.test(text.slice(last.end, last.end + 60)))
      yield written(text, entries, before, match.index, 0.68);
    else if (HIRES.test(text.slice(last.end, last.end + 60)))
      yield written(text, entries, before, match.index, 0.78);
    else if (match[1] === 'at' && entries.every((entry) => entry.qualified)) {
      yield written(text, entries, before, match.index, 0.6);
    }
  }
}

/** `at our Lyon office`, `join our Haifa team`. */
export function* ownSites({ text }: Draft): Generator<Candidate<Place[]>> {
  for (const match of text.matchAll(OUR_PLACE)) {
    const lead = (/^our/i.test(match[0]) ? TO_WORK : TO_JOIN).exec(
      text.slice(Math.max(0, match.index - 12), match.index),
    );
    const alone = match[0].startsWith('Our');
    if ((!lead && !alone) || NOT_OUR_PLACE.test(clauseBefore(text, match.index))) continue;
    const from = match.index + match[0].length;
    const entries = parsePlaces(text, from, lineEnd(text, from), 'prose').entries.filter(hasCity);
    const last = entries.at(-1);
    const after = last ? text.slice(last.end, last.end + 70) : '';
    const site = SITE_AFTER.exec(after);
    if (site && (lead || HIRES.test(after.slice(site[0].length)))) {
      yield written(text, entries, '', match.index - (lead?.[0].length ?? 0), 0.74);
    }
  }
}

/** `Acme's Lyon lab takes in eight students`: who owns the site speaks in the posting. */
export function* ownersSites({ text }: Draft): Generator<Candidate<Place[]>> {
  for (const match of text.matchAll(OWNERS)) {
    if (NOT_OUR_PLACE.test(clauseBefore(text, match.index))) continue;
    const from = match.index + match[0].length;
    const entries = parsePlaces(text, from, lineEnd(text, from), 'prose').entries.filter(hasCity);
    const last = entries.at(-1);
    if (last && SITE_AFTER.test(text.slice(last.end, last.end + 50)))
      yield written(text, entries, '', match.index, 0.62);
  }
}

/** `a Boston-based role`. */
export function* basedPlaces({ text }: Draft): Generator<Candidate<Place[]>> {
  for (let at = text.indexOf('-based '); at >= 0; at = text.indexOf('-based ', at + 1)) {
    if (!BASED_AFTER.test(text.slice(at, at + 70))) continue;
    const from = Math.max(0, at - 32);
    for (const word of text.slice(from, at).matchAll(/(?<![\p{L}-])\p{Lu}/gu)) {
      const start = from + word.index;
      const { entries } = parsePlaces(text, start, at, 'prose');
      const [only] = entries;
      if (!only || entries.length > 1 || !hasCity(only) || only.end !== at) continue;
      if (!NOT_OUR_PLACE.test(clauseBefore(text, start))) yield written(text, entries, '', start, 0.76);
      break;
    }
  }
}

/** `für unseren Standort Jena`, `au site de Rennes`. */
export function* namedSites({ text, may }: Draft): Generator<Candidate<Place[]>> {
  if (!may(SITE_NAMED)) return;
  for (const match of text.matchAll(SITE_NAMED)) {
    if (NOT_OUR_PLACE.test(clauseBefore(text, match.index))) continue;
    const entries = citiesAt(text, match.index + match[0].length);
    if (entries.length > 0) yield written(text, entries, '', match.index, 0.72);
  }
}

/** `preferred locations are Spain and Chile`. */
export function* namedLocations({ text, may }: Draft): Generator<Candidate<Place[]>> {
  if (!may(NAMED_LOCATIONS)) return;
  for (const match of text.matchAll(NAMED_LOCATIONS)) {
    const from = match.index + match[0].length;
    const { entries } = parsePlaces(text, from, lineEnd(text, from), 'prose');
    const named = entries.filter((entry) => entry.option.country !== null);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (named.length === 0 || NOT_THE_JOBS.test(before)) continue;
    const lead = OF_THE_JOB.exec(before)?.[0].length ?? 0;
    yield written(text, named, '', match.index - lead, lead > 0 ? 0.76 : 0.62);
  }
}

const IN_PLACE = new RegExp(
  `(?<![\\p{L}])(in|at|to|outside|near|out of|à|en|i)\\s+(?:either\\s+)?(?:(?:beautiful|sunny|lovely|downtown|central|the (?:heart|cent(?:er|re)|middle|city) of|${BODIES_WITH_SITES})\\s+)?(?=[A-ZÀ-ÞĀ-Ž'’])`,
  'gu',
);
const OUR_PLACE = /\b(?:[Oo]ur|the)\s+(?=[A-ZÀ-ÞĀ-Ž])/g;
/** The letter before is looked for last: two plain units rule out most places sooner. */
const OWNERS = /(?:['’]s|s['’])(?<=\p{L}..)\s(?=\p{Lu})/gu;
const TO_WORK = /\b(?:at|from|in|to|of|join|joining|with)\s+$/;
const TO_JOIN = /\b(?:at|from|in|join|joining)\s+$/;
const NOT_THE_JOBS = /\b(?:our|its|office|other|customer)\s$/i;
const OF_THE_JOB = /\b(?:preferred|possible|available|potential|job|work|the|this)\s$/i;
const CLAUSE = 130;
const WINDOW = 160;

/** The words before an offset, back to the end of the sentence before it. */
function clauseBefore(text: string, at: number): string {
  const from = Math.max(0, at - CLAUSE);
  let start = at;
  while (start > from && !isBreak(text, start - 1)) start--;
  let end = at;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}

function isBreak(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code === 10 || code === 0x2022 || code === 59) return true;
  return (code === 46 || code === 33 || code === 63) && /[\s]/.test(text[i + 1] ?? ' ');
}

function lineEnd(text: string, from: number): number {
  const newline = text.slice(from, from + WINDOW).indexOf('\n');
  return newline < 0 ? Math.min(text.length, from + WINDOW) : from + newline;
}

/** The cities listed from an offset on. A bare name that runs on in capitals (`Madrid Technical Hub`) is none. */
function citiesAt(text: string, from: number): Entry[] {
  const { entries } = parsePlaces(text, from, lineEnd(text, from), 'prose');
  const cities = entries.filter(hasCity);
  if (entries[0] !== cities[0]) return [];
  const last = cities.at(-1);
  const after = last && !last.qualified ? text.slice(last.end, last.end + 2) : '';
  if (/^[ -]/.test(after) && (startsUpper(after.slice(1)) || /\d/.test(after))) cities.pop();
  return cities;
}

function hasCity(entry: Entry): boolean {
  return entry.kind === 'place' && entry.option.city !== null;
}

function written(
  text: string,
  entries: readonly Entry[],
  before: string,
  at: number,
  confidence: number,
): Candidate<Place[]> {
  const { places, spans } = writePlaces(text, entries);
  const lead = /[\w'’-]+(?:\s+[\w'’-]+){0,2}$/.exec(before.slice(-60))?.[0].length ?? 0;
  const start = lead > 0 ? at - 1 - lead : at;
  return { value: places, start, end: Math.max(...spans.map((span) => span.end)), spans, confidence };
}
