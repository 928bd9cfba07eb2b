import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaptureDivider, type CapturedBlock, MAX_POSTING_CHARS } from '../../src/layouts/capture.js';
import { readFacts } from '../../src/layouts/page-facts.js';

/** All postings of a capture that comes in the given chunks. */
function divide(...chunks: string[]): CapturedBlock[] {
  const divider = new CaptureDivider((head) => readFacts(head, null));
  return [...chunks.flatMap((chunk) => [...divider.push(chunk)]), ...divider.end()];
}

function texts(...chunks: string[]): string[] {
  return divide(...chunks).map(({ block }) => block.text);
}

describe('a posting of a capture', () => {
  it.each([
    ['ends at a line that is Apply', 'one\nApply\ntwo\nApply\n', ['one', 'two']],
    [
      'goes on over a line that begins with Apply',
      'one\nApply by mail\nmore\nApply\n',
      ['one\nApply by mail\nmore'],
    ],
    [
      'goes on over a line that ends with Apply',
      'one\nHow to Apply\nmore\nApply\n',
      ['one\nHow to Apply\nmore'],
    ],
    [
      'goes on over APPLY, apply and Apply.',
      'one\nAPPLY\napply\nApply.\nApply\n',
      ['one\nAPPLY\napply\nApply.'],
    ],
    ['ends at an Apply between spaces', 'one\n \t Apply\u00a0\ntwo\nApply', ['one', 'two']],
    ['ends at an Apply without a newline', 'one\nApply', ['one']],
    ['ends at Apply with CRLF', 'one\r\nmore\r\nApply\r\ntwo\r\nApply\r\n', ['one\r\nmore', 'two']],
    ['has something in it', 'Apply\n\n \nApply\none\nApply\nApply\n', ['one']],
    ['keeps its blank lines', '\n\none\n\n\nmore\n\nApply\n', ['one\n\n\nmore']],
    ['may be a character', '日\nApply\n🙂\nApply', ['日', '🙂']],
  ])('%s', (_, text, want) => {
    expect(texts(text)).toEqual(want);
    expect(divide(text).every(({ problem }) => problem === null)).toBe(true);
  });

  it.each(['', '\n \r\n', 'Apply', 'Apply\nApply\n'])('does not exist in %j', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('begins behind the furniture of the board, which tells whose it is', () => {
    const divider = new CaptureDivider((head) => readFacts(head, null));
    const page = 'Skip to main content\nICCV 2031 Career Website\nSearch Opportunities\nWe see.\nApply\n';
    expect([...divider.push(page)].map(({ block }) => block.text)).toEqual(['We see.']);
    expect(divider.facts).toMatchObject({ venue: 'ICCV', year: 2031 });
  });

  it('may hold what looks like furniture once the postings have begun', () => {
    const page = 'Search Opportunities\none\nApply\nSearch Opportunities\ntwo\nApply\n';
    expect(texts(page)).toEqual(['one', 'Search Opportunities\ntwo']);
  });

  it('is the whole page where no line is Apply', () => {
    expect(divide('We see.\nWe hear.\n')).toMatchObject([
      { block: { ordinal: 1, text: 'We see.\nWe hear.' }, problem: 'unended' },
    ]);
  });

  it('is read from behind the last Apply only when it is no mere footer', () => {
    const long = 'We see. '.repeat(50);
    expect(texts('one\nApply\nImprint')).toEqual(['one']);
    expect(divide(`one\nApply\n${long}`)).toMatchObject([
      { problem: null },
      { block: { ordinal: 2, text: long.trim() }, problem: 'unended' },
    ]);
  });

  it('is cut where it never ends, and the next one is whole', () => {
    const line = `${'We see. '.repeat(20)}\n`;
    const endless = line.repeat(Math.ceil((MAX_POSTING_CHARS * 2.5) / line.length));
    const page = `${endless}Apply\ntwo\nApply\n`;
    const chunks = page.match(/[\s\S]{1,65536}/g) as string[];
    const blocks = divide(...chunks);
    expect(blocks.map(({ problem }) => problem)).toEqual(['cut', null]);
    expect(blocks[0]?.block.text.length).toBeLessThanOrEqual(MAX_POSTING_CHARS);
    expect(blocks[1]?.block.text).toBe('two');
    for (const { block } of blocks) expect(page.slice(block.start, block.end)).toBe(block.text);
  });
});

const piece = fc.constantFrom(
  ...[
    'Apply\n',
    'Apply\r\n',
    ' Apply \n',
    'Apply',
    'Apply by mail\n',
    'We see.\n',
    '\n',
    '\r\n',
    ' ',
    '🙂',
    '日本\n',
  ],
  ...[
    'Search Opportunities\n',
    'ICCV 2031 Career Website\n',
    'x'.repeat(70),
    `${'We see. '.repeat(45)}\n`,
    '\ufeff',
    '\0',
  ],
);

describe('the division of any page', () => {
  it('is the same however the page comes in, and every posting is a slice of it', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        fc.array(fc.nat(400), { maxLength: 12 }),
        (page, cuts) => {
          const bounds = [
            0,
            ...cuts.map((cut) => Math.min(cut, page.length)).sort((a, b) => a - b),
            page.length,
          ];
          const chunks = bounds.slice(1).map((to, i) => page.slice(bounds[i], to));
          const whole = divide(page);
          expect(divide(...chunks)).toEqual(whole);
          expect(divide(...page.split(''))).toEqual(whole);
          let at = 0;
          for (const [i, { block }] of whole.entries()) {
            expect(block.ordinal).toBe(i + 1);
            expect(block.start).toBeGreaterThanOrEqual(at);
            expect(page.slice(block.start, block.end)).toBe(block.text);
            expect(block.text).toMatch(/^\S[\s\S]*\S$|^\S$/);
            expect(block.text.split('\n').map((line) => line.trim())).not.toContain('Apply');
            at = block.end;
          }
        },
      ),
      { seed: 15, numRuns: 400 },
    );
  });
});
