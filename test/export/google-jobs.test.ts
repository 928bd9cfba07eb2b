import { expect, it } from 'vitest';
import { lackingForGoogle } from '../../src/export/google-jobs.js';
import { toJobPosting } from '../../src/export/job-posting.js';
import type { Node } from '../../src/export/json-ld-node.js';
import { record } from './helpers.js';

const place = (country: string | undefined) => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', ...(country && { addressCountry: country }) },
});

const WHOLE: Node = {
  '@type': 'JobPosting',
  title: 'Engineer',
  description: '<p>x</p>',
  datePosted: '2024-06-01',
  hiringOrganization: { name: 'Wayve' },
  jobLocation: place('GB'),
  baseSalary: { currency: 'GBP', value: { value: 1, unitText: 'YEAR' } },
  directApply: false,
  employmentType: 'FULL_TIME',
  identifier: { value: '17' },
  validThrough: '2024-07-01',
};

it.each<[string, Partial<Node>, readonly string[], readonly string[]]>([
  ['nothing', {}, [], []],
  ['a title', { title: undefined }, ['title'], []],
  ['several', { datePosted: undefined, description: '' }, ['datePosted', 'description'], []],
  ['the name of the employer', { hiringOrganization: { url: 'x' } }, ['hiringOrganization'], []],
  ['a country', { jobLocation: place(undefined) }, ['jobLocation'], []],
  ['a country in one place of two', { jobLocation: [place('GB'), { name: 'x' }] }, ['jobLocation'], []],
  ['any place', { jobLocation: [] }, ['jobLocation'], []],
  ['a currency', { baseSalary: { value: { unitText: 'YEAR' } } }, [], ['baseSalary']],
  ['a period', { baseSalary: { currency: 'GBP', value: { value: 1 } } }, [], ['baseSalary']],
  ['where applicants may live', { jobLocationType: 'TELECOMMUTE' }, [], ['applicantLocationRequirements']],
  [
    'any country of a remote job',
    { jobLocationType: 'TELECOMMUTE', jobLocation: undefined },
    ['applicantLocationRequirements'],
    [],
  ],
  [
    'nothing that a remote job needs',
    {
      jobLocationType: 'TELECOMMUTE',
      jobLocation: undefined,
      applicantLocationRequirements: [{ name: 'GB' }, { name: 'US' }],
    },
    [],
    [],
  ],
])('a posting that lacks %s', (_, values, required, recommended) => {
  expect(lackingForGoogle({ ...WHOLE, ...values })).toEqual({ required, recommended });
});

it('pay of which the currency is not known is lacking', () => {
  const salary = { min: 90, max: 90, currency: 'USD', period: 'hour', raw: '90 an hour' };
  const lacking = (job: object) => lackingForGoogle(toJobPosting(record('a', job))).recommended;
  expect(lacking({ salary })).not.toContain('baseSalary');
  expect(lacking({ salary: { ...salary, currency: null } })).toContain('baseSalary');
});
