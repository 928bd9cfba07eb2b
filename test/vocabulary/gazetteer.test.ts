import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/vocabulary/countries.js';
import { gazetteer, openGazetteer } from '../../src/vocabulary/gazetteer.js';
import { placeKey } from '../../src/vocabulary/place-key.js';
import { placeName } from '../../src/vocabulary/places.js';

describe('placeKey', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['Tromsø', 'tromso'],
    ['Łódź', 'lodz'],
    ['St. Louis', 'st louis'],
    ['Saint Louis', 'st louis'],
    ['Washington, D.C.', 'washington dc'],
    ['Villeneuve-d’Ascq', 'villeneuve dascq'],
    ['  Aix-en-Provence ', 'aix en provence'],
    ['U.S.A.', 'usa'],
    ['東京', '東京'],
  ])('folds %s', (name, key) => {
    expect(placeKey(name)).toBe(key);
  });
});

describe('gazetteer', () => {
  it.each([
    ['london', 'London', 'GB', 'ENG'],
    ['koeln', 'Köln', 'DE', '07'],
    ['zuerich', 'Zürich', 'CH', 'ZH'],
    ['biel', 'Biel/Bienne', 'CH', 'BE'],
    ['halle', 'Halle (Saale)', 'DE', '14'],
    ['boston', 'Boston', 'US', 'MA'],
  ])('finds %s, the most populous first', (key, name, country, admin) => {
    expect(gazetteer().lookup(key)[0]).toMatchObject({ name, country, admin });
  });

  it('keeps coordinates and population', () => {
    const oslo = gazetteer().lookup('oslo')[0];
    expect(oslo?.lat).toBeCloseTo(59.9, 1);
    expect(oslo?.lon).toBeCloseTo(10.75, 1);
    expect(oslo?.population).toBeGreaterThan(500_000);
  });

  it('knows nothing of names that it does not hold, whatever their letters', () => {
    for (const key of ['', 'zzzz', 'a', '東京', '~', '\u0000', 'london '])
      expect(gazetteer().lookup(key)).toEqual([]);
  });

  it('refuses a file of another kind', () => {
    expect(() => openGazetteer(Buffer.from('not a gazetteer, certainly not'))).toThrow(/gazetteer/);
  });
});

describe('countries', () => {
  const rows = COUNTRIES.trim().split('\n');

  it('has each code once', () => {
    expect(new Set(rows.map((row) => row.slice(0, 2))).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.slice(3, 6))).size).toBe(rows.length);
  });

  it.each(rows.map((row) => row.slice(0, 2)))('knows %s by its English name', (code) => {
    const name = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? '';
    const known = placeName(placeKey(name));
    expect(known?.countries, name).toContain(code);
  });
});
