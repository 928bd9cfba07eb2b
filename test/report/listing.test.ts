import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobRecord } from '../../src/record/job-record.js';
import { FACETS } from '../../src/report/listing/listing.js';
import { orderOf, SORTS, type Sort } from '../../src/report/listing/order.js';
import { CARDS, readState, toggled, writeState } from '../../src/report/listing/state.js';
import { newestFirst, newSince } from '../../src/report/newest.js';
import { record } from '../store/helpers.js';
import { finderOf } from '../support/finder.js';

const place = (raw: string, country: string) => ({
  raw,
  city: raw,
  region: null,
  country,
  lat: null,
  lon: null,
});

const JOBS: readonly JobRecord[] = [
  record('1', {
    title: 'Research Scientist, Perception',
    company: 'Wayve',
    locations: [place('London', 'GB')],
    degreeMin: 'phd',
    skills: ['Python', 'C++'],
    requirements: ['A doctorate in computer vision'],
    preferred: ['Some Rust'],
    deadline: '2024-07-01',
    visaSponsorship: true,
    firstSeen: '2024-06-01T00:00:00.000Z',
    description: 'We drive through the town.',
  }),
  record('2', {
    title: 'Engineer',
    company: 'Zürich Robotics',
    category: 'engineering',
    locations: [place('Zürich', 'CH'), place('London', 'GB')],
    skills: ['C++', 'Rust'],
    requirements: ['Rust in production'],
    deadline: '2024-05',
    firstSeen: '2024-06-03T00:00:00.000Z',
    description: 'Robots that see. Visions.',
  }),
  record('3', {
    title: null,
    company: null,
    category: 'internship',
    firstSeen: '2024-06-02T00:00:00.000Z',
    description: 'An internship.',
  }),
];

const { listing, finder } = finderOf(JOBS);
const idsOf = (shown: Uint8Array) => listing.ids.filter((_, row) => shown[row] === 1).join(' ');
const found = (search: string) => idsOf(finder.find(readState(search)).shown);

describe('filters', () => {
  it.each([
    ['?category=research&category=engineering', '1 2'],
    ['?country=GB', '1 2'],
    ['?country=GB&skill=Python', '1'],
    ['?country=CH&q=robot', '2'],
    ['?company=nobody', ''],
    ['?colour=red', '1 2 3'],
  ])('%s', (search, ids) => expect(found(search)).toBe(ids));

  it('count what each value would show, whatever is chosen beside it in its own facet', () => {
    const { counts } = finder.find(readState('?category=research'));
    const shown = (name: 'category' | 'skill') =>
      Object.fromEntries(
        listing.columns
          .find((column) => column.name === name)
          ?.values.map((value, index) => [value, counts.get(name)?.[index]]) ?? [],
      );
    expect(shown('category')).toEqual({ research: 1, engineering: 1, internship: 1 });
    expect(shown('skill')).toEqual({ Python: 1, 'C++': 1, Rust: 0 });
  });
});

describe('orders', () => {
  it.each<[Sort, string]>([
    ['newest', '2 3 1'],
    ['company', '1 2 3'],
    ['title', '2 1 3'],
    ['category', '2 3 1'],
    ['location', '1 2 3'],
    // the second has passed, the third has none
    ['deadline', '1 2 3'],
  ])('%s', (sort, ids) => {
    expect(
      orderOf(listing, sort, '2024-06-10')
        .map((row) => listing.ids[row])
        .join(' '),
    ).toBe(ids);
  });

  it('put the same moments in the order of ids, and unknown ones last', () => {
    expect(newestFirst(['b', null, 'b', 'c'], ['9', '1', '3', '2'])).toEqual([3, 2, 0, 1]);
  });

  it('call new what came in the last week, but not what came with the first reading', () => {
    const at = (day: number) => `2024-06-${String(day).padStart(2, '0')}T00:00:00.000Z`;
    expect(newSince([at(1), at(18)], at(20))).toBe(at(13));
    expect(newSince([at(18), at(18)], at(20))).toBe(at(19));
    expect(newSince([null], at(20))).toBeNull();
    expect(newSince([at(1), at(18), at(19)], at(20))).toBeNull();
  });
});

describe('the state in the address', () => {
  it('comes back as it was', () => {
    const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
      minLength: 1,
      maxLength: 3,
    });
    const chosen = fc
      .dictionary(fc.constantFrom(...FACETS), values, { noNullPrototype: true })
      .map((each) => new Map(FACETS.flatMap((name) => (each[name] ? [[name, each[name]] as const] : []))));
    const sort = fc.constantFrom(...(Object.keys(SORTS) as Sort[]));
    const query = fc.string({ unit: 'grapheme' }).filter((text) => text === '' || text.trim() !== '');
    const cards = fc.integer({ min: 1, max: 50 }).map((steps) => steps * CARDS);
    fc.assert(
      fc.property(fc.record({ query, chosen, sort, cards }), (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it.each(['?sort=nonsense&x=1', '?cards=40', '?cards=-1', '?cards=x', '?cards=NaN', ''])(
    'is left out where nothing is asked for: %s',
    (search) => expect(writeState(readState(search))).toBe(''),
  );

  it('asks for whole steps of cards, and not for any number of them', () => {
    expect(writeState(readState('?cards=41'))).toBe('?cards=80');
    expect(readState('?cards=1e308').cards).toBe(2000);
  });

  it('begins with the first cards again when it becomes another', () => {
    expect(writeState(toggled(readState('?cards=80'), 'skill', 'C++'))).toBe('?skill=C%2B%2B');
  });

  it('takes a value and gives it back', () => {
    const once = toggled(readState(''), 'skill', 'C++');
    expect(writeState(once)).toBe('?skill=C%2B%2B');
    expect(writeState(toggled(once, 'skill', 'C++'))).toBe('');
  });
});
