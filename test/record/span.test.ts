import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apartFrom, overlaps, spanAt, touching } from '../../src/record/span.js';

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

const inOrder = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 }))).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

it('finds those of spans in order that overlap one, and the one in which an offset lies', () => {
  fc.assert(
    fc.property(inOrder, span, (spans, one) => {
      expect(touching(spans, one)).toEqual(spans.filter((other) => overlaps(one, other)));
      expect(spanAt(spans, one.start)).toEqual(
        spans.find(({ start, end }) => start <= one.start && one.start < end),
      );
    }),
  );
});
