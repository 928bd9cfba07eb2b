import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { expectApart, expectCovered, wordsOf } from '../support/spans.js';
import { anyText } from '../support/texts.js';

/** `|` stands where a sentence ends. */
const CUT = [
  'We build cameras. | You test them.',
  'Who are you? | Tell us! | Now.',
  'First line without a stop\n| second line',
  '(See the wiki.) | Then start.',
  'Really?! | Yes... | Fine.',
  '私たちは作ります。| あなたは試します。',
  // glued by a page that dropped the space between two elements
  'five years of experience.| The work is hard.',
  'a fast GPU (or two).| We pay well.',
  'up to 90%.| You decide.',
  'You like Python.| It likes you.',
  // a stop behind what may or may not end a sentence
  'We use Rust, Go, etc. | Our stack is small.',
  'You hold a Ph.D. | You have published.',
  'We know Python and C. | We also know Java.',
  'We moved to the U.S. | Then we grew.',
  'The firm is Lumen Inc. | It is old.',
  'The reward is yours, and so am I. | Come.',
  'Founded in 2019. | Sold in 2024.',
  'It runs at 30 fps. | Nobody knows why.',
];

const WHOLE = [
  'e.g. lidar, i.e. lasers',
  'Ask Dr. Vega or Prof. Dr. Ito about it.',
  'Papers by J. Doe, A. B. Roe count.',
  'Write to M. Keller.',
  'We use Node.js and Three.js daily.',
  'Built with .NET and ASP.NET Core.',
  'Version 2.5 runs at 3.7 GHz.',
  'See https://www.lumen.example/jobs.Html?id=3.4 for more',
  'Die Stelle ist ab dem 1. September 2026 frei.',
  'Am 24. Dez. ist zu.',
  'Zum 15. März suchen wir jemanden.',
  'We sell to Lumen Inc. and Brill Ltd. in Ohio.',
  'A B.Sc. or M.Sc. in physics',
  'Sr. Engineer and Jr. Engineer wanted',
  'approx. 30 people, incl. two cats',
  'From 9 a.m. to 5 p.m. every day',
  'Vision, robotics etc. are our topics',
  'Smith et al. showed it.',
  'Erfahrung mit C++ bzw. C#, z.B. aus Projekten',
];

describe('splitSentences', () => {
  it.each(CUT)('cuts %j', (marked) => {
    const text = marked.replaceAll(/\| ?/g, '');
    expect(wordsOf(text, splitSentences(text))).toEqual(marked.split('|').map((part) => part.trim()));
  });

  it.each(WHOLE)('leaves %j whole', (text) => {
    expect(wordsOf(text, splitSentences(text))).toEqual([text]);
  });

  it.each(['', ' ', '\n\n\t', '\u00a0\u200b\ufeff'])('finds none in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it('cover every character that shows, in order and apart, in any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const sentences = splitSentences(text);
        expectApart(sentences, { start: 0, end: text.length });
        expectCovered(text, sentences);
        for (const words of wordsOf(text, sentences)) expect(words).not.toContain('\n');
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
