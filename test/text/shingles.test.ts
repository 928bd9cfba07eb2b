import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollingHashes, shingles } from '../../src/text/shingles.js';
import { wordHashes } from '../../src/text/word-hashes.js';

const LIST = 'You’ll:\n\n  • train models\n  • measure them\n  • tell the whole team, “politely”';
const FLAT = 'You\'ll: train models measure them tell the whole team, "politely"';

describe('shingles', () => {
  it('are the same for a list and for what flattening made of it', () => {
    expect(shingles(FLAT)).toEqual(shingles(LIST));
  });

  it('are distinct and ascending, one for each five words in a row', () => {
    expect(shingles('a b c d e f')).toHaveLength(2);
    const repeated = shingles('a b c d e '.repeat(40));
    expect(repeated).toHaveLength(5);
    expect([...repeated]).toEqual([...repeated].sort((x, y) => x - y));
  });

  it('take a shorter text as one, and none of a text without words', () => {
    expect(shingles('two words')).toHaveLength(1);
    expect(shingles('two words')).not.toEqual(shingles('other words'));
    expect(shingles(' • ')).toHaveLength(0);
  });

  it('take another number of words on request', () => {
    expect(shingles('a b c d e f', 2)).toHaveLength(5);
  });

  it('roll to the hash that each window has by itself', () => {
    const word = fc.constantFrom('a', 'model', 'C++', 'vision', '3D', 'für');
    fc.assert(
      fc.property(fc.array(word, { minLength: 5, maxLength: 40 }), (words) => {
        const rolled = rollingHashes(wordHashes(words.join(' ')), 5);
        const alone = words
          .slice(4)
          .map((_, i) => rollingHashes(wordHashes(words.slice(i, i + 5).join(' ')), 5)[0]);
        expect([...rolled]).toEqual(alone);
      }),
      { seed: 2 },
    );
  });

  it('stay linear on a long text', () => {
    const text = 'We build models that see. '.repeat(40_000);
    const before = performance.now();
    shingles(text);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
