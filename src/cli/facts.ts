import type { Field } from '../fields/field.js';
import type { JobRecord } from '../record/job-record.js';
import type { Contact, Degree, Place, Qualification, Salary } from '../record/values.js';

/** A fact of a job in words for a person; "" where the record has nothing. A field without words of its own gives its columns. */
export function factOf({ name, columns }: Pick<Field<unknown>, 'name' | 'columns'>, job: JobRecord): string {
  const value = job[name];
  if (value === null || value === undefined) return '';
  const words = WORDS.get(name);
  if (words) return words(value as never);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return columns
    .map(({ cell }) => cell(job))
    .filter((cell) => cell !== '')
    .join(', ');
}

/** `employmentType` as a person reads it. */
export function labelOf(name: string): string {
  return name
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/ url$/, ' at')
    .replace(/^(\w+) min$/, 'least $1');
}

/** One way to qualify: `PhD in computer vision, 3 years of experience`. */
export function qualificationWords({ degree, years, field }: Qualification): string {
  const studied = [degree && DEGREE_WORDS[degree], field && `in ${field}`].filter(Boolean).join(' ');
  const worked = years !== null && `${years} ${years === 1 ? 'year' : 'years'} of experience`;
  return [studied, worked].filter(Boolean).join(', ');
}

const DEGREE_WORDS: Readonly<Record<Degree, string>> = {
  bachelor: "bachelor's degree",
  master: "master's degree",
  phd: 'PhD',
};

const WORDS: ReadonlyMap<string, (value: never) => string> = new Map<string, (value: never) => string>([
  ['locations', (places: readonly Place[]) => places.map(placeWords).join('; ')],
  ['salary', salaryWords],
  ['contacts', (contacts: readonly Contact[]) => contacts.map(contactWords).join('; ')],
]);

/** The place as written, and what was made of it where that says more. */
function placeWords({ raw, city, region, country }: Place): string {
  const resolved = [city, region, country].filter(Boolean).join(', ');
  return resolved === '' || resolved === raw ? raw : `${raw} (${resolved})`;
}

function salaryWords({ min, max, currency, period, raw }: Salary): string {
  const range = [...new Set([min, max])].flatMap((sum) => (sum === null ? [] : sum.toLocaleString('en-US')));
  const figures = [range.join(' to '), currency, period && `a ${period}`].filter(Boolean).join(' ');
  return figures === '' ? raw : `${figures} ("${raw}")`;
}

function contactWords({ name, email, url }: Contact): string {
  return [name, email && (name ? `<${email}>` : email), url].filter(Boolean).join(' ');
}
