import { describe, expect, it } from 'vitest';
import { candidateKeys, identity } from '../../src/dedupe/candidate-keys.js';
import { decide } from '../../src/dedupe/decide.js';
import { makeProfile } from '../../src/dedupe/make-profile.js';
import { meets } from '../../src/dedupe/meet.js';
import type { Profile } from '../../src/dedupe/profile.js';
import { readPosting } from '../../src/pipeline.js';
import { NO_FACTS } from '../../src/record/page.js';
import { edited, type LabelledPair, ONE_JOB, TWO_JOBS } from './labelled-pairs.js';

/** As the posting is read from a page, title, places and all. */
function read(key: string, text: string): Profile {
  const block = { ordinal: 1, start: 0, end: text.length, text, hints: [], marks: [] };
  const { record } = readPosting(block, { uri: `${key}.txt`, facts: NO_FACTS, capturedAt: null });
  return makeProfile(key, text, record);
}

const pairOf = (pair: LabelledPair) => {
  expect(edited(pair)).not.toBe(pair.text);
  return [read('a', pair.text), read('b', edited(pair))] as const;
};

describe('labelled pairs, read from their text', () => {
  it.each(ONE_JOB)('one job: $what', (pair) => {
    const [a, b] = pairOf(pair);
    expect(decide(a, b)).toMatchObject({ same: true, veto: null });
    expect(decide(b, a)).toEqual(decide(a, b));
    const together = meets(candidateKeys(a).shared, candidateKeys(b).shared, () => false);
    expect(together || identity(a) === identity(b)).toBe(true);
  });

  it.each(TWO_JOBS)('two jobs: $what', (pair) => {
    const [a, b] = pairOf(pair);
    expect(decide(a, b)).toMatchObject({ same: false });
  });
});
