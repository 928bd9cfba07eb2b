import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawWords } from '../../src/text/raw-words.js';

describe('the words as a page writes them', () => {
  it.each<[string, readonly string[]]>([
    ['a BSc and/or MSc.', ['a', 'BSc', 'and/or', 'MSc']],
    ['C++, C# or self-supervised', ['C++', 'C#', 'or', 'self-supervised']],
    ['R&D (R&D) - "R&D"', ['R&D', 'R&D', 'R&D']],
    ['we’ll… we’', ['we’ll', 'we']],
    ['𝐁old 🚀 words', ['𝐁old', 'words']],
    ['', []],
  ])('%j', (text, words) => {
    expect(rawWords(text, { start: 0, end: text.length }).map(({ word }) => word)).toEqual(words);
  });

  it('are those that the pattern finds', () => {
    const pieces = fc.constantFrom(
      'a',
      'É',
      'ß',
      '9',
      '½',
      "'",
      '’',
      '.',
      '+',
      '#',
      '/',
      '&',
      '-',
      ' ',
      '–',
      '𝐀',
      '🚀',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.nat(20), fc.nat(20), (parts, from, length) => {
        const text = parts.join('');
        const part = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        expect(rawWords(text, part)).toEqual(byPattern(text, part));
      }),
      { seed: 9, numRuns: 2000 },
    );
  });
});

function byPattern(text: string, { start, end }: { start: number; end: number }) {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.+#/&-]*/gu)].map((match) => ({
    at: start + match.index,
    word: match[0].replace(/[.'’/-]+$/, ''),
  }));
}
