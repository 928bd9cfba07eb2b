import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, type Pair } from '../../src/dedupe/cluster.js';
import { decide } from '../../src/dedupe/decide.js';
import type { Profile } from '../../src/dedupe/profile.js';
import { vetoOf } from '../../src/dedupe/vetoes.js';
import { candidatePairs } from '../support/candidate-pairs.js';
import { findRepeats } from '../support/find-repeats.js';
import { place, posting, profileOf } from './postings.js';

const TURKU = { locations: [place('Turku', 'FI')] };
const LUND = { locations: [place('Lund', 'SE')] };

const members = (profiles: Profile[]) =>
  findRepeats(profiles)
    .map((job) => job.members.join(' '))
    .sort();

describe('findRepeats', () => {
  it('joins exact copies and near-repeats, and leaves the others alone', () => {
    const profiles = [
      profileOf('a#1', posting()),
      profileOf(
        'a#2',
        posting({ title: 'Night Watchman', visa: 'Nothing else to say.', season: 'never', place: 'Lund' }),
      ),
      profileOf('b#1', `About the role ${posting()}`),
      profileOf('c#1', posting().replaceAll('•', '-')),
      profileOf('d#1', 'Somebody else looks for something that has nothing to do with berries at all.'),
    ];
    expect(members(profiles)).toEqual(['a#1 b#1 c#1', 'a#2', 'd#1']);
  });

  it('names a job by its smallest fingerprint', () => {
    const profiles = [profileOf('a', posting()), profileOf('b', `About the role ${posting()}`)];
    const prints = profiles.map((profile) => profile.fingerprint).sort();
    expect(findRepeats(profiles).map((job) => job.id)).toEqual(prints.slice(0, 1));
  });

  it('does not chain: a posting that says nothing brings no two cities together', () => {
    const profiles = [
      profileOf('a', posting(), TURKU),
      profileOf('b', posting()),
      profileOf('c', `About the role ${posting()}`, LUND),
    ];
    expect(members(profiles)).toEqual(['a b', 'c']);
  });

  it('gives jobs of one text different ids, whatever comes first', () => {
    const profiles = [
      profileOf('a', posting(), TURKU),
      profileOf('b', posting(), LUND),
      profileOf('c', posting(), LUND),
    ];
    const jobs = findRepeats(profiles);
    expect(jobs.map((job) => job.members)).toEqual(expect.arrayContaining([['a'], ['b', 'c']]));
    expect(new Set(jobs.map((job) => job.id)).size).toBe(2);
    expect(jobs.map((job) => job.id)).toContain(profiles[0]?.fingerprint);
    expect(findRepeats(profiles.toReversed())).toEqual(jobs);
  });

  it('joins a silent copy to the same neighbour whatever the postings are called', () => {
    const near = `About the role ${posting()}`;
    const [x, y] = ['x', 'y'].map((name) => [
      profileOf(`${name}1`, posting()),
      profileOf(`${name}2`, posting()),
      profileOf(`${name === 'x' ? 3 : 4}${name}`, near, TURKU),
      profileOf(`${name === 'x' ? 4 : 3}${name}`, near, LUND),
    ]);
    const cities = (all: Profile[] = []) =>
      findRepeats(all).map((job) => [
        job.id,
        ...all.filter(({ key }) => job.members.includes(key)).map(({ traits }) => traits.places),
      ]);
    expect(cities(y)).toEqual(cities(x));
  });

  it('takes many copies in its stride', () => {
    const profiles = Array.from({ length: 5000 }, (_, i) =>
      profileOf(`p${i}`, posting(), i % 2 ? TURKU : LUND),
    );
    expect(findRepeats(profiles).map((job) => job.members.length)).toEqual([2500, 2500]);
  });
});

describe('cluster', () => {
  const text = fc.record({
    title: fc.constantFrom('Vision Engineer', 'Data Engineer'),
    season: fc.constantFrom('soon', 'in Summer 2024', 'in Fall 2024'),
    visa: fc.constantFrom('Visas are our problem, not yours.', 'We sort out every visa.'),
  });
  const record = fc.record(
    {
      title: fc.constantFrom('Vision Engineer', 'Data Engineer'),
      seniority: fc.constantFrom('senior', 'staff'),
      locations: fc.constantFrom(TURKU.locations, LUND.locations),
    },
    { requiredKeys: [] },
  );
  const profiles = fc
    .array(fc.tuple(text, record, fc.constantFrom('', 'About the role ')), { minLength: 1, maxLength: 12 })
    .map((all) => all.map(([words, traits, head], i) => profileOf(`p${i}`, head + posting(words), traits)));

  it('gives the same jobs in any order of profiles and pairs, every posting once, with unique ids and no veto inside', () => {
    fc.assert(
      fc.property(
        profiles.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const pairs: Pair[] = [...candidatePairs(all)].map(([a, b]) => ({
            a: a.key,
            b: b.key,
            decision: decide(a, b),
          }));
          const jobs = cluster(all, pairs);
          expect(
            cluster(
              shuffled,
              pairs.toReversed().map((pair) => ({ ...pair, a: pair.b, b: pair.a })),
            ),
          ).toEqual(jobs);
          expect(findRepeats(shuffled)).toEqual(jobs);
          expect(jobs.flatMap((job) => job.members).sort()).toEqual(all.map(({ key }) => key).sort());
          expect(new Set(jobs.map((job) => job.id)).size).toBe(jobs.length);
          for (const job of jobs) {
            const inside = all.filter(({ key }) => job.members.includes(key));
            for (const a of inside) for (const b of inside) expect(vetoOf(a.traits, b.traits)).toBeNull();
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
