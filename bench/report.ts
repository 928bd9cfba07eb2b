// Measures the report of 20,000 jobs: what writing costs, and what a letter typed into the search box costs.
//
//   npx tsx bench/report.ts [JOBS]
//
// What counts are the ratios, in one process and run: for searching against JSON.parse of the same
// data, which the page pays once, and against looking through every text.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factOf, labelOf } from '../src/cli/facts.js';
import { FIELDS } from '../src/fields/index.js';
import { readAssets } from '../src/report/assets.js';
import { JobFinder } from '../src/report/listing/filter.js';
import { orderOf, SORTS, type Sort } from '../src/report/listing/order.js';
import { readState } from '../src/report/listing/state.js';
import { OrderLookup } from '../src/report/listing/text-order.js';
import { WordLookup } from '../src/report/listing/word-index.js';
import { type FinderData, ListingBuilder } from '../src/report/make-listing.js';
import { writeReport } from '../src/report/write-report.js';
import { foldCase } from '../src/text/fold.js';
import { manyJobs } from '../test/support/many-jobs.js';
import { printTable } from './print-table.js';

const JOBS = Number(process.argv[2] ?? 20_000);
const ROUNDS = 7;
/** The list, the words of all texts, and the texts in their order, which are loaded only when asked for. */
const DATA = ['jobs', 'words', 'order'];
const SEARCHES = [
  '?q=%22knowledge+of+python%22',
  '?q=requirements%3Apython',
  '?q=p',
  '?q=python',
  '?q=perception+word1',
  '?q=company%3Aco',
  '?q=skill%3Anerf+-slam',
  '?country=CH&skill=C%2B%2B',
];

const fields = FIELDS.map((field) => ({
  name: field.name,
  label: labelOf(field.name),
  words: (record: Parameters<typeof factOf>[1]) => factOf(field, record),
}));
const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-bench-report-'));
try {
  await writing();
  searching();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function writing(): Promise<void> {
  let records = 0;
  const plain = timed(() => {
    for (const { record } of manyJobs(JOBS)) records += JSON.stringify(record).length;
  });
  const started = performance.now();
  const jobs = async function* () {
    yield* manyJobs(JOBS);
  };
  await writeReport(jobs(), folder, { fields, assets: await readAssets(), now: new Date(0) });
  const whole = performance.now() - started;
  const sizes = DATA.map((name) => {
    const file = readdirSync(join(folder, 'data')).find((each) => each.startsWith(name)) as string;
    return [`data/${name}.js`, statSync(join(folder, 'data', file)).size] as const;
  });
  printTable(
    `Writing the report of ${JOBS.toLocaleString('en')} jobs`,
    ['what', 'time or size', 'ratio'],
    [
      ['making the jobs and their JSON, nothing written', `${plain.toFixed(0)} ms`, '1.0'],
      ['the report, a page for each', `${whole.toFixed(0)} ms`, (whole / plain).toFixed(1)],
      ['the records as JSON', `${(records / 1e6).toFixed(1)} MB`, '1.00'],
      ...sizes.map(([name, size]) => [name, `${(size / 1e6).toFixed(1)} MB`, (size / records).toFixed(2)]),
    ],
  );
}

function searching(): void {
  const builder = new ListingBuilder(fields);
  const texts: string[] = [];
  for (const { record } of manyJobs(JOBS)) {
    builder.add(record);
    texts.push(foldCase(JSON.stringify(record)));
  }
  const json = JSON.stringify(builder.build('2024-06-01T00:00:00.000Z'));
  const parsed = JSON.parse(json) as FinderData;
  const order = new OrderLookup(parsed.order);
  const open = () => new JobFinder(parsed.listing, { words: new WordLookup(parsed.words), order });
  let finder = open();
  const parse = median(() => JSON.parse(json));
  const scan = median(() => texts.filter((text) => text.includes('python')).length);
  const rows = [
    ['JSON.parse of the same data', parse],
    ['folded texts scanned for "python"', scan],
    // each time with nothing remembered from before
    ...SEARCHES.map(
      (search) =>
        [
          `?${decodeURIComponent(search.slice(1))}`,
          median(
            () => finder.find(readState(search)),
            () => {
              finder = open();
            },
          ),
        ] as const,
    ),
    ...(Object.keys(SORTS) as Sort[]).map(
      (sort) => [`order: ${sort}`, median(() => orderOf(parsed.listing, sort, '2024-06-01'))] as const,
    ),
  ] as const;
  printTable(
    'Searching',
    ['what', 'median', 'of JSON.parse'],
    rows.map(([name, time]) => [name, `${time.toFixed(1)} ms`, (time / parse).toFixed(3)]),
  );
}

function median(work: () => unknown, before: () => void = () => undefined): number {
  const times = Array.from({ length: ROUNDS }, () => {
    before();
    return timed(work);
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] as number;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
