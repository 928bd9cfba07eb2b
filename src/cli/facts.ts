import type { Field } from '../fields/field.js';
import type { JobRecord } from '../record/job-record.js';
import { areaName, valueName } from '../record/value-names.js';
import type { Contact, Degree, Place, Qualification, Salary } from '../record/values.js';

/** A fact of a job in words for a person; "" where the record has nothing. A field without words of its own gives its columns. */
export function factOf({ name, columns }: Pick<Field<unknown>, 'name' | 'columns'>, job: JobRecord): string {
  const value = job[name];
  if (value === null || value === undefined) return '';
  const words = WORDS.get(name);
  if (words) return words(value as never);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return valueName(name, value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.map((item) => valueName(name, item)).join(', ');
  return columns
    .map(({ cell }) => cell(job))
    .filter((cell) => cell !== '')
    .join(', ');
}

/** A field as a person calls it: `employmentType` is employment type. */
export function labelOf(name: string): string {
  return LABELS[name] ?? name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Fields whose names are no words that people use. */
const LABELS: Readonly<Record<string, string>> = {
  applyUrl: 'apply at',
  degreeMin: 'least degree',
  yearsMin: 'least years',
  preferred: 'nice to have',
  remoteFrom: 'open to',
  urls: 'links',
};

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
  ['locations', placesWords],
  ['qualifications', (ways: readonly Qualification[]) => ways.map(qualificationWords).join(', or ')],
  ['salary', salaryWords],
  ['contacts', (contacts: readonly Contact[]) => contacts.map(contactWords).join('; ')],
]);

/** Each place once as written, with what was made of it where that says more: `from home in the UK or Portugal (United Kingdom; Portugal)`. */
function placesWords(places: readonly Place[]): string {
  const read = new Map<string, Set<string>>();
  for (const { raw, city, region, country } of places) {
    const resolved = read.get(raw) ?? new Set();
    resolved.add([city, region, country && areaName(country)].filter(Boolean).join(', '));
    read.set(raw, resolved);
  }
  return [...read]
    .map(([raw, resolved]) => {
      const more = [...resolved].filter((words) => words !== '' && words !== raw).join('; ');
      return more === '' ? raw : `${raw} (${more})`;
    })
    .join('; ');
}

function salaryWords({ min, max, currency, period, raw }: Salary): string {
  const range = [...new Set([min, max])].flatMap((sum) => (sum === null ? [] : sum.toLocaleString('en-US')));
  const figures = [range.join(' to '), currency, period && `a ${period}`].filter(Boolean).join(' ');
  return figures === '' ? raw : `${figures} ("${raw}")`;
}

function contactWords({ name, email, url }: Contact): string {
  return [name, email && (name ? `<${email}>` : email), url].filter(Boolean).join(' ');
}
