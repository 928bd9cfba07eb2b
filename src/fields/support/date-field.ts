import type { Candidate } from '../../record/evidence.js';
import type { Draft } from '../draft.js';
import { candidate, defineField, type Field, scalarColumn } from '../field.js';
import { type RoleDate, roleDates } from './date-roles.js';
import { readDates } from './dates.js';

/** What tells one field that holds a date from another. */
export interface DateField {
  readonly name: string;
  readonly role: RoleDate['role'];
  readonly rule: string;
  readonly doc: string;
  readonly column: string;
}

/** A field that holds a day (YYYY-MM-DD) or a month (YYYY-MM): the dates of the posting that play its role. */
export function defineDateField({ name, role, rule, doc, column }: DateField): Field<string | null> {
  return defineField<string | null>({
    name,
    doc: `${doc} as YYYY-MM-DD, or YYYY-MM where only the month is stated`,
    schema: (z) =>
      z
        .string()
        .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
        .nullable(),
    empty: null,
    after: ['title', 'locations'],
    rules: [{ name: rule, kind: 'labelled', read: (draft) => datesFor(draft, role) }],
    fromHint: (value) =>
      typeof value === 'string' ? (readDates(value.slice(0, 80), false)[0]?.value ?? null) : null,
    columns: [scalarColumn(name, `${column}, YYYY-MM-DD or YYYY-MM`)],
  });
}

function* datesFor(draft: Draft, role: RoleDate['role']): Generator<Candidate<string>> {
  for (const each of roleDates(draft)) {
    if (each.role === role) yield candidate(each.date.value, each.start, each.end, each.confidence);
  }
}
