import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { ingestPages } from '../../src/intake/ingest.js';
import { reparsePages } from '../../src/intake/reparse.js';
import { openStore } from '../../src/store/open.js';
import { collect, temporaryFolder } from './helpers.js';

// Databases as older versions wrote them, as text: two captures of a.txt (the second lost a job) and one of b.txt.

const OLD = readFileSync(new URL('fixtures/store-001.sql', import.meta.url), 'utf8');

function oldStore(): string {
  const path = join(temporaryFolder(), 'jobs.db');
  const database = new Database(path);
  database.exec(`pragma application_id = ${0x43565052}; pragma journal_mode = wal;`);
  database.exec(OLD);
  database.close();
  return path;
}

const how = { report: () => undefined, now: () => new Date('2024-07-01T00:00:00Z') };

describe('a database of 0.1.0 before there was a history', () => {
  it('is not changed by reading it, which says what to do', async () => {
    await expect(openStore(oldStore(), { readonly: true })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      hint: expect.stringContaining('cvpr-jobs ingest'),
    });
  });

  it('keeps all it held', async () => {
    const path = oldStore();
    const before = new Database(path);
    const tables = ['source', 'posting', 'posting_band', 'repeat', 'job', 'job_location', 'run'];
    const rows = (database: Database.Database) =>
      tables.map((table) => database.prepare(`select * from ${table} order by 1, 2`).all());
    const held = rows(before);
    before.close();
    await (await openStore(path)).close();
    const after = new Database(path);
    // later versions add columns, and touch none that is there
    expect(rows(after)).toMatchObject(held);
    expect(after.prepare('select name from migration order by name').all()).toEqual([
      { name: '001-initial' },
      { name: '002-life-of-jobs' },
      { name: '003-json-pages' },
      { name: '004-visits' },
      { name: '005-search' },
      { name: '006-apply-pages' },
      { name: '007-sights-and-imported-rulings' },
      { name: '008-crawls-and-files' },
      { name: '009-rulings-that-travel' },
    ]);
    expect(after.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(after.prepare('pragma foreign_key_check').all()).toEqual([]);
    after.close();
  });

  it.each([
    ['as they were', ''],
    ['lost half-way through', 'delete from posting_band'],
  ])('finds repeats of what it held, whose keys (%s) are those of that version', async (_, change) => {
    const path = oldStore();
    const database = new Database(path);
    database.exec(change);
    database.close();
    const store = await openStore(path);
    const said: string[] = [];
    const options = { ...how, report: ({ code }: { code: string }) => said.push(code) };
    const old = (await collect(store.pages())).find(({ uri }) => uri === 'b.txt');
    const nearly = join(temporaryFolder(), 'nearly.txt');
    writeFileSync(nearly, (old?.text ?? '').replace('driving licence', 'driving licence for tractors'));
    utimesSync(nearly, new Date('2024-06-20'), new Date('2024-06-20'));
    const before = (await store.counts()).jobs;
    await ingestPages([nearly], store, options);
    expect((await store.counts()).jobs).toBe(before);
    expect(said).toEqual(['store.refiled']);
    await ingestPages([nearly], store, options);
    expect(said).toEqual(['store.refiled']);
    await store.close();
  });

  it('is filed by reparse as well', async () => {
    const store = await openStore(oldStore());
    await reparsePages(store, how);
    const said: string[] = [];
    await ingestPages([], store, { ...how, report: ({ code }) => said.push(code) });
    expect(said).toEqual([]);
    await store.close();
  });

  it('is found by its words, and by all else that is derived of its records', async () => {
    const store = await openStore(oldStore());
    const jobs = await collect(store.jobs({ status: 'all' }));
    expect(jobs).toHaveLength(2);
    for (const { id, title, company } of jobs) {
      const found = await collect(
        store.jobs({
          status: 'all',
          text: [title, company]
            .filter(Boolean)
            .map((name) => `"${name}"`)
            .join(' '),
        }),
      );
      expect(found.map((job) => job.id)).toContain(id);
    }
    expect(await store.countJobs({ status: 'all', has: ['description'], source: 'a.txt' })).toBe(2);
    await store.close();
  });

  it('goes on: the same jobs after reparse, and later captures are told of', async () => {
    const path = oldStore();
    const store = await openStore(path);
    const outline = async () =>
      (await collect(store.jobs({ status: 'all' }))).map(({ id, status, firstSeen, lastSeen }) => ({
        id,
        status,
        firstSeen,
        lastSeen,
      }));
    const before = await outline();
    expect(before.map(({ status }) => status).sort()).toEqual(['gone', 'open']);
    expect(await collect(store.events())).toEqual([]);
    expect((await store.sources()).map(({ uri, pages }) => `${uri} ${pages.length}`)).toEqual([
      'a.txt 2',
      'b.txt 1',
    ]);
    await reparsePages(store, how);
    expect(await outline()).toEqual(before);
    const folder = temporaryFolder();
    // the source is called a.txt, as it was then: read from that folder
    const page = join(folder, 'a.txt');
    const [older] = await collect(store.pages());
    writeFileSync(page, older?.text ?? '');
    utimesSync(page, new Date('2024-06-20'), new Date('2024-06-20'));
    const here = process.cwd();
    process.chdir(folder);
    try {
      await ingestPages(['a.txt'], store, how);
    } finally {
      process.chdir(here);
    }
    expect((await outline()).map(({ status }) => status)).toEqual(['open', 'open']);
    const told = await collect(store.events({ causes: ['page'] }));
    expect(told.map(({ kind }) => kind)).toEqual(['back']);
    await store.close();
  });
});
