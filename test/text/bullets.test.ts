import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterBullet, isBulletAt } from '../../src/text/bullets.js';
import { anyText } from '../support/texts.js';

describe('isBulletAt', () => {
  it.each([
    '• item',
    '▪item',
    '‣ item',
    '● item',
    '➤ item',
    '✓ item',
    '✔ item',
    '🚀 item',
    '→ item',
    '∙ item',
  ])('of %j is true at its head', (text) => {
    expect(isBulletAt(text, 0)).toBe(true);
  });

  // the mark looked at is the last dash or dot of the text
  it.each([
    ['- item', true],
    ['-Item', true],
    ['a list: - item', true],
    ['a line.\n- item', true],
    ['– Item', true],
    ['· item', true],
    ['- 3+ years', true],
    ['-5 years of work', true],
    ['you do: — "quoted', true],
    ['hands-on', false],
    ['$90 - $120', false],
    ['C++ -std', false],
    ['3–5 years', false],
    ['2020 - 2024', false],
    ['end -', false],
    ['A·B', false],
  ])('of %j is %s', (text, want) => {
    expect(isBulletAt(text, Math.max(...['-', '–', '—', '·'].map((mark) => text.lastIndexOf(mark))))).toBe(
      want,
    );
  });

  it('knows no bullet outside the text', () => {
    expect(isBulletAt('', 0)).toBe(false);
    expect(isBulletAt('•', 1)).toBe(false);
    expect(isBulletAt('•', -1)).toBe(false);
  });
});

describe('afterBullet', () => {
  it.each([
    ['• item', 'item'],
    ['••  item', 'item'],
    ['✔️ item', 'item'],
    ['👩‍🔬 item', 'item'],
    ['-\u00a0item', 'item'],
    ['item', 'item'],
    ['• ', ''],
  ])('of %j comes %j', (text, want) => {
    expect(text.slice(afterBullet(text, 0))).toBe(want);
  });

  it('never goes back, nor out of the text, wherever it is asked', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(200), (text, at) => {
        const i = Math.min(at, text.length);
        const to = afterBullet(text, i);
        expect(to).toBeGreaterThanOrEqual(i);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(afterBullet(text, to)).toBe(to);
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});
