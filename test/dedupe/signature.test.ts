import { describe, expect, it } from 'vitest';
import { bandKeys } from '../../src/dedupe/signature.js';
import { similarity } from '../../src/dedupe/similarity.js';
import { shingles } from '../../src/text/shingles.js';
import { randomNumbers } from './postings.js';

describe('bandKeys', () => {
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
      const keys = new Set(bandKeys(a));
      if (!bandKeys(b).some((key) => keys.has(key))) missed.push(jaccard);
    }
    expect(missed).toEqual([]);
  });

  it('finds a posting behind a long preamble (J about .7)', () => {
    let found = 0;
    for (let run = 0; run < 300; run++) {
      const text = words(150 + run);
      const longer = [...words(Math.floor(text.length * 0.4)), ...text];
      const keys = new Set(bandKeys(shingles(text.join(' '))));
      if (bandKeys(shingles(longer.join(' '))).some((key) => keys.has(key))) found++;
    }
    expect(found).toBeGreaterThanOrEqual(298);
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

  it('gives whole numbers that a database column holds, of the posting alone', () => {
    const set = shingles(words(180).join(' '));
    const keys = bandKeys(set);
    expect(keys).toHaveLength(40);
    expect(keys.every((key) => Number.isSafeInteger(key) && key >= 0 && key < 2 ** 38)).toBe(true);
    expect(bandKeys(set)).toEqual(keys);
    expect(bandKeys(new Uint32Array(0))).toEqual([]);
    expect(bandKeys(shingles(words(100).join(' ')))).toHaveLength(20);
    expect(bandKeys(shingles(words(400).join(' ')))).toHaveLength(20);
  });
});
