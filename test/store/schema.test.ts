import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.js';
import { record, storeJobs, temporaryFolder } from './helpers.js';

const sqlite3 = spawnSync('sqlite3', ['--version']).status === 0;
if (!sqlite3)
  process.stderr.write('SKIPPED: no sqlite3 on this machine, so its view of the tables is untested\n');

it.skipIf(!sqlite3)('is plain tables to the sqlite3 command line', async () => {
  const path = join(temporaryFolder(), 'jobs.db');
  const store = await openStore(path, { create: true });
  const place = { raw: 'London', city: 'London', region: null, country: 'GB', lat: 51.5, lon: -0.1 };
  await storeJobs(store, [
    record('a', {
      locations: [place],
      skills: ['Python', 'CUDA', 'Python'],
      requirements: ['A PhD', 'Grit'],
      preferred: ['A dog'],
      salary: { min: 100_000, max: null, currency: 'USD', period: 'year', raw: '$100k' },
      visaSponsorship: true,
      yearsMin: 2.5,
      employmentType: 'full-time',
    }),
  ]);
  await store.close();
  const ask = (sql: string): string =>
    execFileSync('sqlite3', ['-bail', path, sql], { encoding: 'utf8' }).trim();
  expect(ask('pragma integrity_check')).toBe('ok');
  expect(ask('pragma foreign_key_check')).toBe('');
  expect(ask('pragma application_id')).toBe(String(0x43565052));
  expect(ask('pragma journal_mode')).toBe('wal');
  expect(
    ask(
      'select title, company, salary_min, salary_currency, visa_sponsorship, years_min, employment_type from job',
    ),
  ).toBe('Research Scientist|Wayve|100000.0|USD|1|2.5|full-time');
  expect(ask('select raw, city, country, lat from job_location')).toBe('London|London|GB|51.5');
  expect(ask('select group_concat(skill) from job_skill order by skill')).toBe('CUDA,Python');
  expect(ask('select kind, text from job_requirement order by kind desc, position')).toBe(
    'required|A PhD\nrequired|Grit\npreferred|A dog',
  );
  expect(ask("select json_extract(record, '$.salary.raw') from job")).toBe('$100k');
  expect(
    ask("select s.job_id from job_text t join job_search s on s.id = t.rowid where job_text match 'drive'"),
  ).toBe('a');
  expect(ask('select count(*) from migration')).toBe(String(MIGRATIONS.length));
  expect(ask('.tables').split(/\s+/).sort()).toEqual([
    'attempt',
    'crawl',
    'crawl_page',
    'event',
    'file',
    'filing',
    'job',
    'job_key',
    'job_location',
    'job_point',
    'job_remote_from',
    'job_requirement',
    'job_search',
    'job_skill',
    'job_text',
    'job_text_config',
    'job_text_data',
    'job_text_docsize',
    'job_text_idx',
    'job_way',
    'made_of',
    'migration',
    'page',
    'posting',
    'posting_band',
    'posting_phrase',
    'repeat',
    'retired_id',
    'ruling',
    'ruling_match',
    'ruling_posting',
    'run',
    'sight',
    'source',
    'statement',
    'visit',
  ]);
});
