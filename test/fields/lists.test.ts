import { describe, expect, it } from 'vitest';
import { benefits } from '../../src/fields/benefits.js';
import { preferred } from '../../src/fields/preferred.js';
import { requirements } from '../../src/fields/requirements.js';
import { responsibilities } from '../../src/fields/responsibilities.js';
import { readField, resolve } from '../support/read-field.js';

describe('requirements', () => {
  it.each([
    ['Requirements\n• a degree in optics\n• five lenses', ['a degree in optics', 'five lenses']],
    ['Requirements: a degree in optics; five lenses', ['a degree in optics', 'five lenses']],
    ['Requirements Degree in optics Ability to see', ['Degree in optics', 'Ability to see']],
    ['Your profile\nDegree in optics\nCalm mind', ['Degree in optics', 'Calm mind']],
    [
      'Ihr Profil\n- Abgeschlossenes Studium\n- Gute Deutschkenntnisse',
      ['Abgeschlossenes Studium', 'Gute Deutschkenntnisse'],
    ],
    ['Requirements\n1. Degree in optics\n2. Calm mind', ['Degree in optics', 'Calm mind']],
    ['The person\n\n1) Degree in optics. 2) Calm mind.', ['Degree in optics.', 'Calm mind.']],
    ['Who are you?\n✅ Degree in optics\n✅ Calm mind', ['Degree in optics', 'Calm mind']],
    ['Requirements\n* Degree in optics\n* Calm mind', ['Degree in optics', 'Calm mind']],
    ['**Requirements**\n- Degree in optics\n- 3-5 years at sea', ['Degree in optics', '3-5 years at sea']],
    ['Qualifications\n• a line\n  of glass\n• two', ['a line of glass', 'two']],
  ])('of the list %j are %j', (text, want) => {
    expect(readField(requirements, text)).toEqual(want);
  });

  // `|` begins what no longer belongs to the list
  it.each([
    ['pay', '• Degree in optics\n• Calm mind\n| The base salary is $90,000 to $120,000.'],
    ['pay without a sentence', '• Degree in optics\n• Calm mind\n| Pay: $90,000 - $120,000 a year'],
    ['pay, glued', 'Degree in optics Ability to see.| We pay EUR 60,000 a year.'],
    ['a visa', '• Degree in optics\n• Calm mind\n| We sponsor visas for all who need one.'],
    ['equal opportunity', '• Degree in optics\n• Calm mind\n| Lumenwerk is an equal opportunity employer.'],
    [
      'equal opportunity, glued',
      '• Degree in optics\n• Calm mind| All qualified applicants will receive consideration.',
    ],
    ['papers to send', '• Degree in optics\n• Calm mind\n| • A cover letter\n• Your CV'],
    ['an address', '• Degree in optics\n• Calm mind\n| Write to ann@lumenwerk.example today.'],
    ['what the firm is', "• Degree in optics\n• Calm mind\n| Lumenwerk's mission is light."],
    ['what the firm does', 'Degree in optics. Calm mind. | Lumenwerk offers lenses to all.'],
    ['the process', '• Degree in optics\n• Calm mind\n| Interviews begin in May.'],
    ['the start', '• Degree in optics\n• Calm mind\n| The position starts in May.'],
    ['the next heading', '• Degree in optics\n• Calm mind\n| Benefits\n• fruit'],
  ])('end before %s', (_, marked) => {
    const text = `Requirements\n${marked.replace(/\| ?/, '')}`;
    const want = ['Degree in optics', marked.includes('to see') ? 'Ability to see.' : 'Calm mind'];
    expect((readField(requirements, text) as string[]).map((entry) => entry.replace(/\.$/, ''))).toEqual(
      want.map((entry) => entry.replace(/\.$/, '')),
    );
  });

  it.each([
    ['Candidates must have an earned doctorate in optics.', ['an earned doctorate in optics.']],
    ['You should have five years of experience with lenses.', ['five years of experience with lenses.']],
    ['The successful candidate will hold a PhD in physics.', null],
    ['We require knowledge of light.', ['knowledge of light.']],
    ['Fluent German is required.', ['Fluent German is required.']],
    ['You have a strong background in optics.', ['You have a strong background in optics.']],
    ['We need Vision Engineers with experience.', []],
    ['You must submit your CV and two letters of reference.', []],
    ['Our lenses require experience to grind? No.', []],
    ['The team has years of experience.', []],
  ])('of the prose %j are %j', (text, want) => {
    expect(readField(requirements, text)).toEqual(want ?? [text]);
  });

  it('takes prose beside a list, in the order of the page', () => {
    const text =
      'You must have a calm mind and experience.\nRequirements\n• Degree in optics\n\nA driving licence is mandatory.';
    expect(readField(requirements, text)).toEqual([
      'a calm mind and experience.',
      'Degree in optics',
      'A driving licence is mandatory.',
    ]);
  });
});

describe('a wish among demands, and a demand among wishes', () => {
  it.each([
    ['Requirements\n• a PhD\n• knowledge of Rust is a plus', ['a PhD'], ['knowledge of Rust is a plus']],
    ['Requirements\n• a PhD\n• Rust (preferred)', ['a PhD'], ['Rust (preferred)']],
    ['Requirements\n• a PhD\n• ideally five lenses', ['a PhD'], ['ideally five lenses']],
    ['Requirements\n• a PhD\n• Papers at CVPR preferred', ['a PhD'], ['Papers at CVPR preferred']],
    ['Requirements\n• You speak English; Dutch is a bonus.', ['You speak English'], ['Dutch is a bonus.']],
    [
      'Requirements\n• You speak English. French would be nice.',
      ['You speak English.'],
      ['French would be nice.'],
    ],
    ['Requirements\n• a PhD (a plus: in optics)', ['a PhD (a plus: in optics)'], []],
    ['Nice to have\n• Rust\n• A driving licence is required', ['A driving licence is required'], ['Rust']],
    ['Requirements\n• a PhD\nNice to have\n• Rust', ['a PhD'], ['Rust']],
    ['Experience with Rust is a plus.', [], ['Experience with Rust is a plus.']],
    [
      'It would be nice if you had experience with Rust.',
      [],
      ['It would be nice if you had experience with Rust.'],
    ],
    ['Ihr Profil\n• Promotion\n• Französisch von Vorteil', ['Promotion'], ['Französisch von Vorteil']],
  ])('of %j', (text, required, wished) => {
    expect(readField(requirements, text)).toEqual(required);
    expect(readField(preferred, text)).toEqual(wished);
  });
});

describe('responsibilities', () => {
  it.each([
    ['Responsibilities\n• build rigs\n• test them', ['build rigs', 'test them']],
    [
      'Responsibilities Build rigs of glass Test rigs of glass',
      ['Build rigs of glass', 'Test rigs of glass'],
    ],
    ["What you'll do: build rigs; test them", ['build rigs', 'test them']],
    ['Ihre Aufgaben\n- Linsen schleifen\n- Linsen prüfen', ['Linsen schleifen', 'Linsen prüfen']],
    ['Responsibilities\n• build rigs\n• test them\nWe pay well.', ['build rigs', 'test them']],
    ['Responsibilities\n• build rigs\n• test them\nLumenwerk is kind.', ['build rigs', 'test them']],
    [
      'Responsibilities\n• build rigs\n• test them\nPay: $90,000 - $120,000 a year',
      ['build rigs', 'test them'],
    ],
    ['As a Vision Engineer, you will build rigs.', ['As a Vision Engineer, you will build rigs.']],
    ["Here you'll build rigs. You will have fun. You will need a PhD.", ["Here you'll build rigs."]],
    ['You will build rigs.\nResponsibilities\n• test rigs', ['test rigs']],
    ['Nobody builds rigs.', []],
  ])('of %j are %j', (text, want) => {
    expect(readField(responsibilities, text)).toEqual(want);
  });
});

describe('benefits', () => {
  it.each([
    ['Benefits\n• fruit\n• pay of $90,000', ['fruit', 'pay of $90,000']],
    ['We offer: fruit; tea', ['fruit', 'tea']],
    ['What we offer\n• Fruit\n• Tea\nApply by mail.', ['Fruit', 'Tea']],
    ['Benefits\n• Fruit\n• Tea\nPlease note our hours.', ['Fruit', 'Tea']],
    ['Wir bieten\n• Obst\n• Tee', ['Obst', 'Tee']],
    ['Fruit is healthy.', []],
  ])('of %j are %j', (text, want) => {
    expect(readField(benefits, text)).toEqual(want);
  });
});

describe('a list', () => {
  it('has one span an entry, in the words of the page', () => {
    const text = 'Requirements\n• a line\n  of glass\n• two';
    const spans = resolve(requirements, text).winner?.spans ?? [];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['a line\n  of glass', 'two']);
  });

  it('is surer under a heading than in prose', () => {
    const listed = resolve(requirements, 'Requirements\n• a PhD').winner?.confidence ?? 0;
    const told = resolve(requirements, 'You must have a PhD.').winner?.confidence ?? 1;
    expect(listed).toBeGreaterThan(told);
  });
});
