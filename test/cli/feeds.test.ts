import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../support/golden.js';
import { ROOT } from '../support/root.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-cli-feeds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GREENHOUSE = readText(`${ROOT}fixtures/feeds/greenhouse.json`);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a feed on the command line', () => {
  it('may come through a pipe', async () => {
    const { code, stdout, stderr } = await run(['parse'], { stdin: GREENHOUSE });
    expect([code, stderr]).toEqual([0, '']);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { title: string }).title),
    ).toEqual([
      'Senior Computer Vision Engineer',
      'Field Support Engineer, Mines & Quarries',
      'Research Intern, Depth from Defocus',
    ]);
  });

  it.each<[name: string, text: string, code: number, lines: number]>([
    ['with a posting of another shape', GREENHOUSE.replace('"title": "Senior', '"name": "Senior'), 3, 2],
    ['with all of another shape', GREENHOUSE.replaceAll('"title"', '"name"'), 1, 0],
    ['that breaks off', GREENHOUSE.slice(0, 2000), 1, 0],
  ])('%s is said to be so', async (name, text, code, lines) => {
    const ran = await run(['parse', file(`${name}.json`, text)]);
    expect([ran.code, ran.stdout.split('\n').length - 1]).toEqual([code, lines]);
    expect(ran.stderr).toMatch(/^error: /);
  });

  it('loses no job for a posting that can no longer be read', async () => {
    const path = file('board.json', GREENHOUSE);
    const db = join(folder, 'jobs.db');
    expect((await run(['ingest', '--db', db, path])).code).toBe(0);
    writeFileSync(path, GREENHOUSE.replace('"title": "Senior', '"name": "Senior'));
    expect((await run(['ingest', '--db', db, path])).code).toBe(3);
    const { stdout } = await run(['export', '--db', db, '--format', 'ndjson']);
    expect(stdout).toContain('"title":"Senior Computer Vision Engineer"');
  });

  it('in a folder may stand beside other JSON', async () => {
    const inside = mkdtempSync(join(folder, 'pages-'));
    writeFileSync(join(inside, 'package.json'), '{"name": "not a board", "version": "1.0.0"}');
    writeFileSync(join(inside, 'board.json'), GREENHOUSE);
    const { code, stdout, stderr } = await run(['parse', inside]);
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 3]);
    expect(stderr).toMatch(/^warning: .*package\.json is JSON, but no feed/);
  });
});
