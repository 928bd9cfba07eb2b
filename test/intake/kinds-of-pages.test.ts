import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile } from '../support/golden.js';
import { PAGES_WITHOUT_A_JOB } from './pages-without-a-job.js';
import { TERSE_POSTINGS } from './terse-postings.js';

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string) {
  const path = join(folder, text.startsWith('<') ? 'a.html' : 'a.txt');
  writeFileSync(path, text);
  const { records, said } = await parseFile(path);
  return { titles: records.map(({ title }) => title), said: said.map(({ message }) => message) };
}

describe('a page of something else holds no job, and it is said why', () => {
  it.each(PAGES_WITHOUT_A_JOB.map((page) => [page.what, page] as const))('%s', async (_, { why, text }) => {
    const { titles, said } = await read(text);
    expect(titles).toEqual([]);
    expect(said.join('\n').toLowerCase()).toContain(why);
  });
});

describe('a terse posting is read', () => {
  it.each(TERSE_POSTINGS)('%s: %j', async (title, text) => {
    const { titles } = await read(text);
    expect(titles).toHaveLength(1);
    if (title === null) expect(titles).toEqual([null]);
    else expect(titles[0]).toContain(title);
  });
});
