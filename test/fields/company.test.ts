import { describe, expect, it } from 'vitest';
import { company } from '../../src/fields/company.js';
import { readField, resolve } from '../support/read-field.js';

const FIRMS: [rule: string, text: string, want: string][] = [
  ['heading', "We see far. What you'll bring to Lumenwerk\n- a calm mind", 'Lumenwerk'],
  ['heading', 'About Brill Optics\nLenses since 1990.', 'Brill Optics'],
  ['heading', 'Lenses since 1990.\nWhy Brill?\nFree fruit', 'Brill'],
  ['heading', 'Life at Oculon\nWe eat together.', 'Oculon'],
  ['named', 'At Lumenwerk, we grind lenses.', 'Lumenwerk'],
  ['named', 'Our mission at Lumenwerk is to grind lenses.', 'Lumenwerk'],
  ['named', 'Come to us. Why Lumenwerk? Because of lenses.', 'Lumenwerk'],
  ['named', 'This role is with Lumenwerk, an Oculon company.', 'Lumenwerk'],
  ['named', 'We are Lumenwerk, and we grind lenses.', 'Lumenwerk'],
  ['named', 'Join Lumenwerk and grind lenses.', 'Lumenwerk'],
  ['named', 'The vision team at Oculon grinds lenses.', 'Oculon'],
  ['named', 'This job is part of Oculon.', 'Oculon'],
  ['named', 'Die Lumenwerk GmbH sucht Verstärkung.', 'Lumenwerk GmbH'],
  ['named', 'Bei Lumenwerk, mitten in Jena, ist es hell.', 'Lumenwerk'],
  ['named', 'At Oculon.ai, you grind lenses.', 'Oculon.ai'],
  ['subject', 'Lumenwerk is a maker of lenses.', 'Lumenwerk'],
  ['subject', 'Lumenwerk builds lenses.', 'Lumenwerk'],
  ['subject', 'Founded in 1990, Lumenwerk is a maker of lenses.', 'Lumenwerk'],
  ['subject', 'Brill Optics was founded in 1990 by two friends.', 'Brill Optics'],
  ['subject', 'Lumenwerk, a maker of lenses, has grown. Lumenwerk is kind.', 'Lumenwerk'],
  ['subject', '3Dlens is building a camera.', '3Dlens'],
  ['subject', 'Philips, where lenses are ground, is looking for a scientist.', 'Philips'],
  ['possessive', "You share Oculon's mission.", 'Oculon'],
  ['possessive', "Lumenwerk's Multimedia group is hiring.", 'Lumenwerk'],
  ['institution', 'The University of Edinburgh invites you.', 'University of Edinburgh'],
  ['institution', 'A post in the School of Computing at Durham University.', 'Durham University'],
  [
    'institution',
    'Der Lehrstuhl an der Technischen Universität Dresden sucht dich.',
    'Technische Universität Dresden',
  ],
  ['institution', 'Oculon Center for Light Fields is hiring.', 'Oculon Center for Light Fields'],
  ['institution', 'A laboratory of EPFL welcomes you.', 'EPFL'],
  ['known-name', 'This is a Wayve car. No other Wayve car is.', 'Wayve'],
  ['host', 'The campus of Oculon is green. Write to ann@oculon-campus.example.', 'Oculon'],
  ['host', 'See https://careers.brill-optics.com/jobs/1.', 'Brill Optics'],
  ['host', 'I run Papercrane Pictures in Oslo. Write to ann@papercrane.example.', 'Papercrane Pictures'],
  ['host', 'The lenses of BRILL LABS Europe. Write to ann@brilllabs.example.', 'BRILL LABS'],
  ['host', 'Send your papers to jobs@brill-optics.com.', 'Brill Optics'],
];

const NOBODY: [trap: string, text: string][] = [
  ['a supplier', 'Our robots use NVIDIA Jetson.'],
  ['a rival', 'Compared with Tesla, we are small.'],
  ['the school of the founders', 'Our founders are graduates of Stanford University.'],
  ['a firm that people left', 'Two of us were previously at Waymo, one is ex-Google.'],
  ['investors', 'We are backed by Northgate Capital and raised $40M from Sequoia.'],
  ['partners', 'We work in partnership with Siemens and collaborate with Bosch.'],
  ['a customer', 'Our customers include Airbus.'],
  ['models of other firms', 'You fine-tune models from OpenAI, such as those of Anthropic.'],
  ["a recruiter's client", 'Our client, a maker of lenses, is hiring. Talentbridge is a recruiter.'],
  ['a pronoun', 'Its engineers grind lenses. Its team is small. Its Center for Optics is hiring.'],
  ['a museum that lends something', 'The Vasa Museum lends us a ship. You will scan it.'],
  ['a venue', 'Meet us at CVPR in June. CVPR is a big event.'],
  ['a subject', 'Computer Vision is a young field. At Machine Learning, we excel.'],
  ['a country', 'Germany is a fine place to live.'],
  ['a plural noun', 'Engineers are at home here. Robots build robots.'],
  ['a month', 'June is a fine month to start.'],
  ['a language', 'English is the language of the lab.'],
  ['shouted words of a heading', 'NICE TO HAVE\nFive lenses'],
  ['a title', 'At times a Vision Engineer is a cook.'],
  ['a public mail host', 'Write to lenses@gmail.com.'],
  ['the host of a desk', 'Write to lenses@mnf-tuebingen.example.'],
  ['a recruiter', 'This search is run by Brill & Co for a maker of lenses. Write to ann@brillco.example.'],
  ['a department', 'The Optics Department is a fine place.'],
  ['a campus nearby', 'Our office is on campus at Princeton University.'],
  ['no name at all', 'We are a small start-up that grinds lenses.'],
];

describe('company', () => {
  it.each(FIRMS)('by rule %s of %j is %j', (rule, text, want) => {
    const { value, winner } = resolve(company, text);
    expect(value).toBe(want);
    expect(winner?.rule).toBe(`company.${rule}`);
  });

  it.each(NOBODY)('is never %s: %j', (_, text) => {
    expect(readField(company, text)).toBeNull();
  });

  it('is never a place that the posting names', () => {
    const text = 'At Jena, we grind lenses.';
    expect(readField(company, text, { values: { locations: [{ city: 'Jena', region: null }] } })).toBeNull();
    expect(readField(company, text)).toBe('Jena');
  });

  it.each([
    ['At Microsoft Research, we write papers.', 'Microsoft'],
    ['At Meta AI, we write papers.', 'Meta'],
    ['Robert Bosch is hiring.', 'Bosch'],
    ['At Adobe Research, we write papers.', 'Adobe Research'],
  ])('shows a unit under its firm: %j', (text, want) => {
    expect(readField(company, text)).toBe(want);
  });

  it('is who hires and not who is spoken of', () => {
    const text =
      'Lumenwerk is a spin-off of EPFL. Backed by Northgate, Lumenwerk is looking for a Vision Engineer who knows models from Google.';
    expect(readField(company, text)).toBe('Lumenwerk');
  });
});
