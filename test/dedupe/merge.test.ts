import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergeRules, mergeJob } from '../../src/dedupe/merge.js';
import { place, recordOf } from './postings.js';

const HOW: MergeRules = {
  union: ['locations', 'skills', 'contacts'],
  together: [
    ['qualifications', 'degreeMin', 'yearsMin'],
    ['requirements', 'preferred'],
  ],
};

describe('mergeJob', () => {
  it('takes the value with the most confident evidence, and its evidence', () => {
    const a = recordOf('a1', { title: 'Engineer' }, { title: 0.7 });
    const b = recordOf('b2', { title: 'Vision Engineer' }, { title: 0.9 });
    const merged = mergeJob([a, b], HOW);
    expect(merged.title).toBe('Vision Engineer');
    expect(merged.evidence.title).toEqual(b.evidence.title);
    expect(merged.id).toBe('a1');
    expect(mergeJob([a, b], HOW, 'c3').id).toBe('c3');
  });

  it('takes what most members say where the evidence is as good, then what the first says', () => {
    const titles = ['Zebra Keeper', 'Ape Keeper', 'Ape Keeper'];
    const three = titles.map((title, i) => recordOf(`r${i}`, { title }, { title: 0.8 }));
    expect(mergeJob(three, HOW).title).toBe('Ape Keeper');
    expect(mergeJob(three.slice(0, 2), HOW).title).toBe('Zebra Keeper');
  });

  it('never prefers nothing to something', () => {
    const merged = mergeJob(
      [recordOf('a', { salary: null, urls: [] }), recordOf('b', { salary: { min: 1 }, urls: ['u'] })],
      HOW,
    );
    expect(merged).toMatchObject({ salary: { min: 1 }, urls: ['u'] });
  });

  it('keeps together what belongs together', () => {
    const a = recordOf(
      'a',
      { qualifications: ['x'], degreeMin: null, yearsMin: null },
      { qualifications: 0.9 },
    );
    const b = recordOf(
      'b',
      { qualifications: [], degreeMin: 'phd', yearsMin: 3 },
      { degreeMin: 0.99, yearsMin: 0.99 },
    );
    expect(mergeJob([b, a], HOW)).toMatchObject({ qualifications: ['x'], degreeMin: null, yearsMin: null });
    const c = recordOf('c', { requirements: ['r'], preferred: [] }, { requirements: 0.9 });
    const d = recordOf('d', { requirements: ['s'], preferred: ['p'] }, { requirements: 0.9, preferred: 0.9 });
    expect(mergeJob([c, d], HOW)).toMatchObject({ requirements: ['s'], preferred: ['p'] });
  });

  it('unites lists: the places of all members, each once, the fuller one', () => {
    const a = recordOf('a', {
      locations: [place('Turku', 'FI'), place('Lund', null)],
      skills: ['Python', 'C++'],
    });
    const b = recordOf('b', {
      locations: [{ ...place('Lund', 'SE'), raw: 'Lund, Sweden' }, place('Turku', 'FI')],
      skills: ['python', 'Rust'],
    });
    const merged = mergeJob([b, a], HOW);
    expect(merged.locations).toEqual([place('Turku', 'FI'), { ...place('Lund', 'SE'), raw: 'Lund, Sweden' }]);
    expect(merged.skills).toEqual(['Python', 'C++', 'Rust']);
  });

  it('leaves a list as it is where one posting names both a country and a city in it', () => {
    const a = recordOf('a', { locations: [place('Austin', 'US'), place(null, 'US')] });
    const b = recordOf('b', { locations: [place('Austin', 'US')] });
    expect(mergeJob([a, b], HOW).locations).toHaveLength(2);
  });

  it('drops the spans of entries when the list is no longer one posting’s', () => {
    const words = {
      rule: 'skills.test',
      kind: 'vocabulary',
      confidence: 0.8,
      quote: 'x',
      start: 0,
      end: 1,
      source: 'a#1',
      spans: [[0, 1]],
    } as const;
    const a = { ...recordOf('a', { skills: ['C'] }), evidence: { skills: words } };
    expect(mergeJob([a], HOW).evidence.skills).toHaveProperty('spans');
    expect(mergeJob([a, recordOf('b', { skills: ['D'] })], HOW).evidence.skills).not.toHaveProperty('spans');
  });

  it('has all sources once, by address and ordinal, and the widest times', () => {
    const a = { ...recordOf('a', {}), lastSeen: '2024-07-01T00:00:00.000Z', status: 'gone' as const };
    const b = { ...recordOf('b', {}), firstSeen: null };
    const again = {
      ...a,
      sources: a.sources.map((source) => ({ ...source, capturedAt: '2024-07-01T00:00:00.000Z' })),
    };
    const merged = mergeJob([b, again, a], HOW);
    expect(merged.sources.map(({ uri, capturedAt }) => [uri, capturedAt])).toEqual([
      ['a.txt', '2024-07-01T00:00:00.000Z'],
      ['b.txt', null],
    ]);
    expect(merged).toMatchObject({
      firstSeen: '2024-06-01T00:00:00.000Z',
      lastSeen: '2024-07-01T00:00:00.000Z',
      status: 'open',
    });
  });

  it('needs a member', () => {
    expect(() => mergeJob([], HOW)).toThrow(RangeError);
  });

  const confidence = fc.constantFrom(0.5, 0.8, 0.9);
  const record = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.record({
        title: fc.constantFrom(null, 'Engineer', 'Senior Engineer'),
        locations: fc.uniqueArray(
          fc.constantFrom(place('Turku', 'FI'), place('Lund', 'SE'), place(null, 'SE'), {
            ...place('Lund', 'SE'),
            raw: 'Lund/S',
          }),
          { maxLength: 3, selector: ({ city, country }) => `${city} ${country}` },
        ),
        skills: fc.uniqueArray(fc.constantFrom('C++', 'Python', 'Rust'), { maxLength: 3 }),
        qualifications: fc.uniqueArray(fc.constantFrom('phd', 'master'), { maxLength: 2 }),
        yearsMin: fc.constantFrom(null, 3, 5),
      }),
      fc.record(
        { title: confidence, skills: confidence, qualifications: confidence, yearsMin: confidence },
        { requiredKeys: [] },
      ),
    )
    .map(([id, fields, sure]) => recordOf(id, fields, sure as Record<string, number>));

  it('comes out the same in any order, and again when merged again', () => {
    fc.assert(
      fc.property(
        fc
          .array(record, { minLength: 1, maxLength: 5 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const merged = mergeJob(all, HOW);
          expect(mergeJob(shuffled, HOW)).toEqual(merged);
          expect(JSON.stringify(mergeJob(shuffled, HOW))).toBe(JSON.stringify(merged));
          expect(mergeJob([merged], HOW)).toEqual(merged);
          expect(mergeJob([merged, merged], HOW)).toEqual(merged);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});
