import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, barParts } from '../../src/cli/bar.js';
import type { StatRow } from '../../src/cli/stat-rows.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { record } from '../store/helpers.js';
import { JOBS, place, storeOf } from './jobs.js';
import { run } from './run.js';

const PEOPLE: readonly Partial<JobRecord>[] = [
  {
    company: 'Wayve',
    category: 'research',
    degreeMin: 'phd',
    yearsMin: 3,
    firstSeen: '2024-04-02T08:00:00.000Z',
  },
  { company: 'Wayve', category: 'internship', degreeMin: 'master', firstSeen: '2024-05-31T23:00:00.000Z' },
  { company: '株式会社プリファードネットワークス', category: 'engineering', yearsMin: 12 },
  { company: 'Zoox', category: 'engineering', degreeMin: 'bachelor', firstSeen: '2024-06-08T08:00:00.000Z' },
  { company: null, category: 'engineering', firstSeen: '2024-06-09T08:00:00.000Z', status: 'gone' },
];
const ASKED: readonly Pick<JobRecord, 'skills' | 'requirements' | 'preferred'>[] = [
  { skills: ['Python', 'CUDA', 'SLAM'], requirements: ['Python and CUDA'], preferred: ['SLAM'] },
  { skills: ['Python', 'CUDA'], requirements: ['Python'], preferred: ['CUDA'] },
  { skills: ['Python', 'SLAM'], requirements: [], preferred: ['Python', 'some SLAM'] },
  { skills: ['Python'], requirements: [], preferred: [] },
  { skills: [], requirements: [], preferred: [] },
];
const COLLECTION = PEOPLE.map((job, index) =>
  record(`cccc00000000000${index}`, {
    ...job,
    ...ASKED[index],
    locations: [place(['London', 'Paris', 'Tokyo'][index % 3] as string, ['GB', 'FR', 'JP'][index % 3])],
  }),
);
const db = await storeOf(COLLECTION);
const rows = (stdout: string) =>
  stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split('\t'));

describe('stats on a terminal', () => {
  it.each([40, 80])('%s columns wide', async (terminal) => {
    const argv = [
      'stats',
      '--status',
      'all',
      '--by',
      'category,company,country,degree,years,skill,month,visa',
    ];
    const { stdout } = await run([...argv, '--db', db], { terminal, env: { NO_COLOR: '1' } });
    await expect(stdout).toMatchFileSnapshot(`golden/stats-${terminal}.txt`);
  });

  it('says how many values it leaves out', async () => {
    const argv = ['stats', '--by', 'company', '--top', '1', '--status', 'all', '--db', db];
    const { stdout } = await run(argv, { terminal: 60 });
    expect(stdout).toContain('and 2 more');
    expect(stdout).not.toContain('Zoox');
  });
});

describe('stats in a pipe', () => {
  it('gives a line a value: counted by, value, jobs, jobs in all, and how a skill is asked for', async () => {
    const { stdout } = await run(['stats', '--by', 'skill,degree', '--db', db]);
    expect(rows(stdout)).toEqual([
      ['degree', 'bachelor', '1', '4', '', '', ''],
      ['degree', 'master', '1', '4', '', '', ''],
      ['degree', 'phd', '1', '4', '', '', ''],
      ['degree', '', '1', '4', '', '', ''],
      ['skill', 'Python', '4', '4', '2', '1', '1'],
      ['skill', 'CUDA', '2', '4', '1', '1', '0'],
      ['skill', 'SLAM', '2', '4', '0', '2', '0'],
    ]);
  });

  it.each([
    ['month', '2', ['2024-05', '2024-06']],
    ['company', '1', ['Wayve', '']],
    ['category', '1', ['internship', 'research', 'engineering']],
  ])('of %s the top %s are the ones to look at', async (by, top, values) => {
    const { stdout } = await run(['stats', '--status', 'all', '--by', by, '--top', top, '--db', db]);
    expect(rows(stdout).map(([, value]) => value)).toEqual(values);
  });

  it('narrows by the filters of list', async () => {
    const { stdout } = await run(['stats', '--by', 'company', '--category', 'research', '--db', db]);
    expect(rows(stdout)).toEqual([['company', 'Wayve', '1', '1', '', '', '']]);
  });

  it('gives the same as JSON, whole or in part', async () => {
    const whole = await run(['stats', '--by', 'visa', '--json', '--db', db]);
    const row: StatRow = {
      by: 'visa',
      value: null,
      jobs: 4,
      of: 4,
      required: null,
      preferred: null,
      elsewhere: null,
    };
    expect(JSON.parse(whole.stdout)).toEqual([row]);
    const part = await run(['stats', '--by', 'visa', '--json', 'jobs,of', '--db', db]);
    expect(JSON.parse(part.stdout)).toEqual([{ jobs: 4, of: 4 }]);
  });
});

it.each([
  [['--by', 'contry'], 'did you mean country?'],
  [['--top', '0'], '--top takes a number from 1'],
  [['--json', 'valu'], 'did you mean value?'],
])('%j is wrong usage: %s', async (argv, message) => {
  const { code, stdout, stderr } = await run(['stats', ...argv, '--db', db]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

it('says what to do where there is nothing to count', async () => {
  const empty = await storeOf([]);
  const nothing = await run(['stats', '--db', empty], { terminal: 80 });
  expect(nothing).toMatchObject({ code: 0, stdout: '' });
  expect(nothing.stderr).toContain('holds no jobs yet');
  const none = await run(['stats', '--company', 'nobody', '--json', '--db', await storeOf(JOBS)]);
  expect(none).toMatchObject({ code: 0, stdout: '[]\n' });
  expect(none.stderr).toContain('no open job matches');
});

describe('a bar', () => {
  it.each([
    [0, ''],
    [0.01, '▏'],
    [0.5, '▌'],
    [1, '█'],
    [2.25, '██▎'],
  ])('of %s columns is %j', (columns, drawn) => expect(bar(columns)).toBe(drawn));

  it('of parts is as long as the whole, one column at least, and each part differs by less than one from its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.001, max: 3, noNaN: true }),
        (parts, each) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const columns = barParts(parts, each);
          const drawn = columns.reduce((sum, part) => sum + part, 0);
          expect(drawn).toBe(total === 0 ? 0 : Math.max(1, Math.round(total * each)));
          for (const [index, part] of parts.entries()) {
            const exact = total === 0 ? 0 : part * Math.max(each, 1 / total);
            expect(columns[index]).toBeGreaterThanOrEqual(0);
            expect(Math.abs((columns[index] ?? 0) - exact)).toBeLessThan(1 + 1e-9);
          }
        },
      ),
    );
  });
});
