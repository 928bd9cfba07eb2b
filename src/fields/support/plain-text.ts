import { foldQuotes } from '../../text/fold.js';
import type { Draft } from '../draft.js';

/** The posting's text with plain quotes; offsets stay. */
export function plainText(draft: Draft): string {
  return draft.once('plain-text', () => foldQuotes(draft.text));
}
