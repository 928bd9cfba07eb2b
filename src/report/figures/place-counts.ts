import type { JobRecord } from '../../record/job-record.js';
import { areaName } from '../../record/value-names.js';
import type { Place } from '../../record/values.js';

/** A place on the map and the jobs there. */
export interface PlaceCount {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly jobs: number;
}

/** Counts jobs by place, a job once a place; places within a tenth of a degree are one. */
export class PlaceCounter {
  readonly #places = new Map<string, { name: string; lat: number; lon: number; jobs: number }>();
  /** Jobs that name no place whose position is known. */
  silent = 0;

  add({ locations }: JobRecord): void {
    const seen = new Set<string>();
    for (const place of (locations as readonly Place[] | undefined) ?? []) {
      const { lat, lon } = place;
      if (lat === null || lon === null) continue;
      const key = `${lat.toFixed(1)} ${lon.toFixed(1)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = this.#places.get(key);
      if (known) known.jobs++;
      else this.#places.set(key, { name: nameOf(place), lat, lon, jobs: 1 });
    }
    if (seen.size === 0) this.silent++;
  }

  /** Those of most jobs first. */
  counts(): PlaceCount[] {
    return [...this.#places.values()].sort((a, b) => b.jobs - a.jobs || (a.name < b.name ? -1 : 1));
  }
}

function nameOf({ city, country, raw }: Place): string {
  return city === null ? raw : [city, country && areaName(country)].filter(Boolean).join(', ');
}
