import type { Span } from '../record/span.js';

/** What a part of a posting is about. */
export type SectionKind =
  | 'intro'
  | 'company'
  | 'role'
  | 'responsibilities'
  | 'requirements'
  | 'preferred'
  | 'benefits'
  | 'salary'
  | 'location'
  | 'application'
  | 'documents'
  | 'legal'
  | 'areas'
  | 'other';

/** A heading with what stands under it. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** The words of the heading, or null for text before the first one. */
  readonly heading: Span | null;
  /** The text under the heading. */
  readonly body: Span;
}
