import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { PROPERTIES } from '../../src/columns.js';
import { FIELDS } from '../../src/fields/index.js';
import { recordSchema } from '../../src/record/schema.js';
import { newFolder } from './jobs.js';
import { run } from './run.js';

const folder = newFolder();
const db = join(folder, 'jobs.db');
const ingested = await run(['ingest', '--db', db, 'seeds']);

it('every job made of the sample pages satisfies the schema, its properties in their order', async () => {
  expect(ingested.code).toBe(0);
  const { stdout, stderr } = await run(['export', '--db', db]);
  const jobs = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const schema = recordSchema(z, FIELDS);
  for (const job of jobs) {
    expect.soft(schema.safeParse(job).error?.issues, job.id).toBeUndefined();
    expect.soft(Object.keys(job)).toEqual(PROPERTIES);
  }
  expect(stderr).toBe(`${jobs.length} open jobs from ${db} written to stdout as ndjson\n`);
});

it('the ending of the file decides on the format, --format before it', async () => {
  const written = async (...argv: string[]) => {
    const path = join(folder, argv[0] ?? '');
    const ran = await run(['export', '--db', db, '--limit', '2', '-o', path, ...argv.slice(1)]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain(`written to ${path} as`);
    return readFileSync(path, 'utf8');
  };
  expect(JSON.parse(await written('jobs.json'))).toHaveLength(2);
  expect(parse(await written('jobs.CSV'), { columns: true })).toHaveLength(2);
  expect((await written('jobs.ndjson')).trimEnd().split('\n')).toHaveLength(2);
  expect((await written('jobs.txt')).startsWith('{"id":')).toBe(true);
  expect((await written('odd.json', '--format', 'csv')).startsWith('id,title,')).toBe(true);
});

it('leaves the file as it was when the export fails, and nothing beside it', async () => {
  const path = join(folder, 'kept.csv');
  writeFileSync(path, 'before');
  expect((await run(['export', '--db', db, '-o', path, '--fields', 'nonsense'])).code).toBe(2);
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('a field that has several columns brings all of them', async () => {
  const { stdout } = await run([
    'export',
    '--db',
    db,
    '--format',
    'csv',
    '--fields',
    'sources',
    '--limit',
    '1',
  ]);
  expect(stdout).toMatch(/^sourceCount,sources\r\n\d+,seeds\/.*#\d/);
});
