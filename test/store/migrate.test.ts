import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { bandKeys } from '../../src/dedupe/signature.js';
import { ingestPages } from '../../src/intake/ingest.js';
import { reparsePages } from '../../src/intake/reparse.js';
import { loadPostings } from '../../src/life/load-postings.js';
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
    expect(rows(after)).toEqual(held);
    expect(after.prepare('select name from migration order by name').all()).toEqual([
      { name: '001-initial' },
      { name: '002-life-of-jobs' },
      { name: '003-json-pages' },
      { name: '004-visits' },
    ]);
    expect(after.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(after.prepare('pragma foreign_key_check').all()).toEqual([]);
    after.close();
  });

  it('has its postings filed where new ones look for them', async () => {
    const store = await openStore(oldStore());
    await store.write(async (tx) => {
      const loaded = await loadPostings(tx, [1, 2, 3, 4]);
      expect(loaded.length).toBeGreaterThan(1);
      for (const { posting, profile } of loaded) {
        const keys = bandKeys(profile.shingles);
        const filed = await tx.postingsWithBands(keys);
        // of postings with the same words one may be filed for all
        const twins = loaded.filter((one) => one.profile.fingerprint === profile.fingerprint);
        const found = keys.filter((key) =>
          filed.get(key)?.some((id) => twins.some((one) => one.posting.id === id)),
        );
        expect(found, posting.uri).toEqual(keys);
      }
    });
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
