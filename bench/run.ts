// Measures the built command line, and the fields by themselves; prints tables, asserts nothing.
//
//   npm run build && npm run bench
//
// Times are medians of rounds in which all contestants take turns, so that a busy machine is unfair to none;
// what counts are the ratios, since milliseconds differ from machine to machine.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { byField } from './by-field.js';
import { printTable } from './print-table.js';

const ROUNDS = 9;
const HEAVY_ROUNDS = 7;
/** How many times the sample pages stand in the corpus of the throughput test, and one of them in that of the memory test. */
const COPIES = 20;
const MANY = 1000;

interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  /** A file. */
  readonly stdin?: string;
  readonly stdout?: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = [process.execPath, join(root, 'bin', 'cvpr-jobs.js')];
if (!existsSync(join(root, 'dist', 'cli.js'))) throw new Error('dist/ is missing: run `npm run build` first');
const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-bench-'));
// it alone can triple the start-up of node
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, CVPR_JOBS_DB: ___, ...env } = process.env;

try {
  console.log(
    `node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load before ${loadNow()}`,
  );
  const seeds = readdirSync(join(root, 'seeds'))
    .sort()
    .map((name) => join(root, 'seeds', name));
  startUp(seeds[0] as string);
  throughput(seeds);
  memory(seeds[0] as string);
  await byField(seeds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function startUp(page: string): void {
  const db = join(folder, 'small.db');
  must({ name: 'ingest', command: [...cli, '-q', 'ingest', '--db', db, join(root, 'seeds')] });
  const contestants: Contestant[] = [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: '--version', command: [...cli, '--version'] },
    { name: '--help', command: [...cli, '--help'] },
    { name: `parse, one page (${kB(statSync(page).size)})`, command: [...cli, 'parse', page] },
    { name: 'list, 37 jobs', command: [...cli, 'list', '--db', db] },
    { name: 'export --format csv, 37 jobs', command: [...cli, 'export', '--db', db, '--format', 'csv'] },
    { name: 'ingest, nothing new', command: [...cli, 'ingest', '--db', db, join(root, 'seeds')] },
  ];
  const rounds = race(contestants, ROUNDS);
  const base = rounds.get('node -e 0') as number[];
  printTable(
    `Start-up: median of ${ROUNDS} interleaved rounds`,
    ['', 'ms', 'x node -e 0', 'least to most'],
    contestants.map(({ name }) => {
      const times = rounds.get(name) as number[];
      const ratios = times.map((time, i) => time / (base[i] as number));
      return [
        name,
        median(times).toFixed(0),
        median(ratios).toFixed(2),
        `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
      ];
    }),
  );
}

function throughput(seeds: readonly string[]): void {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  for (let i = 0; i < COPIES; i++) {
    seeds.forEach((seed, j) => {
      copyFileSync(seed, join(corpus, `${String(i).padStart(5, '0')}-${j}.txt`));
    });
  }
  const bytes = COPIES * seeds.reduce((sum, seed) => sum + statSync(seed).size, 0);
  const out = join(folder, 'out.ndjson');
  must({ name: 'parse', command: [...cli, '-q', 'parse', corpus], stdout: out });
  const postings = readFileSync(out, 'utf8').split('\n').length - 1;
  const roundTrip = `const fs = require('fs'); const lines = fs.readFileSync(process.argv[1], 'utf8').split('\\n'); for (const line of lines) if (line) process.stdout.write(JSON.stringify(JSON.parse(line)) + '\\n')`;
  const sink = join(folder, 'sink');
  const hasJq = spawnSync('jq', ['--version']).status === 0;
  const contestants: Contestant[] = [
    { name: 'parse', command: [...cli, '-q', 'parse', corpus], stdout: sink },
    ...(hasJq ? [{ name: 'jq -c . of its output', command: ['jq', '-c', '.', out], stdout: sink }] : []),
    { name: 'node JSON round trip of it', command: [process.execPath, '-e', roundTrip, out], stdout: sink },
  ];
  const rounds = race(contestants, HEAVY_ROUNDS);
  const parse = rounds.get('parse') as number[];
  const size = statSync(out).size;
  printTable(
    `Throughput: ${seeds.length * COPIES} pages, ${MB(bytes)}, ${postings} postings, ${MB(size)} of NDJSON; median of ${HEAVY_ROUNDS} interleaved rounds`,
    ['', 's', 'postings/s', 'MB/s of pages', 'parse takes'],
    contestants.map(({ name }) => {
      const times = rounds.get(name) as number[];
      const seconds = median(times) / 1000;
      const ratio = median(parse.map((time, i) => time / (times[i] as number)));
      return [
        name,
        seconds.toFixed(2),
        (postings / seconds).toFixed(0),
        name === 'parse' ? (bytes / 2 ** 20 / seconds).toFixed(2) : '',
        name === 'parse' ? '' : `${ratio.toFixed(2)} x`,
      ];
    }),
  );
  if (!hasJq) console.log('jq is not installed: not measured');
}

function memory(page: string): void {
  const stream = join(folder, 'thousand.txt');
  writeFileSync(stream, readFileSync(page, 'utf8').repeat(MANY));
  const many = join(folder, 'many');
  mkdirSync(many);
  const paths = Array.from({ length: MANY }, (_, i) => join(many, `${i}.txt`));
  for (const path of paths) copyFileSync(page, path);
  const rows: [string, readonly string[], string?][] = [
    ['node -e 0', [process.execPath, '-e', '0']],
    ['one page', [...cli, '-q', 'parse', page]],
    [`${MANY} times, one stdin stream`, [...cli, '-q', 'parse', '-'], stream],
    [`${MANY} times, ${MANY} arguments`, [...cli, '-q', 'parse', ...paths]],
  ];
  const measured = rows.map(([name, command, stdin]) => [name, peakOf(command, stdin)] as const);
  const one = measured[1]?.[1] ?? 1;
  printTable(
    'Peak memory of parse (maxRSS)',
    ['', 'MB', 'x one page'],
    measured.map(([name, peak]) => [name, (peak / 1024).toFixed(0), (peak / one).toFixed(2)]),
  );
}

/**
 * The most memory a node process held, kB. It says so itself when it ends; a shell stands between, because a
 * process begins with the peak of the one that became it.
 */
function peakOf(command: readonly string[], stdin?: string): number {
  const note = join(folder, 'peak');
  const reporter = join(folder, 'peak.mjs');
  writeFileSync(
    reporter,
    `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));\n`,
  );
  const [node, ...rest] = command as [string, ...string[]];
  must(
    {
      name: rest.slice(0, 3).join(' '),
      command: ['sh', '-c', '"$@"; exit $?', 'sh', node, '--import', pathToFileURL(reporter).href, ...rest],
      ...(stdin ? { stdin } : {}),
    },
    { PEAK_FILE: note },
  );
  return Number(readFileSync(note, 'utf8'));
}

/** Milliseconds of each contestant by round; the order turns about from round to round, the first round warms up. */
function race(contestants: readonly Contestant[], rounds: number): Map<string, number[]> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const took = must(contestant);
      if (round > 0) times.get(contestant.name)?.push(took);
    }
  }
  return times;
}

/** Runs it to its end; milliseconds. */
function must(
  { name, command, stdin, stdout }: Contestant,
  more: Readonly<Record<string, string>> = {},
): number {
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r');
  const output = openSync(stdout ?? '/dev/null', 'w');
  const [program, ...args] = command as [string, ...string[]];
  const begin = performance.now();
  const ran = spawnSync(program, args, {
    env: { ...env, ...more },
    stdio: [input, output, 'pipe'],
    encoding: 'utf8',
  });
  const took = performance.now() - begin;
  for (const file of [input, output]) if (typeof file === 'number') closeSync(file);
  if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status}: ${ran.stderr || ran.error}`);
  return took;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function MB(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

function loadNow(): string {
  return existsSync('/proc/loadavg') ? (readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '?') : '?';
}
