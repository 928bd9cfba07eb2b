import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apartFrom, overlaps } from '../../src/record/span.js';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('gives the spans that overlap none of those taken, however these lie', () => {
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (some, taken) => {
      const spans = some.toSorted((a, b) => a.start - b.start);
      expect(apartFrom(spans, taken)).toEqual(
        spans.filter((one) => !taken.some((other) => overlaps(one, other))),
      );
    }),
  );
});
