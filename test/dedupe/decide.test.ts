import { describe, expect, it } from 'vitest';
import { decide } from '../../src/dedupe/decide.js';
import { BLURBED } from './labelled-pairs.js';
import { place, posting, profileOf } from './postings.js';

const compare = (a: [string, Record<string, unknown>?], b: [string, Record<string, unknown>?]) => {
  const left = profileOf('a', a[0], a[1]);
  const right = profileOf('b', b[0], b[1]);
  const decision = decide(left, right);
  expect(decide(right, left)).toEqual(decision);
  return decision;
};

describe('decide: one job', () => {
  it('when the words are the same', () => {
    expect(compare([posting()], [posting().replaceAll('  • ', '').toUpperCase()])).toMatchObject({
      same: true,
      score: 1,
      reasons: ['exact copy'],
      veto: null,
    });
  });

  it('when a heading stands in front', () => {
    const decision = compare([posting()], [`About the role ${posting()}`]);
    expect(decision).toMatchObject({ same: true, containment: 1 });
    expect(decision.score).toBeGreaterThan(0.95);
    expect(decision.reasons).toEqual(['96 % of the wording']);
  });

  it('when one stands in the other behind a long preamble', () => {
    const preamble =
      'Skip to the menu of this website, choose a language, read who paid for it and what it knows of you. ';
    const decision = compare(
      [posting()],
      [preamble + preamble.toUpperCase().replace('MENU', 'FOOTER') + posting()],
    );
    expect(decision).toMatchObject({ same: true, reasons: ['100 % of the shorter stands in the longer'] });
    expect(decision.score).toBeLessThan(0.8);
  });

  it('when a sentence was rewritten under the same title', () => {
    const other = posting({ visa: 'We sort out every visa, from the form to the stamp.' });
    expect(compare([posting()], [other])).toMatchObject({ same: false });
    const titled = compare([posting(), { title: 'Vision Engineer' }], [other, { title: 'Vision engineers' }]);
    expect(titled).toMatchObject({
      same: true,
      reasons: [expect.stringMatching(/^8\d % of the wording$/), 'same title'],
    });
  });

  it.each([
    ['a country and a city in it', { locations: [place(null, 'FI')] }, { locations: [place('Turku', 'FI')] }],
    [
      'one place of several',
      { locations: [place('Turku', 'FI'), place('Lund', 'SE')] },
      { locations: [place('Lund', 'SE')] },
    ],
    [
      'a longer name of the city',
      { locations: [place('New York', 'US')] },
      { locations: [place('New York City', 'US')] },
    ],
    [
      'silence on one side',
      { title: 'Engineer', company: 'Lumikello', locations: [place('Turku', 'FI')] },
      {},
    ],
    ['a longer name of the company', { company: 'Lumikello' }, { company: 'Lumikello Oy' }],
    ['neighbouring categories', { category: 'research' }, { category: 'applied-science' }],
  ])('in spite of %s', (_, a, b) => {
    expect(compare([posting(), a], [posting(), b])).toMatchObject({ same: true, veto: null });
  });
});

describe('decide: different jobs', () => {
  it.each([
    ['rank', { seniority: 'senior' }, { seniority: 'principal' }, 'other rank: principal / senior'],
    [
      'rank in the title',
      { title: 'Engineer' },
      { title: 'Staff Engineer' },
      'other rank: Engineer / Staff Engineer',
    ],
    [
      'title',
      { title: 'Vision Engineer' },
      { title: 'Data Engineer' },
      'other title: Data Engineer / Vision Engineer',
    ],
    ['kind of post', { category: 'phd' }, { category: 'postdoc' }, 'other kind of post: phd / postdoc'],
    [
      'city',
      { locations: [place('Turku', 'FI')] },
      { locations: [place('Lund', 'SE')] },
      'other place: lund, se / turku, fi',
    ],
    [
      'country of a namesake',
      { locations: [place('Vancouver', 'US')] },
      { locations: [place('Vancouver', 'CA')] },
      'other place: vancouver, ca / vancouver, us',
    ],
    ['company', { company: 'Lumikello' }, { company: 'Puolukka' }, 'other company: Lumikello / Puolukka'],
    ['start', { startDate: '2024-09-01' }, { startDate: '2024-10-01' }, 'other start: 2024-09 / 2024-10'],
  ])('by %s, even as exact copies', (_, a, b, veto) => {
    expect(compare([posting(), a], [posting(), b])).toEqual({
      same: false,
      score: 1,
      containment: 1,
      reasons: ['exact copy', veto],
      veto,
    });
  });

  it('by a season or a reference in the text', () => {
    const title = { title: 'Vision Engineer' };
    const season = compare(
      [posting({ season: 'in Summer 2024' }), title],
      [posting({ season: 'in Fall 2024' }), title],
    );
    expect(season).toMatchObject({ same: false, veto: 'other season: fall 2024 / summer 2024' });
    const reference = compare([`${posting()} Job ID 10444`], [`${posting()} Job ID 10445`]);
    expect(reference).toMatchObject({ same: false, veto: 'other reference: 10444 / 10445' });
  });

  it('when one line tells the work, and that is another, among much that the employer writes everywhere', () => {
    const traits = { title: 'Research Intern', company: 'Harbour Optics', category: 'internship' };
    const line = /As a Research Intern.*them\./;
    const intern = (work: string) => BLURBED.replace(line, `As a Research Intern, ${work}`);
    expect(intern('x')).toContain('Intern, x');
    const drops = intern('you will film ten thousand drops of spray and fit one equation to them.');
    const birds = intern('you will teach a buoy to count the birds around it for a year.');
    const other = intern('you will film ten thousand drops of spray and find what they follow.');
    expect(compare([drops, traits], [birds, traits])).toMatchObject({
      same: false,
      veto: null,
      reasons: [expect.stringMatching(/^only \d+ % of what they say of the job$/)],
    });
    expect(compare([drops, traits], [other, traits])).toMatchObject({ same: true });
  });

  it('when they share the boilerplate only', () => {
    const [intro, ...rest] = posting().split('\n\nAs a');
    const other = `${intro}\n\nWe want somebody who sells. You have sold fruit, or machines for fruit, and you speak with farmers as with bankers. Nights on the road are part of it, and so is a car that you may choose.`;
    expect(rest).toHaveLength(1);
    expect(compare([posting()], [other])).toMatchObject({
      same: false,
      veto: null,
      reasons: [expect.stringMatching(/^only \d+ % of the wording$/)],
    });
  });
});
