import { describe, expect, it } from 'vitest';
import { countryWords, readCountries } from '../../src/cli/filters/countries.js';
import { readDeadline } from '../../src/cli/filters/deadline.js';
import { FILTERS } from '../../src/cli/filters/index.js';
import { languageWords, readLanguages } from '../../src/cli/filters/languages.js';
import { readNear } from '../../src/cli/filters/near.js';
import { readSum } from '../../src/cli/filters/pay.js';
import { readSkills } from '../../src/cli/filters/skills.js';
import { readSort } from '../../src/cli/filters/sort.js';
import { COUNTRIES } from '../../src/vocabulary/countries.js';
import { COUNTRY_GROUPS } from '../../src/vocabulary/country-groups.js';

// What the words of a filter mean, and what is said of words that mean nothing.

const NOW = new Date('2024-06-10T15:00:00Z');

function mistake(work: () => unknown): string {
  try {
    return `no mistake: ${JSON.stringify(work())}`;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('countries', () => {
  const alone = (list: string) =>
    readCountries(list).filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'EU');
  it.each([
    ['Germany', ['DE']],
    ['de, usa', ['DE', 'US']],
    ['Deutschland', ['DE']],
    ['uk', ['GB']],
    ['ca', ['CA']],
    ['Georgia', ['GE']],
    ['dach', ['AT', 'CH', 'DE']],
    ['Benelux,DE', ['BE', 'LU', 'NL', 'DE']],
  ])('%s', (list, codes) => expect(alone(list)).toEqual(codes));

  it('bring the regions that hold them, for remote jobs', () => {
    expect(readCountries('DE')).toEqual(expect.arrayContaining(['EU', 'EEA', 'EUROPE', 'EMEA', 'DACH']));
    expect(readCountries('JP')).not.toEqual(expect.arrayContaining(['EU']));
    expect(readCountries('US')).toEqual(expect.arrayContaining(['NORTH AMERICA']));
  });

  it.each([
    ['germny', 'There is no country "germny" (did you mean Germany?)'],
    ['Eurpe', 'There is no country "Eurpe" (did you mean Europe?)'],
    ['DE,,', 'no mistake'],
    [' ', 'There is no country " "'],
  ])('%s: %s', (list, said) => expect(mistake(() => readCountries(list))).toContain(said));

  it('that are offered are understood: codes, names and groups', () => {
    for (const [word, meaning] of countryWords({ typed: 'x' })) {
      const found = alone(word);
      if (meaning.endsWith('countries')) expect(found, word).toHaveLength(Number.parseInt(meaning, 10));
      else expect([word, meaning], word).toContain(found[0]);
    }
  });

  it('of each group exist, and continents have many', () => {
    const codes = new Set(
      COUNTRIES.trim()
        .split('\n')
        .map((line) => line.slice(0, 2)),
    );
    for (const [name, members] of COUNTRY_GROUPS) {
      expect(
        members.filter((code) => !codes.has(code)),
        name,
      ).toEqual([]);
      expect(members.length, name).toBeGreaterThan(2);
    }
    const inSome = new Set([...COUNTRY_GROUPS.values()].flat());
    // the ice, and islands without people
    expect([...codes].filter((code) => !inSome.has(code)).sort()).toEqual(
      ['AQ', 'BV', 'CC', 'CX', 'GS', 'HM', 'IO', 'TF', 'UM'].filter(
        (code) => codes.has(code) && !inSome.has(code),
      ),
    );
    expect(COUNTRY_GROUPS.get('EU')).toHaveLength(27);
  });
});

describe('near', () => {
  it.each([
    ['Zurich 100km', 47.4, 8.6, 100],
    ['zürich', 47.4, 8.6, 50],
    ['Zurich, Switzerland, 20 km', 47.4, 8.6, 20],
    ['New York 10mi', 40.7, -74, 16.1],
    ['NYC 10 miles', 40.7, -74, 16.1],
    ['Cambridge, UK 30km', 52.2, 0.1, 30],
    ['Cambridge, MA', 42.4, -71.1, 50],
    ['paris 5km', 48.9, 2.3, 5],
    ['47.37,8.54 10km', 47.4, 8.5, 10],
    ['-33.9, 151.2', -33.9, 151.2, 50],
  ])('%s', (words, lat, lon, km) => {
    const area = readNear(words);
    expect([area.lat, area.lon, area.km].map((n) => Number(n.toFixed(1)))).toEqual([lat, lon, km]);
  });

  it.each([
    ['cambridge', /may be several cities: Cambridge, England, GB; .*Cambridge, MA, US/],
    ['Nowhereville 10km', /names no city that is known/],
    ['100km', /names no city that is known/],
    ['Zurich, Norway', /names no city that is known/],
    ['91,8 10km', /no point on Earth/],
  ])('%s: %s', (words, said) => expect(mistake(() => readNear(words))).toMatch(said));

  it('takes the name that an error gives', () => {
    expect(readNear('Cambridge, MA, US 50km').km).toBe(50);
  });
});

describe('a sum a year', () => {
  it.each([
    ['90000 EUR', 90_000, 'EUR'],
    ['EUR 90,000', 90_000, 'EUR'],
    ['120k usd', 120_000, 'USD'],
    ['£60k', 60_000, 'GBP'],
    ['1 000 000 SEK', 1_000_000, 'SEK'],
    ["CHF 95'000", 95_000, 'CHF'],
    ['400000 RMB', 400_000, 'CNY'],
  ])('%s', (words, amount, currency) => expect(readSum(words)).toEqual({ amount, currency }));

  it.each([
    ['90000', /no sum of one currency/],
    ['$90k', /no sum of one currency/],
    ['EUR', /no sum of one currency/],
    ['90000 ERU', /no currency "ERU" \(did you mean EUR\?\)/],
    ['-5 EUR', /no sum of one currency/],
  ])('%s: %s', (words, said) => expect(mistake(() => readSum(words))).toMatch(said));
});

describe('a deadline', () => {
  it.each([
    ['has', {}],
    ['before 2024-07-01', { to: '2024-06-30' }],
    ['after:2024-06-30', { from: '2024-07-01' }],
    ['after today', { from: '2024-06-11' }],
    ['today..', { from: '2024-06-10' }],
    ['today..2w', { from: '2024-06-10', to: '2024-06-24' }],
    ['..2024-06-30', { to: '2024-06-30' }],
    ['2024-06-01..2024-06-30', { from: '2024-06-01', to: '2024-06-30' }],
  ])('%s', (words, deadline) => expect(readDeadline(words, NOW)).toEqual({ deadline }));

  it.each(['', '..', 'soon', 'before', 'before 2024-02-31', '2024-06-30', 'today..someday'])(
    '%o is none',
    (words) => expect(mistake(() => readDeadline(words, NOW))).toContain('is no deadline'),
  );
});

it.each([
  ['cpp,torch', ['C++', 'PyTorch']],
  ['PYTHON, python 3', ['Python']],
  ['golang', ['Go']],
])('skills: %s', (list, names) => expect(readSkills(list)).toEqual(names));

it('a skill that is not known', () => {
  expect(mistake(() => readSkills('pythn'))).toContain('did you mean Python?');
});

it.each([
  ['en', ['en']],
  ['German, FRENCH', ['de', 'fr']],
])('languages: %s', (list, codes) => expect(readLanguages(list)).toEqual(codes));

it('languages that are offered are understood', () => {
  for (const [word, meaning] of languageWords({ typed: 'x' }))
    expect([word, meaning], word).toContain(readLanguages(word)[0]);
});

it('a language that is not known', () => {
  expect(mistake(() => readLanguages('germn'))).toContain('did you mean german?');
});

it('sort keys, either way round', () => {
  expect(readSort('company,-newest')).toEqual([
    { key: 'company', reverse: false },
    { key: 'newest', reverse: true },
  ]);
  expect(mistake(() => readSort('-newst'))).toContain('no sort key "newst" (did you mean newest?)');
});

describe('answers on visas', () => {
  const visa = FILTERS.find(({ flags }) => flags.startsWith('--visa'));

  it('may be several, by commas or by giving the option again', () => {
    expect(visa?.repeated).toBe('any');
    expect(visa?.read('yes,unknown', NOW)).toEqual({ visa: ['yes', 'unknown'] });
  });
});
