import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ingestPages } from '../../src/intake/ingest.js';
import { parsePages } from '../../src/intake/parse-pages.js';
import type { ReadPosting } from '../../src/pipeline.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { openStore } from '../../src/store/open.js';
import { words } from './fold.js';
import { judgeMissing, judgePosting } from './judge.js';
import type { KeyPage, KeyRepeats } from './key.js';
import { Tally } from './tally.js';

/** `open` or `held`, and from the second on the number of the batch: `held 2`. */
export type Group = string;

/** Reads all fixtures and scores every field against the keys, each group of pages by itself; repeats are found over all pages. */
export async function runGate(root: string): Promise<ReadonlyMap<Group, Tally>> {
  const tallies = new Map<Group, Tally>([['open', new Tally()]]);
  const tallyOf = ({ half, batch = 1 }: KeyPage) => {
    const group = batch === 1 ? half : `${half} ${batch}`;
    const tally = tallies.get(group) ?? new Tally();
    tallies.set(group, tally);
    return tally;
  };
  const folder = join(root, 'fixtures', 'pages');
  const keys = readdirSync(folder)
    .filter((file) => file.endsWith('.key.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as KeyPage);
  const paths = keys.map((key) => join(folder, key.page));
  const read = new Map<string, ReadPosting>();
  for await (const posting of parsePages(paths, { report: fail })) {
    const source = posting.record.sources[0];
    if (source) read.set(`${basename(source.uri)}#${source.ordinal}`, posting);
  }
  const stored = await store(paths);
  const jobOf = new Map<string, JobRecord>(
    stored.flatMap((job) => job.sources.map((s) => [`${basename(s.uri)}#${s.ordinal}`, job] as const)),
  );
  for (const key of keys) {
    const tally = tallyOf(key);
    const found = [...read.keys()].filter((name) => name.startsWith(`${key.page}#`)).length;
    tally.judge('postings found', key.page, found === key.postings.length, found, key.postings.length);
    for (const posting of key.postings) {
      const where = `${key.page}#${posting.ordinal}`;
      const got = read.get(where);
      // by their words: what separates the cells of a table is ours
      const text = words(got?.block.text ?? '');
      const bounds = text.startsWith(words(posting.starts)) && text.endsWith(words(posting.ends));
      tally.judge(
        'boundaries',
        where,
        bounds,
        [text.slice(0, 50), text.slice(-50)],
        [posting.starts, posting.ends],
      );
      if (got) judgePosting(tally, where, posting, got.record, jobOf.get(where)?.company);
      else judgeMissing(tally, where, posting);
    }
  }
  judgeRepeats(tallyOf({ half: 'open' } as KeyPage), root, stored);
  return tallies;
}

/** A page that can't be read must not look like one that scores badly: without a build there is no gazetteer. */
function fail({ severity, uri, message }: Diagnostic): void {
  if (severity === 'error') throw new Error(`${uri}: ${message} (was \`npm run build\` run?)`);
}

async function store(paths: readonly string[]): Promise<JobRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-gate-'));
  const opened = await openStore(join(folder, 'jobs.db'), { create: true });
  try {
    await ingestPages(paths, opened, { report: fail, now: () => new Date(0) });
    const jobs: JobRecord[] = [];
    for await (const job of opened.jobs()) jobs.push(job);
    return jobs;
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function judgeRepeats(tally: Tally, root: string, stored: readonly JobRecord[]): void {
  const { clusters } = JSON.parse(readFileSync(join(root, 'fixtures', 'repeats.json'), 'utf8')) as KeyRepeats;
  const pairs = (groups: readonly (readonly string[])[]) =>
    groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} = ${b}`)));
  const want = pairs(clusters.map((group) => group.map(([page, ordinal]) => `${page}#${ordinal}`)));
  const got = pairs(stored.map((job) => job.sources.map((s) => `${basename(s.uri)}#${s.ordinal}`)));
  tally.list('repeats', 'all pages', got, want);
}
