import { describe, expect, it } from 'vitest';
import { candidateKeys, twinKey } from '../../src/dedupe/candidate-keys.js';
import { bucketOf } from '../../src/dedupe/filing-key.js';
import { place, posting, profileOf } from './postings.js';

const TURKU = { title: 'Vision Engineer', locations: [place('Turku', 'FI')] };
const LUND = { title: 'Vision Engineer', locations: [place('Lund', 'SE')] };

const inCommon = (a: readonly number[], b: readonly number[]) => a.filter((key) => b.includes(key)).length;

describe('candidateKeys', () => {
  it('are whole numbers that a database column holds, the placed ones below 0', () => {
    const { shared, placed } = candidateKeys(profileOf('a', posting(), TURKU));
    expect(shared.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true);
    expect(placed.every((key) => Number.isSafeInteger(key) && key < 0)).toBe(true);
    expect(new Set(shared).size).toBe(shared.length);
    expect(placed).toHaveLength(6);
    expect(candidateKeys(profileOf('a', '', {}))).toEqual({ shared: [], placed: [] });
  });

  it('tell postings of one text by their city, yet let one that is silent be found by its title', () => {
    const [turku, near, lund, silent] = [
      profileOf('a', posting(), TURKU),
      profileOf('b', `About the role ${posting()}`, TURKU),
      profileOf('c', posting(), LUND),
      profileOf('d', posting(), { title: 'Vision Engineer' }),
    ].map((profile) => candidateKeys(profile).shared);
    const common = (a?: readonly number[], b?: readonly number[]) => inCommon(a ?? [], b ?? []);
    expect(common(turku, lund)).toBe(24 + 6);
    expect(common(turku, silent)).toBe(24 + 6);
    expect(common(turku, near)).toBeGreaterThan(15 + 6);
    expect(common(turku, turku)).toBe(24 + 6 + 6);
  });

  it('lie in six places of the index, and the buckets in a seventh', () => {
    const { shared, placed } = candidateKeys(profileOf('a', posting(), TURKU));
    const places = (keys: readonly number[]) => new Set(keys.map((key) => Math.floor(key / 2 ** 33))).size;
    expect(places([...shared, twinKey(profileOf('a', posting(), TURKU))])).toBe(6);
    expect(new Set(placed.map((key) => Math.floor(key / 2 ** 32))).size).toBe(1);
  });

  it('hold the reference and the address for applications, whatever else the posting says', () => {
    const address = { applyUrl: 'https://lumikello.example/apply/77' };
    const a = candidateKeys(profileOf('a', `${posting()} Job ID 10444`, address)).shared;
    const b = candidateKeys(profileOf('b', 'Berries wanted. Job ID: 10444', address)).shared;
    expect(inCommon(a, b)).toBe(2);
  });

  it('put nearly equal postings of one city into one bucket, and no others', () => {
    const buckets = (text: string, traits: object) =>
      candidateKeys(profileOf('x', text, { ...traits })).placed.map((key) => bucketOf(key).first);
    const today = buckets(`${posting()} Posted 3 days ago`, TURKU);
    expect(inCommon(today, buckets(`${posting()} Posted 4 days ago`, TURKU))).toBeGreaterThan(0);
    expect(inCommon(today, buckets(`${posting()} Posted 3 days ago`, LUND))).toBe(0);
  });

  it('hold a posting once, in which it would else meet itself, where two rounds come to one bucket', () => {
    const profile = profileOf('a', posting(), TURKU);
    // found by trying thirty thousand
    const shingles = Uint32Array.of(1, 7919, 104_729).map((factor) => factor * 29_145);
    const { placed } = candidateKeys({ ...profile, shingles });
    expect(placed).toHaveLength(5);
    expect(new Set(placed).size).toBe(5);
  });
});

describe('twinKey', () => {
  it('is that of the words and the traits', () => {
    const key = twinKey(profileOf('a', posting(), TURKU));
    expect(twinKey(profileOf('b', posting().toUpperCase(), TURKU))).toBe(key);
    expect(twinKey(profileOf('c', posting(), LUND))).not.toBe(key);
    expect(twinKey(profileOf('d', `${posting()} today`, TURKU))).not.toBe(key);
  });
});
