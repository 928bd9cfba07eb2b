import type { JobRecord } from '../record/job-record.js';
import { placeNames } from '../record/place-names.js';
import { addressOf } from './job-address.js';
import type { TableColumn } from './table.js';

/** What a table of jobs shows of each. */
export const JOB_COLUMNS: readonly TableColumn<JobRecord>[] = [
  {
    head: 'ID',
    cell: ({ id }) => id,
    short: (id) => id.slice(0, 8),
    paint: (text, { dim }) => dim(text),
    link: addressOf,
    least: 8,
    fair: 8,
  },
  {
    head: 'TITLE',
    cell: ({ title }) => text(title),
    short: (title) => title || '-',
    paint: (text, { bold }) => bold(text),
    least: 8,
    fair: 28,
  },
  { head: 'COMPANY', cell: ({ company }) => text(company), short: (name) => name || '-', least: 8, fair: 14 },
  { head: 'LOCATION', cell: (job) => placeNames(job).join(' | '), least: 8, fair: 16 },
  { head: 'STATUS', cell: ({ status }) => status, short: (status) => (status === 'open' ? '' : status) },
  { head: 'WORKPLACE', cell: ({ workplace }) => text(workplace) },
  { head: 'SENIORITY', cell: ({ seniority }) => text(seniority) },
  { head: 'DEGREE', cell: ({ degreeMin }) => text(degreeMin) },
];

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
