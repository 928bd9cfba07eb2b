import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobRecord } from '../../src/record/job-record.js';
import { openEnded } from '../../src/report/listing/open-ended.js';
import { CARDS, readState } from '../../src/report/listing/state.js';
import { searchFields } from '../../src/report/search-fields.js';
import { collect, newStore, record, storeJobs } from '../store/helpers.js';
import { finderOf } from '../support/finder.js';
import { REPORT_FIELDS } from '../support/report-fields.js';

const place = (raw: string, country: string, more: object = {}) => ({
  raw,
  city: raw,
  region: null,
  country,
  lat: null,
  lon: null,
  ...more,
});
const source = { ordinal: 1, start: 0, end: 10, capturedAt: null };

const JOBS: readonly JobRecord[] = [
  record('1aaa000000000000', {
    title: 'Research Scientist, Perception',
    company: 'Wayve',
    locations: [place('London', 'GB', { region: 'England' })],
    workplace: 'hybrid',
    category: 'applied-science',
    seniority: 'senior',
    employmentType: 'full-time',
    degreeMin: 'phd',
    yearsMin: 3,
    qualifications: [{ degree: 'phd', years: 3, field: 'robotics' }],
    skills: ['Python', 'C++'],
    requirements: ['A doctorate in computer vision', 'Fluent German'],
    preferred: ['Some Rust'],
    responsibilities: ['Lead the roadmap'],
    benefits: ['Dental insurance'],
    salary: { min: 143100, max: 264200, currency: 'USD', period: 'year', raw: '$143,100 to $264,200' },
    startDate: '2024-09',
    deadline: '2024-07-01',
    duration: '24 months',
    visaSponsorship: true,
    workAuthorization: 'Right to work in the UK',
    contacts: [{ name: 'Jane Doe', email: 'jane.doe@wayve.example', url: null }],
    applyUrl: 'https://apply.example/first',
    urls: ['https://lab.example/projects'],
    booth: '2214',
    language: 'de',
    firstSeen: '2024-06-01T00:00:00.000Z',
    lastSeen: '2024-06-05T00:00:00.000Z',
    sources: [{ ...source, uri: '/home/jane/pages/board-page-1.txt' }],
    description: 'We drive through the town, and vision is what computer scientists need.',
  }),
  record('2bbb000000000000', {
    title: 'Engineer',
    company: 'Zürich Robotics',
    category: 'engineering',
    locations: [place('Zürich', 'CH'), place('London', 'GB')],
    skills: ['C++', 'Rust', 'ROS 2'],
    requirements: ['Rust in production', 'Computer graphics'],
    deadline: '2024-05',
    visaSponsorship: false,
    language: 'en',
    sources: [{ ...source, uri: 'https://jobs.example/board' }],
    description: 'Robots that see. Visions. 自動運転の研究. GPT-4 and self-driving.',
  }),
  record('3ccc000000000000', {
    title: null,
    company: null,
    category: 'internship',
    locations: [place('Aarhus', 'DK')],
    workplace: 'remote',
    remoteFrom: ['DE', 'EU'],
    status: 'gone',
    language: 'en',
    description: 'An internship. Vision computer.',
  }),
];
const { listing, finder } = finderOf(JOBS);
const find = (query: string) => finder.find({ ...readState(''), query });
const rowsOf = (shown: Uint8Array) =>
  [...shown.keys()]
    .filter((row) => shown[row] === 1)
    .map((row) => row + 1)
    .join(' ');
const searched = (query: string) => rowsOf(find(query).shown);

describe('every field of a record is found', () => {
  /** By its name before a colon, and by the words alone. */
  const FIELDS: readonly [field: string, value: string, rows: string][] = [
    ['title', 'scientist', '1'],
    ['company', 'wayve', '1'],
    ['locations', 'england', '1'],
    ['locations', '"united kingdom"', '1 2'],
    ['country', 'denmark', '3'],
    ['country', 'DK', '3'],
    ['workplace', 'hybrid', '1'],
    ['remoteFrom', '"european union"', '3'],
    ['category', '"applied science"', '1'],
    ['category', 'applied-science', '1'],
    ['seniority', 'senior', '1'],
    ['employmentType', '"full time"', '1'],
    ['requirements', 'doctorate', '1'],
    ['preferred', 'some', '1'],
    ['responsibilities', 'roadmap', '1'],
    ['benefits', 'dental', '1'],
    ['qualifications', '"3 years"', '1'],
    ['degree', 'phd', '1'],
    ['yearsMin', '3', '1'],
    ['skill', '"ROS 2"', '2'],
    ['salary', '143100', '1'],
    ['salary', '143,100', '1'],
    ['salary', 'USD', '1'],
    ['visaSponsorship', 'sponsored', '1'],
    ['workAuthorization', '"right to work"', '1'],
    ['startDate', '2024-09', '1'],
    ['deadline', '"July 2024"', '1'],
    ['deadline', '2024-07', '1'],
    ['duration', '24', '1'],
    ['contacts', 'jane', '1'],
    ['contacts', 'jane.doe@wayve.example', '1'],
    ['applyUrl', 'https://apply.example/first', '1'],
    ['urls', 'lab.example', '1'],
    ['booth', '2214', '1'],
    ['language', 'german', '1'],
    ['language', 'de', '1'],
    ['description', 'town', '1'],
    ['firstSeen', '2024-06-01', '1'],
    ['lastSeen', '"june 2024"', '1 2 3'],
    ['status', 'gone', '3'],
    ['sources', 'jobs.example', '2'],
    ['sources', 'board-page-1.txt', '1'],
    ['id', '2bbb000000000000', '2'],
  ];

  it.each(FIELDS)('%s:%s', (field, value, rows) => {
    expect(searched(`${field}:${value}`)).toBe(rows);
    expect(searched(value).split(' ')).toEqual(expect.arrayContaining(rows.split(' ')));
  });

  it('that there is', () => {
    const tried = new Set(FIELDS.map(([field]) => field));
    expect(searchFields(REPORT_FIELDS).map(({ name }) => name)).toEqual([...tried]);
  });

  it('and no folder of the one who made the report', () => {
    expect(searched('home')).toBe('');
    expect(searched('sources:jane')).toBe('');
  });
});

describe('a field is called', () => {
  it.each([
    ['Company:wayve', '1'],
    ['skills:rust', '2'],
    ['degreeMin:phd', '1'],
    ['loc:denmark', '3'],
    ['city:london', '1 2'],
    ['visa:yes', '1'],
    ['visa:no', '2'],
    ['pay:usd', '1'],
    ['mail:jane', '1'],
    ['text:town', '1'],
    ['company: wayve', '1'],
    ['company:"zurich robotics"', '2'],
    ['company: "zurich robotics"', '2'],
    ['-company:wayve', '2 3'],
    ['-company: wayve', '2 3'],
    ['company:', '1 2 3'],
    // no field: words like any other
    ['nonsense:engineer', ''],
    ['co:wayve', ''],
  ])('%s', (query, rows) => expect(searched(query)).toBe(rows));
});

describe('a code is found whole', () => {
  it.each([
    ['country:DE', ''],
    ['country:DK', '3'],
    ['country:d*', '3'],
    ['country:g*', ''],
    ['country:united*', '1 2'],
    ['open:de', ''],
    ['remote:de', '3'],
    ['remote:germany', '3'],
  ])('%s', (query, rows) => {
    const { shown, further } = find(query);
    expect(further?.shown ? '' : rowsOf(shown)).toBe(rows);
  });
});

describe('the last word may go on where it finds nothing whole', () => {
  it.each([
    ['pyth', '1', { query: 'pyth*', count: 1, shown: true }],
    ['"knowledge of', '', null],
    ['"doctorate in comp', '1', { query: '"doctorate in comp*', count: 1, shown: true }],
    ['skill:pyth', '1', { query: 'skill:pyth*', count: 1, shown: true }],
    // whole words stand: what else there is is only named
    ['vision', '1 3', { query: 'vision*', count: 3, shown: false }],
    ['vision ', '1 3', null],
    ['vision*', '1 2 3', null],
    ['"vision"', '1 3', null],
    ['engineer -internsh', '2', null],
    ['pyth vision', '', null],
    ['nothingofthekind', '', null],
  ])('%s', (query, rows, further) => {
    const found = find(query);
    expect([rowsOf(found.shown), found.further]).toEqual([rows, further]);
  });

  it.each([
    ['', null],
    ['a -b', null],
    ['a "b"', null],
    ['a "b', 'a "b*'],
    ['c++', 'c++*'],
    ['東', '東*'],
  ])('%j', (query, open) => expect(openEnded(query)).toBe(open));
});

describe("the page and the terminal's search", () => {
  const SAME = [
    'vision',
    'VISION doctorate',
    'computer vision',
    '"computer vision"',
    '"vision computer"',
    '"computer scientists"',
    'vision*',
    '"vision"',
    '"drive thr*"',
    '"drive thr"*',
    '-rust',
    '-"computer vision"',
    '-vision* ',
    'engineer -internship',
    'engineer -intern*',
    'c++',
    'C#',
    'gpt-4',
    'self-driving',
    'driving-self',
    '自動運転',
    '運動',
    'Zürich',
    'zurich robotics',
    'zu\u0308rich',

    'gb',
    'ros 2',
    '“we drive”',
    '"we drive',
    'nothingofthekind',
    'that',
    'not or and',
  ];

  it('find the same jobs with the same words, in what both look through', async () => {
    // what the terminal's index holds: title, company, skills, places and description
    const jobs = JOBS.map(({ id, title, company, skills, locations, description }) =>
      record(id, { title, company, skills, locations, description, category: null }),
    );
    const store = await newStore();
    await storeJobs(store, jobs);
    const page = finderOf(jobs);
    const differing: unknown[] = [];
    for (const query of SAME) {
      const terminal = (await collect(store.jobs({ text: query }))).map(({ id }) => id).sort();
      const { shown, further } = page.finder.find({ ...readState(''), query });
      const found = further?.shown ? [] : page.listing.ids.filter((_, row) => shown[row] === 1);
      if (found.join() !== terminal.join()) differing.push({ query, terminal, found });
    }
    expect(differing).toEqual([]);
  });

  it('find the same jobs with any words', async () => {
    const word = fc.constantFrom('deep', 'deeper', 'vision', 'c++', 'go', 'ライ');
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const sign = fc.constantFrom('', '', '-');
    const part = fc.oneof(
      fc.tuple(sign, word, fc.constantFrom('', '*')).map((parts) => parts.join('')),
      fc
        .tuple(sign, text, fc.constantFrom('"', '"*'))
        .map(([minus, words, end]) => `${minus}"${words}${end}`),
    );
    const query = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join(' ')} `);
    const texts = fc.sample(text, { numRuns: 25, seed: 3 });
    const jobs = texts.map((description, index) =>
      record(String(index).padStart(16, '0'), { title: null, company: null, category: null, description }),
    );
    const store = await newStore();
    await storeJobs(store, jobs);
    const page = finderOf(jobs);
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const terminal = (await collect(store.jobs({ text: asked }))).map(({ id }) => id).sort();
        const { shown } = page.finder.find({ ...readState(''), query: asked });
        expect(page.listing.ids.filter((_, row) => shown[row] === 1)).toEqual(terminal);
      }),
      { numRuns: 150 },
    );
  });
});

describe('any query', () => {
  it.each(['', '  ', ':', '"', '-', '*', '-""'])('without a word is no question: %j', (query) =>
    expect(searched(query)).toBe('1 2 3'),
  );

  it('is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const { shown, count } = finder.find({ query, chosen: new Map(), sort: 'newest', cards: CARDS });
        expect(shown.reduce((sum, one) => sum + one, 0)).toBe(count);
      }),
    );
  });

  it('of more words than a book is cut', () => {
    expect(find('vision '.repeat(100_000)).count).toBe(2);
    expect(listing.ids).toHaveLength(3);
  });
});
