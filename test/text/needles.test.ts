import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingBefore, closingsOf, needlesOf, openingAt, openingsOf } from '../../src/text/needles.js';
import { Trigrams } from '../../src/text/trigrams.js';

describe('the words that a pattern needs', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/\bvisa\b/, ['visa']],
    [/visa|permit/, ['visa', 'permit']],
    [/visas?/, ['visa']],
    [/Work Permit/i, ['work permit']],
    [/(?:no|never) sponsor/, ['no sponsor', 'never sponsor']],
    [/[^.]{0,30} sponsor/, [' sponsor']],
    [/on[- ]site/, ['on-site', 'on site']],
    [/(?:remote)?/, null],
    [/\p{L}+/u, null],
    [/a|remote/, null],
    [/(?<=in )Paris(?! Hilton)/, ['paris']],
  ])('%s', (pattern, words) => {
    expect(needlesOf(pattern)?.toSorted() ?? null).toEqual(words?.toSorted() ?? null);
  });
});

describe('a look at the words', () => {
  it.each<[RegExp, string, boolean]>([
    [/visa/i, 'We sponsor VISAS.', true],
    [/visa/i, 'Nothing of that kind', false],
    [/we can't/, 'we can’t', true],
    [/two words/, 'two \n words', true],
    [/\d+/, 'no digits', true],
  ])('%s may match %j: %s', (pattern, text, may) => {
    expect(new Trigrams(text).mayMatch(pattern)).toBe(may);
  });

  it('never hides a match, whatever the pattern and what stands around it', () => {
    fc.assert(
      fc.property(patternAndMatch, fc.string(), fc.string(), ([source, match], before, after) => {
        const pattern = new RegExp(source, 'i');
        expect(pattern.test(match)).toBe(true);
        expect(new Trigrams(before + match + after).mayMatch(pattern)).toBe(true);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('knows how each match begins and ends', () => {
    fc.assert(
      fc.property(patternAndMatch, fc.string(), fc.string(), ([source, match], before, after) => {
        const pattern = new RegExp(source, 'i');
        const text = before + match + after;
        const openings = openingsOf(pattern);
        if (openings) expect(openings).toContain(openingAt(text, before.length));
        const closings = closingsOf(pattern);
        if (closings) expect(closings).toContain(closingBefore(text, before.length + match.length));
      }),
      { seed: 8, numRuns: 3000 },
    );
  });
});

/** A source of a pattern, and a string that it matches. */
type Made = readonly [source: string, match: string];

const word: fc.Arbitrary<Made> = fc
  .constantFrom('visa', 'permit', 'on-site', 'R', 'we ', ' or ', 'für', 'ß', 'été', 'ſ', 'x')
  .chain((text) =>
    fc
      .constantFrom(text, text.toUpperCase().length === text.length ? text.toUpperCase() : text)
      .map((match): Made => [text, fits(text, match) ? match : text]),
  );

const loose: fc.Arbitrary<Made> = fc.constantFrom<Made>(
  ['[- ]', '-'],
  ['[- ]', ' '],
  ['[a-z]', 'q'],
  ['\\d', '7'],
  ['.', '%'],
  ['\\.', '.'],
  ['\\b', ''],
  ['(?=)', ''],
  ['\\s', '\t'],
  ['\\u00e9', 'é'],
);

const { pattern: patternAndMatch } = fc.letrec<{ pattern: Made; part: Made }>((tie) => ({
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts): Made => joined(parts)),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    loose.filter(([source]) => source !== '\\b'),
    fc
      .tuple(tie('pattern'), tie('pattern'), fc.boolean())
      .map(([a, b, first]): Made => [`(?:${a[0]}|${b[0]})`, first ? a[1] : b[1]]),
    fc.tuple(tie('pattern'), fc.boolean()).map(([a, there]): Made => [`(?:${a[0]})?`, there ? a[1] : '']),
    fc
      .tuple(tie('pattern'), fc.integer({ min: 0, max: 3 }))
      .map(([a, times]): Made => [`(?:${a[0]})*`, a[1].repeat(times)]),
    fc
      .tuple(tie('pattern'), fc.integer({ min: 1, max: 3 }))
      .map(([a, times]): Made => [`(?:${a[0]})+?`, a[1].repeat(times)]),
    fc
      .tuple(tie('pattern'), fc.integer({ min: 2, max: 3 }))
      .map(([a, times]): Made => [`(?:${a[0]}){2,3}`, a[1].repeat(times)]),
    fc
      .tuple(tie('pattern'), fc.integer({ min: 0, max: 2 }))
      .map(([a, times]): Made => [`(?:${a[0]}){0,2}`, a[1].repeat(times)]),
  ),
}));

function joined(parts: readonly Made[]): Made {
  return [parts.map(([source]) => source).join(''), parts.map(([, match]) => match).join('')];
}

function fits(source: string, match: string): boolean {
  return new RegExp(`^${source}$`, 'i').test(match);
}
