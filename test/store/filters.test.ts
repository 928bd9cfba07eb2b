import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSort } from '../../src/cli/filters/sort.js';
import type { CvprJobsError } from '../../src/record/errors.js';
import type { JobRecord } from '../../src/record/job-record.js';
import type { Place, Qualification, Salary } from '../../src/record/values.js';
import { CATEGORIES, DEGREES, PAY_PERIODS, SENIORITIES, WORKPLACES } from '../../src/record/values.js';
import type { Area, Facet, JobFilter, Sum } from '../../src/store/job-filter.js';
import { openStore } from '../../src/store/open.js';
import { collect, newStore, record, storeJobs, temporaryFolder } from './helpers.js';

// What the store finds is compared with plain JavaScript over the same records, which knows nothing of tables.

const CITIES = [
  { raw: 'Zürich', city: 'Zürich', region: null, country: 'CH', lat: 47.3769, lon: 8.5417 },
  { raw: 'Winterthur', city: 'Winterthur', region: null, country: 'CH', lat: 47.4988, lon: 8.7237 },
  { raw: 'Basel', city: 'Basel', region: null, country: 'CH', lat: 47.5596, lon: 7.5886 },
  { raw: 'Oslo, Norway', city: 'Oslo', region: null, country: 'NO', lat: 59.9139, lon: 10.7522 },
  { raw: 'Suva', city: 'Suva', region: null, country: 'FJ', lat: -18.1416, lon: 178.4415 },
  { raw: 'Apia', city: 'Apia', region: null, country: 'WS', lat: -13.8333, lon: -171.7667 },
  { raw: 'Germany', city: null, region: null, country: 'DE', lat: null, lon: null },
] as const;
const WORDS = [
  'Robot',
  'robots',
  'robótics',
  'C++',
  'C#',
  'C',
  'deep',
  'learning',
  'Straße',
  'GPT-4',
  '視覚',
  'of',
];
const NAMES = ['Wayve', 'Søren & Co', 'ETH Zürich', '100%_sure'];
const SKILLS = ['Python', 'C++', 'NeRF'];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((all) => all.join(' '));
const day = fc.constantFrom('2024-05-31', '2024-06', '2024-06-15', '2024-07-01');
const moment = fc.constantFrom(
  '2024-01-01T00:00:00.000Z',
  '2024-06-01T00:00:00.000Z',
  '2024-06-20T12:00:00.000Z',
);

const anyRecord: fc.Arbitrary<Partial<JobRecord>> = fc.record({
  title: maybe(words.filter((text) => text !== '')),
  company: maybe(fc.constantFrom(...NAMES)),
  locations: fc.uniqueArray(fc.constantFrom(...CITIES), { maxLength: 2 }),
  remoteFrom: fc.uniqueArray(fc.constantFrom('EU', 'CH', 'EUROPE'), { maxLength: 2 }),
  category: maybe(fc.constantFrom(...CATEGORIES.slice(0, 3))),
  seniority: maybe(fc.constantFrom(...SENIORITIES.slice(0, 2))),
  workplace: maybe(fc.constantFrom(...WORKPLACES)),
  degreeMin: maybe(fc.constantFrom(...DEGREES)),
  yearsMin: maybe(fc.integer({ min: 0, max: 4 })),
  qualifications: fc.array(
    fc.record({
      degree: maybe(fc.constantFrom(...DEGREES)),
      years: maybe(fc.integer({ min: 0, max: 4 })),
      field: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
  skills: fc.uniqueArray(fc.constantFrom(...SKILLS)),
  visaSponsorship: maybe(fc.boolean()),
  salary: maybe(
    fc.record({
      min: maybe(fc.constantFrom(20, 5000, 90_000)),
      max: maybe(fc.constantFrom(40, 8000, 120_000)),
      currency: maybe(fc.constantFrom('EUR', 'USD')),
      period: maybe(fc.constantFrom(...PAY_PERIODS)),
      raw: fc.constant('pay'),
    }),
  ),
  deadline: maybe(day),
  language: maybe(fc.constantFrom('en', 'de')),
  firstSeen: maybe(moment),
  status: fc.constantFrom('open' as const, 'gone' as const),
  description: maybe(words),
});

const everyFilter = fc.record({
  text: fc
    .array(
      fc.oneof(
        fc.constantFrom(...WORDS),
        fc.constantFrom(
          'rob*',
          '"deep learning"',
          '-robot',
          '-"of deep"',
          'strasse',
          'gpt',
          '視',
          '覚視',
          '"deep lear*"',
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => all.join(' ')),
  title: some(fc.constantFrom('robot', 'STRASSE', 'c+', 'deep l')),
  company: some(fc.constantFrom('wayve', 'soren', 'zurich', '0%_')),
  countries: fc.uniqueArray(fc.constantFrom('CH', 'NO', 'EU', 'DE'), { minLength: 1 }),
  near: some(
    fc.record({
      lat: fc.constantFrom(47.3769, -16, 59.9),
      lon: fc.constantFrom(8.5417, 179.9, -179.9),
      km: fc.constantFrom(1, 25, 100, 1200, 25_000),
    }),
  ),
  category: fc.uniqueArray(fc.constantFrom(...CATEGORIES.slice(0, 3)), { minLength: 1 }),
  workplace: fc.uniqueArray(fc.constantFrom(...WORKPLACES), { minLength: 1 }),
  seniority: fc.uniqueArray(fc.constantFrom(...SENIORITIES.slice(0, 2)), { minLength: 1 }),
  degree: fc.constantFrom(...DEGREES),
  years: fc.integer({ min: 0, max: 4 }),
  skills: fc.uniqueArray(fc.constantFrom(...SKILLS), { minLength: 1 }),
  visa: fc.uniqueArray(fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const), {
    minLength: 1,
  }),
  salaryMin: some(
    fc.record({
      amount: fc.constantFrom(60_000, 90_000, 100_000),
      currency: fc.constantFrom('EUR', 'USD'),
    }),
  ),
  deadline: fc.constantFrom(
    {},
    { from: '2024-06-01' },
    { to: '2024-06-30' },
    { from: '2024-06-02', to: '2024-06-30' },
  ),
  since: moment,
  status: fc.constantFrom('open' as const, 'gone' as const, 'all' as const),
  source: some(fc.constantFrom('a.txt', 'A.T', 'b.txt')),
  language: fc.constantFrom(['en'], ['de', 'fr']),
  has: fc.uniqueArray(fc.constantFrom('deadline', 'salary', 'locations', 'skills'), { minLength: 1 }),
  missing: fc.uniqueArray(fc.constantFrom('title', 'company', 'remoteFrom', 'years'), { minLength: 1 }),
});

/** One, or any of several. */
function some<T>(each: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> {
  return fc.oneof(each, fc.array(each, { minLength: 1, maxLength: 2 }));
}

/** A few of them at a time: more would find nothing. */
const anyFilter: fc.Arbitrary<JobFilter> = fc
  .tuple(everyFilter, fc.integer({ min: 0, max: 3 }), fc.infiniteStream(fc.nat()))
  .map(([all, size, order]) => {
    const names = Object.keys(all) as (keyof typeof all)[];
    const chosen = Array.from({ length: size }, () => names[(order.next().value as number) % names.length]);
    return Object.fromEntries(chosen.flatMap((name) => (name ? [[name, all[name]]] : [])));
  });

/** The filter once more, in the plainest code. */
function passes(job: JobRecord, filter: JobFilter): boolean {
  const places = job.locations as readonly Place[];
  const { degreeMin, yearsMin, deadline, firstSeen } = job as unknown as {
    firstSeen: string | null;
    degreeMin: (typeof DEGREES)[number] | null;
    yearsMin: number | null;
    deadline: string | null;
  };
  const stated = job.qualifications as readonly Qualification[];
  const ways = stated.length > 0 ? stated : [{ degree: degreeMin, years: yearsMin }];
  const state = filter.status ?? 'open';
  const oneOf = (value: unknown, choices: readonly unknown[] | undefined) =>
    choices === undefined || choices.includes(value);
  const part = (value: unknown, wanted: JobFilter['title']) =>
    wanted === undefined ||
    [wanted].flat().some((each) => folded(String(value ?? '')).includes(folded(each)));
  return (
    (state === 'all' || job.status === state) &&
    answers(job, filter.text) &&
    part(job.title, filter.title) &&
    part(job.company, filter.company) &&
    job.sources.some(({ uri }) => part(uri, filter.source)) &&
    (filter.countries === undefined ||
      [...places.map(({ country }) => country), ...(job.remoteFrom as string[])].some((code) =>
        filter.countries?.includes(code ?? ''),
      )) &&
    (filter.near === undefined ||
      places.some(
        ({ lat, lon }) =>
          lat !== null &&
          lon !== null &&
          ([filter.near].flat() as Area[]).some((area) => km(lat, lon, area) <= area.km),
      )) &&
    oneOf(job.category, filter.category as readonly string[] | undefined) &&
    oneOf(job.workplace, filter.workplace) &&
    oneOf(job.seniority, filter.seniority) &&
    oneOf(job.language, filter.language) &&
    (ways.length === 0 ||
      ways.some(
        ({ degree, years }) =>
          (filter.degree === undefined ||
            degree === null ||
            DEGREES.indexOf(degree) <= DEGREES.indexOf(filter.degree)) &&
          (filter.years === undefined || years === null || years <= filter.years),
      )) &&
    (filter.skills ?? []).every((skill) => (job.skills as string[]).includes(skill)) &&
    oneOf(job.visaSponsorship === null ? 'unknown' : job.visaSponsorship ? 'yes' : 'no', filter.visa) &&
    pays(job.salary as Salary | null, filter.salaryMin) &&
    (filter.deadline === undefined ||
      (deadline !== null &&
        (deadline.length > 7 ? deadline : `${deadline}-01`) >= (filter.deadline.from ?? '') &&
        (deadline.length > 7 ? deadline : `${deadline}-31`) <= (filter.deadline.to ?? '9'))) &&
    (filter.since === undefined || (firstSeen !== null && firstSeen >= filter.since)) &&
    (filter.has ?? []).every((name) => holds(job[name])) &&
    (filter.missing ?? []).every((name) => !holds(job[name]))
  );
}

function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

const HOURS: Readonly<Record<string, number>> = { hour: 40 * 52, day: 5 * 52, week: 52, month: 12, year: 1 };

function pays(salary: Salary | null, wanted: JobFilter['salaryMin']): boolean {
  if (wanted === undefined) return true;
  if (salary === null) return false;
  const most = Math.max(salary.min ?? 0, salary.max ?? 0);
  return ([wanted].flat() as Sum[]).some(
    ({ amount, currency }) =>
      salary.currency === currency && most * (HOURS[salary.period ?? ''] ?? 0) >= amount,
  );
}

/** By the law of cosines. */
function km(lat: number, lon: number, at: Area): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [rad(lat), rad(at.lat)];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(rad(lon - at.lon));
  return 6371 * Math.acos(Math.min(1, cosine));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o');
}

/** Words with a space on either side, so that a run of them is part of the text. */
function spaced(text: string): string {
  return ` ${(folded(text).match(/[a-z0-9]+(?:\+\+|#)?|\p{Script=Han}/gu) ?? []).join(' ')} `;
}

function answers(job: JobRecord, query: string | undefined): boolean {
  const texts = [
    job.title,
    job.company,
    job.description,
    ...(job.skills as string[]),
    ...(job.locations as Place[]).flatMap(({ raw, city, region, country }) => [raw, city, region, country]),
  ].map((text) => spaced(String(text ?? '')));
  return (query?.match(/-?"[^"]*"|\S+/g) ?? []).every((term) => {
    const wanted = /\*"?$/.test(term) ? spaced(term).slice(0, -1) : spaced(term);
    return texts.some((text) => text.includes(wanted)) !== term.startsWith('-');
  });
}

function countsOf(jobs: readonly JobRecord[]): string[] {
  const of: Readonly<Record<string, (job: JobRecord) => readonly unknown[]>> = {
    category: ({ category }) => [category],
    country: ({ locations }) => (locations as Place[]).map(({ country }) => country),
    skill: ({ skills }) => skills as string[],
    visa: ({ visaSponsorship }) => [visaSponsorship === null ? null : visaSponsorship ? 'yes' : 'no'],
    years: ({ yearsMin }) => [yearsMin],
  };
  const counts = new Map<string, number>();
  for (const facet of FACET_NAMES) {
    for (const job of jobs) {
      const values = [...new Set(of[facet]?.(job) ?? [])];
      for (const value of values.length > 0 ? values : [null]) {
        const key = `${facet} ${value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([key, n]) => `${key} ${n}`).sort();
}

const FACET_NAMES: readonly Facet[] = ['category', 'country', 'skill', 'visa', 'years'];

describe('filters', { timeout: 120_000 }, () => {
  it('compose: the store finds what plain code finds, counts it, and counts its values', async () => {
    const folder = temporaryFolder();
    let stores = 0;
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRecord, { minLength: 1, maxLength: 25 }),
        fc.array(anyFilter, { minLength: 10, maxLength: 10 }),
        async (values, filters) => {
          const records = values.map((each, at) => record(`job${String(at).padStart(3, '0')}`, each));
          const store = await openStore(join(folder, `${stores++}.db`), { create: true });
          try {
            await storeJobs(store, records);
            for (const filter of filters) {
              const wanted = records.filter((job) => passes(job, filter)).map(({ id }) => id);
              const found = (await collect(store.jobs(filter))).map(({ id }) => id);
              expect([...found].sort(), JSON.stringify(filter)).toEqual(wanted);
              if (found.length > 0) hits++;
              expect(await store.countJobs(filter)).toBe(wanted.length);
              const counts = await store.facets(filter, FACET_NAMES);
              const inWords = counts.map(({ facet, value, count }) => `${facet} ${value} ${count}`).sort();
              expect(inWords).toEqual(countsOf(records.filter((job) => passes(job, filter))));
            }
          } finally {
            await store.close();
          }
        },
      ),
      { numRuns: 40 },
    );
    // most of the filters found something to be compared
    expect(hits).toBeGreaterThan(100);
  });

  it('take any text for a search: it finds something, nothing, or is no query', async () => {
    const store = await newStore();
    await storeJobs(store, [record('a', { title: 'NEAR robots', description: 'title : x AND y' })]);
    const sign = fc.constantFrom(
      '"',
      '*',
      '-',
      '(',
      ')',
      ':',
      '^',
      '{',
      '+',
      'AND',
      'NEAR',
      'title',
      "'",
      ' ',
      'x',
    );
    const text = fc.oneof(
      fc.array(sign, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (asked) => {
        const answer = await store.countJobs({ text: asked }).catch((error: CvprJobsError) => error.code);
        expect([0, 1, 'USAGE']).toContain(answer);
      }),
      { numRuns: 400 },
    );
  });

  it('order: best matches first, and what is lacking last either way round', async () => {
    const store = await newStore();
    const pay = (max: number | null, currency: string | null, period = 'year') => ({
      min: null,
      max,
      currency,
      period,
      raw: '',
    });
    await storeJobs(store, [
      record('a', {
        title: 'Engineer',
        company: null,
        description: 'robots robots',
        salary: pay(50, 'EUR', 'hour'),
      }),
      record('b', {
        title: 'Robots',
        company: 'Zoo',
        description: 'x',
        deadline: '2024-07',
        salary: pay(90_000, 'EUR'),
      }),
      record('c', {
        title: null,
        company: 'Árbol',
        description: 'robots',
        deadline: '2024-06-30',
        salary: pay(70_000, 'USD'),
      }),
      record('d', { title: 'Robots', company: 'robots', description: 'x', salary: pay(1_000_000, null) }),
    ]);
    const order = async (filter: JobFilter) =>
      (await collect(store.jobs(filter))).map(({ id }) => id).join('');
    expect(await order({ text: 'robots' })).toBe('dbac');
    expect(await order({ text: 'robots', sort: readSort('id') })).toBe('abcd');
    expect(await order({ sort: readSort('relevance') })).toBe('abcd');
    expect(await order({ sort: readSort('company') })).toBe('cdba');
    expect(await order({ sort: readSort('-company') })).toBe('bdca');
    expect(await order({ sort: readSort('deadline') })).toBe('cbad');
    expect(await order({ sort: readSort('-deadline') })).toBe('bcad');
    expect(await order({ sort: readSort('title,-id') })).toBe('adbc');
    expect(await order({ sort: readSort('salary') })).toBe('abcd');
    expect(await order({ sort: readSort('-salary') })).toBe('bacd');
    expect(await order({ sort: readSort('-id'), offset: 1, limit: 2 })).toBe('cb');
    expect(await order({ offset: 3 })).toBe('d');
  });
});
