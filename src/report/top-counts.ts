import type { Count } from './job-stats.js';
import type { Dimension } from './stat-dimensions.js';

export interface TopCounts<T extends Count> {
  readonly shown: readonly T[];
  /** How many values are left out. */
  readonly rest: number;
}

/**
 * Of many counts the ones to look at: the newest of a time, all of what has an order of its own (degrees), else those
 * of most jobs. The jobs that do not say are no value, and always among them.
 */
export function topOf<T extends Count>(
  counts: readonly T[],
  { order }: Pick<Dimension, 'order'>,
  top: number,
): TopCounts<T> {
  const said = counts.filter(({ value }) => value !== null);
  const chosen = Array.isArray(order) ? said : order === 'value' ? said.slice(-top) : said.slice(0, top);
  return {
    shown: [...chosen, ...counts.filter(({ value }) => value === null)],
    rest: said.length - chosen.length,
  };
}
