// Measures how repeats are found on boards of which is known what repeats what. Prints tables, asserts nothing.
//
//   npm run bench:repeats                        10,000 and 100,000 postings in memory, 1,000 and 10,000 in a store
//   npm run bench:repeats -- --memory 1000000 --store 100000
//   npm run bench:repeats -- --only board        only one part: board, blurb, template, store, nameless, pages, peer
//
// Each row is measured in a process of its own, so that its peak of memory is its own. Times are CPU time, since
// others may use the machine, and are told against a yardstick, since that slows CPU time down as well (see meter.ts);
// what counts are the ratios between N/10 and N.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BoardPosting, boardPosting, namelessPosting } from './board.js';
import { blurbPosting, templatePosting } from './crowd.js';
import { findInMemory } from './in-memory.js';
import { findInPages, type Readings } from './in-pages.js';
import { findInStore, type Loans } from './in-store.js';
import { type Cost, total } from './meter.js';
import { candidatesOfPeer } from './peer.js';
import { type Score, score } from './score.js';

const PARTS: Readonly<Record<string, { doc: string; of: (seed: number, index: number) => BoardPosting }>> = {
  board: { doc: 'In memory, a board of many employers', of: boardPosting },
  blurb: { doc: 'In memory, one employer: all postings share 70 % of their words', of: blurbPosting },
  template: { doc: 'In memory, one text for many titles and cities', of: templatePosting },
  store: { doc: 'In SQLite, page by page, a board of many employers', of: boardPosting },
  nameless: { doc: 'In SQLite, page by page, three of ten postings name no company', of: namelessPosting },
  pages: {
    doc: 'From pages on disk: divided, read and stored as `ingest` does it',
    of: (seed, index) => boardPosting(seed, index, { named: true }),
  },
  peer: { doc: 'npm minhash (128 permutations, 32 bands), candidates only, in memory', of: boardPosting },
};

interface Row {
  readonly count: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
  readonly score: Score;
  readonly comparedEach: number | null;
  /** All in all, and on average of the first and of the last tenth of the pages; null where it is not taken. */
  readonly cost: Cost | null;
  readonly pageCosts: readonly [first: Cost, last: Cost] | null;
  readonly loans: Loans | null;
  readonly readings: Readings | null;
}

const { values } = parseArgs({
  options: {
    memory: { type: 'string', default: '100000' },
    store: { type: 'string', default: '10000' },
    pages: { type: 'string', default: '3000' },
    peer: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string' },
    /** Measures one row and prints it as JSON: how this program calls itself. */
    row: { type: 'string' },
  },
});
const seed = Number(values.seed);
if (values.row === undefined) runAll();
else process.stdout.write(JSON.stringify(await measure(values.only ?? 'board', Number(values.row))));

function runAll(): void {
  console.log(
    `node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, seed ${seed}`,
  );
  for (const part of values.only === undefined ? Object.keys(PARTS) : [values.only]) {
    const size = isStored(part)
      ? values.store
      : part === 'pages'
        ? values.pages
        : part === 'peer'
          ? values.peer
          : values.memory;
    const rows = [Math.round(Number(size) / 10), Number(size)].map((count) => inOwnProcess(part, count));
    report(PARTS[part]?.doc ?? part, rows);
  }
}

function inOwnProcess(part: string, count: number): Row | null {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url)];
  const options = ['--only', part, '--row', `${count}`, '--seed', `${seed}`];
  const ran = spawnSync(process.execPath, ['--max-old-space-size=8192', ...args, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return ran.status === 0 ? (JSON.parse(ran.stdout) as Row | null) : null;
}

async function measure(part: string, count: number): Promise<Row | null> {
  const posting = (index: number) => (PARTS[part] ?? PARTS.board)?.of(seed, index) as BoardPosting;
  const begin = process.cpuUsage();
  let jobs: readonly (readonly number[])[] = [];
  let pageCosts: Row['pageCosts'] = null;
  let readings: Readings | null = null;
  let [cost, comparedEach, loans]: [Cost | null, number | null, Loans | null] = [null, null, null];
  if (isStored(part)) {
    const found = await inFolder((folder) => findInStore(join(folder, 'jobs.db'), count, posting));
    ({ jobs, loans } = found);
    cost = total(found.pageCosts);
    const tenth = Math.ceil(found.pageCosts.length / 10);
    pageCosts = [mean(found.pageCosts.slice(0, tenth)), mean(found.pageCosts.slice(-tenth))];
  } else if (part === 'pages') {
    ({ jobs, readings } = await inFolder((folder) => findInPages(folder, count, posting)));
  } else if (part === 'peer') {
    const found = await candidatesOfPeer(count, posting);
    if (found === null) return null;
    jobs = found;
  } else {
    const found = findInMemory(count, posting);
    jobs = found.jobs;
    cost = total(found.costs);
    comparedEach = found.compared / count;
  }
  const { user, system } = process.cpuUsage(begin);
  const peakMB = process.resourceUsage().maxRSS / 1024;
  return {
    count,
    cpuSeconds: (user + system) / 1e6,
    peakMB,
    score: score(count, posting, jobs),
    comparedEach,
    cost,
    pageCosts,
    loans,
    readings,
  };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-repeats-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(title: string, rows: readonly (Row | null)[]): void {
  console.log(`\n${title}`);
  const [small, large] = rows;
  if (!small || !large) {
    console.log('  not measured');
    return;
  }
  for (const { count, cpuSeconds, peakMB, comparedEach, pageCosts } of [small, large]) {
    const compared = comparedEach === null ? '' : `, ${comparedEach.toFixed(2)} comparisons each`;
    const pages =
      pageCosts === null
        ? ''
        : `\n    a page: ${costText(pageCosts[0])} in the first tenth, ${costText(pageCosts[1])} in the last`;
    console.log(
      `  ${count} postings: ${cpuSeconds.toFixed(1)} s, ${(count / cpuSeconds).toFixed(0)}/s, peak ${peakMB.toFixed(0)} MB${compared}${pages}`,
    );
  }
  const ratio = large.cpuSeconds / small.cpuSeconds;
  const factor = large.count / small.count;
  const growth = (1000 * (large.peakMB - small.peakMB)) / (large.count - small.count);
  console.log(
    `  ${factor} times the postings: ${ratio.toFixed(2)} times the time (exponent ${(Math.log(ratio) / Math.log(factor)).toFixed(3)}), ${growth.toFixed(2)} kB more for each`,
  );
  if (small.cost !== null && large.cost !== null) {
    const measured = large.cost.yards / small.cost.yards;
    console.log(
      `  against the yardstick: ${measured.toFixed(2)} times (exponent ${(Math.log(measured) / Math.log(factor)).toFixed(3)})`,
    );
  }
  if (large.loans !== null && large.loans.nameless > 0) {
    const { nameless, lent, wrong } = large.loans;
    console.log(
      `  postings without a company ${nameless}, jobs that took one from others ${lent}, another's ${wrong}`,
    );
  }
  const { found, right, lookAlikes, lookAlikesMerged, bands } = large.score;
  if (large.readings !== null) {
    const { postings, fields, inventions } = large.readings;
    const read = fields.map(
      ({ name, stated, right }) => `${name} ${((100 * right) / stated).toFixed(1)} % of ${stated}`,
    );
    console.log(
      `  postings read ${postings}; read as written: ${read.join(', ')}; read where nothing is written ${inventions}`,
    );
  }
  console.log(
    `  pairs found ${found}, precision ${(right / found).toFixed(5)}, look-alikes ${lookAlikes}, merged ${lookAlikesMerged}`,
  );
  for (const [i, band] of bands.entries()) {
    if (band.pairs === 0) continue;
    const to = bands[i + 1]?.from;
    const range = to === undefined ? '1' : `${band.from} to ${to}`;
    console.log(
      `  recall at Jaccard ${range.padEnd(12)} ${(band.found / band.pairs).toFixed(4)} of ${band.pairs}`,
    );
  }
}

function isStored(part: string): boolean {
  return part === 'store' || part === 'nameless';
}

function mean(costs: readonly Cost[]): Cost {
  const { ms, yards } = total(costs);
  return { ms: ms / Math.max(1, costs.length), yards: yards / Math.max(1, costs.length) };
}

function costText({ ms, yards }: Cost): string {
  return `${ms.toFixed(1)} ms = ${yards.toFixed(2)} yardsticks`;
}
