import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmark } from '../../src/text/unmark.js';
import { unwrap } from '../../src/text/unwrap.js';
import { anyText } from '../support/texts.js';

const WRAPPED = [
  'Glass hides from cameras. At the institute we look for a student who',
  'makes it show itself by the way it turns the light, in winter and in',
  'summer. The rig stands in the cellar, and its four cameras have to be',
  'kept from dust.',
];

describe('lines broken at a fixed width', () => {
  it('are joined where a sentence goes on', () => {
    expect(unwrap(WRAPPED.join('\n'))).toBe(WRAPPED.join(' '));
  });

  it.each([
    ['an item', '- a lens of your own, which you have ground yourself at night, and'],
    ['a label', 'Location: a cellar under the old observatory of the town of Graz'],
    ['a number', '1) a lens of your own, which you have ground yourself at night, ok'],
  ])('are kept before %s', (_, line) => {
    const lines = [...WRAPPED.slice(0, 3), line, ...WRAPPED.slice(0, 2)];
    expect(unwrap(lines.join('\n')).split('\n')).toContainEqual(
      expect.stringMatching(`^${line.slice(0, 12).replace(/[)]/, '[)]')}`),
    );
  });

  it.each([
    ['a long line stands among them', [...WRAPPED, 'a word and another '.repeat(12)].join('\n')],
    ['they are short', 'C++\nPython\na lens\ngood eyes'],
    ['a blank line parts them', 'We see far.\n\nand wide'],
  ])('are left alone where %s', (_, text) => {
    expect(unwrap(text)).toBe(text);
  });
});

describe("Markdown's marks", () => {
  it.each([
    ['## What you bring\n- C++', '   What you bring\n- C++'],
    ['**Place:** Graz', '  Place:   Graz'],
    ['__Pay__ is good', '  Pay   is good'],
    ['a ** b ** c', 'a ** b ** c'],
    ['2**3**4 and #1', '2**3**4 and #1'],
    ['C# and F#', 'C# and F#'],
  ])('in %j become spaces', (text, want) => {
    expect(unmark(text)).toBe(want);
  });
});

it('no offset of any text moves', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      for (const plain of [unwrap(text), unmark(text)]) {
        expect(plain.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) if (plain[i] !== text[i]) expect(plain[i]).toBe(' ');
      }
    }),
  );
});
