import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.js';
import { temporaryFolder } from './helpers.js';

/** A store as an earlier version left it: all steps before the one that lets pages be JSON. */
function earlierStore(path: string): void {
  const database = new Database(path);
  database.exec('pragma application_id = 0x43565052');
  database.exec('create table migration (name text not null primary key, applied_at text not null)');
  for (const { name, sql } of MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex((step) => step.name.endsWith('json-pages')),
  )) {
    database.exec(sql);
    database.prepare('insert into migration values (?, ?)').run(name, '2024-01-01T00:00:00.000Z');
  }
  database.exec(`
    insert into source (id, uri, kind) values (1, 'a.html', 'file'), (2, 'b.txt', 'file');
    insert into page (id, source_id, sha256, uri, format, added_at, char_count, posting_count, body)
      values (1, 1, 'x', 'a.html', 'html', '2024-01-01', 1, 1, x'00'), (2, 2, 'y', 'b.txt', 'text', '2024-01-01', 1, 0, x'00');
    insert into posting (page_id, ordinal, start_offset, end_offset, fingerprint, text, record, traits)
      values (1, 1, 0, 1, 'f', 't', '{}', '{}');
  `);
  database.close();
}

it('a store of an earlier version keeps its pages and postings, and then takes JSON', async () => {
  const path = join(temporaryFolder(), 'jobs.db');
  earlierStore(path);
  const store = await openStore(path);
  expect(await store.counts()).toMatchObject({ pages: 2, postings: 1 });
  await store.close();

  const database = new Database(path);
  const formats = 'select format from page order by id';
  expect(database.prepare(formats).all()).toEqual([{ format: 'html' }, { format: 'text' }]);
  database.exec("update page set format = 'json' where id = 2");
  expect(() => database.exec("update page set format = 'pdf' where id = 2")).toThrow(/CHECK/);
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  database.close();
});
