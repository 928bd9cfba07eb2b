import type { Span } from '../../record/span.js';
import type { ItemStyle } from '../../text/items.js';

/** The words of one entry of a list. */
export interface ListEntry extends Span {
  /** How the entry was told from its neighbours; `prose` is a sentence outside of any list. */
  readonly style: ItemStyle | 'prose';
}
