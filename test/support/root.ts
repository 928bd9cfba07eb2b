import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Skips a test and says so where a person sees it: what was not proved must not look proved. */
export function skipLoudly(context: TestContext, why: string): never {
  // biome-ignore lint/suspicious/noConsole: a skip that nobody hears of is a hole
  console.warn(`SKIPPED ${context.task.name}: ${why}`);
  return context.skip(why);
}
