import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { defaultStorePath } from '../../src/store/default-path.js';
import { openStore } from '../../src/store/open.js';
import { collect, newStore, record, storeJobs, temporaryFolder } from './helpers.js';

const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function madeStore(): Promise<string> {
  const path = join(temporaryFolder(), 'jobs.db');
  const store = await openStore(path, { create: true });
  await storeJobs(
    store,
    Array.from({ length: 60 }, (_, i) => record(`job${i}`, { description: 'word '.repeat(500) })),
  );
  await store.close();
  return path;
}

describe('openStore', () => {
  it('makes a store, with its folder, only when told to', async () => {
    const path = join(temporaryFolder(), 'deep', 'er', 'jobs.db');
    await expect(openStore(path)).rejects.toMatchObject({ code: 'STORE_MISSING' });
    await expect(openStore(path, { readonly: true, create: true })).rejects.toMatchObject({
      code: 'STORE_MISSING',
    });
    const store = await newStore(path);
    expect(await store.counts()).toMatchObject({ pages: 0, jobs: 0 });
  });

  it('takes names with every sort of character', async () => {
    const store = await newStore(join(temporaryFolder(), 'a b#?%20ü.db'));
    await storeJobs(store, [record('a')]);
    expect(await collect(store.jobs())).toHaveLength(1);
  });

  it('leaves one file when it is closed', async () => {
    const path = await madeStore();
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    expect(log?.size ?? 0).toBe(0);
    const copy = join(temporaryFolder(), 'copy.db');
    writeFileSync(copy, readFileSync(path));
    const store = await newStore(copy, { readonly: true });
    expect(await store.counts()).toMatchObject({ jobs: 60 });
  });

  it('opens again and refuses to write when read-only', async () => {
    const store = await newStore(await madeStore(), { readonly: true });
    expect(await collect(store.jobs())).toHaveLength(60);
    await expect(store.write(async () => 1)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(store.startRun({ command: 'x', startedAt: 'y' })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
    });
  });

  it('takes an empty file for none', async () => {
    const path = join(temporaryFolder(), 'jobs.db');
    writeFileSync(path, '');
    await expect(openStore(path)).rejects.toMatchObject({ code: 'STORE_MISSING' });
    await newStore(path);
  });

  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5000, 7)]);
  it.each([
    ['a picture', png],
    ['a word', Buffer.from('hello')],
    ['the first bytes of a database', Buffer.from('SQLite format 3\0')],
  ])('refuses %s and leaves it as it is', async (_, content) => {
    const path = join(temporaryFolder(), 'jobs.db');
    writeFileSync(path, content);
    for (const options of [{ create: true }, {}, { readonly: true }]) {
      await expect(openStore(path, options)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    }
    expect(readFileSync(path)).toEqual(content);
    expect(readdirSync(join(path, '..'))).toEqual(['jobs.db']);
  });

  it('refuses a folder', async () => {
    await expect(openStore(temporaryFolder(), { create: true })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
    });
  });

  it.each([0, 77])(
    "refuses another program's database (application id %i) and leaves it as it is",
    async (owner) => {
      const path = join(temporaryFolder(), 'other.db');
      const other = new Database(path);
      other.exec(
        `pragma application_id = ${owner}; create table notes (words text); insert into notes values ('mine')`,
      );
      other.close();
      const before = sha(path);
      await expect(openStore(path, { create: true })).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
      expect(sha(path)).toBe(before);
    },
  );

  it('refuses a file that was cut off, and leaves it as it is', async () => {
    const path = await madeStore();
    for (const size of [200_000, 100_000, 8192, 5000, 4096, 512, 99]) {
      truncateSync(path, Math.min(size, statSync(path).size - 1));
      const before = sha(path);
      await expect(openStore(path, { create: true })).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
      expect(sha(path)).toBe(before);
    }
  });

  it.each([
    ['the words of', 'word word', 'read'],
    ['the marks of', '"description":"', 'refused'],
  ])('survives flipped bytes in %s a record, and changes nothing', async (_, near, expected) => {
    const path = await madeStore();
    const broken = readFileSync(path);
    for (let at = broken.indexOf('{"id":'); at >= 0; at = broken.indexOf('{"id":', at + 1)) {
      const hit = broken.indexOf(near, at);
      if (hit >= 0) broken[hit] = ~(broken[hit] ?? 0);
    }
    writeFileSync(path, broken);
    const store = await openStore(path, { readonly: true });
    const outcome = await collect(store.jobs()).catch((error: unknown) => error);
    await store.close();
    if (expected === 'read') expect(outcome).toHaveLength(60);
    else expect(outcome).toMatchObject({ code: 'STORE_UNREADABLE' });
    expect(readFileSync(path).equals(broken)).toBe(true);
  });

  it('names a broken page of the database when it comes to it', async () => {
    const path = await madeStore();
    const broken = readFileSync(path);
    for (let at = 4096 * 20; at < broken.length; at += 4096) broken.fill(0xff, at, at + 16);
    writeFileSync(path, broken);
    const reading = openStore(path).then((store) => collect(store.jobs()).finally(() => store.close()));
    await expect(reading).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
  });

  it('refuses a schema of the future and leaves it as it is', async () => {
    const path = await madeStore();
    const future = new Database(path);
    future.prepare('insert into migration values (?, ?)').run(['999-future', '2031-01-01T00:00:00.000Z']);
    future.exec('pragma wal_checkpoint(truncate)');
    future.close();
    const before = sha(path);
    for (const options of [{ create: true }, {}, { readonly: true }]) {
      await expect(openStore(path, options)).rejects.toMatchObject({ code: 'STORE_TOO_NEW' });
    }
    expect(sha(path)).toBe(before);
  });

  it('says so when it has no driver for an address', async () => {
    await expect(openStore('postgres://localhost/jobs')).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('has a default place', () => {
    expect(defaultStorePath()).toMatch(/cvpr-jobs[\\/](.*[\\/])?jobs\.db$/i);
  });
});
