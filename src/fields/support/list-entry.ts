import type { Span } from '../../record/span.js';

/** The words of one entry of a list. */
export interface ListEntry extends Span {
  /** `section`: stands under a heading; `prose`: a sentence that asks for it. */
  readonly from: 'section' | 'prose';
}
