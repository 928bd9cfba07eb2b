import type { Span } from '../../record/span.js';
import type { Place } from '../../record/values.js';
import { shownRegion } from '../../vocabulary/places.js';
import type { Entry } from './entry.js';
import type { Trust } from './options.js';
import { parsePlaces } from './parse.js';

export interface ResolvedPlaces {
  readonly places: readonly Place[];
  /** The words of each place, offsets into the text. */
  readonly spans: readonly Span[];
  /** Whether the text consists of places and nothing else. */
  readonly complete: boolean;
}

/** The places that a text begins with, or null where it begins with none. */
export function resolvePlaces(text: string, trust: Trust = 'line'): ResolvedPlaces | null {
  if (text.length > MAX_LENGTH) return null;
  const list = parsePlaces(text, 0, text.length, trust);
  if (list.entries.length === 0) return null;
  return { ...writePlaces(text, list.entries), complete: list.complete };
}

/** The places of entries as a record shows them, each once. */
export function writePlaces(text: string, entries: readonly Entry[]): { places: Place[]; spans: Span[] } {
  const places: Place[] = [];
  const spans: Span[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const place = writePlace(text, entry);
    const key = [place.city, place.region, place.country].join('|');
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(place);
    spans.push({ start: entry.start, end: entry.end });
  }
  return { places, spans };
}

const MAX_LENGTH = 400;

function writePlace(text: string, entry: Entry): Place {
  const { option } = entry;
  const byCode = option.city ? shownRegion(option.city.country, option.city.admin) : null;
  return {
    raw: text.slice(entry.start, entry.end).replace(/\s+/g, ' '),
    city: entry.city,
    region: byCode ?? option.region?.show ?? entry.regionText ?? option.area ?? null,
    country: option.country,
    lat: option.city?.lat ?? null,
    lon: option.city?.lon ?? null,
  };
}
