import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile } from '../support/golden.js';

// Every property of schema.org's JobPosting, and of Google's list of them, that a record has a field for.

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-properties-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BARE = { '@type': 'JobPosting', title: 'Vision Engineer', description: 'We build eyes for ships.' };
const CREDENTIAL = { '@type': 'EducationalOccupationalCredential', credentialCategory: 'bachelor degree' };
const MONTHS = { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 60 };

const TABLE: readonly (readonly [stated: Record<string, unknown>, field: string, value: unknown])[] = [
  [{ title: 'Sea Captain' }, 'title', 'Sea Captain'],
  [{ title: undefined, name: 'Sea Captain' }, 'title', 'Sea Captain'],
  [{ description: '<p>You steer.' }, 'description', expect.stringContaining('You steer.')],
  [{ hiringOrganization: { name: 'Orbit Ltd' } }, 'company', 'Orbit Ltd'],
  [{ hiringOrganization: [{ name: 'Orbit Ltd' }, { name: 'Moon Inc' }] }, 'company', 'Orbit Ltd'],
  [
    { jobLocation: { address: { addressLocality: 'Ghent', addressCountry: 'BE' } } },
    'locations',
    [expect.objectContaining({ city: 'Ghent', country: 'BE' })],
  ],
  [{ jobLocationType: 'TELECOMMUTE' }, 'workplace', 'remote'],
  [
    {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'Belgium' },
    },
    'remoteFrom',
    ['BE'],
  ],
  [{ employmentType: 'PART_TIME' }, 'employmentType', 'part-time'],
  [{ employmentType: ['FULL_TIME', 'CONTRACTOR'] }, 'employmentType', 'full-time'],
  [{ employmentType: ['FULL_TIME', 'PART_TIME'] }, 'employmentType', 'full-time'],
  [{ employmentType: 'INTERN' }, 'employmentType', 'internship'],
  [
    { baseSalary: { currency: 'EUR', value: { minValue: 50000, maxValue: 60000, unitText: 'YEAR' } } },
    'salary',
    expect.objectContaining({ min: 50000, max: 60000, currency: 'EUR', period: 'year' }),
  ],
  [
    { baseSalary: 50000, salaryCurrency: 'EUR' },
    'salary',
    expect.objectContaining({ min: 50000, currency: 'EUR' }),
  ],
  [{ estimatedSalary: { currency: 'EUR', value: 50000 } }, 'salary', null],
  [{ validThrough: '2024-07-31T23:59' }, 'deadline', '2024-07-31'],
  [{ validThrough: 'soon' }, 'deadline', null],
  [{ datePosted: '2024-07-31' }, 'deadline', null],
  [{ datePosted: '2024-07-31' }, 'startDate', null],
  [{ jobStartDate: '2024-09-01' }, 'startDate', '2024-09-01'],
  [{ jobStartDate: '2024-09-01T08:00' }, 'startDate', '2024-09-01'],
  [{ jobStartDate: '2024-09' }, 'startDate', '2024-09'],
  [{ jobStartDate: 'as soon as possible' }, 'startDate', null],
  [{ jobImmediateStart: true }, 'startDate', null],
  [{ educationRequirements: CREDENTIAL }, 'degreeMin', 'bachelor'],
  [{ educationRequirements: [CREDENTIAL] }, 'degreeMin', 'bachelor'],
  [{ educationRequirements: "A master's degree" }, 'degreeMin', 'master'],
  [{ experienceRequirements: MONTHS }, 'yearsMin', 5],
  [{ experienceRequirements: '3 years of experience with cameras' }, 'yearsMin', 3],
  [
    { educationRequirements: CREDENTIAL, experienceRequirements: MONTHS },
    'qualifications',
    [{ degree: 'bachelor', years: 5, field: null }],
  ],
  [
    {
      educationRequirements: CREDENTIAL,
      experienceRequirements: MONTHS,
      experienceInPlaceOfEducation: true,
    },
    'qualifications',
    [
      { degree: 'bachelor', years: null, field: null },
      { degree: null, years: 5, field: null },
    ],
  ],
  [{ jobBenefits: '<ul><li>Six weeks of holiday</ul>' }, 'benefits', ['Six weeks of holiday']],
  [
    { responsibilities: ['Design cameras', 'Test them at sea'] },
    'responsibilities',
    ['Design cameras', 'Test them at sea'],
  ],
  [{ qualifications: ['Knows optics', 'Swims'] }, 'requirements', ['Knows optics', 'Swims']],
  [{ skills: ['Python', { '@type': 'DefinedTerm', name: 'PyTorch' }] }, 'skills', ['Python', 'PyTorch']],
  [{ url: 'https://orbit.example/1' }, 'applyUrl', 'https://orbit.example/1'],
  [
    { applicationContact: { '@type': 'ContactPoint', name: 'Ada Berg', email: 'ada@orbit.example' } },
    'contacts',
    [{ name: 'Ada Berg', email: 'ada@orbit.example', url: null }],
  ],
  [
    { eligibilityToWorkRequirement: 'Right to work in the EU' },
    'workAuthorization',
    'Right to work in the EU',
  ],
  [{ securityClearanceRequirement: 'NATO secret clearance' }, 'workAuthorization', 'NATO secret clearance'],
  [{ workHours: '40 hours a week' }, 'description', expect.stringContaining('Working hours: 40 hours')],
  [{ occupationalCategory: '15-1252.00' }, 'description', expect.stringContaining('15-1252.00')],
];

describe('a property of JobPosting', () => {
  it.each(TABLE)('%j gives %s %j', async (stated, field, value) => {
    const path = join(folder, 'job.html');
    const json = JSON.stringify({ ...BARE, ...stated });
    writeFileSync(path, `<html><body><script type="application/ld+json">${json}</script></body></html>`);
    const { records } = await parseFile(path);
    expect(records).toHaveLength(1);
    expect(records[0]?.[field]).toEqual(value);
  });
});
