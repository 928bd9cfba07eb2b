import type { Field } from '../../src/fields/field.js';
import { type Resolved, resolveField } from '../../src/fields/resolve.js';
import { type DraftParts, makeDraft } from './draft.js';

/** What the pipeline makes of one field of a text, hints included. */
export function resolve<T>(field: Field<T>, text: string, parts: DraftParts = {}): Resolved {
  return resolveField(field as Field<unknown>, makeDraft(text, parts));
}

export function readField<T>(field: Field<T>, text: string, parts: DraftParts = {}): T {
  return resolve(field, text, parts).value as T;
}
