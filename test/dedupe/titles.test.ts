import { describe, expect, it } from 'vitest';
import { titleDifference } from '../../src/dedupe/titles.js';

describe('titleDifference', () => {
  it.each([
    ['Sr. Fullstack Engineer', 'Senior Full-Stack Engineer'],
    ['ML Engineers', 'Machine Learning Engineer'],
    ['Engineer, Software', 'Software Engineer'],
    ['Entwicklungsingenieur (m/w/d)', 'Entwicklungsingenieur'],
    ['Post-doctoral Researcher', 'Postdoc researcher'],
    ['Ph.D. student', 'PhD Student Position'],
    ['Applied Scientist II', 'Applied Scientist 2'],
    ['Software Engineer', 'Software Engineer, Point Clouds'],
    ['Robotics Engineer', 'Robotics Engineers (all genders)'],
    ['constructor', 'Constructor'],
  ])('takes %s and %s for one', (a, b) => {
    expect(titleDifference(a, b)).toBeNull();
    expect(titleDifference(b, a)).toBeNull();
  });

  it.each([
    ['Research Scientist', 'Senior Research Scientist', 'rank'],
    ['Senior Researcher', 'Principal Researcher', 'rank'],
    ['Applied Scientist II', 'Applied Scientist III', 'rank'],
    ['Research Scientist', 'Research Scientist Intern', 'rank'],
    ['PhD Position', 'Postdoc Position', 'rank'],
    ['Software Engineer, Perception', 'Software Engineer, Planning', 'title'],
    ['Data Engineer', 'Vision Engineer', 'title'],
  ])('tells %s from %s', (a, b, difference) => {
    expect(titleDifference(a, b)).toBe(difference);
    expect(titleDifference(b, a)).toBe(difference);
  });
});
