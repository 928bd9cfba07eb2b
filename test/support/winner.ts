import type { Draft } from '../../src/fields/draft.js';
import type { Field } from '../../src/fields/field.js';
import { BASE_CONFIDENCE } from '../../src/record/evidence.js';
import { type DraftParts, makeDraft } from './draft.js';

/** What a field makes of a text: the value of its surest candidate, as the pipeline would choose without hints. */
export function winner<T>(field: Field<T>, text: string, parts: DraftParts = {}): T {
  return winnerOf(field, makeDraft(text, parts))?.value ?? field.empty;
}

export function winnerOf<T>(field: Field<T>, draft: Draft) {
  let best: { value: NonNullable<T>; quote: string; confidence: number } | null = null;
  for (const rule of field.rules) {
    for (const each of rule.read(draft)) {
      const confidence = each.confidence ?? BASE_CONFIDENCE[rule.kind];
      const value = field.clean ? field.clean(each.value, draft) : each.value;
      if (value !== null && (!best || confidence > best.confidence)) {
        best = { value, quote: draft.text.slice(each.start, each.end), confidence };
      }
    }
  }
  return best;
}
