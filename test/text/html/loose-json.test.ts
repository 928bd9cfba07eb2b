import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLooseJson } from '../../../src/text/html/loose-json.js';

describe('JSON in a page', () => {
  it.each<[name: string, script: string, value: unknown]>([
    ['as it should be', ' {"a": [1, "b"]} ', { a: [1, 'b'] }],
    ['with commas too many', '{"a": [1, 2,], "b": {"c": 1,},}', { a: [1, 2], b: { c: 1 } }],
    ['with commas twice', '{"a": 1,, "b": 2}', { a: 1, b: 2 }],
    ['with a semicolon', '{"a": 1};\n', { a: 1 }],
    [
      'with comments',
      '// one\n{"a": 1, /* two, "x": 2 */ "b": "//no /*comment*/" // three\n}',
      { a: 1, b: '//no /*comment*/' },
    ],
    ['in CDATA', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['in commented CDATA', '/*<![CDATA[*/{"a": 1}/*]]>*/', { a: 1 }],
    ['in an HTML comment', '<!--\n{"a": 1}\n-->', { a: 1 }],
    ['escaped as HTML', '{&quot;a&quot;: &quot;R&amp;amp;D&quot;}', { a: 'R&amp;D' }],
    ['with line breaks in strings', '{"a": "one\ntwo\tthree\u0001"}', { a: 'one\ntwo\tthree ' }],
    ['with commas and brackets in strings', '{"a": ",}", "b": "],",}', { a: ',}', b: '],' }],
    ['with escaped quotes', '{"a": "say \\"hi\\",", "b": "\\\\",}', { a: 'say "hi",', b: '\\' }],
  ])('%s', (_name, script, value) => {
    expect(parseLooseJson(script)).toEqual(value);
  });

  it.each(['', 'nothing', '{"a": 1', '{a: 1}', "{'a': 1}", '{"a": "b}', '/* {"a": 1}', '{"a" 1}'])(
    'is not guessed at: %s',
    (script) => {
      expect(parseLooseJson(script)).toBeUndefined();
    },
  );

  it('is read as JSON reads it, with commas and comments put in', () => {
    const spoilt = (value: unknown) =>
      JSON.stringify(value, null, 1).replace(/\n\s*([}\]])/g, ' , // end , }\n$1');
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(parseLooseJson(JSON.stringify(value))).toEqual(plain ?? undefined);
        if (typeof plain === 'object' && plain !== null && !/\\n|\[\]|\{\}/.test(JSON.stringify(plain)))
          expect(parseLooseJson(spoilt(value))).toEqual(plain);
      }),
    );
  });

  it.each([
    ['commas', '{"a": 1', ','],
    ['slashes', '', '/'],
    ['comments', '{', '/**/'],
    ['quotes', '', '"'],
    ['line breaks in a string', '{"a": "', '\n'],
    ['brackets', '', '['],
    ['semicolons and spaces', '{}', '; '],
    ['entities', '', '&quot;'],
  ])('takes no long time over %s', (_name, start, more) => {
    expect(() => parseLooseJson(start + more.repeat(1_000_000 / more.length))).not.toThrow();
  });
});
