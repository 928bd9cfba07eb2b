import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/record/page.js';
import { compileHeadings } from '../../src/text/heading-patterns.js';
import { compileLexicon } from '../../src/text/heading-runs.js';
import type { Heading } from '../../src/text/heading-view.js';
import { findHeadings } from '../../src/text/headings.js';
import { splitLines } from '../../src/text/lines.js';
import { cutSections } from '../../src/text/sections.js';
import { splitSentences } from '../../src/text/sentences.js';
import { ENTRY_WITH_COLON, HEADING_LEXICON, HEADINGS, LEAD_CUES } from '../../src/vocabulary/headings.js';
import { expectApart } from '../support/spans.js';
import { anyText } from '../support/texts.js';

const PATTERNS = compileHeadings(HEADINGS, LEAD_CUES, ENTRY_WITH_COLON, compileLexicon(HEADING_LEXICON));

function headingsOf(text: string, marks: readonly Mark[] = []): Heading[] {
  return findHeadings(text, splitLines(text), splitSentences(text), marks, PATTERNS);
}

/** Each heading as `kind: its words`. */
function outline(text: string, marks: readonly Mark[] = []): string[] {
  return headingsOf(text, marks).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const FOUND: [make: string, text: string, want: string[]][] = [
  ['on a line of its own', 'We are small.\nRequirements\nC++', ['requirements: Requirements']],
  ['on a line of its own, with stars', '**Your profile:**\nC++', ['requirements: Your profile']],
  [
    'on a line of its own, in German',
    'Ihre Aufgaben\nModelle bauen\nWir bieten\nZeit',
    ['responsibilities: Ihre Aufgaben', 'benefits: Wir bieten'],
  ],
  [
    'on a line of its own, in French',
    'Vos missions\nMesurer\nProfil recherché\nUn doctorat',
    ['responsibilities: Vos missions', 'requirements: Profil recherché'],
  ],
  ['behind a bullet or an emoji', '🚀 What you will do\nBuild', ['responsibilities: What you will do']],
  [
    'before dots',
    'We see.\n\nMinimum Qualifications... A degree in physics',
    ['requirements: Minimum Qualifications'],
  ],
  ['before a colon', 'Qualifications: a degree in physics', ['requirements: Qualifications']],
  [
    'before a colon, in the middle of a line',
    'We are ten people. Your tasks: build and test.',
    ['responsibilities: Your tasks'],
  ],
  ['as a question', 'What’s in it for you?\nFree fruit', ['benefits: What’s in it for you']],
  [
    'glued to what follows',
    'Responsibilities Conduct studies of light',
    ['responsibilities: Responsibilities'],
  ],
  [
    'glued, at the start of a line',
    'Minimum qualifications PhD in optics',
    ['requirements: Minimum qualifications'],
  ],
  [
    'glued, in the middle of a line',
    '... write papers Preferred qualifications Knows Rust',
    ['preferred: Preferred qualifications'],
  ],
  [
    'glued to the word before it',
    'You test lenses.Nice to have A driving licence',
    ['preferred: Nice to have'],
  ],
  [
    'between the entries of two lists',
    'Responsibilities Build rigs Requirements Five lenses',
    ['responsibilities: Responsibilities', 'requirements: Requirements'],
  ],
  ['before a figure', 'Basic Qualifications 3+ years of optics', ['requirements: Basic Qualifications']],
  ['before a bullet', 'Benefits • fruit • tea', ['benefits: Benefits']],
  [
    'with the name of the firm',
    "What you'll bring to Lumen Curiosity and care",
    ["requirements: What you'll bring to Lumen"],
  ],
  [
    'with a name of two words that comes again',
    'Why us. What you will do at Brill Optics Train nets. Brill Optics grows.',
    ['responsibilities: What you will do at Brill Optics'],
  ],
  ['in capitals, known', 'We see. BENEFITS Fruit and tea', ['benefits: BENEFITS']],
  ['in capitals, of small words', 'We see. WHAT YOU NEED Patience', ['requirements: WHAT YOU NEED']],
  ['in capitals, unknown, on a line', 'Intro.\n\nTHE FINE PRINT\nNone', ['unknown: THE FINE PRINT']],
  [
    'as a run in title case',
    'We see. Required Education, Experience, & Skills PhD in optics',
    ['requirements: Required Education, Experience, & Skills'],
  ],
  [
    'as a run in title case of wishes',
    'We see. Qualifications We Value Grit',
    ['preferred: Qualifications We Value'],
  ],
  [
    'as a clause with a colon',
    'To do well here you will need: patience; a PhD.',
    ['requirements: To do well here you will need'],
  ],
  [
    'as a clause with a colon, of wishes',
    'It would be great if you had some of these:\n- Rust',
    ['preferred: It would be great if you had some of these'],
  ],
  [
    'as a clause with a colon, of papers',
    'Please send us the following:\n- a CV\n- a letter',
    ['documents: Please send us the following'],
  ],
  ['as a lead with a colon', "You'll: build rigs, test them", ["responsibilities: You'll"]],
  ['as a lead in title case', 'We see. You Have A degree in physics', ['requirements: You Have']],
  [
    'as a clause before a bullet',
    "It works. We're after people who have -A BS in optics -A calm mind -Two hands",
    ["requirements: We're after people who have"],
  ],
  ['as a run of a question', 'Who qualifies Enrolled students only', ['requirements: Who qualifies']],
  [
    'that nobody has thought of, before a list',
    'Odds and ends:\n- a bike\n- a desk',
    ['unknown: Odds and ends'],
  ],
];

const NONE = [
  'Your responsibilities grow with you.',
  'We have high requirements for safety and low ones for clothes.',
  'The qualifications of our staff are diverse.',
  'The benefits outweigh the risks of flying.',
  'We look at skills, not at schools.',
  'Experience counts for more than papers here.',
  'This role will include travel.',
  'You are responsible for our lenses.',
  'Apply with a portfolio, please.',
  'Overview of the optics of whales',
  'We asked ourselves what you would do with a day off.',
  'Our team meets the requirements of ISO 9001.',
  'A big plus of our town is the lake.',
  // names in capitals, and what only looks shouted
  'At LUMEN AI we see.',
  'The ACM SIGGRAPH community knows us.',
  'We publish at CVPR ICCV ECCV every year.',
  'Pay is EUR 4,000 a month.',
  // colons of entries, times, ratios and sentences
  'Siemens keeps an eye on things that must not stop: turbines',
  'We meet at 10:30, odds are 3:1.',
  'Experience with tools such as: Blender',
  'One thing is sure: it will rain.',
  'See https://lumen.example for more',
];

describe('findHeadings', () => {
  it.each(FOUND)('finds one %s', (_, text, want) => {
    expect(outline(text)).toEqual(want);
  });

  it.each(NONE)('finds none in %j', (text) => {
    expect(outline(text)).toEqual([]);
  });

  it('begins the body behind the colon, or where the glued text begins', () => {
    const text = 'Your profile: calm\nBenefits Fruit';
    expect(headingsOf(text).map(({ bodyStart }) => text.slice(bodyStart).split('\n')[0])).toEqual([
      ' calm',
      'Fruit',
    ]);
  });

  it('goes by the marks of HTML, where words alone would not do', () => {
    const text = 'We\nFruit\nYou\nA calm mind\nBits\nMore';
    const at = (words: string, kind: Mark['kind']): Mark => {
      const start = text.indexOf(words);
      return { kind, start, end: start + words.length };
    };
    expect(outline(text)).toEqual([]);
    expect(outline(text, [at('We', 'strong'), at('You', 'strong'), at('Bits', 'heading')])).toEqual([
      'benefits: We',
      'requirements: You',
      'unknown: Bits',
    ]);
    // a bold word in running text is no heading
    expect(outline(text, [at('calm', 'strong')])).toEqual([]);
  });
});

describe('cutSections', () => {
  it('gives what stands before the first heading to the intro', () => {
    const text = 'We see.\nRequirements\nEyes\nBenefits\nFruit';
    const sections = cutSections(text, headingsOf(text));
    expect(sections.map(({ kind, body }) => [kind, text.slice(body.start, body.end)])).toEqual([
      ['intro', 'We see.'],
      ['requirements', 'Eyes'],
      ['benefits', 'Fruit'],
    ]);
  });

  it('leaves no gap and no overlap in any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const headings = headingsOf(text);
        expectApart(headings, { start: 0, end: text.length });
        const sections = cutSections(text, headings);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expectApart(sections, { start: 0, end: text.length });
        for (const { start, end, heading, body } of sections) {
          expect(body.start).toBeGreaterThanOrEqual(heading?.end ?? start);
          expect(body.end).toBeLessThanOrEqual(end);
          if (heading) expect(heading.start).toBe(start);
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});
