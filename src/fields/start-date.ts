import type { Candidate } from '../record/evidence.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { roleDates } from './support/date-roles.js';
import { readDates } from './support/dates.js';

/** The first day (or month) of the job. `as soon as possible` and a season alone are no dates. */
export const startDate = defineField<string | null>({
  name: 'startDate',
  doc: 'First day of the job as YYYY-MM-DD, or YYYY-MM where only the month is stated',
  schema: (z) =>
    z
      .string()
      .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
      .nullable(),
  empty: null,
  after: ['title', 'locations'],
  rules: [{ name: 'stated-start', kind: 'labelled', read: readStart }],
  fromHint: (value) =>
    typeof value === 'string' ? (readDates(value.slice(0, 80), false)[0]?.value ?? null) : null,
  columns: [scalarColumn('startDate', 'first day of the job, YYYY-MM-DD or YYYY-MM')],
});

function* readStart(draft: Draft): Generator<Candidate<string>> {
  for (const each of roleDates(draft)) {
    if (each.role === 'start') yield candidate(each.date.value, each.start, each.end, each.confidence);
  }
}
