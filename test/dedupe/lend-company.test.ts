import { describe, expect, it } from 'vitest';
import { boilerplateKeys } from '../../src/dedupe/boilerplate.js';
import { claimsOf } from '../../src/dedupe/claims.js';
import { type Lender, lendCompany } from '../../src/dedupe/lend-company.js';
import { indexClaims } from '../../src/dedupe/shared-claims.js';

const PARAGRAPH =
  'Our people come from glaciology, from film and from the post office. ' +
  'We share one stubborn goal: measuring every glacier, with the cameras you’ll help us build, from ten thousand hikers’ pockets.';
const REPHRASED =
  "We share one stubborn goal: to measure every glacier with the cameras you'll help us build from ten thousand hikers' pockets.";
const EQUAL =
  'We are an equal opportunity employer and welcome everybody regardless of race, religion, gender, age or disability of any kind.';
const NAMELESS = `Meet us at booth 77.\n\n${PARAGRAPH}\n\nAs a Web Engineer you will draw maps that melt.\n\n${EQUAL}`;

const lender = (company: string, text: string, more: Partial<Lender> = {}): Lender => ({
  key: `${company}#1`,
  claims: indexClaims(claimsOf(text)),
  company,
  category: 'engineering',
  confidence: 0.9,
  ...more,
});
const borrow = (...others: Lender[]) =>
  lendCompany({ claims: claimsOf(NAMELESS), category: 'engineering' }, others);
const share = (a: string, b: string) => {
  const keys = new Set(boilerplateKeys(a).map(({ key }) => key));
  return boilerplateKeys(b).some(({ key }) => keys.has(key));
};

describe('boilerplateKeys', () => {
  it('are shared by the same and by nearly the same sentence', () => {
    expect(share(NAMELESS, `Firn is small. ${PARAGRAPH}`)).toBe(true);
    expect(share(NAMELESS, `Firn is small. ${REPHRASED}`)).toBe(true);
  });

  it.each([
    EQUAL,
    'We are looking for somebody who holds a degree in glaciology and has five years of experience with our sort of camera.',
    'Please apply with a letter that tells us what you would do in your first week with our team of eleven.',
    'You will build, for us and with us, the tools by which our colleagues in the field measure the ice.',
    'Authorization to work in the US is something that every applicant for this job has to bring along at once.',
  ])('are not taken from "%s"', (sentence) => {
    expect(boilerplateKeys(sentence)).toEqual([]);
  });

  it('stand where they say', () => {
    for (const { start, end } of boilerplateKeys(NAMELESS)) {
      expect(NAMELESS.slice(start, end).match(/[\p{L}’']+/gu)).toHaveLength(8);
    }
  });
});

describe('lendCompany', () => {
  it('lends the name that goes with the same paragraph, and shows it in both postings', () => {
    const text = `Firn measures ice. ${PARAGRAPH}`;
    const loan = borrow(lender('Firn', text));
    expect(loan).toMatchObject({ company: 'Firn', sourceKey: 'Firn#1', confidence: 0.9 });
    expect(NAMELESS.slice(loan?.here.start, loan?.here.end)).toMatch(/^We share one .* pockets\.$/);
    expect(text.slice(loan?.there.start, loan?.there.end)).toMatch(/^We share one .* pockets\.$/);
  });

  it('lends on a nearly identical sentence', () => {
    expect(borrow(lender('Firn', `Firn measures ice. ${REPHRASED}`))).toMatchObject({
      company: 'Firn',
      confidence: 0.85,
    });
  });

  it('takes the longer of two forms of a name', () => {
    const short = lender('Firn', `${PARAGRAPH} You extend the Firn toolkit.`, { confidence: 0.8 });
    const long = lender('Firn.ai', `Firn.ai measures ice. ${REPHRASED}`);
    expect(borrow(short, long)).toMatchObject({ company: 'Firn.ai', sourceKey: 'Firn.ai#1' });
    expect(borrow(long, short)).toEqual(borrow(short, long));
  });

  it('lends nothing on words that two employers share', () => {
    expect(borrow(lender('Firn', PARAGRAPH), lender('Gletscher AG', PARAGRAPH))).toBeNull();
  });

  it('lends on the rest of the words where two employers share some', () => {
    const [first = '', second = ''] = PARAGRAPH.split('. We ');
    expect(borrow(lender('Firn', PARAGRAPH), lender('Gletscher AG', `${first}.`))).toMatchObject({
      company: 'Firn',
    });
    expect(borrow(lender('Firn', `We ${second}`), lender('Gletscher AG', `${first}.`))).toBeNull();
  });

  it('lends nothing on a short sentence or on what everybody writes', () => {
    expect(borrow(lender('Firn', PARAGRAPH.slice(0, PARAGRAPH.indexOf('. We') + 1)))).toBeNull();
    expect(borrow(lender('Firn', EQUAL))).toBeNull();
    expect(borrow()).toBeNull();
  });

  it('lends nothing between a product team and a university', () => {
    expect(borrow(lender('Firn University', PARAGRAPH, { category: 'postdoc' }))).toBeNull();
  });

  it('stays quick on a text that repeats one sentence for ever', () => {
    const before = performance.now();
    const text = `${PARAGRAPH} `.repeat(5000);
    lendCompany({ claims: claimsOf(text), category: null }, [lender('Firn', text)]);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
