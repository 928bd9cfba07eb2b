import { PROPERTIES } from '../columns.js';
import { json } from '../export/json.js';
import type { JobRecord } from '../record/job-record.js';

/** What `--json` prints: whole records, or of each the fields that it names. An unknown name is a USAGE error. */
export function jsonArray(jobs: AsyncIterable<JobRecord>, asked: unknown): AsyncIterable<string> {
  const fields = Array.isArray(asked) ? (asked as readonly string[]) : PROPERTIES;
  return json.write(jobs, [], { fields, properties: PROPERTIES });
}
