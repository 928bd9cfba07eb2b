import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordIndexBuilder, WordLookup } from '../../src/report/listing/word-index.js';
import { wordsOf } from '../../src/report/listing/words.js';

describe('words as they are searched for', () => {
  it.each([
    ['Zürich, São Paulo', ['zurich', 'sao', 'paulo']],
    ['C++ and C#, .NET, ROS 2', ['c++', 'and', 'c#', 'net', 'ros', '2']],
    ['Ph.D. in 3D-vision', ['ph', 'd', 'in', '3d', 'vision']],
    ['東京オフィス Tokyo', ['東', '京', 'オ', 'フ', 'ィ', 'ス', 'tokyo']],
    ['  <b>', ['b']],
    ['x'.repeat(100_000), ['x'.repeat(64)]],
    ['', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('are the same however the text was composed', () => {
    expect(wordsOf('Zu\u0308rich')).toEqual(wordsOf('Zürich'));
  });
});

describe('the index of words', () => {
  it('answers as a search of every text does', () => {
    const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'vision', 'visual', 'c++', 'c', '東');
    const texts = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 80 });
    fc.assert(
      fc.property(texts, word, fc.boolean(), fc.nat(3000), (rows, asked, whole, gap) => {
        // rows far apart need numbers of several digits
        const at = (index: number) => index * (1 + gap);
        const builder = new WordIndexBuilder();
        rows.forEach((words, index) => {
          builder.add(at(index), words);
        });
        const lookup = new WordLookup(JSON.parse(JSON.stringify(builder.build())));
        const found = new Uint8Array(at(rows.length) + 1);
        lookup.mark(asked, !whole, found);
        const expected = rows.flatMap((words, index) =>
          words.some((each) => (whole ? each === asked : each.startsWith(asked))) ? [at(index)] : [],
        );
        expect([...found.keys()].filter((row) => found[row] === 1)).toEqual(expected);
      }),
    );
  });
});
