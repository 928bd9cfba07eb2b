import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/record/evidence.js';
import { marksOn, postingsToShow } from '../../src/report/evidence-marks.js';
import { markText } from '../../src/report/mark-text.js';
import { safeAddress } from '../../src/report/safe-link.js';
import { record } from '../store/helpers.js';

describe('a text with marks', () => {
  const drawn = (text: string, marks: readonly (readonly [string, number, number])[]) =>
    markText(
      text,
      marks.map(([field, start, end]) => ({ field, start, end, entry: false })),
    )
      .map((piece) =>
        piece.marks.length === 0 ? piece.text : `[${piece.marks.map(({ field }) => field)}:${piece.text}]`,
      )
      .join('');

  it.each([
    ['none', 'abcdef', [], 'abcdef'],
    [
      'apart',
      'abcdef',
      [
        ['x', 0, 1],
        ['y', 3, 5],
      ],
      '[x:a]bc[y:de]f',
    ],
    [
      'one in the other',
      'abcdef',
      [
        ['x', 0, 5],
        ['y', 2, 3],
      ],
      '[x:ab][x,y:c][x:de]f',
    ],
    [
      'crossed',
      'abcdef',
      [
        ['x', 0, 3],
        ['y', 2, 5],
      ],
      '[x:ab][x,y:c][y:de]f',
    ],
    [
      'the same',
      'abcdef',
      [
        ['x', 1, 2],
        ['y', 1, 2],
      ],
      'a[x,y:b]cdef',
    ],
    [
      'outside, empty or backwards',
      'abc',
      [
        ['x', -1, 2],
        ['y', 2, 4],
        ['z', 1, 1],
        ['w', 2, 1],
      ],
      'abc',
    ],
    ['all of it', 'abc', [['x', 0, 3]], '[x:abc]'],
  ] as const)('%s', (_, text, marks, expected) => expect(drawn(text, marks)).toBe(expected));

  it('is the text again, each mark over just its words, whatever overlaps', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span, { maxLength: 12 }), (text, spans) => {
        const marks = spans.map(([start, end], index) => ({ field: `f${index}`, start, end, entry: false }));
        const pieces = markText(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const mark of marks) {
          const good = mark.start < mark.end && mark.end <= text.length;
          const under = pieces.filter((piece) => piece.marks.includes(mark));
          expect(under.map((piece) => piece.text).join('')).toBe(
            good ? text.slice(mark.start, mark.end) : '',
          );
          expect(pieces.filter((piece) => piece.begins.includes(mark))).toHaveLength(good ? 1 : 0);
        }
      }),
    );
  });
});

describe('the marks of evidence', () => {
  const text = 'We at Wayve want Python and Rust.';
  const says = (quote: string, more: Partial<Evidence> = {}): Evidence => ({
    rule: 'r',
    kind: 'prose',
    confidence: 0.9,
    quote,
    start: 100 + text.indexOf(quote),
    end: 100 + text.indexOf(quote) + quote.length,
    source: 'a.txt#1',
    ...more,
  });
  const posting = { source: 'a.txt#1', start: 100, text };

  it('stand on the words, and for a list on those of each entry', () => {
    const evidence = {
      company: says('Wayve'),
      skills: says('Python', {
        spans: [
          [117, 123],
          [128, 132],
        ],
      }),
    };
    expect(
      marksOn(posting, record('1', { evidence })).map(({ field, start, end, entry }) => [
        field,
        text.slice(start, end),
        entry,
      ]),
    ).toEqual([
      ['company', 'Wayve', false],
      ['skills', 'Python', true],
      ['skills', 'Rust', true],
    ]);
  });

  it.each([
    ['of another posting', { company: says('Wayve', { source: 'a.txt#2' }) }],
    ['that the text does not bear out', { company: says('Wayve', { start: 101, end: 106 }) }],
    ['over nearly all of the text', { language: says(text) }],
  ])('are none %s', (_, evidence) => expect(marksOn(posting, record('1', { evidence }))).toEqual([]));

  it('choose the capture that says so, and the posting that says most', () => {
    const other = { source: 'b.txt#1', start: 0, text: 'Wayve again' };
    const old = { ...posting, text: 'Something else stood here then.' };
    const evidence = {
      company: says('Wayve'),
      title: { ...says('again'), source: 'b.txt#1', start: 6, end: 11 },
      skills: says('Python'),
    };
    expect(postingsToShow([other, posting, old], record('1', { evidence }))).toEqual([posting, other]);
  });
});

describe('links', () => {
  it.each([
    ['https://jobs.example/1', 'https://jobs.example/1'],
    ['mailto:jane@example.org', 'mailto:jane@example.org'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['//jobs.example', null],
    ['vbscript:x', null],
  ])('%j', (address, href) => expect(safeAddress(address)).toBe(href));
});
