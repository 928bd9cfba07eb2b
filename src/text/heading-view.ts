import type { SectionKind } from '../record/section.js';
import type { Span } from '../record/span.js';
import type { HeadingPatterns } from './heading-patterns.js';

/** A heading and where the text under it begins. */
export interface Heading extends Span {
  readonly kind: SectionKind;
  readonly bodyStart: number;
}

/** What the readers of headings look at: the posting with plain quotes, the same in lower case, the patterns. */
export interface HeadingView {
  readonly text: string;
  readonly lower: string;
  readonly patterns: HeadingPatterns;
}
