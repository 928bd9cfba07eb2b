import { expect, it } from 'vitest';
import type { Pair } from '../../src/dedupe/cluster.js';
import { withTwins } from '../../src/dedupe/with-twins.js';
import { posting, profileOf } from './postings.js';

const decision = { same: true, score: 0.9, containment: 1, reasons: [], veto: null };
const pair: Pair = { a: 'first', b: 'near', decision };
const profiles = [
  profileOf('first', posting()),
  profileOf('copy', posting()),
  profileOf('named', posting()),
  profileOf('near', `About the role ${posting()}`),
];

it('gives the pairs of a posting to each of its copies that a person said something else of', () => {
  const apart = {
    kind: 'apart' as const,
    sides: [
      { name: 'this', keys: ['named'] },
      { name: 'that', keys: ['near'] },
    ],
  };
  const pairs = withTwins([pair], profiles, [apart]).map(({ a, b }) => `${a} ${b}`);
  expect(pairs.sort()).toEqual(['copy near', 'first near', 'named near']);
});
