import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, locateWords, wordHashes } from '../../src/text/word-hashes.js';

const words = (text: string) => [...wordHashes(text)];

describe('wordHashes', () => {
  it.each([
    ['case', 'Senior ENGINEER', 'senior engineer'],
    ['apostrophes', 'You’ll bring a Bachelor´s', "you'll bring a Bachelor's"],
    ['quotes and dashes', '“Deep Teaching” — large‑scale', '"deep teaching" - large-scale'],
    ['diacritics', 'Zürich, São Paulo, Łódź', 'zurich, sao paulo, lodz'],
    ['decomposed letters', 'Zu\u0308rich', 'Zürich'],
    ['letters that fold to two', 'Straße, Ærø', 'strasse, aero'],
    ['ligatures', 'ﬁve ofﬁces', 'five offices'],
    ['bold letters of mathematics', '𝐒𝐞𝐧𝐢𝐨𝐫 engineer', 'Senior engineer'],
    ['soft hyphens and zero-width marks', 'soft\u00adware \u200bteam\ufeff', 'software team'],
    ['bullets, emoji and white space', '🔧 train\n\n  • build\u00a0 · ship ✅', 'train build ship'],
  ])('does not see %s', (_, a, b) => {
    expect(words(a)).toEqual(words(b));
  });

  it.each([
    ['C++', 'C'],
    ['C#', 'C++'],
    ['five engineers', 'five engineer'],
    ['one two', 'two one'],
  ])('tells %s from %s', (a, b) => {
    expect(words(a)).not.toEqual(words(b));
  });

  it('takes each Chinese or Japanese character as a word', () => {
    expect(countWords('計算機視覚 engineer')).toBe(6);
  });

  it('counts nothing in a text without words', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' •\n— … 👋🏽 ++ ')).toBe(0);
  });

  it('finds each word where it stands', () => {
    const text = ' • You’ll write C++, “fast”. 𝐁old';
    const { starts, ends } = locateWords(text);
    expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
      'You’ll',
      'write',
      'C++',
      'fast',
      '𝐁old',
    ]);
  });

  it('locates what it hashes, within the text and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { hashes, starts, ends } = locateWords(text);
        expect([...hashes]).toEqual(words(text));
        starts.forEach((start, i) => {
          expect(ends[i]).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
        });
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1 },
    );
  });
});
