import { describe, expect, it } from 'vitest';
import { degreeMin } from '../../src/fields/degree-min.js';
import { qualifications } from '../../src/fields/qualifications.js';
import { yearsMin } from '../../src/fields/years-min.js';
import type { Degree } from '../../src/record/values.js';
import { readField, resolve } from '../support/read-field.js';

type Ways = (readonly [degree: Degree | null, years: number | null])[];

const ASKED: [entries: string, ways: Ways][] = [
  // one way
  ['PhD in optics', [['phd', null]]],
  ['Ph.D. in optics', [['phd', null]]],
  ['An earned doctorate', [['phd', null]]],
  ["Master's degree in optics", [['master', null]]],
  ['M.Sc. in optics', [['master', null]]],
  ['BS in optics and 4 years of experience', [['bachelor', 4]]],
  ['Bachelor of Science with at least two years in a lab', [['bachelor', 2]]],
  ['Abgeschlossenes Studium und drei Jahre Erfahrung', [['bachelor', 3]]],
  ['Diplôme d’ingénieur et cinq ans d’expérience', [['master', 5]]],
  ['Abgeschlossenes Hochschulstudium, eine herausragende Promotion in Informatik', [['phd', null]]],
  [
    'Hochschulstudium oder Promotion in Informatik',
    [
      ['bachelor', null],
      ['phd', null],
    ],
  ],
  ['Licence en informatique', [['bachelor', null]]],
  ['Une licence de physique', [['bachelor', null]]],
  ['A driving licence', []],
  ['Licence to fly drones', []],
  ['Un permis ou une licence de conduire', []],
  ['Five years of experience', [[null, 5]]],
  ['5+ years of experience', [[null, 5]]],
  ['3-5 years of experience', [[null, 3]]],
  ['three to five years of experience', [[null, 3]]],
  ['1.5 years of experience', [[null, 1.5]]],
  ['Ten-plus years of experience', [[null, 10]]],
  ['At least a decade of experience', [[null, 10]]],
  ['A PhD and no fewer than six years in industry', [['phd', 6]]],
  // ways joined by OR
  [
    "3+ years with a Master's, or 1+ years with a PhD",
    [
      ['master', 3],
      ['phd', 1],
    ],
  ],
  [
    'PhD in optics or MS in optics with 3 years of experience',
    [
      ['phd', null],
      ['master', 3],
    ],
  ],
  [
    "Bachelor's with 5 years, Master's with 3 years, or PhD with 1 year of experience",
    [
      ['bachelor', 5],
      ['master', 3],
      ['phd', 1],
    ],
  ],
  [
    'MS/PhD in optics',
    [
      ['master', null],
      ['phd', null],
    ],
  ],
  [
    'BS/MS in optics with 6+ years of experience',
    [
      ['bachelor', 6],
      ['master', 6],
    ],
  ],
  [
    'B.Sc. or M.Sc. in optics, 2 years of experience',
    [
      ['bachelor', 2],
      ['master', 2],
    ],
  ],
  [
    'PhD in optics, or five years of practice',
    [
      ['phd', null],
      [null, 5],
    ],
  ],
  [
    '8 years of experience, or a PhD',
    [
      [null, 8],
      ['phd', null],
    ],
  ],
  [
    'PhD, or MS plus 3 years of experience, or BS plus five',
    [
      ['phd', null],
      ['master', 3],
      ['bachelor', 5],
    ],
  ],
  // years of another entry go with the degree
  ['PhD in optics\n• 4 years of experience', [['phd', 4]]],
  ['Degree in optics\n• 4 years of Rust, 2 years of Go', [['bachelor', 4]]],
];

const NOT_ASKED = [
  'A calm mind',
  'No more than two years since your last job',
  'Up to 3 years in a lab',
  'Papers in the last 5 years',
  'At most 2 years of experience',
  'A master of ceremonies',
  'MS Office',
  'A record of 40 years',
];

function asked(entries: string): string {
  return `Requirements\n• ${entries}`;
}

describe('qualifications', () => {
  it.each(ASKED)('of %j', (entries, want) => {
    expect(readField(qualifications, asked(entries)).map(({ degree, years }) => [degree, years])).toEqual(
      want,
    );
  });

  it.each(NOT_ASKED)('of %j are none', (entries) => {
    expect(readField(qualifications, asked(entries))).toEqual([]);
  });

  it('stand in what is required, not in what is told or wished for', () => {
    expect(readField(qualifications, 'Lumenwerk is 30 years old. Our founder has a PhD.')).toEqual([]);
    expect(readField(qualifications, 'Nice to have\n• a PhD and 5 years of experience')).toEqual([]);
    expect(readField(qualifications, 'Responsibilities\n• help PhD students for 3 years')).toEqual([]);
  });

  it('stand in the sentence that offers the job, where no list does', () => {
    const text = 'We are looking for a Vision Engineer with a PhD in optics.';
    expect(readField(qualifications, text)).toMatchObject([{ degree: 'phd', years: null }]);
  });

  it.each([
    ['PhD in applied optics', 'applied optics'],
    ['BS in physics, and 4 years of experience', 'physics'],
    ['PhD', null],
    ["Master's degree in computer vision, or a PhD", 'computer vision'],
    [
      'PhD in computer vision, robotics or signal processing, or a licentiate',
      'computer vision, robotics or signal processing',
    ],
    ['Degree in physics, optics or a related field, or an MD', 'physics, optics or a related field'],
    ['Degree in informatics or geodesy, or four years of comparable work', 'informatics or geodesy'],
    [
      'BS in robotics or a neighboring subject, or has learned as much at work',
      'robotics or a neighboring subject',
    ],
    ['PhD in mathematics or physics, obtained less than four years ago', 'mathematics or physics'],
    ['PhD in computer science or an adjacent area when they begin', 'computer science or an adjacent area'],
    ['MSc in computer science, or its equivalent, is required', 'computer science'],
    ['PhD in physics or mathematics is required', 'physics or mathematics'],
    [
      'BS in computer science or mechanical engineering + 4 years of experience',
      'computer science or mechanical engineering',
    ],
    ['PhD in optics, a strong record of research', 'optics'],
    [
      'MSc in electrical engineering or similar at a European university',
      'electrical engineering or similar',
    ],
    ["Master's degree in one of these subjects", null],
    ['PhD in hand on arrival', null],
  ])('name the field of %j as %j', (entries, want) => {
    expect(readField(qualifications, asked(entries))[0]?.field).toBe(want);
  });
});

describe('degreeMin and yearsMin', () => {
  it.each([
    ['PhD in optics or MS in optics with 3 years of experience', 'master', 3],
    ["Bachelor's with 5 years, Master's with 3 years, or PhD with 1 year of experience", 'bachelor', 5],
    ['BS/MS in optics with 6+ years of experience', 'bachelor', 6],
    ['PhD in optics, or five years of practice', 'phd', null],
    ['PhD in optics', 'phd', null],
    ['PhD in optics\n• 4 years of experience', 'phd', 4],
    ['Five years of experience', null, 5],
    ['A calm mind', null, null],
  ])('of %j are %j and %j', (entries, degree, years) => {
    expect(readField(degreeMin, asked(entries))).toBe(degree);
    expect(readField(yearsMin, asked(entries))).toBe(years);
  });

  it('rest on the words of their own alternative', () => {
    const text = asked('PhD in optics or MS in optics with 3 years of experience');
    const { start = 0, end = 0 } = resolve(degreeMin, text).winner ?? {};
    expect(text.slice(start, end)).toBe('MS in optics with 3 years');
  });
});
