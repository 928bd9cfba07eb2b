import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/dedupe/fingerprint.js';
import { posting } from './postings.js';

describe('fingerprint', () => {
  it('is 16 hex digits that stay the same for ever, since jobs are named by them', () => {
    expect(fingerprint('We build models that see.')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('We build models that see.')).toBe('db0c431fe95baecd');
  });

  it('does not change with white space, case, bullets, quotes and punctuation', () => {
    const noise = fc.constantFrom(
      ' ',
      '\n',
      '\t',
      '\u00a0',
      ' • ',
      '\n - ',
      ' · ',
      '\r\n\r\n',
      ' “',
      '” ',
      ', ',
    );
    const words = posting().split(/\s+/);
    fc.assert(
      fc.property(
        fc.array(noise, { minLength: words.length, maxLength: words.length }),
        fc.boolean(),
        (gaps, loud) => {
          const text = words.map((word, i) => `${word}${gaps[i]}`).join('');
          expect(fingerprint(loud ? text.toUpperCase() : text)).toBe(fingerprint(posting()));
        },
      ),
      { seed: 3 },
    );
  });

  it('changes with a word', () => {
    expect(fingerprint(posting({ season: 'in summer' }))).not.toBe(
      fingerprint(posting({ season: 'in autumn' })),
    );
  });
});
