import { describe, expect, it } from 'vitest';
import { category } from '../../src/fields/category.js';
import { seniority } from '../../src/fields/seniority.js';
import { readPosting } from '../../src/pipeline.js';
import { NO_FACTS } from '../../src/record/page.js';
import type { Category, Seniority } from '../../src/record/values.js';
import { readField } from '../support/read-field.js';

/** The kind and the rung of a job by its title, as the pipeline reads them. */
function byTitle(title: string) {
  const text = `${title}\nLenses.`;
  const block = { ordinal: 1, start: 0, end: text.length, text, hints: [], marks: [] };
  const { record } = readPosting(block, { uri: 'x', facts: NO_FACTS, capturedAt: null });
  return { title: record.title, category: record.category, seniority: record.seniority };
}

const TITLES: [title: string, category: Category, seniority: Seniority | null][] = [
  ['Vision Research Intern', 'internship', 'intern'],
  ['Summer Research Internship', 'internship', 'intern'],
  ['PhD Student in Light Fields', 'phd', null],
  ['Doctoral Researcher', 'phd', null],
  ['Doctoral Assistant', 'phd', null],
  ['Postdoctoral Researcher', 'postdoc', null],
  ['Senior Postdoctoral Fellow', 'postdoc', null],
  ['Assistant Professor', 'faculty', null],
  ['Senior Lecturer', 'faculty', null],
  ['Research Scientist', 'research', null],
  ['Senior Research Scientist', 'research', 'senior'],
  ['Applied Scientist', 'applied-science', null],
  ['Principal Applied Scientist', 'applied-science', 'principal'],
  ['Software Engineer', 'engineering', null],
  ['Sr. Software Engineer', 'engineering', 'senior'],
  ['Staff Software Engineer', 'engineering', 'staff'],
  ['Senior Staff Engineer', 'engineering', 'staff'],
  ['Junior Vision Engineer', 'engineering', 'entry'],
  ['Mid-Level Vision Engineer', 'engineering', 'mid'],
  ['Engineering Manager', 'management', 'manager'],
  ['Director of Engineering', 'management', 'manager'],
  ['Product Manager', 'product', 'manager'],
];

describe('category and seniority', () => {
  it.each(TITLES)('of %j are %s and %s', (title, kind, rung) => {
    expect(byTitle(title)).toMatchObject({ category: kind, seniority: rung });
  });

  it('without a title go by the words of the posting', () => {
    expect(readField(category, 'We publish papers. You do scientific research.')).toBe('research');
    expect(readField(category, 'You build software and deploy it to customers.')).toBe('engineering');
    expect(readField(category, 'Lenses.')).toBe('other');
  });

  it.each([
    ['This is an entry-level position.', 'entry'],
    ['Vision person (mid-level)', 'mid'],
    ['We hire at a senior level.', 'senior'],
    ['You have ten years of experience.', null],
    ['You work with senior engineers and interns.', null],
    ['Your manager is kind.', null],
  ])('of %j is the rung %s', (text, want) => {
    expect(readField(seniority, text)).toBe(want);
  });
});
