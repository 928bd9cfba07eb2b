import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAssets } from '../../src/report/assets.js';
import { ListingBuilder } from '../../src/report/make-listing.js';
import { ReportFolder } from '../../src/report/report-folder.js';
import { writeFinder, writeHashed } from '../../src/report/write-report.js';
import { useChromium } from '../support/chromium.js';
import { manyJobs } from '../support/many-jobs.js';
import { REPORT_FIELDS } from '../support/report-fields.js';

// The front page of as many jobs as a large collection has; their own pages are left out.

const JOBS = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-many-'));
const open = useChromium();
const expected = { python: 0, swiss: 0 };

beforeAll(async () => {
  const builder = new ListingBuilder(REPORT_FIELDS);
  for (const { record } of manyJobs(JOBS)) {
    builder.add(record);
    const skilled = JSON.stringify([record.skills, record.requirements, record.preferred]).includes('Python');
    const [place] = record.locations as { country: string }[];
    if (skilled) expected.python++;
    if (skilled && place?.country === 'CH') expected.swiss++;
  }
  const report = await ReportFolder.open(folder);
  const paths = await writeHashed(report, 'assets', await readAssets());
  const madeAt = '2024-06-10T08:00:00.000Z';
  await writeFinder(report, builder.build(madeAt), { madeAt, paths });
  await report.finish();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opens 20,000 jobs, searches and narrows them down, with few elements on the page', async (context) => {
  const { page, complaints } = await open(context, `file://${folder}/index.html`);
  const count = () => page.locator('#count').textContent();
  const words = (jobs: number) => `${jobs.toLocaleString('en')} jobs`;
  await page.getByRole('searchbox').fill('python');
  await expect.poll(count, { timeout: 20_000 }).toBe(words(expected.python));
  await page.getByRole('checkbox', { name: 'Switzerland' }).check();
  expect(await count()).toBe(words(expected.swiss));
  await page.getByLabel('Order').selectOption('company');
  expect(await count()).toBe(words(expected.swiss));
  expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(2000);
  // words in a row need the texts, which are loaded only now
  await page.getByRole('searchbox').fill('"sound knowledge of python" requirements:python');
  await expect.poll(count, { timeout: 20_000 }).toMatch(/^[\d,]+ jobs$/);
  expect(complaints).toEqual([]);
}, 60_000);
