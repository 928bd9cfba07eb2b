import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIELDS } from '../src/fields/index.js';
import { readPosting } from '../src/pipeline.js';
import type { Block } from '../src/record/page.js';
import { NO_FACTS } from '../src/record/page.js';
import { recordSchema } from '../src/record/schema.js';
import { foldSpace } from '../src/text/fold.js';
import { withoutSteering } from '../src/text/steering.js';
import { expectLinear } from './support/linear.js';
import { anyText } from './support/texts.js';

const SCHEMA = recordSchema(z, FIELDS);
const PAGE = { uri: 'page.txt', facts: NO_FACTS, capturedAt: null };
/** Lists whose entries are the page's own words. */
const WORDED = ['requirements', 'preferred', 'responsibilities', 'benefits'];

function blockOf(text: string, start = 0): Block {
  return { ordinal: 1, start, end: start + text.length, text, hints: [], marks: [] };
}

function read(text: string) {
  return readPosting(blockOf(text), PAGE).record;
}

/** Everything that must hold of the record of any text. */
function expectSound(text: string): void {
  const record = read(text);
  expect(SCHEMA.safeParse(record).error?.issues ?? []).toEqual([]);
  for (const [field, { start, end, quote, spans }] of Object.entries(record.evidence)) {
    expect(text.slice(start, end), field).toBe(quote);
    if (!WORDED.includes(field)) continue;
    const entries = (spans ?? []).map(([from, to]) => foldSpace(withoutSteering(text.slice(from, to))));
    expect(entries, field).toEqual((record[field] as string[]).map(foldSpace));
  }
}

const ADVERT = [
  'At Lumenwerk, we grind lenses for whales.',
  'As a Senior Vision Engineer, you will build rigs and test them.',
  'Location: Jena, Germany',
  'Requirements',
  '• PhD in optics, or MS with 3 years of experience',
  '• Python, C++',
  '• Rust is a plus',
  'Benefits',
  '• Fruit',
  'Salary: 60,000 - 80,000 EUR per year',
].join('\n');

describe('readPosting', () => {
  it('puts the fields of an advert together', () => {
    expect(read(ADVERT)).toMatchObject({
      title: 'Senior Vision Engineer',
      company: 'Lumenwerk',
      locations: [{ city: 'Jena', country: 'DE' }],
      category: 'engineering',
      seniority: 'senior',
      requirements: ['PhD in optics, or MS with 3 years of experience', 'Python, C++'],
      preferred: ['Rust is a plus'],
      benefits: ['Fruit'],
      degreeMin: 'master',
      yearsMin: 3,
      salary: { min: 60_000, max: 80_000, currency: 'EUR', period: 'year' },
      language: 'en',
      status: 'open',
      sources: [{ uri: 'page.txt', ordinal: 1, start: 0, end: ADVERT.length }],
    });
  });

  it('says of every value where it stands on the page', () => {
    const front = 'Search Opportunities\n';
    const { record } = readPosting(blockOf(ADVERT, front.length), PAGE);
    expect(Object.keys(record.evidence).length).toBeGreaterThan(10);
    for (const { start, end, quote, source } of Object.values(record.evidence)) {
      expect((front + ADVERT).slice(start, end)).toBe(quote);
      expect(source).toBe('page.txt#1');
    }
  });

  it('has no evidence for what is absent, and a reason instead', () => {
    const { record, resolved } = readPosting(blockOf('Lenses.'), PAGE);
    expect(record).toMatchObject({ title: null, company: null, requirements: [], salary: null });
    for (const field of ['title', 'company', 'requirements', 'salary']) {
      expect(record.evidence).not.toHaveProperty(field);
      expect(resolved.get(field)?.reason).toBe('no rule found anything');
    }
  });

  it('gives the same record each time, and changes nothing that it was given', () => {
    const block = Object.freeze(blockOf(ADVERT));
    expect(readPosting(block, Object.freeze({ ...PAGE }))).toEqual(readPosting(block, PAGE));
  });
});

const NASTY = [
  ...[
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\0',
    '\ud83d',
    '\udc00',
    '\u202e',
    '\ufe0f',
    '\u0301',
    'İ',
    '🙂',
    '日',
    '。',
  ],
  ...[
    'a',
    'A',
    '1',
    '.',
    ',',
    ':',
    ';',
    '-',
    '–',
    '•',
    '·',
    '(',
    ')',
    '[',
    '{',
    '<',
    '&',
    '@',
    '/',
    '\\',
    '"',
    '’',
    '$',
    '€',
    '%',
    '+',
    '#',
    '*',
    '_',
    '|',
    '?',
    '!',
  ],
];

describe('the record of any text', () => {
  it('is sound', { timeout: 120_000 }, () => {
    fc.assert(fc.property(anyText(), expectSound), { seed: 16, numRuns: 400 });
  });

  it('is sound with any text around and inside of an advert', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyText(20), fc.nat(ADVERT.length), (text, at) => {
        expectSound(ADVERT.slice(0, at) + text + ADVERT.slice(at));
      }),
      { seed: 17, numRuns: 150 },
    );
  });

  it.each(NASTY)('is sound for 20,000 times %j', (char) => {
    expectSound(char.repeat(20_000));
  });

  it('is the same the second time', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { seed: 18, numRuns: 100 },
    );
  });
});

describe('100,000 characters', () => {
  it.each([' ', 'a', 'A ', '@', '.', '<', '0', '•', '- ', 'a. A'])('of %j take a moment', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const before = performance.now();
    read(text);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

// Each of ten thousand sentences must be compared with what stands beside it, and not with all there is.
describe('one sentence over and over, half a million characters of it, is read in linear time', () => {
  it.each([
    'Requirements\n- a degree in optics\n\n',
    'Benefits: lunch. You will: work. ',
    'Dr. Jane Doe leads. Contact Dr. Jane Doe. ',
    'Senior Engineer at Acme, PhD required. ',
    'University of Bath and ETH Zurich. ',
    'Berlin, Germany; Paris, France; ',
    'The pay is $100,000 to $120,000 per year. ',
  ])('%j', { timeout: 60_000 }, (sentence) => {
    expectLinear(read, (length) => `Oslo, Norway\n\n${sentence.repeat((5 * length) / sentence.length)}`);
  });
});
