import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeNumbers, encodeNumber } from '../../src/report/listing/number-code.js';
import { OrderLookup, TextOrderBuilder } from '../../src/report/listing/text-order.js';

const FIELDS = ['title', 'requirements', 'description'];
const stands = (text: readonly string[], words: readonly string[], prefix: boolean) =>
  text.some((_, at) =>
    words.every((word, step) => {
      const there = text[at + step];
      return prefix && step === words.length - 1 ? there?.startsWith(word) : there === word;
    }),
  );

it('numbers come back from their code', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x7fffffff)), (numbers) => {
      const code = numbers.map(encodeNumber).join('');
      const into = new Uint32Array(code.length);
      expect([...into.slice(0, decodeNumbers(code, into))]).toEqual(numbers);
    }),
  );
});

it('words in a row are found as by reading every value', () => {
  // enough words that their numbers have one, two and three characters
  const word = fc.oneof(
    fc.constantFrom('a', 'ab', 'b'),
    fc.nat(1500).map((number) => `w${number}`),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 12 });
  const row = fc.array(fc.tuple(fc.nat(2), text), { maxLength: 5 });
  const filler = Array.from({ length: 1500 }, (_, number) => `w${number}`);
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 8 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.option(fc.constantFrom(...FIELDS)),
      (rows, words, prefix, field) => {
        const builder = new TextOrderBuilder(FIELDS);
        builder.add(0, 'title', filler);
        const sorted = rows.map((values) => [...values].sort(([a], [b]) => a - b));
        sorted.forEach((values, index) => {
          for (const [of, said] of values) builder.add(index + 1, FIELDS[of] as string, said);
        });
        const lookup = new OrderLookup(JSON.parse(JSON.stringify(builder.build(rows.length + 1))));
        const kept = new Uint8Array(rows.length + 1).fill(1);
        lookup.keep({ words, prefix, field }, kept);
        const expected = sorted.map((values) =>
          values.some(([of, said]) => (field === null || FIELDS[of] === field) && stands(said, words, prefix))
            ? 1
            : 0,
        );
        expect([...kept.slice(1)]).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
