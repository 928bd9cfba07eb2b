import { columnOf, indexesAt, type Listing, nameAt } from './listing.js';

/** The orders that the page offers: names for the address and what a person reads. */
export const SORTS = {
  newest: 'Newest first',
  deadline: 'Deadline, soonest first',
  company: 'Company',
  category: 'Category',
  location: 'Location',
  title: 'Title',
} as const;
export type Sort = keyof typeof SORTS;

export function isSort(name: string): name is Sort {
  return Object.hasOwn(SORTS, name);
}

/** All rows in that order; what says nothing stands last, and equals stand newest first. */
export function orderOf(listing: Listing, sort: Sort, today: string): readonly number[] {
  if (sort === 'newest') return listing.newest;
  const ranks = sort === 'deadline' ? deadlineRanks(listing, today) : ranksOf(listing, COLUMNS[sort]);
  // sort() keeps the order of equals
  return [...listing.newest].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

const COLUMNS = { company: 'company', category: 'category', location: 'locations', title: 'title' } as const;

/** By row, where its first value stands among the values; each value is compared, not each row. */
function ranksOf(listing: Listing, name: string): number[] {
  const column = columnOf(listing, name);
  if (!column) return [];
  const { compare } = new Intl.Collator('en', { numeric: true });
  const ranks: number[] = [];
  column.values
    .map((_, index) => ({ index, name: nameAt(column, index) }))
    .sort((a, b) => compare(a.name, b.name))
    .forEach(({ index }, rank) => {
      ranks[index] = rank;
    });
  return listing.ids.map((_, row) => ranks[indexesAt(column, row)[0] ?? -1] ?? Number.MAX_SAFE_INTEGER);
}

/** Deadlines to come first, then those that have passed, the latest first, then none. */
function deadlineRanks(listing: Listing, today: string): number[] {
  const column = columnOf(listing, 'deadline');
  if (!column) return [];
  const rank = (value: string) => {
    const days = Date.parse(lastDayOf(value)) / DAY;
    if (Number.isNaN(days)) return Number.MAX_SAFE_INTEGER;
    return lastDayOf(value) >= today ? days : PASSED - days;
  };
  return listing.ids.map((_, row) => {
    const [index] = indexesAt(column, row);
    return index === undefined ? Number.MAX_SAFE_INTEGER : rank(column.values[index] ?? '');
  });
}

const DAY = 86_400_000;
/** More days than any deadline counts. */
const PASSED = 1e9;

/** The last day that a deadline may mean: of `2025-02` it is not known which day, so the month's last. */
export function lastDayOf(deadline: string): string {
  return /^\d{4}-\d\d$/.test(deadline) ? `${deadline}-${lastOf(deadline)}` : deadline;
}

function lastOf(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate();
}
