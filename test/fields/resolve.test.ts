import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidate, defineField, type Field, type Rule } from '../../src/fields/field.js';
import { FLOOR } from '../../src/fields/resolve.js';
import type { EvidenceKind } from '../../src/record/evidence.js';
import type { Hint } from '../../src/record/page.js';
import { resolve } from '../support/read-field.js';

const TEXT = 'red green blue red';

/** A rule that proposes words of the text. */
function rule(
  name: string,
  kind: EvidenceKind,
  ...found: (readonly [word: string, confidence?: number])[]
): Rule<string> {
  return {
    name,
    kind,
    *read(draft) {
      for (const [word, confidence] of found) {
        const at = draft.text.indexOf(word);
        yield candidate(word, at, at + word.length, confidence);
      }
    },
  };
}

function colour(
  rules: readonly Rule<string>[],
  more: Partial<Field<string | null>> = {},
): Field<string | null> {
  return defineField<string | null>({
    name: 'colour',
    doc: 'A colour',
    schema: (z) => z.string().nullable(),
    empty: null,
    rules,
    columns: [],
    ...more,
  });
}

function hint(value: unknown, more: Partial<Hint> = {}): Hint {
  return { field: 'colour', value, start: 0, end: 3, rule: 'card', kind: 'structured', ...more };
}

describe('resolveField', () => {
  it('takes the surest candidate and keeps the others', () => {
    const field = colour([rule('told', 'prose', ['red', 0.7], ['blue', 0.9])]);
    const { value, winner, others, reason } = resolve(field, TEXT);
    expect(value).toBe('blue');
    expect(winner).toMatchObject({ rule: 'colour.told', kind: 'prose', confidence: 0.9, start: 10, end: 14 });
    expect(others).toMatchObject([{ value: 'red', reason: 'less sure' }]);
    expect(reason).toBeNull();
  });

  it('gives a candidate without a confidence that of its kind', () => {
    const field = colour([rule('told', 'prose', ['red']), rule('label', 'labelled', ['blue'])]);
    expect(resolve(field, TEXT).value).toBe('blue');
  });

  it('takes the earlier of two that are equally sure', () => {
    expect(resolve(colour([rule('told', 'prose', ['blue'], ['green'])]), TEXT).value).toBe('green');
  });

  it.each([
    ['nothing was found', [], 'no rule found anything'],
    ['nothing was sure enough', [['red', FLOOR - 0.01] as const], 'nothing found was sure enough'],
  ])('is empty with a reason where %s', (_, found, reason) => {
    const result = resolve(colour([rule('told', 'prose', ...found)]), TEXT);
    expect(result).toMatchObject({ value: null, winner: null, reason });
    for (const other of result.others) expect(other.reason).toContain('under the floor');
  });

  it('takes what is just sure enough', () => {
    expect(resolve(colour([rule('told', 'prose', ['red', FLOOR])]), TEXT).value).toBe('red');
  });

  it('lets two that agree beat a third that is surer than each', () => {
    const field = colour([
      rule('one', 'prose', ['red', 0.7]),
      rule('two', 'prose', ['red', 0.7]),
      rule('three', 'prose', ['blue', 0.75]),
    ]);
    const { value, winner, others } = resolve(field, TEXT);
    expect(value).toBe('red');
    expect(winner?.confidence).toBe(0.8);
    expect(others.map(({ reason }) => reason)).toEqual(['less sure', 'says the same'].reverse());
  });

  it('takes capitals for no disagreement', () => {
    const field = colour([rule('one', 'prose', ['red', 0.7])], { fromHint: (value) => value as string });
    expect(resolve(field, TEXT, { hints: [hint('RED')] }).winner?.confidence).toBeCloseTo(0.98, 3);
  });

  it('grows surer with each witness, two at most, and never certain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 1, max: 6 }), (percent, count) => {
        const confidence = percent / 100;
        const same = Array.from({ length: count }, () => ['red', confidence] as const);
        const got = resolve(colour([rule('told', 'prose', ...same)]), TEXT).winner?.confidence ?? 0;
        const want = 1 - (1 - confidence) * (2 / 3) ** Math.min(2, count - 1);
        expect(got).toBeCloseTo(Math.min(0.99, want), 3);
        expect(got).toBeLessThanOrEqual(0.99);
      }),
      { seed: 14 },
    );
  });

  it('cleans a value, and names the candidate that cleaning rejects among the losers', () => {
    const clean = (value: string) => (value === 'blue' ? null : value.toUpperCase());
    const field = colour([rule('told', 'prose', ['red', 0.7], ['blue', 0.9])], { clean });
    expect(resolve(field, TEXT)).toMatchObject({
      value: 'RED',
      others: [{ value: 'blue', reason: 'rejected when it was cleaned' }],
    });
  });

  it('reads hints of its own field first', () => {
    const field = colour([rule('label', 'labelled', ['blue'])]);
    const hints = [hint('nobody', { field: 'size' }), hint(' red ', { quote: 'Red!' })];
    const { value, winner } = resolve(field, TEXT, { hints });
    expect(value).toBe('red');
    expect(winner).toMatchObject({
      rule: 'colour.card',
      kind: 'structured',
      quote: 'Red!',
      start: 0,
      end: 3,
    });
  });

  it.each([[''], ['  '], [7], [null], [undefined]])('passes over the hint %j', (value) => {
    expect(resolve(colour([]), TEXT, { hints: [hint(value)] }).value).toBeNull();
  });

  it('keeps the words of each entry of a list', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 4, end: 9 },
    ];
    const field = defineField<readonly string[]>({
      name: 'colours',
      doc: 'Colours',
      schema: (z) => z.array(z.string()).readonly(),
      empty: [],
      rules: [
        {
          name: 'all',
          kind: 'vocabulary',
          read: () => [{ value: ['red', 'green'], start: 0, end: 9, spans }],
        },
      ],
      columns: [],
    });
    expect(resolve(field, TEXT)).toMatchObject({ value: ['red', 'green'], winner: { spans } });
  });
});
