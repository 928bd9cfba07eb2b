import { defineDateField } from './support/date-field.js';

/** The first day (or month) of the job. `as soon as possible` and a season alone are no dates. */
export const startDate = defineDateField({
  name: 'startDate',
  role: 'start',
  rule: 'stated-start',
  doc: 'First day of the job',
  column: 'first day of the job',
});
