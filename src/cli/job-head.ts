import type { ChalkInstance } from 'chalk';
import type { JobRecord } from '../record/job-record.js';
import { placeNames } from '../record/place-names.js';
import type { Sheet } from './sheet.js';

/** What stands above every page about one job: its title, who offers it and where, its id and how long it has been seen. */
export function jobHead(page: Sheet, job: JobRecord, paint: ChalkInstance): void {
  page.line(textOf(job.title) ?? '(the posting names no title)', paint.bold);
  page.line([textOf(job.company) ?? '(no company named)', ...placeNames(job)].join(' · '));
  page.line([job.id, job.status, ...seen(job)].join(' · '), paint.dim);
}

function seen({ firstSeen, lastSeen }: JobRecord): string[] {
  return [firstSeen && `first seen ${day(firstSeen)}`, lastSeen && `last seen ${day(lastSeen)}`].filter(
    (words): words is string => words !== null,
  );
}

function day(time: string): string {
  return time.slice(0, 10);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
