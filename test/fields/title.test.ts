import { describe, expect, it } from 'vitest';
import { title } from '../../src/fields/title.js';
import { readField, resolve } from '../support/read-field.js';

const TITLES: [rule: string, text: string, want: string][] = [
  // a label in front
  ['labelled', 'Position: Remote Sensing Engineer', 'Remote Sensing Engineer'],
  ['labelled', 'We see.\nJob title - Senior Optics Scientist\nPay is good.', 'Senior Optics Scientist'],
  ['labelled', 'Role: Principal Engineer, Camera Calibration', 'Principal Engineer, Camera Calibration'],
  ['labelled', "We're hiring: Machine Learning Engineer", 'Machine Learning Engineer'],
  ['labelled', 'Stelle: Softwareentwickler (m/w/d)', 'Softwareentwickler (m/w/d)'],
  ['labelled', '[Role] Software Engineer, Map Generation (5 to 9 years)', 'Software Engineer'],
  ['labelled', 'Open seat: Sr. Autonomy Engineer', 'Sr. Autonomy Engineer'],
  ['labelled', "We're hunting for: a Staff Optics Engineer", 'Staff Optics Engineer'],
  ['offered', 'You will own the back end as a Geospatial Data Engineer.', 'Geospatial Data Engineer'],
  ['offered', 'We see. The job title is Sensor Calibration Engineer.', 'Sensor Calibration Engineer'],
  ['offered', 'What we have in mind is a Postdoctoral Scholar in Optics.', 'Postdoctoral Scholar in Optics'],
  ['offered', 'Description - As a Senior Display Engineer on this team, you see.', 'Senior Display Engineer'],
  ['offered', 'We see. As a Principal, Data Scientist you will see more.', 'Principal, Data Scientist'],
  [
    'offered',
    'The institute advertises a PhD position in Mapping for Rovers.',
    'PhD position in Mapping for Rovers',
  ],
  ['offered', "We're recruiting Video Annotators (part-time) for the season.", 'Video Annotator'],
  // a line of its own at the head
  [
    'title-line',
    'CSIRO Early Career (CERC) Postdoctoral Fellow in Sea Ice\nWe see.',
    'Postdoctoral Fellow in Sea Ice',
  ],
  ['title-line', 'Staff Perception Engineer\nYou will build rigs.', 'Staff Perception Engineer'],
  ['title-line', '** SENIOR VISION ENGINEER **\nYou will build rigs.', 'Senior Vision Engineer'],
  ['title-line', 'Research Scientist (hybrid)\nWe see.', 'Research Scientist'],
  ['title-line', 'Head of Optics\nWe see.', 'Head of Optics'],
  ['title-line', 'Optics Lead wanted! We are five.', 'Optics Lead'],
  ['title-line', 'Assistant Professorship in Light. We see.', 'Assistant Professorship in Light'],
  ['title-line', 'Doctoral researcher (m/f/d) 75% TV-L E13', 'Doctoral researcher (m/f/d)'],
  ['labelled', 'Hiring: two Optics Engineers for our Lyon office.', 'Optics Engineer'],
  ['offered', 'Applications are invited for a PhD studentship at the lab.', 'PhD Studentship'],
  [
    'offered',
    'The lab offers a PhD position in 3D scene understanding.',
    'PhD position in 3D scene understanding',
  ],
  [
    'offered',
    'Nous recrutons un ingénieur de recherche en optique (H/F) à Lyon.',
    'Ingénieur de recherche en optique (H/F)',
  ],
  ['offered', 'What awaits youAs an Optics Engineer you grind.', 'Optics Engineer'],
  ['title-line', 'Internship, six months: lenses for all\nWe see.', 'Internship'],
  ['offered', 'Are you a curious Data Scientist? Then come.', 'Data Scientist'],
  ['offered', 'Interested in working as an Optics Engineer at Oculon?', 'Optics Engineer'],
  ['offered', 'We seek a founding member of technical staff.', 'Founding Member of Technical Staff'],
  ['title-line', 'PhD Student in Neural Rendering\nWe see.', 'PhD Student in Neural Rendering'],
  // an offer in a sentence
  ['offered', 'As a Sr. Optics Engineer, you will build rigs.', 'Sr. Optics Engineer'],
  ['offered', 'Lumen is looking for a Senior Software Engineer to join us.', 'Senior Software Engineer'],
  ['offered', 'We are seeking Computer Vision Engineers for our office.', 'Computer Vision Engineer'],
  ['offered', 'We have an opening for a Data Engineer II.', 'Data Engineer II'],
  ['offered', 'The group is hiring a postdoctoral researcher.', 'Postdoctoral Researcher'],
  [
    'offered',
    'We invite applications for a PhD studentship on light fields.',
    'PhD Studentship on light fields',
  ],
  ['offered', 'Nous recherchons un Ingénieur vision par ordinateur.', 'Ingénieur vision par ordinateur'],
  ['offered', 'Wir suchen eine Entwicklungsingenieurin (m/w/d).', 'Entwicklungsingenieurin (m/w/d)'],
  ['offered', 'Join our team as Lead Robotics Engineer.', 'Lead Robotics Engineer'],
  ['offered', 'We seek a Member of Technical Staff.', 'Member of Technical Staff'],
  ['offered', 'We are hiring Robotics and Automation Engineers.', 'Robotics and Automation Engineer'],
  ['offered', 'We need a Research Engineer in Camera Perception.', 'Research Engineer in Camera Perception'],
  [
    'offered',
    'As an intern, you sweep. As a Vision Research Intern, you will publish.',
    'Vision Research Intern',
  ],
  // the subject of a sentence
  [
    'subject',
    'The Research Scientist for Star Detection looks for comets.',
    'Research Scientist for Star Detection',
  ],
  ['subject', 'This fully funded PhD position offers three years of light.', 'PhD Position'],
  // only in what is asked
  [
    'asked-for',
    'You are\n✅ a Machine Learning Engineer with two years in industry',
    'Machine Learning Engineer',
  ],
];

const NO_TITLE = [
  'Your hiring manager is Ann.',
  'Previous work as a Data Scientist helps.',
  'We build lenses for whales.',
  'You will work with engineers and scientists.',
  'Our engineers love you.',
  'You report to the Head of Research.',
  'We are looking for people who work alongside Research Scientists.',
  'You will join a team of Software Engineers and Data Scientists.',
  'We look for a person to help our Vision Engineers.',
  'Founded by a professor and two students, we see.',
  'Experience as a mentor of interns helps.',
  'Our recruiter, Ann Vega, reads every letter.',
  'Experience as a Software Engineer is required.',
  'You will be mentored by a Senior Research Scientist.',
  'We are seeking talent.',
  'Our customers are surgeons and architects.',
];

describe('title', () => {
  it.each(TITLES)('by rule %s of %j is %j', (rule, text, want) => {
    const { value, winner } = resolve(title, text);
    expect(value).toBe(want);
    expect(winner?.rule).toBe(`title.${rule}`);
  });

  it.each(NO_TITLE)('of %j is none', (text) => {
    expect(readField(title, text)).toBeNull();
  });

  it('ends before a place', () => {
    const locations = [{ city: 'Redmond', region: 'WA', raw: 'Redmond' }];
    const text = 'We need a Research Engineer in Redmond today.';
    expect(readField(title, text, { values: { locations } })).toBe('Research Engineer');
  });

  it('prefers the wording that says more', () => {
    const text = 'We seek a Research Scientist in Generative Video. As a Research Scientist, you will write.';
    expect(readField(title, text)).toBe('Research Scientist in Generative Video');
  });

  it('is the same for an offer that is labelled and one that is told', () => {
    const { others, winner } = resolve(
      title,
      'Position: Vision Engineer\nAs a Vision Engineer, you will see.',
    );
    expect(winner?.rule).toBe('title.labelled');
    expect(others.map(({ reason }) => reason)).toContain('says the same');
  });
});
