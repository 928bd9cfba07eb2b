import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import { ingestPages } from '../src/intake/ingest.js';
import { openStore } from '../src/store/open.js';
import { ROOT } from './support/root.js';

// `npm run docs` runs the examples of README.md; here is what must hold without jq and sqlite3, and before a build.

const README = readFileSync(`${ROOT}README.md`, 'utf8');

it('its SQL query runs on the database of the sample pages', async () => {
  const [, query] = /^\$ sqlite3 jobs\.db "([^"]+)"$/m.exec(README) ?? [];
  expect(query).toBeDefined();
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'jobs.db');
  const store = await openStore(path, { create: true });
  await ingestPages([`${ROOT}seeds`], store, { report: () => undefined, now: () => new Date(0) });
  await store.close();
  const database = new Database(path, { readonly: true });
  onTestFinished(() => void database.close());
  const rows = database.prepare(query as string).all() as { skill: string; jobs: number }[];
  expect(rows).toHaveLength(5);
  for (const { skill, jobs } of rows) {
    expect(skill).not.toBe('');
    expect(jobs).toBeGreaterThan(1);
  }
});

it.each(['main-command', 'test-command'])('its %s is one line for a shell', (name) => {
  const [, command] =
    new RegExp(`^<!-- ${name} -->\\n\`\`\`sh\\n([^\\n]+)\\n\`\`\`\\n<!-- /${name} -->$`, 'm').exec(README) ??
    [];
  expect(command).toMatch(/^npm install && /);
  expect(spawnSync('bash', ['-n', '-c', command as string]).status).toBe(0);
});

it('names only npm scripts that there are', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const text = README + readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8');
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] as string);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('gives GeoNames its due', () => {
  expect(README).toContain('https://www.geonames.org');
  expect(README).toContain('https://creativecommons.org/licenses/by/4.0/');
});

it('answers ten questions with a command each', () => {
  const [, section = ''] = /^## Ten questions$([\s\S]*?)^## /m.exec(README) ?? [];
  const answers = [
    ...section.matchAll(
      /^\d+\. [^\n]+\?\n\n<!-- generated:[^>]+ -->\n```console\n\$ ([^\n]+)\n([\s\S]*?)```/gm,
    ),
  ];
  expect(answers).toHaveLength(10);
  // `npm run docs` runs the commands and holds what they print
  for (const [, command, printed] of answers) expect(printed?.trim(), command).not.toBe('');
});
