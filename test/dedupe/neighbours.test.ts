import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbours, newNeighbours, type Placed } from '../../src/dedupe/neighbours.js';

const BUCKET = 2 ** 52 + 5 * 2 ** 20;
const at = (place: number, posting: number): Placed => ({ key: BUCKET + place, posting });
const names = (pairs: readonly (readonly number[])[]) => pairs.map((pair) => pair.join(' ')).sort();

describe('neighbours', () => {
  it('are those within two places, whoever was filed first', () => {
    expect(names(neighbours([at(50, 1), at(10, 4), at(30, 2), at(70, 3)]))).toEqual([
      '1 2',
      '1 3',
      '1 4',
      '2 3',
      '2 4',
    ]);
  });

  it('count postings in one place as one step', () => {
    expect(names(neighbours([at(1, 1), at(2, 2), at(2, 3), at(3, 4), at(4, 5)]))).toEqual(
      ['1 2', '1 3', '1 4', '2 3', '2 4', '2 5', '3 4', '3 5', '4 5'].sort(),
    );
  });

  it('come and go with new postings so that in the end only the places count', () => {
    const places = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 7 }), (all, size) => {
        const placed = all.map((place, i) => at(place, i));
        const pairs = new Set<string>();
        for (let from = 0; from < placed.length; from += size) {
          const { met, parted } = newNeighbours(placed.slice(from, from + size), placed.slice(0, from));
          for (const pair of parted) pairs.delete(pair.join(' '));
          for (const pair of met) pairs.add(pair.join(' '));
        }
        expect([...pairs].sort()).toEqual(names(neighbours(placed)));
      }),
      { seed: 10 },
    );
  });

  it('keep buckets apart', () => {
    const other = { key: BUCKET + 2 ** 20, posting: 2 };
    expect(newNeighbours([at(1, 1), other], [])).toEqual({ met: [], parted: [] });
  });
});
