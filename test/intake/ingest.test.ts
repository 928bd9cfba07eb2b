import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type IngestSummary, ingestPages } from '../../src/intake/ingest.js';
import { reparsePages } from '../../src/intake/reparse.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { openStore } from '../../src/store/open.js';

const reader = vi.hoisted(() => ({ failsOn: 'this posting makes the reader fail' }));

vi.mock('../../src/pipeline.js', async (original) => {
  const real = await original<typeof import('../../src/pipeline.js')>();
  const readPosting: typeof real.readPosting = (block, page) => {
    if (block.text.includes(reader.failsOn)) throw new TypeError('x is undefined');
    return real.readPosting(block, page);
  };
  return { ...real, readPosting };
});

const SHIPS =
  'We photograph the hulls of more than six hundred ships between two dry docks and every weld they pass becomes training data.';

const SIMULATION = `Oslo, Norway

${SHIPS}

As a Simulation Engineer, you will model turbidity, barnacles and bad lighting for our crawlers.

Requirements
• Python and C++
• A degree in physics`;

const named = (company: string, place: string, role: string, duty: string) => `${place}

${company} is looking for a ${role} who will ${duty}.

${SHIPS}

What you'll bring to ${company}
• Five years of practice with sonar or with cameras
• A Master's degree in robotics`;

const SLAM = named(
  'Wayve',
  'Bergen, Norway',
  'Senior SLAM Engineer',
  'tell a crawler where on the hull it is',
);
const REPAIR = named(
  'Skydio',
  'Turin, Italy',
  'Robotics Technician',
  'mend what the sea has broken, in all weather',
);

const PLANTS = `Wageningen, Netherlands

As a Computer Vision Engineer at Signify, you will count the leaves of tomato plants from above, night and day.

Requirements
• Experience with segmentation and with multispectral cameras
• A driving licence`;

const TEETH = `Basel, Switzerland

As a Research Scientist, you will find caries in radiographs before any dentist does, and publish how it was done.

Requirements
• A PhD in computer vision or in medical imaging
• Papers at conferences that others read`;

/** One text for two cities: look-alikes that are not the same job. */
const teacher = (place: string) => `${place}

As a Perception Engineer, you will teach lawn mowers to tell hedgehogs from shoes, on a budget of two watts and with
one camera that was chosen by somebody else. Hedgehogs are shy, shoes are everywhere, and the season is short.

Requirements
• C++ on small processors and patience with large animals
• Experience with quantised networks and with mud`;

let folder = '';
let clock = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-ingest-'));
  clock = Date.parse('2024-07-01T00:00:00Z');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** A second passes with every look at the clock. */
function tick(): Date {
  clock += 1000;
  return new Date(clock);
}

function capture(...postings: string[]): string {
  return `Search Opportunities\n\n${postings.map((text) => `${text}\n\n\nApply\n\n`).join('')}`;
}

/** Writes a page as it was on a day of June 2024. */
function save(name: string, text: string | Uint8Array, day = 1): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  const time = new Date(Date.UTC(2024, 5, day));
  utimesSync(path, time, time);
  return path;
}

const dbPath = () => join(folder, 'jobs.db');

async function ingest(
  paths: readonly string[],
  { db = dbPath(), stdin }: { db?: string; stdin?: string } = {},
): Promise<{ done: IngestSummary; said: Diagnostic[] }> {
  const said: Diagnostic[] = [];
  const store = await openStore(db, { create: true });
  try {
    const done = await ingestPages(paths, store, {
      report: (diagnostic) => said.push(diagnostic),
      now: tick,
      ...(stdin !== undefined && { stdin: once(stdin) }),
    });
    return { done, said };
  } finally {
    await store.close();
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function reparse(db = dbPath()) {
  const said: Diagnostic[] = [];
  const store = await openStore(db);
  try {
    const done = await reparsePages(store, {
      report: (diagnostic) => said.push(diagnostic),
      now: tick,
    });
    return { done, said };
  } finally {
    await store.close();
  }
}

async function jobs(db = dbPath()): Promise<JobRecord[]> {
  const store = await openStore(db, { readonly: true });
  try {
    const all: JobRecord[] = [];
    for await (const job of store.jobs({ status: 'all' })) all.push(job);
    return all;
  } finally {
    await store.close();
  }
}

/** Where each job stands, without the folder. */
const places = (job: JobRecord) =>
  job.sources.map(({ uri, ordinal }) => `${uri.replace(`${folder}/`, '')}#${ordinal}`).sort();

const outline = (job: JobRecord) => ({
  id: job.id,
  company: job.company,
  title: job.title,
  sources: places(job),
  status: job.status,
});

async function at(place: string): Promise<JobRecord> {
  const job = (await jobs()).find((each) => places(each).includes(place));
  if (!job) throw new Error(`no job stands at ${place}`);
  return job;
}

/** Everything in the store but the notes on who read what when. */
function dump(path = dbPath()): Record<string, unknown> {
  const database = new Database(path, { readonly: true });
  const ask = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  const tables = ask(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not in ('run', 'attempt') order by name",
  );
  const all = tables.map(({ name }) => [name, ask(`select * from "${name}" order by 1, 2`)]);
  database.close();
  return Object.fromEntries(all) as Record<string, unknown>;
}

const spoken = (said: readonly Diagnostic[]) => said.map(({ severity, code }) => `${severity} ${code}`);

describe('reading the same pages again', () => {
  it('changes nothing', async () => {
    const pages = [
      save('a.txt', capture(SIMULATION, PLANTS)),
      save('b.txt', capture(SLAM, PLANTS)),
      save('c.txt', 'nothing here\n'.repeat(2)),
    ];
    const first = await ingest(pages);
    expect(first.done).toMatchObject({
      pagesRead: 3,
      pagesUnchanged: 0,
      postings: 4,
      jobsNew: 3,
      repeats: 1,
    });
    const before = dump();
    const second = await ingest(pages.toReversed());
    expect(second.done).toEqual({
      pagesRead: 3,
      pagesUnchanged: 3,
      pagesRepeated: 0,
      pagesFailed: 0,
      postings: 0,
      jobsNew: 0,
      repeats: 0,
      jobsChanged: 0,
      jobsGone: 0,
      jobsBack: 0,
    });
    // said as long as it is the case
    expect(second.said).toMatchObject([{ code: 'page.no-postings', uri: pages[2] }]);
    expect(dump()).toEqual(before);
  });

  it('at another time notes when the jobs were seen, and nothing else', async () => {
    await ingest([save('a.txt', capture(PLANTS), 5)]);
    const { event } = dump();
    for (const day of [9, 2, 7]) {
      const { done } = await ingest([save('a.txt', capture(PLANTS), day)]);
      expect(done).toMatchObject({ pagesUnchanged: 1, postings: 0, jobsNew: 0 });
    }
    expect(await jobs()).toMatchObject([
      {
        firstSeen: '2024-06-02T00:00:00.000Z',
        lastSeen: '2024-06-09T00:00:00.000Z',
        sources: [{ capturedAt: '2024-06-09T00:00:00.000Z' }],
      },
    ]);
    expect(dump()).toMatchObject({ event });
    expect((dump().page as unknown[]).length).toBe(1);
  });

  it('reads a page once that is named twice', async () => {
    const page = save('a.txt', capture(PLANTS));
    const { done } = await ingest([page, page, folder]);
    expect(done).toMatchObject({ pagesRead: 1, postings: 1 });
  });
});

describe('repeats', () => {
  it('become one job, on one page and across pages, whatever white space and bullets were lost', async () => {
    const loose = PLANTS.replaceAll('•', '-').replaceAll('\n\n', '\n \n');
    await ingest([save('a.txt', capture(PLANTS, TEETH, PLANTS)), save('b.txt', capture(loose))]);
    expect((await jobs()).map(places).sort()).toEqual([['a.txt#1', 'a.txt#3', 'b.txt#1'], ['a.txt#2']]);
  });

  it('are not what only looks alike: one text for two cities', async () => {
    await ingest([
      save('a.txt', capture(teacher('Graz, Austria'))),
      save('b.txt', capture(teacher('Lyon, France'))),
    ]);
    const all = await jobs();
    expect(all.map(places).sort()).toEqual([['a.txt#1'], ['b.txt#1']]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
  });

  it('a posting without any word is none, and is named', async () => {
    const { said } = await ingest([save('a.txt', capture('* * *', PLANTS)), save('b.txt', capture('•••'))]);
    expect((await jobs()).map(places)).toEqual([['a.txt#2']]);
    expect(spoken(said)).toContain('warning layout.no-words');
  });
});

describe('a company that other postings prove', () => {
  const borrower = () => save('b.txt', capture(SIMULATION));
  const lender = () => save('l.txt', capture(SLAM));

  it('is unknown while no other posting says the same', async () => {
    await ingest([borrower()]);
    expect((await at('b.txt#1')).company).toBeNull();
  });

  it.each([
    ['before', () => [lender(), borrower()]],
    ['after', () => [borrower(), lender()]],
  ])('is lent by a page that was read %s', async (_, pages) => {
    for (const page of pages()) await ingest([page]);
    const job = await at('b.txt#1');
    expect(job.company).toBe('Wayve');
    expect(job.evidence.company).toMatchObject({ kind: 'corpus', source: `${folder}/l.txt#1` });
  });

  it.each([
    ['moved on its page', () => [capture(PLANTS, SLAM)]],
    ['moved, and back', () => [capture(PLANTS, SLAM), capture(SLAM)]],
    ['was edited', () => [capture(TEETH, SLAM.replace('sonar', 'echo sounders'))]],
    ['was lost for a while', () => [capture(TEETH), capture(TEETH, PLANTS, SLAM)]],
  ])('rests on words that stand where it says, also when the posting that lends it %s', async (_, later) => {
    await ingest([borrower(), lender()]);
    for (const [index, text] of later().entries()) {
      await ingest([save('l.txt', text, 8 + index)]);
      const { company, evidence } = await at('b.txt#1');
      expect(company).toBe('Wayve');
      if (!text.includes(SHIPS)) continue;
      const { source, quote, start, end } = evidence.company ?? {};
      expect(text.slice(start, end)).toBe(quote);
      const ordinal = text.split('Apply').findIndex((posting) => posting.includes(SHIPS)) + 1;
      expect(source).toBe(`${folder}/l.txt#${ordinal}`);
    }
    const before = await jobs();
    expect((await reparse()).done).toMatchObject({ jobsChanged: 0, jobsReworded: 0 });
    expect(await jobs()).toEqual(before);
  });

  it('of which reparse says that it rests on other words, where it does', async () => {
    await ingest([borrower(), lender()]);
    const before = await jobs();
    const database = new Database(dbPath());
    database.exec(`update job set record = json_set(cast(record as text), '$.evidence.company.start', 7)
      where record like '%shared-boilerplate%'`);
    database.close();
    expect((await reparse()).done).toMatchObject({ jobsChanged: 0, jobsReworded: 1, fields: {} });
    expect(await jobs()).toEqual(before);
  });

  it('is withdrawn when a second company says the same', async () => {
    await ingest([borrower(), lender()]);
    await ingest([save('m.txt', capture(REPAIR))]);
    const job = await at('b.txt#1');
    expect(job.company).toBeNull();
    expect(job.evidence.company).toBeUndefined();
    expect((await at('m.txt#1')).company).toBe('Skydio');
  });
});

describe('any order of pages, and any split into runs', () => {
  it('gives the same jobs', { timeout: 60_000 }, async () => {
    const pages = [
      save('1.txt', capture(SIMULATION, PLANTS)),
      save('2.txt', capture(SLAM), 2),
      save('3.txt', capture(REPAIR, teacher('Graz, Austria')), 3),
      save('4.txt', capture(teacher('Lyon, France'), TEETH), 4),
      save('5.txt', capture(teacher('Graz, Austria'), TEETH.replace('any dentist', 'a dentist')), 5),
      save('6.txt', capture(PLANTS.replace('above, night and day', 'above, by day and night')), 6),
    ];
    const inOneRun = join(folder, 'one.db');
    await ingest(pages, { db: inOneRun });
    const expected = (await jobs(inOneRun)).map(outline);
    expect(expected.length).toBeGreaterThan(4);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(pages, { minLength: pages.length }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
        async (order, sizes) => {
          const db = join(folder, `${round++}.db`);
          for (let from = 0, run = 0; from < order.length; from += sizes[run++] ?? 1) {
            await ingest(order.slice(from, from + (sizes[run] ?? 1)), { db });
          }
          expect((await jobs(db)).map(outline)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a page that changed', () => {
  const MOVED = capture(
    'A line of news that was not here before, so that everything stands elsewhere.',
    PLANTS,
  );

  it('a job that is no longer on it is gone, but kept, and was last seen on the older capture', async () => {
    await ingest([save('a.txt', capture(PLANTS, TEETH))]);
    await ingest([save('a.txt', capture(PLANTS), 8)]);
    expect(await at('a.txt#2')).toMatchObject({
      status: 'gone',
      firstSeen: '2024-06-01T00:00:00.000Z',
      lastSeen: '2024-06-01T00:00:00.000Z',
    });
    expect(await at('a.txt#1')).toMatchObject({
      status: 'open',
      firstSeen: '2024-06-01T00:00:00.000Z',
      lastSeen: '2024-06-08T00:00:00.000Z',
    });
  });

  it('a job that comes back is open again, on a new page and on one that is as it was', async () => {
    const both = capture(PLANTS, TEETH);
    await ingest([save('a.txt', both)]);
    const went = await ingest([save('a.txt', capture(PLANTS), 8)]);
    expect(went.done).toMatchObject({ pagesUnchanged: 0, jobsGone: 1, jobsBack: 0 });
    const came = await ingest([save('a.txt', both, 15)]);
    expect(came.done).toMatchObject({ pagesRead: 1, pagesUnchanged: 0, jobsGone: 0, jobsBack: 1 });
    const again = await at('a.txt#2');
    expect(again).toMatchObject({
      status: 'open',
      firstSeen: '2024-06-01T00:00:00.000Z',
      lastSeen: '2024-06-15T00:00:00.000Z',
    });
    const before = dump();
    expect((await ingest([join(folder, 'a.txt')])).done.pagesUnchanged).toBe(1);
    expect(dump()).toEqual(before);
    await ingest([save('a.txt', capture(PLANTS), 16)]);
    expect((await at('a.txt#2')).status).toBe('gone');
    await ingest([save('a.txt', capture(SLAM, TEETH), 22)]);
    expect(await at('a.txt#2')).toMatchObject({ id: again.id, status: 'open' });
  });

  it('an older capture that is read later brings nothing back', async () => {
    await ingest([save('a.txt', capture(PLANTS), 8)]);
    await ingest([save('a.txt', capture(PLANTS, TEETH), 1)]);
    expect((await at('a.txt#2')).status).toBe('gone');
    expect((await at('a.txt#1')).status).toBe('open');
  });

  it('the newest capture speaks for a job: its place, its values and the words they rest on', async () => {
    await ingest([save('a.txt', capture(TEETH, PLANTS.replace('a driving', 'no driving')))]);
    await ingest([save('a.txt', MOVED, 8)]);
    const job = (await jobs()).find(
      ({ status, title }) => status === 'open' && /Vision/.test(title as string),
    );
    expect(job && places(job)).toEqual(['a.txt#2']);
    expect(job?.requirements).toContain('A driving licence');
    for (const [field, { start, end, quote }] of Object.entries(job?.evidence ?? {}))
      expect.soft(MOVED.slice(start, end), field).toBe(quote);
  });

  it.each([
    ['without any posting', 'Search Opportunities\n\n\n', 'page.no-postings', 'it had 2 before'],
    [
      'that is an error message',
      '503 Service Temporarily Unavailable\n',
      'page.no-postings',
      'reads like an error or a notice (“503 service temporarily unavailable”) (it had 2 before); it was kept, and marks no job as gone',
    ],
  ])('one %s marks nothing as gone, and warns', async (_, text, code, words) => {
    await ingest([save('a.txt', capture(PLANTS, TEETH))]);
    const { said, done } = await ingest([save('a.txt', text, 8)]);
    expect(done.pagesFailed).toBe(0);
    expect(said.find((each) => each.code === code)?.message).toContain(words);
    expect((await jobs()).filter(({ status }) => status === 'gone')).toEqual([]);
    // and a capture after that counts again
    await ingest([save('a.txt', capture(PLANTS), 15)]);
    expect((await at('a.txt#1')).status).toBe('open');
    expect((await at('a.txt#2')).status).toBe('gone');
  });

  it('a job on two pages stays open while one of them has it', async () => {
    await ingest([save('a.txt', capture(PLANTS, TEETH)), save('b.txt', capture(TEETH))]);
    await ingest([save('a.txt', capture(PLANTS), 8)]);
    expect((await at('b.txt#1')).status).toBe('open');
    await ingest([save('b.txt', capture(SLAM), 8)]);
    expect((await jobs()).find(({ category }) => category === 'research')?.status).toBe('gone');
  });
});

describe('what a page comes as', () => {
  it('stdin: each page stands for itself, and none supersedes another', async () => {
    expect((await ingest(['-'], { stdin: capture(PLANTS) })).done).toMatchObject({
      pagesRead: 1,
      postings: 1,
    });
    await ingest(['-'], { stdin: capture(TEETH) });
    expect((await ingest(['-'], { stdin: capture(PLANTS) })).done.pagesUnchanged).toBe(1);
    const all = await jobs();
    expect(all.map(({ status }) => status)).toEqual(['open', 'open']);
    const uris = all.flatMap(({ sources }) => sources.map(({ uri }) => uri));
    expect(new Set(uris).size).toBe(2);
    for (const uri of uris) expect(uri).toMatch(/^stdin:[0-9a-f]{12}$/);
  });

  it('HTML: the jobs of a list of cards', async () => {
    const card = (title: string, place: string) =>
      `<article class="job"><h2>${title}</h2><p class="location">${place}</p><p>You will build the eyes of machines, and write down what they see in ${place}.</p><a href="/apply">Apply now</a></article>`;
    const html = `<!doctype html><html><head><title>Jobs</title></head><body><main>${card('Vision Engineer', 'Oslo')}${card('Research Scientist', 'Turin')}</main></body></html>`;
    await ingest([save('jobs.html', html)]);
    expect((await jobs()).map(({ title }) => title).sort()).toEqual([
      'Research Scientist',
      'Vision Engineer',
    ]);
  });

  it('binary, empty, missing and damaged inputs are reported and the rest is stored', async () => {
    const pages = [
      save('a.txt', capture(PLANTS)),
      save('picture.txt', Buffer.from('89504e470d0a1a0a0000', 'hex')),
      save('empty.txt', ''),
      save('cut.txt.gz', Buffer.from('1f8b0800000000000003edc1', 'hex')),
      join(folder, 'missing.txt'),
      save('z.txt', capture(TEETH)),
    ];
    const { done, said } = await ingest(pages);
    expect(done).toMatchObject({ pagesRead: 2, pagesFailed: 4, jobsNew: 2 });
    expect(said.map(({ code, uri }) => `${code} ${uri.replace(`${folder}/`, '')}`).sort()).toEqual([
      'INPUT_EMPTY empty.txt',
      'INPUT_MISSING missing.txt',
      'INPUT_NOT_A_PAGE picture.txt',
      'INPUT_UNREADABLE cut.txt.gz',
    ]);
    for (const { message } of said) expect(message).toMatch(/\w{4,}/);
  });

  it('a folder without pages is no failure, but is named', async () => {
    mkdirSync(join(folder, 'none'));
    const { done, said } = await ingest([join(folder, 'none')]);
    expect(done).toMatchObject({ pagesRead: 0, pagesFailed: 0 });
    expect(spoken(said)).toEqual(['warning input.no-pages']);
  });

  it('a page on which the reader itself fails stops no other, and nothing of it is stored', async () => {
    const pages = [
      save('a.txt', capture(PLANTS)),
      save('b.txt', capture(TEETH, reader.failsOn)),
      save('c.txt', capture(SLAM)),
    ];
    const { done, said } = await ingest(pages);
    expect(done).toMatchObject({ pagesRead: 2, pagesFailed: 1, postings: 2 });
    expect(said).toMatchObject([{ severity: 'error', code: 'page.fault', uri: pages[1] }]);
    expect((await jobs()).flatMap(places).sort()).toEqual(['a.txt#1', 'c.txt#1']);
  });
});

describe('reparse', () => {
  const stored = async () => {
    const pages = [
      save('a.txt', capture(SIMULATION, PLANTS, teacher('Graz, Austria'))),
      save('b.txt', capture(SLAM, PLANTS, teacher('Lyon, France'))),
    ];
    await ingest([...pages, '-'], { stdin: capture(PLANTS) });
    await ingest([save('b.txt', capture(SLAM, PLANTS), 8)]);
    return pages;
  };

  it('with the same rules changes no job, and says so; the files are not needed', async () => {
    const pages = await stored();
    const before = await jobs();
    expect(before.map(({ status }) => status)).toContain('gone');
    for (const page of pages) rmSync(page);
    const { done, said } = await reparse();
    expect(said).toEqual([]);
    expect(done).toMatchObject({
      pages: 4,
      pagesFailed: 0,
      postings: 9,
      jobsBefore: before.length,
      jobsAfter: before.length,
      jobsChanged: 0,
      fields: {},
    });
    expect(await jobs()).toEqual(before);
    // twice is the same as once
    await reparse();
    expect(await jobs()).toEqual(before);
  });

  it('puts right what older rules had made, counts it, and keeps the ids', async () => {
    await stored();
    const before = await jobs();
    const database = new Database(dbPath());
    database.exec(`update posting set record = json_set(cast(record as text), '$.title', 'Wrong')`);
    database.close();
    await reparse();
    expect(await jobs()).toEqual(before);
    const spoiled = new Database(dbPath());
    spoiled.exec(`update job set record = json_set(cast(record as text), '$.title', 'Wrong')`);
    spoiled.close();
    const { done } = await reparse();
    expect(done).toMatchObject({ jobsChanged: before.length, fields: { title: before.length } });
    expect(await jobs()).toEqual(before);
  });

  it('leaves a page that it fails on as it was, and reads the others', async () => {
    await stored();
    const before = await jobs();
    const usual = reader.failsOn;
    onTestFinished(() => {
      reader.failsOn = usual;
    });
    reader.failsOn = 'lawn mowers';
    const { done, said } = await reparse();
    expect(done).toMatchObject({ pages: 2, pagesFailed: 2, jobsChanged: 0 });
    expect(spoken(said)).toEqual(['error page.fault', 'error page.fault']);
    expect(await jobs()).toEqual(before);
  });
});
