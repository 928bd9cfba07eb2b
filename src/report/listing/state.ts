import { FACETS, type FacetName } from './listing.js';
import { isSort, type Sort } from './order.js';

/** What a reader asked for: all of it stands in the address, so that it can be sent on and gone back to. */
export interface ListingState {
  readonly query: string;
  /** By facet the values, any of which will do. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  readonly sort: Sort;
  /** How many cards are drawn, if there are as many: a multiple of `CARDS`. */
  readonly cards: number;
}

/** Cards that are drawn at a time: however many jobs there are, the page holds few elements. */
export const CARDS = 40;
/** An address may ask for as many as this. */
const MOST_CARDS = 50 * CARDS;

/** Reads `?q=vision&country=US&country=CA&sort=deadline&cards=80`; what it does not know it leaves out. */
export function readState(search: string): ListingState {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<FacetName, readonly string[]>();
  for (const name of FACETS) {
    const values = [...new Set(parameters.getAll(name))];
    if (values.length > 0) chosen.set(name, values);
  }
  const sort = parameters.get('sort') ?? '';
  const steps = Math.ceil(Number(parameters.get('cards')) / CARDS) || 1;
  return {
    query: parameters.get('q') ?? '',
    chosen,
    sort: isSort(sort) ? sort : 'newest',
    cards: Math.min(MOST_CARDS, Math.max(1, steps) * CARDS),
  };
}

/** The same state as the search part of an address; "" where nothing is asked for. */
export function writeState({ query, chosen, sort, cards }: ListingState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of FACETS) for (const value of chosen.get(name) ?? []) parameters.append(name, value);
  if (sort !== 'newest') parameters.set('sort', sort);
  if (cards > CARDS) parameters.set('cards', String(cards));
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/** The state with one value of a facet chosen, or no longer. */
export function toggled(state: ListingState, name: FacetName, value: string): ListingState {
  const before = state.chosen.get(name) ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const chosen = new Map(state.chosen);
  if (after.length === 0) chosen.delete(name);
  else chosen.set(name, after);
  return { ...state, chosen, cards: CARDS };
}
