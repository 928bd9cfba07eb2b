import type { Span } from './span.js';

/** What a part of a posting is about. */
export const SECTION_KINDS = [
  'intro',
  'company',
  'role',
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'salary',
  'location',
  'application',
  'documents',
  'legal',
  'areas',
  'other',
  /** Has a heading that the vocabulary does not know; told by what stands under it. */
  'unknown',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A heading with what stands under it. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** The words of the heading, or null for text before the first one. */
  readonly heading: Span | null;
  /** The text under the heading. */
  readonly body: Span;
}

/**
 * The words that headings of one kind are made of. Fragments are regular expressions over lower-case text
 * with plain quotes. `phrases` are whole headings, safe to recognise in the middle of a line when they begin
 * with a capital; `words` are headings only at the start of a line, before a colon, after another heading or
 * between the items of a list; `leads` need a colon, a bullet or the line's end after them, or capitals.
 */
export interface HeadingVocabulary {
  readonly kind: SectionKind;
  readonly phrases: readonly string[];
  readonly words: readonly string[];
  readonly leads: readonly string[];
}
