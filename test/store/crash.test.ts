import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { temporaryFolder } from './helpers.js';

const WRITER = fileURLToPath(new URL('page-writer.ts', import.meta.url));

interface Writer {
  readonly process: ChildProcess;
  /** Its exit code, once it has ended and said all it had to say. */
  readonly ended: Promise<number | null>;
  /** Pages that it said were stored. */
  readonly pages: string[];
}

function startWriter(path: string, name: string, count = ''): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, path, name, ...(count ? [count] : [])]);
  const pages: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    pages.push(...lines);
  });
  child.stderr.pipe(process.stderr);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, ended, pages };
}

/** The stored pages, once it is sure that the file is whole and each page has all that belongs to it. */
function wholePages(path: string): Set<string> {
  const database = new Database(path);
  const ask = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  expect(ask('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(ask('pragma foreign_key_check')).toEqual([]);
  expect(
    ask(`select page.uri, page.posting_count as said, count(distinct posting.id) as postings,
           count(distinct posting.job_id) as jobs, count(*) as bands
         from page left join posting on page_id = page.id left join posting_band on posting_id = posting.id
         group by page.id having said <> 20 or postings <> 20 or jobs <> 20 or bands <> 640`),
  ).toEqual([]);
  const pages = new Set(ask('select uri from page').map(({ uri }) => String(uri)));
  database.close();
  return pages;
}

describe('a process that is killed', { timeout: 120_000 }, () => {
  it('leaves whole pages, and loses none that it had reported', async () => {
    const path = join(temporaryFolder(), 'jobs.db');
    // The store is there, so that most kills hit writing.
    await (await openStore(path, { create: true })).close();
    let stored = 0;
    for (let round = 0; round < 10; round++) {
      const writer = startWriter(path, `round${round}`);
      await once(writer.process.stdout ?? writer.process, 'data');
      await new Promise((done) => setTimeout(done, Math.random() * 200));
      writer.process.kill('SIGKILL');
      await writer.ended;
      const pages = wholePages(path);
      expect(writer.pages.filter((uri) => !pages.has(uri))).toEqual([]);
      expect(pages.size).toBeGreaterThan(stored);
      stored = pages.size;
    }
    const store = await openStore(path);
    expect(await store.counts()).toMatchObject({ pages: stored, postings: stored * 20, jobs: stored * 20 });
    await store.close();
  });

  it('may be killed while it makes the store', async () => {
    for (let round = 0; round < 6; round++) {
      const path = join(temporaryFolder(), 'jobs.db');
      const writer = startWriter(path, 'a', '3');
      await new Promise((done) => setTimeout(done, 250 + Math.random() * 250));
      writer.process.kill('SIGKILL');
      await writer.ended;
      const store = await openStore(path, { create: true });
      await store.close();
      wholePages(path);
    }
  });
});

it('lets several processes make and write one store at once', { timeout: 120_000 }, async () => {
  const path = join(temporaryFolder(), 'jobs.db');
  // Two write the same pages.
  const writers = ['a', 'b', 'b'].map((name) => startWriter(path, name, '40'));
  const codes = await Promise.all(writers.map(({ ended }) => ended));
  expect(codes).toEqual([0, 0, 0]);
  expect(wholePages(path).size).toBe(80);
});

describe('a process that opens a store again and again', { timeout: 120_000 }, () => {
  it('is in the way of no other that writes it', async () => {
    const path = join(temporaryFolder(), 'jobs.db');
    for (let round = 0; round < 4; round++) {
      const writers = ['a', 'b'].map((name) => startWriter(path, `${name}${round}`, '2'));
      await Promise.all(writers.map(({ ended }) => ended));
      const store = await openStore(path);
      expect(await store.counts()).toMatchObject({ pages: 4 * (round + 1) });
      await store.close();
    }
    expect(wholePages(path).size).toBe(16);
  });
});
