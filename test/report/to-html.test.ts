import { isTag, isText, type ParentNode } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { h, type Markup } from '../../src/report/listing/markup.js';
import { toHtml } from '../../src/report/to-html.js';

describe('markup as HTML', () => {
  it.each([
    [h('p', { class: 'a' }, 'x < y & "z"'), '<p class="a">x &lt; y &amp; &quot;z&quot;</p>'],
    [h('input', { checked: true, value: '"><script>' }), '<input checked value="&quot;&gt;&lt;script&gt;">'],
    [h('p', { id: null }, ['a', null, h('b', {}, 'c')]), '<p>a<b>c</b></p>'],
    [h('p', {}, 'half \ud83d'), '<p>half \ufffd</p>'],
  ])('%#', (markup, html) => expect(toHtml(markup)).toBe(html));

  it.each(['onclick', 'ONLOAD', 'style', 'srcdoc'])('has no %s', (name) => {
    expect(() => h('p', { [name]: 'x' })).toThrow(name);
  });

  it('is read back as the same texts and attributes, whatever they are', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</p><script>alert(1)</script>', '<!--', '&lt;', '" onload="x'),
    );
    fc.assert(
      fc.property(words, words, words, (text, value, inner) => {
        const document = parseDocument(toHtml(h('p', { title: value }, text, h('b', {}, inner))));
        const [p, ...others] = document.children;
        expect(others).toEqual([]);
        if (!p || !isTag(p)) throw new Error('no element');
        expect(p.attribs).toEqual({ title: value });
        expect(textOf(p)).toBe(text + inner);
        expect(p.children.filter(isTag).map(({ name }) => name)).toEqual(['b']);
      }),
    );
  });

  it('takes lists at any depth', () => {
    const deep: Markup = [[['a'], [['b', [h('i', {}, ['c'])]]]]];
    expect(toHtml(deep)).toBe('ab<i>c</i>');
  });
});

function textOf(parent: ParentNode): string {
  return parent.children
    .map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : ''))
    .join('');
}
