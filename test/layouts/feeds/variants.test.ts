import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile } from '../../support/golden.js';

// What the public feeds state in one way or another, and what a record makes of it.

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-variants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(document: unknown, suffix = '') {
  const path = join(folder, 'feed.json');
  writeFileSync(path, JSON.stringify(document) + suffix);
  const { records, said } = await parseFile(path);
  return { records, said: said.map(({ message }) => message) };
}

const TEXT = '<p>You sail.</p>';

/** A document of each feed around one posting that says little. */
const BOARDS: Readonly<Record<string, (more: Record<string, unknown>) => unknown>> = {
  greenhouse: (more) => ({
    jobs: [
      {
        ...{
          title: 'Sailor',
          absolute_url: 'https://job-boards.greenhouse.io/tideline/jobs/1',
          content: TEXT,
        },
        ...{ internal_job_id: 1, updated_at: '2024-05-01T00:00:00Z', ...more },
      },
    ],
  }),
  lever: (more) => [
    {
      ...{ text: 'Sailor', hostedUrl: 'https://jobs.lever.co/tideline/1', descriptionPlain: 'You sail.' },
      ...{ categories: {}, lists: [], ...more },
    },
  ],
  ashby: (more) => ({
    jobs: [
      {
        ...{ title: 'Sailor', jobUrl: 'https://jobs.ashbyhq.com/tideline/1', descriptionHtml: TEXT },
        ...{ isListed: true, ...more },
      },
    ],
  }),
  smartrecruiters: (more) => ({
    ...{ name: 'Sailor', uuid: '1', refNumber: 'R1', postingUrl: 'https://jobs.smartrecruiters.com/T/1' },
    ...{ jobAd: { sections: { jobDescription: { title: 'The work', text: TEXT } } }, ...more },
  }),
  workable: (more) => ({
    name: 'Tideline',
    jobs: [{ title: 'Sailor', shortcode: 'A', shortlink: 'https://t.example/A', description: TEXT, ...more }],
  }),
  recruitee: (more) => ({
    offers: [
      {
        ...{ title: 'Sailor', careers_url: 'https://tideline.recruitee.com/o/sailor', description: TEXT },
        ...{ employment_type_code: null, ...more },
      },
    ],
  }),
};

const pay = (more: object) => expect.objectContaining(more);
const place = (more: object) => expect.objectContaining(more);

const TABLE: readonly (readonly [
  feed: string,
  stated: Record<string, unknown>,
  field: string,
  value: unknown,
])[] = [
  [
    'greenhouse',
    { content: '&lt;h3&gt;You&lt;/h3&gt;&lt;p&gt;C&amp;amp;A &amp;gt; sail' },
    'description',
    expect.stringContaining('C&A > sail'),
  ],
  [
    'greenhouse',
    { location: { name: 'Oslo, Norway; Bergen, Norway' } },
    'locations',
    [place({ city: 'Oslo' }), place({ city: 'Bergen' })],
  ],
  [
    'greenhouse',
    { location: null, offices: [{ name: 'Nordics', location: 'Oslo, Norway' }] },
    'locations',
    [place({ city: 'Oslo' })],
  ],
  [
    'greenhouse',
    { pay_input_ranges: [{ min_cents: 12000000, max_cents: 15000050, currency_type: 'USD' }] },
    'salary',
    pay({ min: 120000, max: 150000.5, currency: 'USD', period: null }),
  ],
  [
    'greenhouse',
    {
      pay_input_ranges: [
        { title: 'Oslo', min_cents: 100, max_cents: 200 },
        { title: 'Rome', min_cents: 100, max_cents: 300 },
      ],
    },
    'salary',
    null,
  ],
  [
    'greenhouse',
    { departments: [{ name: 'Decks' }, { name: 'Sails' }] },
    'description',
    expect.stringContaining('Department: Decks, Sails'),
  ],
  ['lever', { workplaceType: 'hybrid' }, 'workplace', 'hybrid'],
  ['lever', { workplaceType: 'unspecified' }, 'workplace', null],
  [
    'lever',
    { categories: { location: 'Oslo, Norway', allLocations: ['Oslo, Norway', 'Rome, Italy'] } },
    'locations',
    [place({ city: 'Oslo' }), place({ city: 'Rome' })],
  ],
  ['lever', { categories: { commitment: 'Part-time' } }, 'employmentType', 'part-time'],
  [
    'lever',
    { salaryRange: { min: 50000, max: 60000, currency: 'EUR', interval: 'per-year-salary' } },
    'salary',
    pay({ min: 50000, max: 60000, currency: 'EUR', period: 'year' }),
  ],
  [
    'lever',
    { salaryRange: { min: 30, max: 40, currency: 'EUR', interval: 'per-hour-wage' } },
    'salary',
    pay({ period: 'hour' }),
  ],
  [
    'lever',
    { salaryDescription: '<p>Shares on top.' },
    'description',
    expect.stringContaining('Shares on top.'),
  ],
  [
    'lever',
    { lists: [{ text: 'Requirements', content: '<li>Knots</li><li>Stars</li>' }] },
    'requirements',
    expect.arrayContaining(['Knots', 'Stars']),
  ],
  [
    'lever',
    { additional: '<p>We sail on Sundays.' },
    'description',
    expect.stringContaining('We sail on Sundays.'),
  ],
  ['ashby', { workplaceType: 'Hybrid', isRemote: true }, 'workplace', 'hybrid'],
  ['ashby', { workplaceType: null, isRemote: true }, 'workplace', 'remote'],
  ['ashby', { employmentType: 'FullTime' }, 'employmentType', 'full-time'],
  [
    'ashby',
    { location: 'Oslo, Norway', secondaryLocations: [{ location: 'Rome, Italy' }] },
    'locations',
    [place({ city: 'Oslo' }), place({ city: 'Rome' })],
  ],
  [
    'ashby',
    {
      compensation: {
        summaryComponents: [
          { compensationType: 'EquityPercentage', minValue: 1 },
          {
            compensationType: 'Salary',
            interval: '1 YEAR',
            currencyCode: 'USD',
            minValue: 90000,
            maxValue: 110000,
          },
        ],
      },
    },
    'salary',
    pay({ min: 90000, max: 110000, currency: 'USD', period: 'year' }),
  ],
  ['smartrecruiters', { company: { name: 'Tideline' } }, 'company', 'Tideline'],
  [
    'smartrecruiters',
    { location: { city: 'Oslo', country: 'no', remote: false, hybrid: true } },
    'workplace',
    'hybrid',
  ],
  [
    'smartrecruiters',
    { location: { city: 'Oslo', country: 'no' } },
    'locations',
    [place({ city: 'Oslo', country: 'NO' })],
  ],
  ['smartrecruiters', { typeOfEmployment: { label: 'Part-time' } }, 'employmentType', 'part-time'],
  ['workable', { telecommuting: true }, 'workplace', 'remote'],
  ['workable', { telecommuting: true, workplace_type: 'hybrid' }, 'workplace', 'hybrid'],
  ['workable', { workplace_type: 'on_site' }, 'workplace', 'onsite'],
  ['workable', {}, 'company', 'Tideline'],
  [
    'workable',
    {
      locations: [
        { city: 'Oslo', country: 'Norway' },
        { city: 'Rome', country: 'Italy', hidden: true },
      ],
    },
    'locations',
    [place({ city: 'Oslo' })],
  ],
  ['workable', { requirements: '<ul><li>Knots</li></ul>' }, 'requirements', ['Knots']],
  ['recruitee', { remote: false, hybrid: true }, 'workplace', 'hybrid'],
  ['recruitee', { on_site: true }, 'workplace', 'onsite'],
  ['recruitee', { close_at: '2024-07-01T22:00:00Z' }, 'deadline', '2024-07-01'],
  ['recruitee', { employment_type_code: 'fulltime_permanent' }, 'employmentType', 'full-time'],
  [
    'recruitee',
    { salary: { min: '3000', max: '4000', currency: 'EUR', period: 'month' } },
    'salary',
    pay({ min: 3000, max: 4000, period: 'month' }),
  ],
  ['recruitee', { status: 'published', company_name: 'Tideline' }, 'company', 'Tideline'],
];

describe('a feed', () => {
  it.each(TABLE)('of %s that states %j: %s %j', async (feed, stated, field, value) => {
    const { records } = await read(BOARDS[feed]?.(stated));
    expect(records.map(({ title }) => title)).toEqual(['Sailor']);
    expect(records[0]?.[field]).toEqual(value);
  });

  it.each([
    ['ashby', { isListed: false }],
    ['smartrecruiters', { active: false }],
    ['recruitee', { status: 'closed' }],
  ])('of %s leaves out what its board does not list, and says so', async (feed, stated) => {
    const { records, said } = await read(BOARDS[feed]?.(stated));
    expect(records).toEqual([]);
    expect(said.join('\n')).toContain('1 of the 1 postings were left out: the board does not list them');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['greenhouse', { title: { en: 'Sailor' } }, 'jobs[0].title'],
    ['lever', { text: null }, '[0].text'],
    ['ashby', { title: 7 }, 'jobs[0].title'],
    ['smartrecruiters', { name: [] }, 'name'],
    ['workable', { title: null }, 'jobs[0].title'],
    ['recruitee', { title: null }, 'offers[0].title'],
  ])('of %s whose schema has changed is an error that names the place: %j', async (feed, stated, path) => {
    const { records, said } = await read(BOARDS[feed]?.(stated));
    expect(records).toEqual([]);
    expect(said.join('\n')).toContain(path);
  });

  it.each(Object.keys(BOARDS))('of %s is read with a mark and CRLF too', async (feed) => {
    const path = join(folder, 'feed.json');
    writeFileSync(path, `\ufeff${JSON.stringify(BOARDS[feed]?.({}), null, 2).replace(/\n/g, '\r\n')}\r\n`);
    expect((await parseFile(path)).records.map(({ title }) => title)).toEqual(['Sailor']);
  });
});
