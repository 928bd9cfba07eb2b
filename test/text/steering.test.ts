import { describe, expect, it } from 'vitest';
import { readPosting } from '../../src/pipeline.js';
import { NO_FACTS } from '../../src/record/page.js';
import { withoutSteering } from '../../src/text/steering.js';

describe('a value', () => {
  it.each<[value: unknown, clean: unknown]>([
    ['Engineer', 'Engineer'],
    ['Engi\u202eneer\u202c', 'Engineer'],
    ['\u2067מהנדס\u2069 ראייה', 'מהנדס ראייה'],
    ['one\u0000\u0007\u001b[31m\ttwo\nthree\u009b', 'one[31m\ttwo\nthree'],
    ['👩\u200d💻', '👩\u200d💻'],
    [
      ['a\u200e', { raw: '\u061cb', city: null, lat: 1.5 }],
      ['a', { raw: 'b', city: null, lat: 1.5 }],
    ],
    [null, null],
    [7, 7],
  ])('%j keeps what it says, and steers nothing', (value, clean) => {
    expect(withoutSteering(value)).toEqual(clean);
  });
});

it('of a posting is clean, and its quote is what stands on the page', () => {
  const title = 'Senior \u202eVision\u202c Engineer';
  const text = `${title}\n\nWe look at things.`;
  const hint = {
    field: 'title',
    value: title,
    start: 0,
    end: title.length,
    rule: 'h',
    kind: 'structured',
  } as const;
  const block = { ordinal: 1, start: 0, end: text.length, text, hints: [hint], marks: [] };
  const { record } = readPosting(block, { uri: 'page.html', facts: NO_FACTS, capturedAt: null });
  expect(record.title).toBe('Senior Vision Engineer');
  expect(record.evidence.title?.quote).toBe(title);
  expect(JSON.stringify({ ...record, evidence: {} })).not.toMatch(/[\u202a-\u202e]/);
});
