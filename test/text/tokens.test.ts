import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseTable, tokenAt, tokenize } from '../../src/text/tokens.js';
import { expectApart } from '../support/spans.js';
import { anyText } from '../support/texts.js';

describe('tokenize', () => {
  it.each([
    ['C++, C# and F#.', ['C++', 'C#', 'and', 'F#']],
    ['C++17.Next line', ['C++17', 'Next', 'line']],
    ['Node.js, Vue.js.', ['Node.js', 'Vue.js']],
    ['We use Python.The rest', ['We', 'use', 'Python', 'The', 'rest']],
    ['self-supervised', ['self', 'supervised']],
    ['C/C++', ['C', 'C++']],
    ['U.S. and U.K.', ['U.S', 'and', 'U.K']],
    ['you’ll and Master’s', ['you’ll', 'and', 'Master’s']],
    ['3.5 years, 10k', ['3.5', 'years', '10k']],
    ['AT&T', ['AT', 'T']],
    ['größer als 日本語', ['größer', 'als', '日本語']],
    ['(ROS2)', ['ROS2']],
    ['• — …', []],
    ['', []],
  ])('of %j are %j', (text, want) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(want);
  });

  it('compares in small letters, with a plain apostrophe', () => {
    expect(tokenize('Master’s PhD').map((token) => token.lower)).toEqual(["master's", 'phd']);
  });

  it('are in order, apart, and each begins with a letter or a figure, in any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const tokens = tokenize(text);
        expectApart(tokens, { start: 0, end: text.length });
        for (const token of tokens) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.text).toMatch(/^[\p{L}\p{N}]\S*$/u);
        }
        const covered = new Set(tokens.flatMap(({ start, end }) => range(start, end)));
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered).toContain(index);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

describe('tokenAt', () => {
  it('is the first token at or behind an offset', () => {
    const tokens = tokenize('one two  three');
    expect([0, 1, 4, 5, 9, 10, 99].map((offset) => tokenAt(tokens, offset))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(tokenAt([], 0)).toBe(0);
  });
});

describe('PhraseTable', () => {
  const table = new PhraseTable([
    ['machine learning', 'ML'],
    ['machine learning engineer', 'MLE'],
    ['machine', 'machine'],
    ['C++', 'C++'],
    ['c', 'C'],
    ['Node.js', 'Node'],
    ['self-supervised', 'SSL'],
    ['ROS 2', 'ROS two'],
    ['ros 2', 'ROS again'],
    ['•', 'nothing'],
  ]);

  it.each([
    ['machine learning engineers', ['ML'], 2],
    ['Machine Learning Engineer', ['MLE'], 3],
    ['machine, learning', ['ML'], 2],
    ['machine tools', ['machine'], 1],
    ['C++ and C', ['C++'], 1],
    ['C and C++', ['C'], 1],
    ['node.js', ['Node'], 1],
    ['self supervised', ['SSL'], 2],
    ['ROS 2', ['ROS two', 'ROS again'], 2],
  ])('takes the longest phrase at the head of %j', (text, values, length) => {
    expect(table.at(tokenize(text), 0)).toEqual({ values, length });
  });

  it.each(['learning machine', 'ROS', 'nodejs', ''])('knows nothing at the head of %j', (text) => {
    expect(table.at(tokenize(text), 0)).toBeNull();
  });

  it('gets whole phrases only', () => {
    expect(table.get('Machine  LEARNING')).toEqual(['ML']);
    expect(table.get('machine learning tools')).toEqual([]);
    expect(table.get('•')).toEqual([]);
  });

  it('finds every phrase that it was given', () => {
    const phrase = fc.array(fc.constantFrom('a', 'b', 'C++', '3D'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 12 }), (phrases) => {
        const any = new PhraseTable(phrases.map((words) => [words.join(' '), words.length] as const));
        for (const words of phrases) {
          expect(any.at(tokenize(words.join('-')), 0)?.length).toBe(words.length);
          expect(any.get(words.join(' '))).toContain(words.length);
        }
      }),
      { seed: 10 },
    );
  });
});
