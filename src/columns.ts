import type { ExportColumn } from './export/format.js';
import { FIELDS } from './fields/index.js';
import { type JobRecord, sourceName } from './record/job-record.js';

/** The columns of the flat formats, in their order: the id, each field's own in the order of the fields, the envelope. */
export const COLUMNS: readonly ExportColumn[] = Object.freeze([
  { key: 'id', doc: 'identifier of the job', cell: ({ id }) => id },
  ...FIELDS.flatMap(({ name, columns }) => columns.map((column) => ({ ...column, field: name }))),
  { key: 'status', doc: 'open or gone', cell: ({ status }) => status },
  {
    key: 'firstSeen',
    doc: 'when the job was first seen, ISO time',
    cell: ({ firstSeen }) => firstSeen ?? '',
  },
  { key: 'lastSeen', doc: 'when the job was last seen, ISO time', cell: ({ lastSeen }) => lastSeen ?? '' },
  {
    key: 'sourceCount',
    field: 'sources',
    doc: 'how many postings the job has',
    cell: ({ sources }) => String(sources.length),
  },
  {
    key: 'sources',
    field: 'sources',
    doc: 'the postings as uri#ordinal, joined by " | "',
    cell: ({ sources }) => sources.map(sourceName).join(' | '),
  },
]);

/** The properties that every record has, in the order in which they are written. */
export const PROPERTIES: readonly string[] = Object.freeze([
  'id',
  ...FIELDS.map(({ name }) => name),
  'sources',
  'firstSeen',
  'lastSeen',
  'status',
  'evidence',
]);

/** The record with its properties in that order, whatever order it was put together in. */
export function inOrder(record: JobRecord): JobRecord {
  const always = Object.fromEntries(PROPERTIES.map((name) => [name, record[name] ?? null])) as JobRecord;
  return { ...always, ...(record.rulings && { rulings: record.rulings }) };
}
