import type { Hint, Mark, PageFacts } from '../record/page.js';
import type { Line } from '../text/lines.js';
import type { Section } from '../text/sections.js';
import type { Span } from '../record/span.js';

/** A posting opened for reading: its text and the structure found in it. All offsets are into `text`. */
export interface Draft {
  readonly text: string;
  /** Non-empty lines, trimmed. */
  readonly lines: readonly Line[];
  /** Sentences, in order; they never cross a line. */
  readonly sentences: readonly Span[];
  /** The whole posting cut at its headings, in order, without gaps; the first may have no heading. */
  readonly sections: readonly Section[];
  readonly hints: readonly Hint[];
  readonly marks: readonly Mark[];
  readonly page: PageFacts;
  /** The value that an earlier field came to, or null. */
  value<T>(field: string): T | null;
  /** Where the value of an earlier field stands in the text, or null. */
  where(field: string): Span | null;
}
