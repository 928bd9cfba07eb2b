import { readQuery, type SearchQuery, type SearchTerm } from '../../text/search-query.js';
import { FACETS, type FacetName, type Listing, type ListingColumn } from './listing.js';
import { openEnded } from './open-ended.js';
import type { ListingState } from './state.js';
import { type Lookups, TermRows } from './term-rows.js';

export interface Found {
  /** By row, 1 where the job is shown. */
  readonly shown: Uint8Array;
  readonly count: number;
  /** By facet and index of its value: the jobs that would be shown with that value, whatever is chosen in this facet. */
  readonly counts: ReadonlyMap<FacetName, Uint32Array>;
  /** What words that go on where the query ends find, filters apart; null where that is no more. */
  readonly further: Further | null;
}

export interface Further {
  /** The query with its last word left open: `pyt*`. */
  readonly query: string;
  readonly count: number;
  /** No job has the word whole, and these are shown in place of none. */
  readonly shown: boolean;
}

/** Characters of a query that are read. */
const LONGEST = 1000;

/** Finds the jobs that a state asks for. Keeps what terms were answered with, for the next letter typed. */
export class JobFinder {
  readonly #listing: Listing;
  readonly #terms: TermRows;

  constructor(listing: Listing, lookups: Lookups) {
    this.#listing = listing;
    this.#terms = new TermRows(listing, lookups);
  }

  /** What has to be loaded before a query can be answered. */
  lacks(query: string): 'words' | 'order' | null {
    const { all, none } = this.#read(query);
    const lacking = [...all, ...none].map((term) => this.#terms.lacks(term));
    return lacking.find((each) => each === 'words') ?? lacking.find((each) => each === 'order') ?? null;
  }

  /** The jobs, and what each facet would offer besides: one pass over all jobs. */
  find({ query, chosen }: ListingState): Found {
    const { fits, further } = this.#search(query);
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
    return { shown, count, counts: new Map(facets.map(({ name, counts }) => [name, counts])), further };
  }

  /** The jobs that a query finds; where it finds none, those that have words which begin as its last one. */
  #search(query: string): { fits: Uint8Array; further: Further | null } {
    const fits = this.#fitting(this.#read(query));
    const open = openEnded(query.slice(0, LONGEST));
    if (open === null || this.lacks(open) !== null) return { fits, further: null };
    const begun = this.#fitting(this.#read(open));
    const [jobs, count] = [ones(fits), ones(begun)];
    if (count <= jobs) return { fits, further: null };
    return { fits: jobs === 0 ? begun : fits, further: { query: open, count, shown: jobs === 0 } };
  }

  #read(query: string): SearchQuery {
    return readQuery(query.slice(0, LONGEST), this.#terms.fieldNamed);
  }

  /** By row, 1 where all of the terms hold that have to, and none of the others. */
  #fitting({ all, none }: SearchQuery): Uint8Array {
    const fits = new Uint8Array(this.#listing.ids.length).fill(1);
    const strike = (term: SearchTerm, wrong: number) => {
      const rows = this.#terms.rowsOf(term);
      for (let row = 0; row < fits.length; row++) if (rows[row] === wrong) fits[row] = 0;
    };
    for (const term of all) strike(term, 0);
    for (const term of none) strike(term, 1);
    return fits;
  }
}

function ones(rows: Uint8Array): number {
  return rows.reduce((sum, one) => sum + one, 0);
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
