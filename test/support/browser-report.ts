import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readAssets } from '../../src/report/assets.js';
import type { ReportJob } from '../../src/report/report-job.js';
import { writeReport } from '../../src/report/write-report.js';
import { REPORT_FIELDS } from './report-fields.js';

/** A report of these jobs for the tests of a file, with the scripts and style that `npm run build` made; gives its folder. */
export function useReport(jobs: () => Iterable<ReportJob>): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-pages-'));
  beforeAll(async () => {
    const each = async function* () {
      yield* jobs();
    };
    const options = {
      fields: REPORT_FIELDS,
      assets: await readAssets(),
      now: new Date('2024-06-10T08:00:00Z'),
    };
    await writeReport(each(), folder, options);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
