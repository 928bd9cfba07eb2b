import { setFlagsFromString } from 'node:v8';

/**
 * Fits V8 to programs that read: much code that each runs a little. Only a process of our own is told so; the
 * library leaves its host alone. What the output is does not depend on it.
 *
 * - V8 interprets a pattern at first and compiles it when it is used again. Of the six hundred that a page needs
 *   nearly all are used again, so each was prepared twice.
 * - A function is optimised once it has run some 66 kB of bytecode, three times over. By then a page is read: a
 *   third of the work went into code that never ran. Fifteen times as much is the longest wait that costs a
 *   thousand postings nothing.
 */
export function tuneEngine(): void {
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--interrupt-budget=1000000');
}
