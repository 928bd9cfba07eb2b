import { FIELDS } from '../fields/index.js';
import type { FieldChange } from '../record/changes.js';
import type { JobEvent } from '../record/job-event.js';
import type { JobRecord } from '../record/job-record.js';
import { factOf, labelOf } from './facts.js';
import type { TableColumn } from './table.js';
import { minute } from './times.js';

/** What a table of changes shows of each. */
export const CHANGE_COLUMNS: readonly TableColumn<JobEvent>[] = [
  { head: 'WHEN', cell: ({ at }) => at, short: minute, paint: (text, { dim }) => dim(text) },
  {
    head: 'WHAT',
    cell: ({ kind }) => kind,
    paint: (text, paint) => PAINTS[text.trim()]?.(text, paint) ?? text,
    least: 7,
    fair: 7,
  },
  { head: 'ID', cell: ({ id }) => id, short: (id) => id.slice(0, 8), least: 8, fair: 8 },
  {
    head: 'TITLE',
    cell: ({ title }) => title ?? '',
    short: (title) => title || '-',
    paint: (text, { bold }) => bold(text),
    least: 8,
    fair: 24,
  },
  { head: 'COMPANY', cell: ({ company }) => company ?? '', short: (name) => name || '-', least: 8, fair: 14 },
  { head: 'CHANGES', cell: changeWords, least: 10, fair: 30 },
  { head: 'CAUSE', cell: ({ cause }) => cause, short: (cause) => (cause === 'page' ? '' : cause) },
];

const PAINTS: Readonly<Record<string, NonNullable<TableColumn<JobEvent>['paint']>>> = {
  new: (text, { green }) => green(text),
  back: (text, { green }) => green(text),
  gone: (text, { red }) => red(text),
};

/** What became of the job, in words: `salary: - to 90,000 EUR; skills: + CUDA`. */
function changeWords({ kind, otherId, changes }: JobEvent): string {
  const other = otherId === null ? [] : [`${OTHERS[kind] ?? 'was'} ${otherId}`];
  return [...other, ...changes.map(fieldWords)].join('; ');
}

/** What the other id of an event is. */
const OTHERS: Readonly<Partial<Record<JobEvent['kind'], string>>> = { merged: 'into', split: 'from' };

function fieldWords(change: FieldChange): string {
  const label = labelOf(change.field);
  // the description is the whole posting
  if (change.field === 'description') return label;
  const [before, after] = [change.before, change.after];
  if (isStrings(before) && isStrings(after)) {
    const entries = [
      ...after.filter((entry) => !before.includes(entry)).map((entry) => `+ ${entry}`),
      ...before.filter((entry) => !after.includes(entry)).map((entry) => `- ${entry}`),
    ];
    // told by older versions
    return `${label}: ${entries.length > 0 ? entries.join(', ') : 'another order'}`;
  }
  return `${label}: ${words(change.field, before)} to ${words(change.field, after)}`;
}

function words(name: string, value: unknown): string {
  const field = FIELDS.find((each) => each.name === name);
  // a field that an older version knew
  if (field === undefined) return JSON.stringify(value);
  return factOf(field, { [name]: value } as unknown as JobRecord) || '-';
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
