import type { Place } from '../../record/values.js';
import { placesAfterMark } from './lines.js';
import { parsePlaces } from './parse.js';
import { resolvePlaces, writePlaces } from './resolve.js';

/** The places that a page's structure states: a text, a list of them, or JSON-LD addresses; null for none. */
export function fromStructure(value: unknown): Place[] | null {
  const places = texts(value, 0).flatMap(read);
  return places.length > 0 ? places : null;
}

const MAX_ENTRIES = 50;
const MAX_TEXT = 300;
const ADDRESS_PARTS = ['addressLocality', 'addressRegion', 'addressCountry'] as const;

function texts(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value.slice(0, MAX_TEXT)];
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).flatMap((each) => texts(each, depth + 1));
  const object = value as Readonly<Record<string, unknown>>;
  const parts = ADDRESS_PARTS.flatMap((part) => texts(object[part], depth + 1));
  if (parts.length > 0) return [[...new Set(parts)].join(', ')];
  return texts(object.address ?? object.name ?? null, depth + 1);
}

function read(text: string): Place[] {
  const raw = text.replace(/\s+/g, ' ').trim();
  const found = resolvePlaces(raw, 'labelled');
  if (found) return [...found.places];
  if (raw === '' || parsePlaces(raw, 0, raw.length, 'labelled').vague) return [];
  const entries = placesAfterMark(raw, { start: 0, end: raw.length });
  if (entries) return writePlaces(raw, entries).places;
  return [{ raw, city: null, region: null, country: null, lat: null, lon: null }];
}
