import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/cli/fit.js';
import { type MarkedWords, markedText } from '../../src/cli/marked-text.js';

const PLAIN = new Chalk({ level: 0 });

/** A mark on the first place where the words stand. */
const on = (text: string, words: string, label: string, entry?: boolean): MarkedWords => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, label, ...(entry ? { entry } : {}) };
};

describe('markedText', () => {
  const TEXT = 'As a Perception Engineer at Velodra, you will work in Zürich.';

  it.each<[string, string, [words: string, label: string, entry?: boolean][], number, string]>([
    [
      'puts strokes under words, and the label behind them',
      TEXT,
      [
        ['Perception Engineer', 'title'],
        ['Zürich', 'locations', true],
      ],
      80,
      `
As a Perception Engineer at Velodra, you will work in Zürich.
     ^^^^^^^^^^^^^^^^^^^ title                        ~~~~~~ locations`,
    ],
    [
      'takes another row where a label would run into the next stroke',
      TEXT,
      [
        ['Perception Engineer', 'title'],
        ['Velodra', 'company'],
      ],
      80,
      `
As a Perception Engineer at Velodra, you will work in Zürich.
     ^^^^^^^^^^^^^^^^^^^ title
                            ^^^^^^^ company`,
    ],
    [
      'names two marks on the same words together',
      TEXT,
      [
        ['Perception Engineer', 'title'],
        ['Perception Engineer', 'category'],
      ],
      80,
      `
As a Perception Engineer at Velodra, you will work in Zürich.
     ^^^^^^^^^^^^^^^^^^^ title, category`,
    ],
    [
      'goes on under the next line, without the label',
      TEXT,
      [['Engineer at Velodra', 'company']],
      24,
      `
As a Perception Engineer
                ^^^^^^^^ company
at Velodra, you will
^^^^^^^^^^
work in Zürich.`,
    ],
    [
      'counts the columns of wide characters',
      '東京 based Engineer',
      [['based', 'locations']],
      80,
      `
東京 based Engineer
     ^^^^^ locations`,
    ],
    [
      'keeps the lines of the text and leaves out empty ones',
      'Basel\n\n\tC++ and\u001b[2J Rust',
      [['C++', 'skills']],
      80,
      `
Basel
C++ and [2J Rust
^^^ skills`,
    ],
  ])('%s', (_, text, marks, width, drawn) => {
    const made = markedText(
      text,
      marks.map(([words, label, entry]) => on(text, words, label, entry)),
      width,
      PLAIN,
    );
    expect(`\n${made.join('\n')}`).toBe(drawn);
  });

  it('gives all words of the text, in lines that fit unless one word does not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ü', '漢', ' ', '\n', '\t', '\u001b', '👩‍🔬') }),
        fc.integer({ min: 4, max: 30 }),
        (text, width) => {
          const lines = markedText(text, [], width, PLAIN);
          const words = (given: string) => given.replaceAll('\u001b', ' ').split(/\s+/).filter(Boolean);
          expect(words(lines.join('\n'))).toEqual(words(text));
          for (const line of lines) {
            if (line.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  it('draws every mark that holds a word, at the columns of its words', () => {
    const text = 'one two three four five six seven eight nine ten';
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 20 })), {
          maxLength: 6,
        }),
        (pairs) => {
          const marks = pairs.map(([start, length], index) => ({
            start,
            end: Math.min(text.length, start + length),
            label: `m${index}`,
          }));
          const [line, ...rows] = markedText(text, marks, 200, PLAIN);
          expect(line).toBe(text);
          for (const { start, end, label } of marks) {
            const stroke = '^'.repeat(end - start);
            expect(
              rows.some(
                (row) =>
                  row.startsWith(stroke, start) &&
                  row
                    .slice(end + 1)
                    .match(/^[m\d, ]+/)?.[0]
                    .includes(label),
              ),
            ).toBe(true);
          }
        },
      ),
    );
  });
});
