import type { JobRecord } from './job-record.js';
import type { Place } from './values.js';

/** The places of a job as its page writes them, each once: `from home in the UK or Portugal` names two countries. */
export function placeNames({ locations }: JobRecord): string[] {
  return [...new Set(((locations as readonly Place[] | undefined) ?? []).map(({ raw }) => raw))];
}
