import { inOrder } from '../../src/columns.js';
import { formats } from '../../src/export/index.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { join, stream } from '../export/helpers.js';

/** What `export --format json` writes of these jobs. */
export async function exportJobs(jobs: readonly JobRecord[], name: string): Promise<string> {
  const format = formats.get(name);
  if (!format) throw new Error(`no format ${name}`);
  return join(format.write(stream(jobs.map(inOrder)), [], {}));
}
