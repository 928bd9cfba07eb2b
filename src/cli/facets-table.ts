import type { FacetCount } from '../store/job-filter.js';
import type { TableColumn } from './table.js';

/** What a table of counts shows of each value. */
export const FACET_COLUMNS: readonly TableColumn<FacetCount>[] = [
  {
    head: 'FACET',
    cell: ({ facet }) => facet,
    paint: (text, { dim }) => dim(text),
    least: 6,
    fair: 14,
  },
  {
    head: 'VALUE',
    cell: ({ value }) => value ?? '',
    short: (value) => value || '(not stated)',
    paint: (text, { bold }) => bold(text),
    least: 8,
    fair: 20,
  },
  { head: 'JOBS', cell: ({ count }) => String(count), least: 4, fair: 6 },
];

export const FACET_PROPERTIES: readonly (keyof FacetCount)[] = ['facet', 'value', 'count'];

/** So many values of each facet, after those that are left out. */
export async function* topOfEach(
  counts: readonly FacetCount[],
  leftOut: number,
  most: number,
): AsyncGenerator<FacetCount> {
  const given = new Map<string, number>();
  for (const each of counts) {
    const before = given.get(each.facet) ?? 0;
    given.set(each.facet, before + 1);
    if (before >= leftOut && before < leftOut + most) yield each;
  }
}
