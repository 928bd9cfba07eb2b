import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestPages } from '../src/intake/ingest.js';
import { parsePages } from '../src/intake/parse-pages.js';
import type { Evidence } from '../src/record/evidence.js';
import type { JobRecord } from '../src/record/job-record.js';
import { openInput, readAll } from '../src/sources/read.js';
import { openStore } from '../src/store/open.js';
import { foldSpace } from '../src/text/fold.js';
import { htmlToText } from '../src/text/html/to-text.js';
import { ROOT } from './support/root.js';

const SEEDS = pagesIn(`${ROOT}seeds`);
const FIXTURES = pagesIn(`${ROOT}fixtures/pages`);
/** Lists whose entries are the page's own words; of the others each entry is a canonical name. */
const WORDED = ['requirements', 'preferred', 'responsibilities', 'benefits'];

const postings = await parseAll(SEEDS);
const jobs = await jobsOf(SEEDS);

describe('the sample pages', () => {
  it('hold 42 postings on 3 pages, which are 37 jobs', () => {
    expect(SEEDS).toHaveLength(3);
    expect(postings).toHaveLength(42);
    expect(jobs).toHaveLength(37);
  });

  it('become the same jobs in any order of the pages', async () => {
    const reversed = await jobsOf(SEEDS.toReversed());
    expect(reversed.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
  });

  it.each([
    ['exact repeats', ['1#8', '2#1', '3#12']],
    ['exact repeats', ['1#9', '2#7']],
    ['exact repeats', ['2#8', '3#6']],
    ['near-repeats', ['1#12', '3#2']],
  ])('make one job of %s %j', (_, names) => {
    expect(placesOf(jobAt(names[0] as string))).toEqual(names);
  });

  it('repeat nothing else', () => {
    expect(jobs.filter(({ sources }) => sources.length > 1)).toHaveLength(4);
  });

  it.each([[['1#5', '2#3', '3#5']], [['2#5', '3#3']], [['2#12', '3#9']]])(
    'keep the look-alikes %j apart',
    (names) => {
      expect(new Set(names.map((name) => jobAt(name).id)).size).toBe(names.length);
    },
  );

  it('prove a company from another page, and say so', () => {
    const alone = postings.find((record) => placesOf(record)[0] === '1#2');
    expect(alone?.company).toBeNull();
    const job = jobAt('1#2');
    expect(job.company).toBe('Tidewright');
    expect(job.evidence.company).toMatchObject({
      kind: 'corpus',
      source: expect.stringMatching(/board-page-3\.txt#4$/),
    });
  });
});

describe.each([
  ['the sample pages', SEEDS],
  ['the fixtures', FIXTURES],
])('every value of %s', (_, paths) => {
  it('is quoted as it stands on its page', async () => {
    const texts = new Map(await Promise.all(paths.map(async (path) => [path, await textOf(path)] as const)));
    const stated = [...(await parseAll(paths)), ...(await jobsOf(paths))].flatMap((record) =>
      Object.entries(record.evidence).map(([field, evidence]) => ({ record, field, evidence })),
    );
    const wrong = stated.flatMap(({ record, field, evidence }) =>
      problems(record, field, evidence, texts).map(
        (problem) => `${evidence.source} ${evidence.rule}: ${problem}`,
      ),
    );
    expect(wrong).toEqual([]);
    expect(stated.length).toBeGreaterThan(paths.length * 50);
  });

  it('has evidence, and nothing absent has', async () => {
    const wrong = (await parseAll(paths)).flatMap((record) =>
      Object.keys(record.evidence)
        .filter((field) => isEmpty(record[field]))
        .map((field) => `${placesOf(record)} ${field}`),
    );
    expect(wrong).toEqual([]);
  });
});

function problems(
  record: JobRecord,
  field: string,
  evidence: Evidence,
  texts: ReadonlyMap<string, string>,
): string[] {
  const text = texts.get(evidence.source.replace(/#\d+$/, ''));
  if (text === undefined) return ['its source is no page that was read'];
  const source = record.sources.find(({ uri, ordinal }) => `${uri}#${ordinal}` === evidence.source);
  const posting = source ?? { start: 0, end: text.length };
  // what the structure of an HTML page states may stand beside the posting: an Apply link behind it, the page's title;
  // so may the subject and the sender of a message
  const isMessage = record.evidence.title?.rule === 'title.subject-title';
  const bounds = evidence.source.includes('.html#') || isMessage ? { start: 0, end: text.length } : posting;
  const found: string[] = [];
  if (!source && evidence.kind !== 'corpus') found.push('its source is no posting of the job');
  if (!isWithin(evidence.start, evidence.end, bounds))
    found.push(`${evidence.start}-${evidence.end} is out of bounds`);
  if (text.slice(evidence.start, evidence.end) !== evidence.quote) {
    found.push(
      `quotes ${JSON.stringify(evidence.quote.slice(0, 80))}, where ${JSON.stringify(text.slice(evidence.start, evidence.end).slice(0, 80))} stands`,
    );
  }
  const spans = evidence.spans ?? [];
  for (const [start, end] of spans)
    if (!isWithin(start, end, posting)) found.push(`span ${start}-${end} is not in its posting`);
  if (WORDED.includes(field)) {
    const items = record[field] as readonly string[];
    if (spans.length !== items.length) found.push(`${items.length} entries, ${spans.length} spans`);
    spans.forEach(([start, end], i) => {
      if (foldSpace(text.slice(start, end)) !== foldSpace(items[i] ?? '')) {
        found.push(
          `the entry ${JSON.stringify(items[i])} stands as ${JSON.stringify(text.slice(start, end))}`,
        );
      }
    });
  }
  return found;
}

function isWithin(
  start: number,
  end: number,
  bounds: { readonly start: number; readonly end: number },
): boolean {
  return bounds.start <= start && start <= end && end <= bounds.end;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The text that offsets count in. */
async function textOf(path: string): Promise<string> {
  const opened = await openInput({ uri: path, path });
  const text = await readAll(opened);
  return opened.format === 'html' ? htmlToText(text).text : text;
}

async function parseAll(paths: readonly string[]): Promise<JobRecord[]> {
  const records: JobRecord[] = [];
  for await (const { record } of parsePages(paths, { report: () => undefined })) records.push(record);
  return records;
}

async function jobsOf(paths: readonly string[]): Promise<JobRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-seeds-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(join(folder, 'jobs.db'), { create: true });
  try {
    await ingestPages(paths, store, { report: () => undefined, now: () => new Date(0) });
    const found: JobRecord[] = [];
    for await (const job of store.jobs({ status: 'all' })) found.push(job);
    return found;
  } finally {
    await store.close();
  }
}

/** Where a record's postings stand: `1#8` is the eighth of the first page. */
function placesOf(record: JobRecord): string[] {
  return record.sources
    .map(({ uri, ordinal }) => `${basename(uri).replace(/^board-page-|\.\w+$/g, '')}#${ordinal}`)
    .sort((a, b) => (a < b ? -1 : 1));
}

function jobAt(place: string): JobRecord {
  const job = jobs.find((each) => placesOf(each).includes(place));
  if (!job) throw new Error(`no job stands at ${place}`);
  return job;
}
