import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inOrder } from '../../src/columns.js';
import { formats } from '../../src/export/index.js';
import { ingestPages } from '../../src/intake/ingest.js';
import { reparsePages } from '../../src/intake/reparse.js';
import { mergeJobs, splitJob, takeBack } from '../../src/life/rule-on-jobs.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { join as joined, stream } from '../export/helpers.js';
import { advert, type Board, capture, newBoard } from '../support/board.js';
import { parseFile } from '../support/golden.js';
import { ROOT } from '../support/root.js';

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-feeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = () => new Date();
const said: Diagnostic[] = [];
const options = { report: (each: Diagnostic) => said.push(each), now };

async function fresh(name: string): Promise<Store> {
  return openStore(join(folder, `${name}.db`), { create: true });
}

async function jobsOf(store: Store): Promise<JobRecord[]> {
  const jobs: JobRecord[] = [];
  for await (const job of store.jobs({ status: 'all' })) jobs.push(job);
  return jobs.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function exportTo(path: string, jobs: readonly JobRecord[], name: string): Promise<void> {
  const format = formats.get(name);
  if (!format) throw new Error(`no format ${name}`);
  writeFileSync(path, await joined(format.write(stream(jobs), [], {})));
}

describe('what was exported and is ingested again', () => {
  it.each(['ndjson', 'json'])('gives the same jobs (%s)', async (name) => {
    const before = await fresh(`before-${name}`);
    await ingestPages([`${ROOT}seeds`], before, options);
    const jobs = await jobsOf(before);
    const path = join(folder, `jobs.${name}`);
    await exportTo(path, jobs, name);

    const after = await fresh(`after-${name}`);
    const summary = await ingestPages([path], after, options);
    expect(said).toEqual([]);
    expect(summary.postings).toBe(jobs.length);
    expect(await jobsOf(after)).toEqual(jobs);

    await reparsePages(after, options);
    expect(await jobsOf(after)).toEqual(jobs);

    // beside the pages that it was made from it adds nothing
    await ingestPages([path], before, options);
    expect((await jobsOf(before)).map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
    await before.close();
    await after.close();
  });

  it('stays gone where it was gone', async () => {
    const { records } = await parseFile(`${ROOT}seeds/board-page-1.txt`);
    const path = join(folder, 'gone.json');
    writeFileSync(path, JSON.stringify([{ ...records[0], status: 'gone' }, records[1]]));
    const store = await fresh('gone');
    await ingestPages([path], store, options);
    expect((await jobsOf(store)).map(({ status }) => status).sort()).toEqual(['gone', 'open']);
    await store.close();
  });
});

describe('what a person said', () => {
  const LONG = `${advert('mosses')}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of those who walk slowly through forests`).join('\n')}`;
  const GRAZ = LONG.replace('Oulu, Finland', 'Graz, Austria');

  /** Boards with copies, a near copy and a look-alike; some were split, some merged, some both. */
  const SAID: readonly (readonly [what: string, say: (board: Board, store: Store) => Promise<unknown>])[] = [
    [
      'all copies are split',
      async (board, store) => splitJob(store, (await board.at('a.txt#1')).id, [], board),
    ],
    [
      'one copy is taken out',
      async (board, store) => splitJob(store, (await board.at('a.txt#1')).id, ['c.txt#1'], board),
    ],
    [
      'two times',
      async (board, store) => {
        const { id } = await board.at('a.txt#1');
        await splitJob(store, id, ['c.txt#1'], board);
        await splitJob(store, (await board.at('b.txt#1')).id, ['b.txt#1'], board);
      },
    ],
    [
      'split, and some merged again',
      async (board, store) => {
        await splitJob(store, (await board.at('a.txt#1')).id, [], board);
        await mergeJobs(store, [(await board.at('a.txt#1')).id, (await board.at('c.txt#1')).id], board);
      },
    ],
    [
      'look-alikes are merged',
      async (board, store) =>
        mergeJobs(store, [(await board.at('a.txt#1')).id, (await board.at('d.txt#1')).id], board),
    ],
  ];

  it.each(SAID)('holds in a store that reads the export: %s', async (what, say) => {
    const board = newBoard();
    const near = LONG.replace('Habit c', 'Custom c');
    for (const [name, text] of Object.entries({ a: LONG, b: LONG, c: near, d: GRAZ }))
      await board.ingest(board.save(`${name}.txt`, capture(text)));
    await board.withStore((store) => say(board, store));
    const jobs = await board.withStore(jobsOf);
    const path = join(board.folder, 'jobs.ndjson');
    await exportTo(path, jobs.map(inOrder), 'ndjson');
    const after = await fresh(`said ${what}`);
    await ingestPages([path], after, options);
    expect(await jobsOf(after)).toEqual(jobs);
    await reparsePages(after, options);
    expect(await jobsOf(after)).toEqual(jobs);

    // one that reads it in two parts, the second one first
    const parts = await fresh(`parts ${what}`);
    for (const [index, part] of [jobs.slice(1), jobs.slice(0, 1)].entries()) {
      const half = join(board.folder, `part-${index}.ndjson`);
      await exportTo(half, part, 'ndjson');
      await ingestPages([half], parts, options);
    }
    expect(await jobsOf(parts)).toEqual(jobs);

    // beside the pages that it was made from it adds nothing
    await board.ingest(path);
    const same = (all: readonly JobRecord[]) =>
      all.map(({ id, status, rulings }) => ({ id, status, rulings }));
    expect(same(await board.withStore(jobsOf))).toEqual(same(jobs));
    await after.close();
    await parts.close();
  });

  it('can be taken back there, and stays so', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(LONG)), board.save('b.txt', capture(LONG)));
    await board.withStore(async (store) => splitJob(store, (await board.at('a.txt#1')).id, [], board));
    const path = join(board.folder, 'jobs.ndjson');
    await exportTo(path, await board.jobs(), 'ndjson');
    const after = await fresh('taken back');
    await ingestPages([path], after, options);
    const [one] = await jobsOf(after);
    await takeBack(after, 'apart', one?.id ?? '', options);
    expect(await jobsOf(after)).toHaveLength(1);
    await exportTo(path, (await board.jobs()).toReversed(), 'ndjson');
    await ingestPages([path], after, options);
    expect(await jobsOf(after)).toHaveLength(1);
    await after.close();
  });
});

describe('an export that is damaged', () => {
  it('loses the line that is, by its number', async () => {
    const { records } = await parseFile(`${ROOT}seeds/board-page-3.txt`);
    const lines = records.map((record) => JSON.stringify(record));
    const path = join(folder, 'cut.ndjson');
    writeFileSync(path, `${lines[0]}\n\n${lines[1]}\n${lines[2]?.slice(0, 500)}\n${lines[3]}\n`);
    const read = await parseFile(path);
    expect(read.records).toEqual([records[0], records[1], records[3]]);
    expect(read.said).toEqual([
      {
        severity: 'error',
        code: 'FEED_CHANGED',
        uri: path,
        message: 'a posting was left out: line 4: it breaks off',
      },
    ]);
  });

  it('says where a record has another shape', async () => {
    const { records } = await parseFile(`${ROOT}seeds/board-page-3.txt`);
    const path = join(folder, 'shape.ndjson');
    writeFileSync(
      path,
      `${JSON.stringify(records[0])}\n${JSON.stringify({ ...records[1], salary: 'much' })}\n`,
    );
    const read = await parseFile(path);
    expect(read.records).toHaveLength(1);
    expect(read.said[0]?.message).toMatch(/^a posting was left out: line 2: salary: .*expected object/);
  });

  it('asks for all fields when some are missing', async () => {
    const path = join(folder, 'part.json');
    writeFileSync(path, '[{"id":"0123456789abcdef","title":"Engineer","sources":[],"evidence":{}}]');
    const { records, said: heard } = await parseFile(path);
    expect(records).toEqual([]);
    expect(heard[0]?.message).toMatch(/has not the shape of exported records: .*Export all fields/);
  });

  it('takes no notice of properties that a later version may add', async () => {
    const { records } = await parseFile(`${ROOT}seeds/board-page-3.txt`);
    const path = join(folder, 'later.json');
    writeFileSync(path, JSON.stringify(records.map((record) => ({ ...record, shoeSize: 43 }))));
    expect((await parseFile(path)).records).toEqual(records);
    expect(readFileSync(path, 'utf8')).toContain('shoeSize');
  });
});
