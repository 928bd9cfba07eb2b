import type { Boards } from '../boards.js';
import type { HttpOptions } from './client.js';

/** How web addresses are fetched. */
export interface NetworkOptions extends HttpOptions {
  /** Pages of one board that are fetched at most; 100 where left out. */
  readonly maxPages?: number;
  /** Pages behind apply links that are fetched at most; 100 where left out. */
  readonly maxApply?: number;
  /** Where the boards that are given by name are fetched. */
  readonly boards?: Boards;
}

export const MAX_PAGES = 100;
export const MAX_APPLY = 100;
