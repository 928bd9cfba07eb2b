import { type AnyNode, isTag } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { capTokens, MAX_ATTRIBUTE_LENGTH, MAX_DEPTH } from '../../../src/text/html/cap-tokens.js';
import { htmlToText } from '../../../src/text/html/to-text.js';

describe('capTokens', () => {
  it.each([
    ['a page', '<!doctype html><div a="1"><p>x<p>y<br/><svg><path/></svg></div>'],
    ['unclosed siblings', `${'<p>x'.repeat(2000)}<ul>${'<li>y'.repeat(2000)}</ul>`],
    [
      'unclosed cells and terms',
      `<table>${'<tr><td>x<td>y'.repeat(900)}</table><dl>${'<dt>a<dd>b'.repeat(900)}</dl>`,
    ],
    ['unclosed options', `<select>${'<option>a'.repeat(2000)}</select>`],
    ['nothing', ''],
  ])('leaves %s as it is', (_name, html) => {
    expect(capTokens(html)).toBe(html);
  });

  it.each([
    [
      'elements that are too deep',
      `${'<b>'.repeat(600)}x${'</b>'.repeat(600)}y`,
      `${'<b>'.repeat(512)}x${'</b>'.repeat(512)}y`,
    ],
    [
      'attributes that are too many',
      `<a ${'b '.repeat(70)}>x</a>`,
      `<a ${'b '.repeat(64)}${' '.repeat(6)}>x</a>`,
    ],
    ['an attribute that is too long', `<a b="${'c'.repeat(MAX_ATTRIBUTE_LENGTH)}" d=e>x`, '<a  d=e>x'],
  ])('takes out %s', (_name, html, expected) => {
    expect(capTokens(html)).toBe(expected);
  });

  it('never lets a script turn into text', () => {
    expect(htmlToText(`${'<b>'.repeat(600)}x<script>SECRET</script><style>SECRET</style>y`).text).toBe('xy');
  });

  const tags = [
    'div',
    'p',
    'li',
    'ul',
    'td',
    'tr',
    'table',
    'svg',
    'path',
    'title',
    'math',
    'mi',
    'a',
    'option',
    'select',
    'br',
    'h1',
    'button',
    'script',
    'input',
  ];
  const token = fc
    .tuple(
      fc.constantFrom('<', '<', '<', '</'),
      fc.constantFrom(...tags),
      fc.constantFrom('>', '>', '/>', ' a=b>'),
    )
    .map((parts) => parts.join(''));

  it('bounds the depth of the tree, whatever the tags', () => {
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 700 }),
        (tokens, times) => {
          // an element of raw text may stand one deeper, and what the title of a drawing holds one more
          expect(depthOf(parseDocument(capTokens(tokens.join('').repeat(times))))).toBeLessThanOrEqual(
            MAX_DEPTH + 2,
          );
        },
      ),
      { numRuns: 300, examples: [[['<div>', '<svg/>', '<title>', '<div>', '</title>'], 512]] },
    );
  });

  it.each([
    ['nested tags', (n: number) => '<div>'.repeat(n)],
    ['attributes', (n: number) => `<a ${'bcd=1 '.repeat(n)}>`],
    ['end tags without a start', (n: number) => '<div>'.repeat(n / 2) + '</b>'.repeat(n / 2)],
    ['siblings', (n: number) => '<p>x'.repeat(n)],
    ['self-closing svg', (n: number) => '<svg/>'.repeat(n)],
    ['unclosed svg', (n: number) => '<div><svg></div>'.repeat(n / 3)],
    ['angle brackets', (n: number) => '<'.repeat(n * 5)],
    ['rows', (n: number) => `<table>${'<tr><td>x<td>y'.repeat(n / 3)}`],
    ['classes', (n: number) => '<i class="a b">x</i>'.repeat(n / 4)],
  ])('does not run away on a megabyte of %s', (_name, make) => {
    const html = make(220_000);
    const before = performance.now();
    htmlToText(html);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

function depthOf(node: AnyNode): number {
  if (!('children' in node)) return 0;
  return (isTag(node) ? 1 : 0) + node.children.reduce((most, child) => Math.max(most, depthOf(child)), 0);
}
