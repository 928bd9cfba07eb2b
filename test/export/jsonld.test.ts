import { writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { toJobPosting } from '../../src/export/job-posting.js';
import type { Node } from '../../src/export/json-ld-node.js';
import { jsonld as format } from '../../src/export/jsonld.js';
import { parsePages } from '../../src/intake/parse-pages.js';
import type { JobRecord } from '../../src/record/job-record.js';
import type { Degree } from '../../src/record/values.js';
import { htmlToText } from '../../src/text/html/to-text.js';
import { wellFormed } from '../../src/text/well-formed.js';
import { temporaryFolder } from '../store/helpers.js';
import { hostile, join, record, stream } from './helpers.js';

const write = (...records: readonly JobRecord[]) => join(format.write(stream(records), [], {}));

const place = (raw: string, city: string | null, region: string | null, country: string | null) => ({
  raw,
  city,
  region,
  country,
  lat: null,
  lon: null,
});

const FULL = record('0123456789abcdef', {
  title: 'Research Scientist, Perception',
  company: 'Wayve',
  locations: [
    { ...place('London', 'London', null, 'GB'), lat: 51.5, lon: -0.1 },
    place('The Moon', null, null, null),
  ],
  workplace: 'remote',
  remoteFrom: ['GB', 'EU'],
  employmentType: 'full-time',
  salary: { min: 90000, max: 120000, currency: 'GBP', period: 'year', raw: '£90k to £120k' },
  degreeMin: 'phd',
  yearsMin: 2.5,
  requirements: ['a PhD', 'C++'],
  responsibilities: ['You drive.'],
  skills: ['C++'],
  benefits: ['a <b>bus</b>'],
  workAuthorization: 'the right to work in the UK',
  startDate: '2025-03',
  deadline: '2025-01-31',
  contacts: [{ name: 'Jo', email: 'jo@wayve.example', url: 'javascript:alert(1)' }],
  applyUrl: 'https://wayve.example/apply',
  description: 'We <drive> & "see".\n\nYou drive.\nFast.',
  sources: [
    { uri: 'https://wayve.example/jobs', ordinal: 1, start: 0, end: 1, capturedAt: null },
    { uri: 'pages/wayve.txt', ordinal: 1, start: 0, end: 1, capturedAt: null },
  ],
  firstSeen: '2024-12-01T10:00:00.000Z',
});

describe('toJobPosting', () => {
  it('says what the record says, in the words of schema.org', () => {
    expect(toJobPosting(FULL)).toEqual({
      '@type': 'JobPosting',
      '@id': 'urn:cvpr-jobs:0123456789abcdef',
      title: 'Research Scientist, Perception',
      description: '<p>We &lt;drive&gt; &amp; &quot;see&quot;.</p><p>You drive.<br>Fast.</p>',
      validThrough: '2025-01-31',
      hiringOrganization: { '@type': 'Organization', name: 'Wayve' },
      jobLocation: [
        {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressLocality: 'London', addressCountry: 'GB' },
          geo: { '@type': 'GeoCoordinates', latitude: 51.5, longitude: -0.1 },
        },
        { '@type': 'Place', name: 'The Moon' },
      ],
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'GB' },
        { '@type': 'AdministrativeArea', name: 'European Union' },
      ],
      employmentType: 'FULL_TIME',
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'GBP',
        value: { '@type': 'QuantitativeValue', minValue: 90000, maxValue: 120000, unitText: 'YEAR' },
      },
      educationRequirements: {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'postgraduate degree',
        name: 'PhD',
      },
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 30 },
      qualifications: ['a PhD', 'C++'],
      responsibilities: 'You drive.',
      skills: 'C++',
      jobBenefits: 'a <b>bus</b>',
      eligibilityToWorkRequirement: 'the right to work in the UK',
      jobStartDate: '2025-03',
      applicationContact: { '@type': 'ContactPoint', name: 'Jo', email: 'jo@wayve.example' },
      url: 'https://wayve.example/apply',
      sameAs: 'https://wayve.example/jobs',
    });
  });

  it.each<[string, Partial<JobRecord>, Partial<Node>]>([
    ['no day but a month', { deadline: '2025-01' }, { validThrough: undefined }],
    ['the day it was seen is not the day it was posted', {}, { datePosted: undefined }],
    [
      'an office is no remote job',
      { workplace: 'hybrid', remoteFrom: ['GB'] },
      { jobLocationType: undefined },
    ],
    ['nor are its applicants bound', { workplace: 'onsite' }, { applicantLocationRequirements: undefined }],
    [
      'pay without a sum',
      { salary: { ...(FULL.salary as object), min: null, max: null } },
      { baseSalary: undefined },
    ],
    [
      'pay of no currency',
      { salary: { ...(FULL.salary as object), currency: null } },
      { baseSalary: undefined },
    ],
    ['a fixed term is no contractor', { employmentType: 'contract' }, { employmentType: 'OTHER' }],
    ['no company', { company: null }, { hiringOrganization: undefined }],
    [
      'a local page',
      { applyUrl: null, sources: FULL.sources.slice(1) },
      { url: undefined, sameAs: undefined },
    ],
  ])('%s', (_, values, expected) => {
    const posting = toJobPosting(record('a', { ...FULL, ...values }));
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, posting[name]]))).toEqual(expected);
  });

  it.each<[string, readonly (readonly [Degree | null, number | null])[], object]>([
    ['a degree', [['master', null]], { degree: "Master's degree" }],
    ['a degree and years', [['master', 3]], { degree: "Master's degree", months: 36 }],
    ['years', [[null, 2.5]], { months: 30 }],
    [
      'one of two degrees',
      [
        ['phd', null],
        ['master', null],
      ],
      { degree: "Master's degree" },
    ],
    [
      'a degree, or years instead',
      [
        ['phd', null],
        [null, 8],
      ],
      { degree: 'PhD', months: 96, instead: true },
    ],
    [
      'one of two degrees, or years instead',
      [
        ['phd', null],
        ['master', null],
        [null, 8],
      ],
      { degree: "Master's degree", months: 96, instead: true },
    ],
    // what each of the ways asks for
    [
      'a degree, or a lower one and years',
      [
        ['phd', null],
        ['master', 5],
      ],
      { degree: "Master's degree" },
    ],
    [
      'a degree and years, or a lower one and more',
      [
        ['phd', 2],
        ['master', 5],
      ],
      { degree: "Master's degree", months: 24 },
    ],
    [
      'a degree and years, or more years',
      [
        ['bachelor', 3],
        [null, 7],
      ],
      { months: 36 },
    ],
    [
      'a degree, or what amounts to it',
      [
        ['phd', null],
        [null, null],
      ],
      {},
    ],
    ['nothing', [], {}],
    ['no years', [['bachelor', 0]], { degree: "Bachelor's degree" }],
  ])('ways to qualify: %s', (_, ways, said) => {
    const qualifications = ways.map(([degree, years]) => ({ degree, years, field: null }));
    const [first] = qualifications;
    const posting = toJobPosting(
      record('a', {
        ...FULL,
        qualifications,
        degreeMin: first?.degree ?? null,
        yearsMin: first?.years ?? null,
      }),
    ) as Readonly<Record<string, Node | undefined>>;
    expect({
      ...(posting.educationRequirements && { degree: posting.educationRequirements.name }),
      ...(posting.experienceRequirements && { months: posting.experienceRequirements.monthsOfExperience }),
      ...(posting.experienceInPlaceOfEducation && { instead: posting.experienceInPlaceOfEducation }),
    }).toEqual(said);
  });

  it('a record of another version may name no ways to qualify', () => {
    for (const qualifications of [null, undefined])
      expect(toJobPosting(record('a', { ...FULL, qualifications })).experienceRequirements).toBeDefined();
  });

  it('takes the day it was seen for the day it was posted when told to', () => {
    expect(toJobPosting(FULL, { postedWhenSeen: true }).datePosted).toBe('2024-12-01');
  });
});

const NAMES =
  'JobPosting Organization Place PostalAddress GeoCoordinates Country AdministrativeArea MonetaryAmount QuantitativeValue ' +
  'EducationalOccupationalCredential OccupationalExperienceRequirements ContactPoint ' +
  'title description datePosted validThrough hiringOrganization name jobLocation address addressLocality addressRegion ' +
  'addressCountry geo latitude longitude jobLocationType applicantLocationRequirements employmentType baseSalary currency ' +
  'value minValue maxValue unitText educationRequirements credentialCategory experienceRequirements monthsOfExperience ' +
  'experienceInPlaceOfEducation qualifications responsibilities skills jobBenefits eligibilityToWorkRequirement ' +
  'jobStartDate applicationContact email url sameAs';

describe('jsonld', () => {
  /** Without a network the context is this: exactly the names of schema.org that are used. The real one also types some values. */
  const documentLoader = async (url: string) => {
    expect(url).toMatch(/^https:\/\/schema\.org\/?$/);
    const terms = NAMES.split(/\s+/).map((name) => [name, `https://schema.org/${name}`]);
    return { documentUrl: url, document: { '@context': Object.fromEntries(terms) } } as never;
  };

  const strictly = { documentLoader, safe: true };

  it('is expanded by a JSON-LD processor, every name one of schema.org', async () => {
    const document = JSON.parse(await write(FULL, record('b')));
    const expanded = (await jsonld.expand(document, strictly)) as unknown as Node[];
    expect(expanded.map((each) => each['@id'])).toEqual([
      'urn:cvpr-jobs:0123456789abcdef',
      'urn:cvpr-jobs:b',
    ]);
    expect(expanded.map((each) => each['@type'])).toEqual([
      ['https://schema.org/JobPosting'],
      ['https://schema.org/JobPosting'],
    ]);
    expect(expanded[0]?.['https://schema.org/hiringOrganization']).toEqual([
      { '@type': ['https://schema.org/Organization'], 'https://schema.org/name': [{ '@value': 'Wayve' }] },
    ]);
    expect(await jsonld.toRDF(document, { ...strictly, format: 'application/n-quads' })).toContain(
      '<urn:cvpr-jobs:b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/JobPosting>',
    );
  });

  it('has no postings for no records', async () => {
    expect(JSON.parse(await write())).toEqual({ '@context': 'https://schema.org/', '@graph': [] });
  });

  it('holds whatever a record holds, and never ends the script that it stands in', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.array(hostile), async (title, text, items) => {
        const values = { title, company: title, description: text, requirements: items, applyUrl: text };
        const written = await write(record('a', values), record('b', values));
        expect(written).not.toContain('<');
        expect(wellFormed(written)).toBe(written);
        const [first, second] = JSON.parse(written)['@graph'] as Node[];
        expect(first?.title ?? '').toBe(wellFormed(title));
        expect(
          htmlToText(String(first?.description ?? '')).marks.filter(({ kind }) => kind !== 'element'),
        ).toEqual([]);
        expect({ ...second, '@id': 0 }).toEqual({ ...first, '@id': 0 });
      }),
    );
  });

  const CASES: readonly JobRecord[] = [
    record('c1', {
      title: 'Research Scientist in 3D Vision',
      company: 'Wayve',
      locations: [place('London, England', 'London', null, 'GB')],
      salary: { min: 90000, max: 120000, currency: 'GBP', period: 'year', raw: '' },
      description:
        'We build machines that drive themselves through cities which they have never seen before.',
      deadline: '2025-01-31',
      applyUrl: 'https://wayve.example/apply?a=1&b=2',
    }),
    record('c2', {
      title: 'Engineer & Builder of "Big" </script> Robots',
      company: 'Müller & Söhne GmbH',
      locations: [place('Munich', 'Munich', null, 'DE'), place('Zurich', 'Zurich', null, 'CH')],
      salary: { min: 50, max: 50, currency: 'EUR', period: 'hour', raw: '' },
      description: 'A team of nine looks for a tenth who likes cameras, lenses and the dust on both of them.',
      deadline: null,
      applyUrl: null,
    }),
    record('c3', {
      title: 'PhD Student in Computer Vision',
      company: 'ETH Zurich',
      locations: [place('Zurich', 'Zurich', null, 'CH')],
      salary: null,
      description:
        'The group of the chair for geometry looks for a doctoral student who likes proofs and pictures.',
      deadline: '2025-03-01',
      applyUrl: 'https://ethz.example/phd',
    }),
  ];

  it.each(CASES)('is read by our own reader of pages: $title', async (job) => {
    const path = joinPath(temporaryFolder(), 'page.html');
    const script = `<script type="application/ld+json">${await write(job)}</script>`;
    writeFileSync(path, `<html><head>${script}</head><body><p>Loading</p></body></html>`);
    const read: JobRecord[] = [];
    for await (const { record: each } of parsePages([path], { report: () => undefined })) read.push(each);
    expect(read).toHaveLength(1);
    const { title, company, salary, deadline, applyUrl } = job;
    expect(read[0]).toMatchObject({ title, company, deadline, applyUrl });
    expect(read[0]?.description).toContain(job.description);
    const parts = (each: JobRecord) =>
      (each.locations as ReturnType<typeof place>[]).map(({ city, country }) => [city, country]);
    expect(parts(read[0] as JobRecord)).toEqual(parts(job));
    const { raw: _, ...sums } = (salary ?? {}) as Record<string, unknown>;
    expect(read[0]?.salary ?? {}).toMatchObject(sums);
  });
});
