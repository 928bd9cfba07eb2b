import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROPERTIES } from '../../src/columns.js';
import { FIELDS } from '../../src/fields/index.js';
import { recordSchema } from '../../src/record/schema.js';
import { record } from '../store/helpers.js';
import { newFolder, place, storeOf } from './jobs.js';
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

it('an ending that is nearly that of a format is taken for a mistake', async () => {
  const path = join(folder, 'jobs.parqet');
  expect(await run(['export', '--db', db, '-o', path])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('(did you mean .parquet?)'),
  });
  for (const name of ['a.jsonl', 'a.gz', 'a.log', 'a'])
    expect((await run(['export', '--db', db, '-o', join(folder, name)])).stderr).toContain('as ndjson');
  expect((await run(['export', '--db', db, '--format', 'markdwn'])).stderr).toContain(
    'Did you mean markdown?',
  );
});

it('bytes go to a file or a pipe, never to a terminal', async () => {
  const ran = await run(['export', '--db', db, '--format', 'parquet'], { terminal: 80 });
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('-o jobs.parquet') });
});

it('what a format does not heed is a mistake, and said to be', async () => {
  for (const [option, format, heeding] of [
    [['--feed-title', 'x'], 'csv', 'atom'],
    [['--fields', 'title'], 'jsonld', 'json'],
    [['--posted-when-seen'], 'atom', 'jsonld'],
  ] as const) {
    const ran = await run(['export', '--db', db, '--format', format, ...option]);
    expect(ran).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`--format ${heeding}`),
    });
  }
  const ran = await run(['export', '--db', db, '--format', 'atom', '--feed-url', 'javascript:alert(1)']);
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('https://') });
});

it('a feed is of the newest jobs, however few the limit leaves', async () => {
  const seen = (id: string, firstSeen: string | null) => record(id, { title: id, firstSeen });
  const store = await storeOf([
    seen('aaaa000000000001', '2024-01-01T00:00:00.000Z'),
    seen('aaaa000000000002', '2024-03-01T00:00:00.000Z'),
    seen('aaaa000000000003', '2024-02-01T00:00:00.000Z'),
    seen('aaaa000000000004', null),
  ]);
  const { stdout, stderr } = await run(['export', '--db', store, '--format', 'atom', '--limit', '2']);
  expect([...stdout.matchAll(/<id>urn:cvpr-jobs:a+0+(\d)/g)].map((match) => match[1])).toEqual(['2', '3']);
  expect(stderr).toContain('2 open jobs from');
  expect(stderr).toContain('1 job left out');
});

describe('--check google', () => {
  const jobs = [
    record('aaaa000000000001', { locations: [place('London', 'GB')], description: 'x' }),
    record('aaaa000000000002', { company: null, locations: [] }),
  ];

  it('lists what is lacking, and ends with 3 where it is required', async () => {
    const path = await storeOf(jobs);
    const check = (...argv: string[]) => run(['export', '--db', path, '--check', 'google', ...argv]);
    const all = await check();
    expect(all.code).toBe(3);
    expect(all.stdout.split('\n').map((line) => line.split('\t')[2])).toEqual([
      'datePosted',
      'datePosted, hiringOrganization, jobLocation',
      undefined,
    ]);
    expect(all.stderr).toBe(
      '2 of 2 jobs lack what Google for Jobs requires: datePosted 2, hiringOrganization 1, jobLocation 1\n',
    );
    const one = await check('--posted-when-seen', '--company', 'wayve', '--format', 'ndjson');
    expect(one).toMatchObject({ code: 0, stderr: '0 of 1 job lack what Google for Jobs requires\n' });
    expect(JSON.parse(one.stdout)).toMatchObject({ id: 'aaaa000000000001', required: [] });
    expect(JSON.parse((await check('--format', 'json')).stdout)).toHaveLength(2);
  });

  it.each([['-o', 'x.json'], ['--format', 'csv'], ['--bom'], ['--fields', 'title']])(
    'takes no %s',
    async (...argv) => {
      const ran = await run(['export', '--db', db, '--check', 'google', ...argv]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
    },
  );
});
