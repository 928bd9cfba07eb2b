import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobRecord } from '../../src/record/job-record.js';
import { type JobStats, tallyJobs } from '../../src/report/job-stats.js';
import { DIMENSIONS, type DimensionName } from '../../src/report/stat-dimensions.js';
import { record } from '../export/helpers.js';

const place = (city: string | null, country: string | null) => ({
  raw: 'as written',
  city,
  region: null,
  country,
  lat: null,
  lon: null,
});
const pay = (currency: string | null) => ({ min: 1, max: null, currency, period: null, raw: '1' });

/** Of jobs with these values, what is counted: `value jobs`, in order; `-` are those that do not say. */
const COUNTED: readonly [name: DimensionName, jobs: readonly Partial<JobRecord>[], counts: string[]][] = [
  [
    'category',
    [{ category: 'product' }, { category: 'phd' }, { category: 'product' }, { category: null }],
    ['phd 1', 'product 2', '- 1'],
  ],
  [
    'company',
    [{ company: 'Wayve' }, { company: 'Zoox' }, { company: 'Zoox' }, { company: 'Apple' }, {}],
    ['Zoox 2', 'Apple 1', 'Wayve 1', '- 1'],
  ],
  [
    'country',
    [
      { locations: [place('Zurich', 'CH'), place('Geneva', 'CH'), place('Paris', 'FR')] },
      { locations: [place(null, null), place('Paris', 'FR')] },
      { locations: [place(null, null)] },
      { locations: [] },
    ],
    ['FR 2', 'CH 1', '- 2'],
  ],
  [
    'city',
    [
      { locations: [place('Cambridge', 'GB')] },
      { locations: [place('Cambridge', 'US'), place('Nowhere', null)] },
      { locations: [place(null, 'DE')] },
    ],
    ['Cambridge, GB 1', 'Cambridge, US 1', 'Nowhere 1', '- 1'],
  ],
  ['workplace', [{ workplace: 'remote' }, { workplace: 'onsite' }, {}], ['onsite 1', 'remote 1', '- 1']],
  [
    'seniority',
    [{ seniority: 'manager' }, { seniority: 'intern' }, { seniority: 'manager' }],
    ['intern 1', 'manager 2'],
  ],
  ['degree', [{ degreeMin: 'phd' }, { degreeMin: 'bachelor' }, {}], ['bachelor 1', 'phd 1', '- 1']],
  [
    'years',
    [0, 0.5, 1, 2.5, 3, 5, 7, 8, 10, 11, 40, null].map((yearsMin) => ({ yearsMin })),
    ['0 2', '1-2 2', '3-4 1', '5-7 2', '8-10 2', '11+ 2', '- 1'],
  ],
  [
    'month',
    [
      { firstSeen: '2024-06-08T09:30:00.000Z' },
      { firstSeen: '2023-12-31T23:59:59.999Z' },
      { firstSeen: '2024-06-30T23:00:00.000Z' },
      { firstSeen: null },
    ],
    ['2023-12 1', '2024-06 2', '- 1'],
  ],
  [
    'week',
    [
      { firstSeen: '2024-06-09T23:59:59.999Z' }, // a Sunday
      { firstSeen: '2024-06-10T00:00:00.000Z' }, // the Monday after
      { firstSeen: '2025-01-01T12:00:00.000Z' }, // its Monday is in the old year
    ],
    ['2024-06-03 1', '2024-06-10 1', '2024-12-30 1'],
  ],
  [
    'salary',
    [{ salary: pay('EUR') }, { salary: pay('EUR') }, { salary: pay(null) }, { salary: null }],
    ['EUR 2', 'unknown 1', '- 1'],
  ],
  [
    'visa',
    [{ visaSponsorship: false }, { visaSponsorship: true }, { visaSponsorship: null }, {}],
    ['yes 1', 'no 1', '- 2'],
  ],
];

describe('jobs are counted by', () => {
  it.each(COUNTED)('%s', async (name, values, counts) => {
    const { by } = await tallyJobs(values.map((each, index) => record(String(index), each)));
    expect(by[name].map(({ value, jobs }) => `${value ?? '-'} ${jobs}`)).toEqual(counts);
  });

  it('each dimension of the list', () => {
    expect([...COUNTED.map(([name]) => name), 'skill'].sort()).toEqual(
      DIMENSIONS.map(({ name }) => name).sort(),
    );
  });
});

const evidence = (source: string, ...spans: [number, number][]) => ({
  rule: 'a.b',
  kind: 'prose' as const,
  confidence: 1,
  quote: 'words',
  start: 0,
  end: 100,
  source,
  spans,
});

/** A job, and how each of its skills stands. */
const STANDINGS: readonly [doc: string, job: Partial<JobRecord>, standings: Record<string, string>][] = [
  [
    'an entry of a list names it',
    { skills: ['Python', 'CUDA', 'Docker'], requirements: ['Solid Python'], preferred: ['Some CUDA, or so'] },
    { Python: 'required', CUDA: 'preferred', Docker: 'elsewhere' },
  ],
  [
    'both lists name it: it is required',
    { skills: ['Python'], requirements: ['Python'], preferred: ['Expert Python'] },
    { Python: 'required' },
  ],
  [
    'part of a word, or of a longer name, is none',
    { skills: ['Java', 'JavaScript', 'C++', 'C'], requirements: ['JavaScript and C++'] },
    { Java: 'elsewhere', JavaScript: 'required', 'C++': 'required', C: 'elsewhere' },
  ],
  [
    'a short name counts as it is written',
    { skills: ['Go', 'PyTorch'], requirements: ['You go the extra mile with pytorch'] },
    { Go: 'elsewhere', PyTorch: 'required' },
  ],
  [
    'the words of the page may be others: they stand in an entry',
    {
      skills: ['Kubernetes', 'Docker'],
      requirements: ['k8s in anger'],
      preferred: ['containers'],
      evidence: {
        skills: evidence('a#1', [12, 15], [40, 50]),
        requirements: evidence('a#1', [10, 22]),
        preferred: evidence('a#1', [40, 50]),
      },
    },
    { Kubernetes: 'required', Docker: 'preferred' },
  ],
  [
    'offsets into another posting say nothing',
    {
      skills: ['Kubernetes'],
      requirements: ['k8s in anger'],
      evidence: { skills: evidence('a#1', [12, 15]), requirements: evidence('b#1', [10, 22]) },
    },
    { Kubernetes: 'elsewhere' },
  ],
];

describe('a skill is required, preferred or named elsewhere', () => {
  it.each(STANDINGS)('%s', async (_, job, standings) => {
    const { by } = await tallyJobs([record('1', job)]);
    const found = by.skill.map(({ value, required, preferred }) => [
      value,
      required ? 'required' : preferred ? 'preferred' : 'elsewhere',
    ]);
    expect(Object.fromEntries(found)).toEqual(standings);
  });
});

describe('of any jobs', () => {
  const word = fc.constantFrom('Python', 'Go', 'CUDA', '__proto__', 'constructor');
  const job = fc.record({
    company: fc.option(word),
    skills: fc.uniqueArray(word),
    requirements: fc.array(word),
    preferred: fc.array(word),
    locations: fc.array(
      fc.record({ city: fc.option(word), country: fc.option(fc.constantFrom('US', 'CH')) }),
    ),
  });
  const totalOf = (counts: JobStats['by'][DimensionName]) => counts.reduce((sum, { jobs }) => sum + jobs, 0);

  it('none is lost, none counts twice for a value, and the standings of a skill add up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 12 }), async (values) => {
        const { jobs, by } = await tallyJobs(values.map((each, index) => record(String(index), each)));
        expect(jobs).toBe(values.length);
        expect(totalOf(by.company)).toBe(values.length);
        for (const counts of Object.values(by)) {
          expect(totalOf(counts)).toBeGreaterThanOrEqual(values.length);
          expect(counts.every((count) => count.jobs <= values.length)).toBe(true);
          expect(new Set(counts.map(({ value }) => value)).size).toBe(counts.length);
        }
        for (const { value, jobs, required, preferred, elsewhere } of by.skill)
          expect(required + preferred + elsewhere).toBe(value === null ? 0 : jobs);
      }),
    );
  });
});
