import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataScript } from '../../src/report/script-data.js';

describe('the script that hands data to the page', () => {
  const read = (script: string) => {
    const context = {} as { data?: unknown };
    runInNewContext(script, context);
    // values of another realm are not equal to ours
    return JSON.parse(JSON.stringify(context.data));
  };

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script',
    '\u2028\u2029',
    '\\',
    '"',
    "'",
    '$' + '{x}',
    '`',
    '\\u003c',
    '\0',
  ])('keeps %j', (text) => {
    const script = dataScript('data', { text, list: [text] });
    expect(read(script)).toEqual({ text, list: [text] });
    expect(script).not.toMatch(/[<\u2028\u2029]/);
  });

  it('keeps any text, half characters apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const script = dataScript('data', texts);
        expect(script).not.toMatch(/[<\u2028\u2029]/);
        expect(script.trimEnd()).not.toContain('\n');
        expect(read(script)).toEqual(texts);
      }),
    );
    expect(read(dataScript('data', ['\ud800x']))).toEqual(['\ufffdx']);
  });
});
