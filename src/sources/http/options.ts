import type { HttpOptions } from './client.js';

/** How web addresses are fetched. */
export interface NetworkOptions extends HttpOptions {
  /** Pages of one board that are fetched at most; 100 where left out. */
  readonly maxPages?: number;
}

export const MAX_PAGES = 100;
