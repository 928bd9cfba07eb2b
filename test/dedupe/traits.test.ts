import { describe, expect, it } from 'vitest';
import { readTraits } from '../../src/dedupe/traits.js';
import { place } from './postings.js';

describe('readTraits', () => {
  it.each([
    ['an internship in Summer 2024', 'summer 2024'],
    ['for the autumn of 2024', 'fall 2024'],
    ['Fall/Winter 2024 cohort', 'fall 2024 / winter 2024'],
    ['Spring semester 2025, or Fall 2025', 'fall 2025 / spring 2025'],
    ['we ski in winter', null],
  ])('reads the season of "%s"', (text, season) => {
    expect(readTraits({}, text).season).toBe(season);
  });

  it('falls back on the month of the start', () => {
    expect(readTraits({ startDate: '2024-09-01' }, 'soon').season).toBe('2024-09');
    expect(readTraits({ startDate: '2024-09-01' }, 'Fall 2024').season).toBe('fall 2024');
  });

  it.each([
    ['the portal (reference LiU-2024-02217) no later', ['liu202402217']],
    ['Job ID: 12345.', ['12345']],
    ['Req. R-1234', ['r1234']],
    ['see JR1983112 and JR1983112', ['jr1983112']],
    ['Kennziffer: 77/2024-b', ['772024b']],
    ['references of two people, required by 2024', []],
    ['a reference implementation in C++17', []],
  ])('reads the references of "%s"', (text, references) => {
    expect(readTraits({}, text).references).toEqual(references);
  });

  it('reads a requisition number out of the address for applications', () => {
    expect(readTraits({ applyUrl: 'https://jobs.example/req/JR1983112' }, '').references).toEqual([
      'jr1983112',
    ]);
  });

  it('folds places, with and without city, and leaves out what is neither', () => {
    const locations = [place('Zürich', 'CH'), place(null, 'DE'), place(null, null)];
    expect(readTraits({ locations }, '').places).toEqual(['zurich|ch', '|de']);
  });

  it('is silent about what a record lacks', () => {
    expect(readTraits({ title: null, locations: [], company: '' }, 'words')).toEqual({
      company: null,
      title: null,
      category: null,
      seniority: null,
      places: [],
      season: null,
      references: [],
      applyUrl: null,
    });
  });

  it('reads a long run of near-matches in linear time', () => {
    const before = performance.now();
    for (const text of ['Summer ', 'reference ', 'job id ( ', ' \t', 'R-', 'Fall/'])
      readTraits({}, text.repeat(50_000));
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
