// Measures how repeats are found on boards of which is known what repeats what. Prints tables, asserts nothing.
//
//   npm run bench:repeats                        10,000 and 100,000 postings in memory, 1,000 and 10,000 in a store
//   npm run bench:repeats -- --memory 1000000 --store 100000
//   npm run bench:repeats -- --only board        only one part: board, blurb, template, store, peer
//
// Each row is measured in a process of its own, so that its peak of memory is its own. Times are CPU time, since
// others may use the machine; what counts are the ratios between N/10 and N.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BoardPosting, boardPosting } from './board.js';
import { blurbPosting, templatePosting } from './crowd.js';
import { findInMemory } from './in-memory.js';
import { findInStore } from './in-store.js';
import { candidatesOfPeer } from './peer.js';
import { type Score, score } from './score.js';

const PARTS: Readonly<Record<string, { doc: string; of: (seed: number, index: number) => BoardPosting }>> = {
  board: { doc: 'In memory, a board of many employers', of: boardPosting },
  blurb: { doc: 'In memory, one employer: all postings share 70 % of their words', of: blurbPosting },
  template: { doc: 'In memory, one text for many titles and cities', of: templatePosting },
  store: { doc: 'In SQLite, page by page, a board of many employers', of: boardPosting },
  peer: { doc: 'npm minhash (128 permutations, 32 bands), candidates only, in memory', of: boardPosting },
};

interface Row {
  readonly count: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
  readonly score: Score;
  readonly comparedEach: number | null;
  /** CPU milliseconds a page, on average, in the first and in the last tenth. */
  readonly pageCosts: readonly [first: number, last: number] | null;
}

const { values } = parseArgs({
  options: {
    memory: { type: 'string', default: '100000' },
    store: { type: 'string', default: '10000' },
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
    const size = part === 'store' ? values.store : part === 'peer' ? values.peer : values.memory;
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
  let comparedEach: number | null = null;
  if (part === 'store') {
    const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-repeats-'));
    try {
      const found = await findInStore(join(folder, 'jobs.db'), count, posting);
      jobs = found.jobs;
      const tenth = Math.ceil(found.pageCosts.length / 10);
      pageCosts = [mean(found.pageCosts.slice(0, tenth)), mean(found.pageCosts.slice(-tenth))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } else if (part === 'peer') {
    const found = await candidatesOfPeer(count, posting);
    if (found === null) return null;
    jobs = found;
  } else {
    const found = findInMemory(count, posting);
    jobs = found.jobs;
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
    pageCosts,
  };
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
        : `, ms a page: ${pageCosts[0].toFixed(1)} in the first tenth, ${pageCosts[1].toFixed(1)} in the last`;
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
  const { found, right, lookAlikes, lookAlikesMerged, bands } = large.score;
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

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
}
