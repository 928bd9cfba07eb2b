import { factOf, labelOf } from '../../src/cli/facts.js';
import { FIELDS } from '../../src/fields/index.js';
import type { ReportField } from '../../src/report/report-job.js';

/** The fields as the command hands them to the report. */
export const REPORT_FIELDS: readonly ReportField[] = FIELDS.map((field) => ({
  name: field.name,
  label: labelOf(field.name),
  words: (record) => factOf(field, record),
}));
