import { type ReadPosting, readPosting } from '../pipeline.js';
import type { Report } from '../record/diagnostic.js';
import type { Divided, DividedPosting } from './divide-page.js';
import { whyNoPosting } from './why-no-posting.js';

export interface ReadingPage {
  readonly uri: string;
  /** ISO time that the record carries. */
  readonly capturedAt: string | null;
}

/**
 * Reads a posting; null where it was a guess that what stands on the page is one, and nothing in it bears that out:
 * `outcome.noPosting` then says why. A guess that holds is told.
 */
export function readDivided(
  { block, facts, isGuess = false }: DividedPosting,
  { uri, capturedAt }: ReadingPage,
  outcome: Divided,
  report: Report,
): ReadPosting | null {
  const read = readPosting(block, { uri, facts, capturedAt });
  if (!isGuess) return read;
  const why = whyNoPosting(read);
  if (why !== null) {
    outcome.noPosting = why;
    return null;
  }
  if (outcome.layout === 'plain') {
    const message = 'no layout knows this page; it was read as one posting';
    report({ severity: 'warning', code: 'layout.unknown', uri, message });
  }
  return read;
}
