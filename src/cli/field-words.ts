import { PROPERTIES } from '../columns.js';
import { FIELDS } from '../fields/index.js';
import type { Named } from './command.js';

/** What a record can be asked for, with what it is. Heavy to load. */
export function fieldWords(): readonly Named[] {
  const docs = new Map(FIELDS.map(({ name, doc }) => [name, doc]));
  return PROPERTIES.map((name) => [name, docs.get(name) ?? '']);
}
