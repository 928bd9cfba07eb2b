import type { Place } from '../record/values.js';
import { foldCase } from '../text/fold.js';
import { REFERENCE_LABELS } from '../vocabulary/reference-labels.js';
import type { Traits } from './profile.js';

/** The fields of a record that traits are read from. */
export type TraitFields = Readonly<Record<string, unknown>>;

/** What tells a posting from a look-alike: from its record, and seasons and references from its text. */
export function readTraits(record: TraitFields, text: string): Traits {
  const applyUrl = stringOf(record.applyUrl);
  const title = stringOf(record.title);
  return {
    company: stringOf(record.company),
    title,
    category: stringOf(record.category),
    seniority: stringOf(record.seniority),
    places: placesOf(record.locations),
    season: seasonsOf(`${title ?? ''}\n${text}`) ?? monthOf(record.startDate),
    references: referencesOf(text, applyUrl),
    applyUrl,
  };
}

/** Separates the seasons of a posting that names several. */
export const SEASON_SEPARATOR = ' / ';

/** `summer 2024`; several as `fall 2024 / summer 2024`, in alphabetical order. */
function seasonsOf(text: string): string | null {
  const seasons = new Set<string>();
  for (const [, first, second, year] of text.matchAll(SEASON)) {
    for (const name of [first, second]) {
      if (name) seasons.add(`${name.toLowerCase().replace('autumn', 'fall')} ${year}`);
    }
  }
  return seasons.size > 0 ? [...seasons].sort().join(SEASON_SEPARATOR) : null;
}

const SEASON_NAME = '(spring|summer|fall|autumn|winter)';
/** `Summer 2024`, `summer of 2024`, `Fall/Winter 2024`, `Spring semester 2025`. */
const SEASON = new RegExp(
  `\\b${SEASON_NAME}(?:\\s{0,2}(?:/|or|and|&)\\s{0,2}${SEASON_NAME})?(?:[ \\t]{1,2}(?:of|term|semester|quarter))?[ \\t,]{1,2}(20\\d\\d)\\b`,
  'gi',
);

function monthOf(date: unknown): string | null {
  return typeof date === 'string' && /^\d{4}-\d\d/.test(date) ? date.slice(0, 7) : null;
}

function referencesOf(text: string, applyUrl: string | null): string[] {
  const found = new Set<string>();
  for (const [, reference] of text.matchAll(LABELLED)) if (reference) found.add(foldReference(reference));
  for (const source of [text, applyUrl ?? '']) {
    for (const [reference] of source.matchAll(BARE)) found.add(foldReference(reference));
  }
  return [...found].sort();
}

/** A label, then within a few characters a run of letters, digits and dashes with a digit and three characters or more. */
const LABELLED = new RegExp(
  `\\b(?:${REFERENCE_LABELS.join('|').replaceAll(' ', '[ .-]{1,2}')})\\b[ \\t.:#(]{1,4}(?=[A-Z/_.-]{0,12}\\d)([A-Z0-9][A-Z0-9/_.-]{1,28}[A-Z0-9])\\b`,
  'gi',
);
/** Numbers that are known by their shape: JR1983112, R-12345, REQ-2210. */
const BARE = /\b(?:JR-?\d{5,9}|R-?\d{5,9}|R-\d{4}|REQ[-_]?\d{3,9})\b/g;

function foldReference(reference: string): string {
  return reference.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** `city|country`, distinct and sorted; a place with neither is left out. */
export function placesOf(value: unknown): string[] {
  const places = Array.isArray(value) ? (value as readonly Partial<Place>[]) : [];
  const keys = places.map((place) => `${foldCase(place.city ?? '')}|${foldCase(place.country ?? '')}`);
  return [...new Set(keys)].filter((key) => key !== '|').sort();
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
