import { setFlagsFromString } from 'node:v8';

/**
 * Fits V8 to programs that read: much code that each runs a little. Only a process of our own is told so; the
 * library leaves its host alone. The output does not depend on it.
 */
export function tuneEngine(v8: string = process.versions.v8): void {
  for (const flag of flagsFor(v8)) setFlagsFromString(flag);
}

/** The flags for a version of V8, such as `11.3.244.8-node.30`; none for one they were not tried with, which would complain. */
export function flagsFor(v8: string): readonly string[] {
  return FLAGS[v8.split('.', 1)[0] ?? ''] ?? [];
}

/**
 * V8 interprets a pattern at first and compiles it when it is used again. Of the six hundred that a page needs
 * nearly all are used again, so each was prepared twice.
 */
const COMPILE_PATTERNS_AT_ONCE = '--no-regexp-tier-up';
/**
 * V8 11 optimises a function that has run some 66 kB of bytecode, three times over. By then a page is read: a third
 * of the work went into code that never ran. With fifteen times as much a thousand postings take no longer either.
 * Later versions count calls instead.
 */
const OPTIMISE_LATE = '--interrupt-budget=1000000';

const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '11': [COMPILE_PATTERNS_AT_ONCE, OPTIMISE_LATE],
  '12': [COMPILE_PATTERNS_AT_ONCE],
  '13': [COMPILE_PATTERNS_AT_ONCE],
};
