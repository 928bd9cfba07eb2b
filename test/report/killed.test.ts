import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';

// A report that is written over another by a process of its own, which is killed on the way.

const WRITER = fileURLToPath(new URL('report-writer.ts', import.meta.url));
const COUNT = 300;

const start = (folder: string, first: number) =>
  spawn(process.execPath, ['--import', 'tsx', WRITER, folder, String(first), String(COUNT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function write(folder: string, first: number): Promise<void> {
  const writer = start(folder, first);
  writer.stdout.resume();
  expect((await once(writer, 'close'))[0]).toBe(0);
}

/** What a reader of the folder gets: not what is still put together. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((name) => !name.startsWith('.'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The front page with all that it leads to: none of it is missing or cut off. Gives the number of its first job. */
function firstJobOf(folder: string): number {
  const files = filesOf(folder);
  const index = files['index.html'] ?? '';
  const named = [...index.matchAll(/(?:src|href|data-order)="((?:assets|data)\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((path) => !files[path ?? ''])).toEqual([]);
  const context: { cvprJobs?: { ids: string[] } } = {};
  runInNewContext(files[named.find((path) => path?.startsWith('data/jobs.')) ?? ''] ?? '', context);
  const ids = [...(context.cvprJobs?.ids ?? [])].sort();
  expect(ids).toHaveLength(COUNT);
  for (const id of ids) expect(files[`jobs/${id}.html`], id).toMatch(/<\/html>\n$/);
  return Number(ids[0]);
}

describe('a process that is killed while it writes over an earlier report', { timeout: 120_000 }, () => {
  const earlier = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-killed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await write(folder, 0);
    return folder;
  };

  it.each([1, COUNT])('when it has made %d pages, leaves the earlier one', async (pages) => {
    const folder = await earlier();
    const before = filesOf(folder);
    const writer = start(folder, 100);
    for await (const text of writer.stdout) {
      if (String(text).split('\n').includes(String(pages))) break;
    }
    writer.kill('SIGKILL');
    await once(writer, 'close');
    // of the last pages it is not known how far they came
    if (pages < COUNT) expect(filesOf(folder)).toEqual(before);
    firstJobOf(folder);
    await write(folder, 100);
    expect(firstJobOf(folder)).toBe(100);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.cvpr-jobs-report']);
    expect(readdirSync(join(folder, 'jobs'))).toHaveLength(COUNT);
  });

  it('when pages come into their places, leaves one that leads to whole pages', async () => {
    const folder = await earlier();
    const writer = start(folder, 100);
    writer.stdout.resume();
    const closed = once(writer, 'close');
    const watching = watch(join(folder, 'jobs'), () => writer.kill('SIGKILL'));
    await closed;
    watching.close();
    expect([0, 100]).toContain(firstJobOf(folder));
    await write(folder, 200);
    expect(firstJobOf(folder)).toBe(200);
    expect(readdirSync(join(folder, 'jobs'))).toHaveLength(COUNT);
  });
});
