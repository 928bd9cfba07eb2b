import { describe, expect, it } from 'vitest';
import { firstRegion, roundsOf } from '../../src/dedupe/signature.js';
import { similarity } from '../../src/dedupe/similarity.js';
import { shingles } from '../../src/text/shingles.js';
import { bandKeys } from '../support/band-keys.js';
import { randomNumbers } from './postings.js';

describe('roundsOf', () => {
  const random = randomNumbers(2024);
  const word = () => `w${Math.floor(random() * 5000)}`;
  const words = (count: number) => Array.from({ length: count }, word);

  /** The text with some words changed, dropped or put in, or with a stretch put in front. */
  const mutated = (text: readonly string[], share: number): string[] => {
    if (random() < 0.5) return [...words(Math.floor(random() * share * 4 * text.length)), ...text];
    return text.flatMap((one) => (random() > share / 4 ? [one] : random() < 0.5 ? [] : [word(), word()]));
  };

  it.each([6, 30, 90, 125, 135, 200, 260, 400])('finds repeats of J >= .85 at %i words', (length) => {
    const missed = [];
    for (let run = 0, seen = 0; run < 3000 && seen < 400; run++) {
      const text = words(length);
      const a = shingles(text.join(' '));
      const b = shingles(mutated(text, 0.05).join(' '));
      const { jaccard } = similarity(a, b);
      if (jaccard < 0.85) continue;
      seen++;
      if (inCommon(a, b) < 2) missed.push(jaccard);
    }
    expect(missed).toEqual([]);
  });

  it('finds a posting behind a long preamble (J about .7) in 97 of 100 cases', () => {
    let found = 0;
    for (let run = 0; run < 300; run++) {
      const text = words(150 + run);
      const longer = [...words(Math.floor(text.length * 0.4)), ...text];
      if (inCommon(shingles(text.join(' ')), shingles(longer.join(' '))) >= 2) found++;
    }
    expect(found).toBeGreaterThanOrEqual(285);
  });

  it('brings few strangers together', () => {
    const seen = new Set<number>();
    let strangers = 0;
    for (let run = 0; run < 1000; run++) {
      const keys = bandKeys(shingles(words(60 + run / 2).join(' ')));
      if (keys.some((key) => seen.has(key))) strangers++;
      for (const key of keys) seen.add(key);
    }
    expect(strangers).toBeLessThan(3);
  });

  it('gives six rounds, of the posting alone, with what lies together in one region', () => {
    const set = shingles(words(180).join(' '));
    const rounds = roundsOf(set);
    expect(rounds).toHaveLength(6);
    expect(new Set(rounds.map(({ region }) => region)).size).toBe(6);
    for (const { bands } of rounds) expect(new Set(bands).size).toBe(4);
    expect(roundsOf(set)).toEqual(rounds);
    expect(rounds[0]?.region).toBe(firstRegion(set));
    expect(roundsOf(new Uint32Array(0))).toEqual([]);
  });
});

function inCommon(a: Uint32Array, b: Uint32Array): number {
  const keys = new Set(bandKeys(a));
  return bandKeys(b).filter((key) => keys.has(key)).length;
}
