import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpace, splitLines, trimSpan } from '../../src/text/lines.js';
import { expectApart, expectCovered } from '../support/spans.js';
import { anyText } from '../support/texts.js';

describe('splitLines', () => {
  it.each([
    ['one\ntwo', ['one', 'two']],
    ['  one  \r\n\ttwo\t', ['one', 'two']],
    ['\n\n one \n \n\n two \n', ['one', 'two']],
    ['\u00a0one\u200b\n\u3000two\ufeff', ['one', 'two']],
    ['', []],
    [' \n\t\n\u00a0', []],
  ])('of %j are %j', (text, want) => {
    expect(splitLines(text).map((line) => line.text)).toEqual(want);
  });

  it('tell their indent and whether a blank line stands above', () => {
    const lines = splitLines('Duties\n  - build\n\n  - test\n\t\nEnd');
    expect(lines.map(({ indent, afterBlank }) => [indent, afterBlank])).toEqual([
      [0, true],
      [2, false],
      [2, true],
      [0, true],
    ]);
  });

  it('cover every character that shows, in order and apart, in any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const lines = splitLines(text);
        expectApart(lines, { start: 0, end: text.length });
        expectCovered(text, lines);
        for (const line of lines) {
          expect(line.text).toBe(text.slice(line.start, line.end));
          expect(line.text).not.toContain('\n');
          expect(isSpace(line.text.charCodeAt(0))).toBe(false);
          expect(isSpace(line.text.charCodeAt(line.text.length - 1))).toBe(false);
        }
      }),
      { seed: 4, numRuns: 400 },
    );
  });
});

describe('trimSpan', () => {
  it.each([
    ['  a b  ', 0, 7, 'a b'],
    ['x  a', 1, 3, ''],
    ['a', 0, 1, 'a'],
    ['\u2003a\u2060', 0, 3, 'a'],
  ])('of %j from %d to %d leaves %j', (text, from, to, want) => {
    const { start, end } = trimSpan(text, from, to);
    expect(text.slice(start, end)).toBe(want);
  });
});
