import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, foldQuotes, foldSpace } from '../../src/text/fold.js';
import { anyText } from '../support/texts.js';

describe('foldSpace', () => {
  it.each([
    ['  a \n\t b\u00a0c  ', 'a b c'],
    ['zero\u200bwidth\u2060 joiner\ufeff', 'zero width joiner'],
    ['one\r\n\r\ntwo', 'one two'],
    ['\u2003\u3000', ''],
  ])('of %j is %j', (text, want) => {
    expect(foldSpace(text)).toBe(want);
  });

  it('changes nothing the second time, and never two spaces remain', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = foldSpace(text);
        expect(foldSpace(once)).toBe(once);
        expect(once).not.toMatch(/\s\s|^\s|\s$/);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('foldCase', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź, Øresund, Ærø', 'lodz, oresund, aero'],
    ['Bachelor’s – or “equal”', 'bachelor\'s - or "equal"'],
    ['ﬁne', 'fine'],
    ['Ｃ＋＋', 'c++'],
  ])('of %j is %j', (text, want) => {
    expect(foldCase(text)).toBe(want);
  });

  it('compares alike what differs in capitals and accents only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüéèçñåß ]{0,20}$/), (text) => {
        expect(foldCase(text.toUpperCase())).toBe(foldCase(text));
        expect(foldCase(text.normalize('NFD'))).toBe(foldCase(text));
      }),
      { seed: 6 },
    );
  });
});

describe('foldQuotes', () => {
  it.each([
    ['you’ll ‘see’', "you'll 'see'"],
    ['“a” „b“ «c»', '"a" "b" "c"'],
    ['5–7 — well − yes', '5-7 - well - yes'],
    ['hands‑on', 'hands-on'],
  ])('of %j is %j', (text, want) => {
    expect(foldQuotes(text)).toBe(want);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const folded = foldQuotes(text);
        expect(folded).toHaveLength(text.length);
        expect(foldQuotes(folded)).toBe(folded);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
