import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { wellFormed } from '../../src/text/well-formed.js';
import { collect, NOW, newStore, page, posting, record, sha, storeJobs, temporaryFolder } from './helpers.js';

async function withPostings(store: Store, uri: string, count: number): Promise<number[]> {
  return store.write(async (tx) =>
    tx.addPostings(
      await tx.addPage(page(uri)),
      Array.from({ length: count }, (_, i) => posting(i + 1)),
    ),
  );
}

describe('pages', () => {
  it('are found again by source and body, and read back whole', async () => {
    const store = await newStore();
    const text = 'Zürich 😀 \0 a\ud800b\r\n'.repeat(1000);
    const input = { ...page('a.html', text), format: 'html' as const, capturedAt: NOW };
    const facts = { venue: 'CVPR', year: 2024, notice: 'Closed.' };
    const id = await store.write((tx) => tx.addPage({ ...input, facts, complete: false }));
    await store.write(async (tx) => {
      expect(await tx.findPage('a.html', input.sha256)).toMatchObject({
        id,
        complete: false,
        postingCount: 0,
      });
      expect(await tx.findPage('a.html', 'other')).toBeNull();
      expect(await tx.findPage('b.html', input.sha256)).toBeNull();
      await tx.addPage(page('a.html', 'newer'));
      expect((await tx.pagesOf('a.html')).map((found) => found.sha256)).toEqual([input.sha256, sha('newer')]);
    });
    const [first] = await collect(store.pages());
    expect(first).toEqual({
      ...input,
      firstCapturedAt: NOW,
      id,
      facts,
      complete: false,
      cut: false,
      bare: false,
      text: wellFormed(text),
    });
    expect(first?.text.length).toBe(text.length);
  });

  it('refuses one body twice under one source', async () => {
    const store = await newStore();
    await store.write((tx) => tx.addPage(page('a.txt')));
    await expect(store.write((tx) => tx.addPage(page('a.txt')))).rejects.toThrow(/UNIQUE/);
    await store.write((tx) => tx.addPage(page('b.txt', 'Text of a.txt')));
    expect(await store.counts()).toMatchObject({ pages: 2, sources: 2 });
  });

  it('are streamed in batches while others are written', async () => {
    const store = await newStore();
    for (let i = 0; i < 40; i++) await store.write((tx) => tx.addPage(page(`${i}.txt`)));
    const seen: string[] = [];
    for await (const { id, uri } of store.pages()) {
      seen.push(uri);
      await store.write((tx) => tx.updatePage(id, { layout: 'other', complete: true }));
    }
    expect(seen).toHaveLength(40);
    expect((await collect(store.pages())).every(({ layout }) => layout === 'other')).toBe(true);
  });

  it('lose their postings, and say which jobs that concerns', async () => {
    const store = await newStore();
    const a = await withPostings(store, 'a.txt', 2);
    const b = await withPostings(store, 'b.txt', 2);
    await store.write(async (tx) => {
      await tx.setJobs([
        { id: 'x', record: record('x'), postingIds: [a[0] ?? 0, b[1] ?? 0] },
        { id: 'y', record: record('y'), postingIds: [a[1] ?? 0] },
        { id: 'z', record: record('z'), postingIds: [b[0] ?? 0] },
      ]);
      const pageA = (await tx.pagesOf('a.txt'))[0];
      expect(pageA).toMatchObject({ postingCount: 2 });
      expect(await tx.dropPostings([pageA?.id ?? 0])).toEqual({ jobIds: ['x', 'y'], postingIds: [b[1]] });
      expect((await tx.pagesOf('a.txt'))[0]).toMatchObject({ postingCount: 0 });
    });
    expect(await store.counts()).toMatchObject({ sources: 2, pages: 2, postings: 2, jobs: 3 });
    // a job that keeps no posting goes when the jobs are set anew
    await store.write((tx) => tx.setJobs([], { orphans: ['x', 'y'] }));
    expect((await collect(store.jobs())).map(({ id }) => id)).toEqual(['x', 'z']);
  });
});

describe('postings', () => {
  it('are added many at a time, with ids in their order', async () => {
    const store = await newStore();
    const ids = await withPostings(store, 'a.txt', 1203);
    const rows = await store.write((tx) => tx.postings(ids));
    expect(rows.map((row) => [row.id, row.ordinal])).toEqual(ids.map((id, i) => [id, i + 1]));
    expect(rows[0]).toMatchObject({
      uri: 'a.txt',
      sourceUri: 'a.txt',
      jobId: null,
      record: { title: 'Posting 1' },
    });
  });

  it('are found by band and by phrase', async () => {
    const store = await newStore();
    const [a = 0, b = 0, c = 0] = await withPostings(store, 'a.txt', 3);
    const many = Array.from({ length: 40_000 }, (_, key) => key + 100);
    await store.write(async (tx) => {
      await tx.addBands([
        { key: Number.MAX_SAFE_INTEGER, postingId: a },
        { key: Number.MAX_SAFE_INTEGER, postingId: b },
        { key: Number.MAX_SAFE_INTEGER, postingId: b },
        { key: -7, postingId: c },
      ]);
      await tx.addPhrases(many.slice(0, 900).map((key) => ({ key, postingId: c })));
      expect(await tx.postingsWithBands([Number.MAX_SAFE_INTEGER, -7, 1])).toEqual(
        new Map([
          [Number.MAX_SAFE_INTEGER, [a, b]],
          [-7, [c]],
        ]),
      );
      expect((await tx.postingsWithPhrases(many)).size).toBe(900);
      expect(await tx.postingsWithPhrases([])).toEqual(new Map());
    });
  });
});

describe('repeats', () => {
  it('are kept once a pair, and link postings at any distance', async () => {
    const store = await newStore();
    const ids = await withPostings(store, 'a.txt', 60);
    const at = (index: number) => ids[index] ?? 0;
    const pair = (a: number, b: number, same = true) => ({
      a: at(a),
      b: at(b),
      score: 0.98,
      containment: 1,
      reasons: ['98 % of the wording'],
      same,
    });
    await store.write(async (tx) => {
      await tx.addRepeats([pair(1, 0, false), pair(0, 1), pair(2, 3, false)]);
      await tx.addRepeats(Array.from({ length: 40 }, (_, i) => pair(i + 10, i + 11)));
      expect(await tx.component([at(1), at(2)])).toEqual([at(0), at(1), at(2)]);
      expect(await tx.component([at(30)])).toEqual(ids.slice(10, 51));
      expect(await tx.component([])).toEqual([]);
      expect(await tx.repeats([at(1), at(2)])).toEqual([pair(0, 1), pair(2, 3, false)]);
      await tx.setJobs([{ id: 'x', record: record('x'), postingIds: [at(0), at(1)] }]);
    });
    expect(await store.repeatsOf('x')).toEqual([pair(0, 1)]);
    expect((await store.postingsOf('x')).map(({ id }) => id)).toEqual([at(0), at(1)]);
  });
});

describe('setJobs', () => {
  it('retires the ids that a merge leaves behind, and brings them back to life', async () => {
    const store = await newStore();
    const [a = 0, b = 0, c = 0] = await withPostings(store, 'a.txt', 3);
    await store.write(async (tx) => {
      expect(
        await tx.setJobs([
          { id: 'bb', record: record('bb'), postingIds: [a] },
          { id: 'cc', record: record('cc'), postingIds: [b] },
        ]),
      ).toEqual({ added: ['bb', 'cc'], updated: [], retired: [], reworded: [] });
      expect(await tx.setJobs([{ id: 'bb', record: record('bb'), postingIds: [a, b] }])).toEqual({
        added: [],
        updated: ['bb'],
        retired: [['cc', 'bb']],
        reworded: [],
      });
      // A third posting has a smaller fingerprint: the id changes once more.
      expect(await tx.setJobs([{ id: 'aa', record: record('aa'), postingIds: [a, b, c] }])).toEqual({
        added: ['aa'],
        updated: [],
        retired: [['bb', 'aa']],
        reworded: [],
      });
    });
    for (const id of ['aa', 'bb', 'cc', 'c']) expect(await store.job(id)).toMatchObject({ id: 'aa' });
    expect(await store.counts()).toMatchObject({ jobs: 1, retired: 2 });
    // A split brings an id back to life.
    await store.write((tx) =>
      tx.setJobs([
        { id: 'aa', record: record('aa'), postingIds: [a, c] },
        { id: 'cc', record: record('cc'), postingIds: [b] },
      ]),
    );
    expect(await store.job('cc')).toMatchObject({ id: 'cc' });
    expect(await store.counts()).toMatchObject({ jobs: 2, retired: 1 });
  });

  it('follows a job whose postings were read anew, when told its old id', async () => {
    const store = await newStore();
    await storeJobs(store, [record('old')]);
    await store.write(async (tx) => {
      const [found] = await tx.pagesOf('a.txt');
      const pageId = found?.id ?? 0;
      await tx.dropPostings([pageId]);
      const postingIds = await tx.addPostings(pageId, [posting(1)]);
      const formerJobs = new Map(postingIds.map((id) => [id, 'old']));
      await tx.setJobs([{ id: 'new', record: record('new'), postingIds }], { formerJobs });
    });
    expect(await store.job('old')).toMatchObject({ id: 'new' });
    expect(await store.counts()).toMatchObject({ jobs: 1 });
  });

  it('leaves a job alone that keeps a posting', async () => {
    const store = await newStore();
    const [a = 0, b = 0] = await withPostings(store, 'a.txt', 2);
    await store.write(async (tx) => {
      await tx.setJobs([{ id: 'x', record: record('x'), postingIds: [a, b] }]);
      expect(await tx.setJobs([{ id: 'y', record: record('y'), postingIds: [b] }])).toMatchObject({
        retired: [],
      });
    });
    expect((await collect(store.jobs())).map(({ id }) => id)).toEqual(['x', 'y']);
  });
});

describe('a transaction', () => {
  it('is kept whole or not at all', async () => {
    const store = await newStore();
    const failure = store.write(async (tx) => {
      const pageId = await tx.addPage(page('a.txt'));
      await tx.addPostings(pageId, [posting(1)]);
      throw new Error('in the middle');
    });
    await expect(failure).rejects.toThrow('in the middle');
    expect(await store.counts()).toMatchObject({ sources: 0, pages: 0, postings: 0 });
    await withPostings(store, 'a.txt', 1);
  });

  it('waits for the one before; reading goes on meanwhile', async () => {
    const store = await newStore();
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        store.write(async (tx) => {
          await tx.addPage(page(`${i}.txt`));
          expect((await store.counts()).pages).toBeLessThanOrEqual(i);
        }),
      ),
    );
    expect(await store.counts()).toMatchObject({ pages: 10 });
  });

  it('says which program is in the way', { timeout: 60_000 }, async () => {
    const path = join(temporaryFolder(), 'jobs.db');
    const store = await newStore(path);
    await expect(
      store.write(async () => {
        const { openDriver } = await import('../../src/store/sqlite/driver.js');
        const { explainSqlite } = await import('../../src/store/sqlite/errors.js');
        try {
          openDriver(path, 50).exec('begin immediate');
        } catch (error) {
          throw explainSqlite(error, path);
        }
      }),
    ).rejects.toMatchObject({ code: 'STORE_BUSY' });
  });
});

it('gives back any record as it was, odd strings and all', async () => {
  const store = await newStore();
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      "'",
      '"',
      '\0',
      'a\0b',
      '😀',
      '\ud800',
      'x\udc00y',
      '\\ud800',
      '\\\\\ud800',
      '=1+1',
      '\u2028',
      '',
    ),
  );
  const values = fc.record({
    title: fc.option(odd),
    company: fc.option(odd),
    description: fc.option(odd),
    skills: fc.array(odd, { maxLength: 4 }),
    requirements: fc.array(odd, { maxLength: 4 }),
    locations: fc.array(
      fc.record({
        raw: odd,
        city: fc.option(odd),
        region: fc.option(odd),
        country: fc.constant(null),
        lat: fc.constant(null),
        lon: fc.constant(-1.5),
      }),
      { maxLength: 3 },
    ),
    visaSponsorship: fc.option(fc.boolean()),
    salary: fc.option(
      fc.record({ min: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), raw: odd }),
    ),
  });
  const deepWellFormed = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? wellFormed(inner) : inner)));
  let n = 0;
  await fc.assert(
    fc.asyncProperty(values, async (given) => {
      const id = `job${n++}`;
      const job = record(id, given);
      await storeJobs(store, [job], `${id}.txt`);
      expect(await store.job(id)).toEqual(deepWellFormed(job));
    }),
    { numRuns: 150 },
  );
  expect(await collect(store.jobs({ status: 'all' }))).toHaveLength(n);
});

it('notes its runs', async () => {
  const path = join(temporaryFolder(), 'jobs.db');
  const store = await openStore(path, { create: true });
  const id = await store.startRun({ command: 'ingest', startedAt: NOW });
  await store.finishRun(id, {
    finishedAt: NOW,
    pagesRead: 3,
    pagesAdded: 2,
    pagesFailed: 1,
    postingsAdded: 44,
    jobsAdded: 38,
    jobsRemoved: 0,
  });
  await store.close();
  expect(id).toBe(1);
});
