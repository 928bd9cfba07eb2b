import { FACETS, type FacetName, type Listing, type ListingColumn } from './listing.js';
import { parseQuery, type Term } from './query.js';
import type { ListingState } from './state.js';
import { type Lookups, TermRows } from './term-rows.js';

export interface Found {
  /** By row, 1 where the job is shown. */
  readonly shown: Uint8Array;
  readonly count: number;
  /** By facet and index of its value: the jobs that would be shown with that value, whatever is chosen in this facet. */
  readonly counts: ReadonlyMap<FacetName, Uint32Array>;
}

/** Finds the jobs that a state asks for. Keeps what terms were answered with, for the next letter typed. */
export class JobFinder {
  readonly #listing: Listing;
  readonly #terms: TermRows;

  constructor(listing: Listing, lookups: Lookups) {
    this.#listing = listing;
    this.#terms = new TermRows(listing, lookups);
  }

  /** The jobs, and what each facet would offer besides: one pass over all jobs. */
  find({ query, chosen }: ListingState): Found {
    const fits = this.#fitting(parseQuery(query, this.#terms.fields));
    const facets = FACETS.flatMap((name) => facetOf(this.#listing, name, chosen.get(name) ?? []));
    const choosing = facets.filter(({ wanted }) => wanted.size > 0);
    const shown = new Uint8Array(fits.length);
    let count = 0;
    for (let row = 0; row < fits.length; row++) {
      if (fits[row] === 0) continue;
      const failed = choosing.filter(({ column, wanted }) => !says(column, row, wanted));
      if (failed.length > 1) continue;
      for (const { column, counts } of failed.length === 1 ? failed : facets) tally(column, row, counts);
      if (failed.length > 0) continue;
      shown[row] = 1;
      count++;
    }
    return { shown, count, counts: new Map(facets.map(({ name, counts }) => [name, counts])) };
  }

  /** By row, 1 where all terms hold. */
  #fitting(terms: readonly Term[]): Uint8Array {
    const fits = new Uint8Array(this.#listing.ids.length).fill(1);
    for (const term of terms) {
      const rows = this.#terms.rowsOf(term);
      const wrong = term.not ? 1 : 0;
      for (let row = 0; row < fits.length; row++) if (rows[row] === wrong) fits[row] = 0;
    }
    return fits;
  }
}

function facetOf(listing: Listing, name: FacetName, chosen: readonly string[]) {
  const column = listing.columns.find((each) => each.name === name);
  if (!column) return [];
  const wanted = new Set(chosen.map((value) => column.values.indexOf(value)));
  return [{ name, column, wanted, counts: new Uint32Array(column.values.length) }];
}

// Both are asked for every job and facet at every letter typed, so a single value makes no list of one.

function says({ rows }: ListingColumn, row: number, wanted: ReadonlySet<number>): boolean {
  const at = rows[row] ?? -1;
  return typeof at === 'number' ? at >= 0 && wanted.has(at) : at.some((index) => wanted.has(index));
}

function tally({ rows }: ListingColumn, row: number, counts: Uint32Array): void {
  const at = rows[row] ?? -1;
  if (typeof at !== 'number') for (const index of at) counts[index] = (counts[index] ?? 0) + 1;
  else if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
}
