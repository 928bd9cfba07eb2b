import { defineDateField } from './support/date-field.js';

/** The last day to apply, or the day from which applications are read; a rolling review has none. */
export const deadline = defineDateField({
  name: 'deadline',
  role: 'deadline',
  rule: 'stated-deadline',
  doc: 'Last day to apply',
  column: 'last day to apply',
});
