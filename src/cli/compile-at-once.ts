import { setFlagsFromString } from 'node:v8';

/**
 * Has patterns compiled at their first use. V8 interprets a pattern at first and compiles it when it is used again:
 * of the six hundred that a page needs nearly all are, so that each was prepared twice, for a third of the time
 * that `parse` took. Only a process of our own is told so: the library leaves its host alone.
 */
export function compileAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
