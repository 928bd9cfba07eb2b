import type { ReportJob } from '../../src/report/report-job.js';
import { writeReport } from '../../src/report/write-report.js';
import { record } from '../store/helpers.js';
import { REPORT_FIELDS } from '../support/report-fields.js';

// A process that writes a report and says how many pages it has made: report-writer.ts FOLDER FIRST COUNT. Jobs are
// numbered from FIRST on, so that a second report leaves some out and has others.

const ASSETS = new Map(
  ['report.css', 'page.js', 'theme.js', 'back.js', 'icon.svg'].map((name) => [name, name]),
);
const [folder = '', first = '0', count = '0'] = process.argv.slice(2);

async function* jobs(): AsyncGenerator<ReportJob> {
  for (let number = Number(first); number < Number(first) + Number(count); number++) {
    const title = `Job ${number} of the report from ${first} on`;
    yield { record: record(String(number).padStart(16, '0'), { title }), postings: [] };
  }
}

await writeReport(jobs(), folder, {
  fields: REPORT_FIELDS,
  assets: ASSETS,
  now: new Date('2024-06-10T08:00:00Z'),
  progress: (pages) => process.stdout.write(`${pages}\n`),
});
