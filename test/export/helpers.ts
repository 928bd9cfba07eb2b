import type { ExportColumn } from '../../src/export/format.js';
import type { JobRecord } from '../../src/record/job-record.js';

export function record(id: string, values: Partial<JobRecord> = {}): JobRecord {
  return {
    id,
    title: 'Engineer',
    company: null,
    skills: [],
    salary: null,
    sources: [],
    firstSeen: null,
    lastSeen: null,
    status: 'open',
    evidence: {},
    ...values,
  };
}

const text = (key: string, field?: string): ExportColumn => ({
  key,
  doc: '',
  ...(field !== undefined && { field }),
  cell: (job) => (job[key] == null ? '' : String(job[key])),
});

const pay = (key: string, part: 'min' | 'max'): ExportColumn => ({
  key,
  doc: '',
  field: 'salary',
  cell: (job) => String((job.salary as { min?: number; max?: number } | null)?.[part] ?? ''),
});

export const COLUMNS: readonly ExportColumn[] = [
  text('id'),
  text('title', 'title'),
  text('company', 'company'),
  pay('salaryMin', 'min'),
  pay('salaryMax', 'max'),
];

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export async function join(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}
