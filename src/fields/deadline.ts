import type { Candidate } from '../record/evidence.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { roleDates } from './support/date-roles.js';
import { readDates } from './support/dates.js';

/** The last day to apply, or the day from which applications are read; a rolling review has none. */
export const deadline = defineField<string | null>({
  name: 'deadline',
  doc: 'Last day to apply as YYYY-MM-DD, or YYYY-MM where only the month is stated',
  schema: (z) =>
    z
      .string()
      .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
      .nullable(),
  empty: null,
  after: ['title', 'locations'],
  rules: [{ name: 'stated-deadline', kind: 'labelled', read: readDeadline }],
  fromHint: (value) =>
    typeof value === 'string' ? (readDates(value.slice(0, 80), false)[0]?.value ?? null) : null,
  columns: [scalarColumn('deadline', 'last day to apply, YYYY-MM-DD or YYYY-MM')],
});

function* readDeadline(draft: Draft): Generator<Candidate<string>> {
  for (const each of roleDates(draft)) {
    if (each.role === 'deadline') yield candidate(each.date.value, each.start, each.end, each.confidence);
  }
}
