import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/text/html/to-text.js';

const textOf = (html: string) => htmlToText(html).text;

describe('what a form alone says', () => {
  it.each([
    [
      'a cell over two rows',
      '<table><tr><td rowspan=2>A<td>1<tr><td>2<tr><td>B<td>3</table>',
      'A | 1\nA | 2\nB | 3',
    ],
    [
      'a cell in the middle, over the rest',
      '<table><tr><td>1<td rowspan=9>M<td>x<tr><td>2<td>y<tr><td>3<td>z</table>',
      '1 | M | x\n2 | M | y\n3 | M | z',
    ],
    ['a last cell that reaches down', '<table><tr><td>1<td rowspan=2>E<tr><td>2</table>', '1 | E\n2 | E'],
    ['no number', '<table><tr><td rowspan=x>A<td>1<tr><td>2</table>', 'A | 1\n2'],
    [
      'a cell that holds a text of its own',
      '<table><tr><td rowspan=2><p>A</p><p>B</p><td>1<tr><td>2</table>',
      'A\n\nB\n\n1\n2',
    ],
    [
      'two values of a term',
      '<dl><dt>Places<dd>Lund<dd>Oslo<dt>Pay<dd>good</dl>',
      'Places\nLund; Oslo\nPay\ngood',
    ],
    ['values that are texts', '<dl><dt>A<dd><p>One.</p><dd><p>Two.</p></dl>', 'A\n\nOne.\n\nTwo.'],
  ])('is said in words: %s', (_what, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    ['cells that reach far', `<table>${`<tr>${'<td rowspan=1000000>a'.repeat(100)}`.repeat(200)}</table>`],
    ['rows without end', `<table>${'<tr><td rowspan=65534>a<td>b'.repeat(20_000)}</table>`],
    ['values without end', `<dl><dt>a${'<dd>b'.repeat(50_000)}</dl>`],
  ])('grows no page by much: %s', (_what, html) => {
    expect(textOf(html).length).toBeLessThan(html.length * 2);
  });
});
