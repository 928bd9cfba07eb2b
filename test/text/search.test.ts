import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type SearchTerm } from '../../src/text/search-query.js';
import { searchTokens, searchWordsOf } from '../../src/text/search-tokens.js';
import { snippetOf } from '../../src/text/snippet.js';
import { expectLinear } from '../support/linear.js';

describe('words that are searched', () => {
  it.each([
    ['Senior Robotics Engineer', 'senior robotics engineer'],
    ['Zürich, Łódź & STRASSE Straße', 'zurich lodz strasse strasse'],
    ['Zu\u0308rich', 'zurich'],
    ['C++17, C# and C/C++; F#', 'c++ 17 c# and c c++ f#'],
    ['self-driving GPT-4 Node.js don’t', 'self driving gpt 4 node js don t'],
    ['計算機視覚 for ロボット', '計 算 機 視 覚 for ロ ボ ッ ト'],
    ['서울 로봇', '서울 로봇'],
    ['ﬁnd ½ ⑴ Ａ', 'find 12 1 a'],
    ['issue #5 # ++ + "', 'issue 5'],
    ['', ''],
  ])('%s', (text, words) => {
    const composed = (all: readonly string[]) => all.join(' ').normalize('NFC');
    expect(composed(searchWordsOf(text))).toBe(words);
    expect(composed(searchTokens(text).map(({ word }) => word))).toBe(words);
  });

  it('are the same by either way, and stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const tokens = searchTokens(text);
        expect(tokens.map(({ word }) => word)).toEqual(searchWordsOf(text));
        for (const { word, start, end } of tokens)
          expect(searchWordsOf(text.slice(start, end))).toEqual([word]);
        for (const { word } of tokens) expect(word).not.toMatch(/["\s*]/);
      }),
      { numRuns: 500 },
    );
  });

  it('are cut in linear time', () => {
    expectLinear(searchTokens);
    expectLinear(searchTokens, (length) => 'é+#'.repeat(length / 3));
  });
});

describe('a query', () => {
  const written = ({ words, prefix }: SearchTerm) => `${words.join(' ')}${prefix ? '*' : ''}`;
  it.each([
    ['robot arm', ['robot', 'arm'], []],
    ['"deep learning" robot*', ['deep learning', 'robot*'], []],
    ['vision -intern -"summer school" -phd*', ['vision'], ['intern', 'summer school', 'phd*']],
    ['self-driving C++', ['self driving', 'c++'], []],
    ['“neural rendering”', ['neural rendering'], []],
    ['"not closed -at all', ['not closed at all'], []],
    ['"deep lear*" "deep lear"*', ['deep lear*', 'deep lear*'], []],
    ['a"b c"d', ['a', 'b c', 'd'], []],
    ['AND OR NOT NEAR(x y) title:x ^y {z}', ['and', 'or', 'not', 'near x', 'y', 'title x', 'y', 'z'], []],
    ['* - -- "" -"" robot', ['robot'], []],
    ['-intern', [], ['intern']],
  ])('%s', (text, all, none) => {
    const query = parseQuery(text);
    expect([query.all.map(written), query.none.map(written)]).toEqual([all, none]);
  });

  it.each(['', '  ', '***', '- "" *', '!?'])('without a word is a mistake: %o', (text) => {
    expect(() => parseQuery(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('may not be as long as a book', () => {
    expect(() => parseQuery('word '.repeat(1000))).toThrow('1000 words are too many');
  });
});

describe('a snippet', () => {
  const marked = (text: string, query: string, length = 40) => {
    const snippet = snippetOf(text, parseQuery(query), length);
    if (snippet === null) return null;
    let line = '';
    let at = 0;
    for (const { start, end } of snippet.matches) {
      line += `${snippet.text.slice(at, start)}[${snippet.text.slice(start, end)}]`;
      at = end;
    }
    return line + snippet.text.slice(at);
  };

  it.each([
    ['We build robots.', 'robot*', 'We build [robots].'],
    ['We build robots.', 'vision', null],
    ['We build robots.', 'robots -vision', 'We build [robots].'],
    ['Zürich   and\nGenève', 'zurich geneve', '[Zürich] and [Genève]'],
    ['deep water and deep learning', '"deep learning"', 'deep water and [deep learning]'],
    [
      `${'filler words '.repeat(9)}vision, ${'filler words '.repeat(9)}vision and robots ${'filler '.repeat(9)}`,
      'robots vision',
      '…words [vision] and [robots] filler filler…',
    ],
    ['計算機視覚の研究', '視覚', '計算機[視][覚]の研究'],
  ])('%s', (text, query, expected) => {
    expect(marked(text, query)?.replaceAll('][', '')).toBe(expected?.replaceAll('][', '') ?? undefined);
  });

  it('shows each match whole, in its order', () => {
    const word = fc.constantFrom('deep', 'Learning', 'robots', 'of', '視覚', 'é', '. ');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 5, max: 60 }), (all, length) => {
        const snippet = snippetOf(all.join(' '), parseQuery('"deep learning" rob* e'), length);
        let last = 0;
        for (const { start, end } of snippet?.matches ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(snippet?.text.slice(start, end).toLowerCase()).toMatch(/^(?:deep[ .]+learning|robots|é)$/);
          last = end;
        }
        if (snippet !== null) expect(snippet.matches.length).toBeGreaterThan(0);
      }),
    );
  });
});
