import { type BodyPart, body } from '../feeds/body.js';
import { employment, fact, pay, place, places, workplace } from '../feeds/facts.js';
import type { Fact, FeedPosting } from '../feeds/feed.js';
import { isNode, type Node } from './find-postings.js';
import { readAmount } from './read-amount.js';

/**
 * A JobPosting (schema.org) as a posting. Pages fill it in as they like: what has another shape than the one stated is
 * left out. Not read: `datePosted`, `identifier`, `directApply` and `totalJobOpenings`, for which records have no field,
 * and `estimatedSalary`, which is a guess of the site.
 */
export function toPosting(node: Node): FeedPosting {
  const description = long(node.description);
  const sections = SECTIONS.flatMap(([name, heading]) => {
    const html = long(node[name]);
    return html !== null && !description?.includes(html) ? [{ heading, html }] : [];
  });
  const url = words(node.url);
  const isRemote = [node.jobLocationType].flat().some((type) => /telecommute/i.test(words(type) ?? ''));
  return {
    title: words(node.title) ?? words(node.name),
    facts: [
      ...companyOf(node),
      ...fact('Department', null, nameOf(node.employmentUnit)),
      ...places([node.jobLocation].flat().slice(0, MAX_PLACES).map(placeOf)),
      ...workplace({ remote: isRemote }),
      ...(isRemote ? openTo(node.applicantLocationRequirements) : []),
      ...employments([node.employmentType].flat().flatMap((type) => words(type) ?? [])),
      ...fact('Working hours', null, words(node.workHours)),
      ...salaryOf(node),
      ...startOf(node),
      ...deadlineOf(node),
      ...fact('Work authorization', 'workAuthorization', words(node.eligibilityToWorkRequirement)),
      ...fact('Security clearance', 'workAuthorization', words(node.securityClearanceRequirement)),
      ...fact(
        'Occupation',
        null,
        listed([node.occupationalCategory].flat().slice(0, MAX_PLACES).map(nameOf)),
      ),
      ...fact('Contact', null, contactOf(node.applicationContact)),
    ],
    body: body({ html: description }, ...sections, ...asked(node, description)),
    applyUrl: url !== null && /^https?:\/\//i.test(url) ? url : null,
  };
}

/** What a posting states more of than is read, for a person. */
export function tooMuchOf(node: Node): string[] {
  const count = [node.jobLocation].flat().length;
  const title = JSON.stringify((words(node.title) ?? '').slice(0, 80));
  return count > MAX_PLACES ? [`${count - MAX_PLACES} of the ${count} places of ${title} were left out`] : [];
}

const MAX_PLACES = 50;

/** Properties that hold a part of the text, where it does not stand in the description. */
const SECTIONS: readonly (readonly [name: string, heading: string])[] = [
  ['employerOverview', 'About the employer'],
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['skills', 'Skills'],
  ['jobBenefits', 'Benefits'],
  ['incentiveCompensation', 'Incentives'],
];

/** The education and the experience that are asked for; in one sentence where either will do. */
function asked(node: Node, description: string | null): BodyPart[] {
  const education = long(node.educationRequirements);
  const experience = experienceOf(node.experienceRequirements);
  if (node.experienceInPlaceOfEducation === true && education !== null && experience !== null)
    return [{ heading: 'Requirements', html: `<li>${education} or at least ${experience}</li>` }];
  const parts: BodyPart[] = [
    { heading: 'Education', html: education },
    { heading: 'Experience', html: experience },
  ];
  return parts.filter(({ html }) => html && !description?.includes(html));
}

/** Experience in words, or in months as Google asks for it. */
function experienceOf(stated: unknown): string | null {
  const months = isNode(stated) ? Number(stated.monthsOfExperience) : Number.NaN;
  if (!(months > 0 && months < MOST_MONTHS)) return long(stated);
  const years = months / 12;
  const length = Number.isInteger(years)
    ? `${years} ${years === 1 ? 'year' : 'years'}`
    : `${months} ${months === 1 ? 'month' : 'months'}`;
  return `${length} of experience`;
}

const MOST_MONTHS = 600;

/** Several kinds of employment are all shown, and the first is the value. */
function employments(stated: readonly string[]): Fact[] {
  const kinds = stated.flatMap((type) => employment(type).map(({ words }) => words));
  return employment(stated[0]).map((one) => ({ ...one, words: kinds.join(', '), value: one.words }));
}

function startOf({ jobStartDate, jobImmediateStart }: Node): Fact[] {
  const start = words(jobStartDate);
  if (start !== null) return fact('Start date', DATED.test(start) ? 'startDate' : null, dayOf(start));
  return jobImmediateStart === true ? fact('Start', null, 'immediately') : [];
}

function deadlineOf({ validThrough }: Node): Fact[] {
  const last = words(validThrough);
  const [day] = DAY.exec(last ?? '') ?? [];
  if (last === null || day !== undefined) return fact('Closing date', 'deadline', day);
  const problem = `${JSON.stringify(last.slice(0, 40))} is no date`;
  return [{ label: 'Closing date', field: null, words: last, problem }];
}

const DATED = /\d{4}/;
const DAY = /^\d{4}-\d\d-\d\d/;

/** A time of day adds nothing to a date. */
function dayOf(date: string): string {
  return DAY.exec(date)?.[0] ?? date;
}

function contactOf(stated: unknown): string | null {
  const [contact] = [stated].flat();
  if (!isNode(contact)) return words(contact);
  return listed([contact.name, contact.email, contact.url].map(words));
}

function listed(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(', ') || null;
}

function nameOf(thing: unknown): string | null {
  const [first] = [thing].flat();
  return words(isNode(first) ? first.name : first);
}

function companyOf({ hiringOrganization }: Node): Fact[] {
  const name = nameOf(hiringOrganization);
  return name === null || NO_NAME.test(name) ? [] : fact('Company', 'company', name);
}

/** What stands where the employer does not want to be named, or where a form was left as it was. */
const NO_NAME =
  /^(?:confidential|anonymous|undisclosed|private|not (?:disclosed|specified)|n\/?a|unknown|company)$|^https?:/i;

function placeOf(location: unknown): string | null {
  if (!isNode(location)) return words(location);
  const { address } = location;
  if (!isNode(address)) return words(address) ?? words(location.name);
  const country = isNode(address.addressCountry) ? address.addressCountry.name : address.addressCountry;
  const parts = [address.addressLocality, address.addressRegion, country].map(words);
  return place(...parts) || words(location.name);
}

/** Groups of digits that are no thousands: `1.50.000`. */
const NO_SUM = /\d[.,]\d{1,2}[.,]\d/;

/** Where the people of a remote job may live. A part of a country is shown, and is no country. */
function openTo(stated: unknown): Fact[] {
  const areas = [stated].flat().slice(0, MAX_PLACES);
  const shown = areas.flatMap((area) => areaName(area) ?? []);
  const countries = areas.filter((area) => !isNode(area) || !PARTS.test(String(area['@type'])));
  const value = countries.flatMap((area) => areaName(area) ?? []);
  return fact('Open to', value.length > 0 ? 'remoteFrom' : null, shown.join('; ')).map((one) => ({
    ...one,
    value,
  }));
}

const PARTS = /State|City|Town|Village/;

function areaName(area: unknown): string | null {
  return isNode(area) ? (words(area.name) ?? placeOf(area)) : words(area);
}

function salaryOf({ baseSalary, salaryCurrency }: Node): Fact[] {
  const [salary] = [baseSalary].flat();
  if (!isNode(salary)) {
    const said = words(salary);
    if (!/\d/.test(said ?? '')) return [];
    const currency = readAmount(salary) === null ? null : words(salaryCurrency);
    return fact('Salary', 'salary', [currency, said].filter(Boolean).join(' '));
  }
  const value = isNode(salary.value) ? salary.value : salary;
  const single = readAmount(value.value);
  const [min, max] = [readAmount(value.minValue) ?? single, readAmount(value.maxValue) ?? single];
  const currency = words(salary.currency) ?? words(value.currency) ?? words(salaryCurrency);
  const period = words(value.unitText) ?? words(salary.unitText);
  if (min !== null || max !== null) return pay({ currency, min, max, period });
  const said = [value.value, value.minValue, value.maxValue, salary.value]
    .map(words)
    .find((sum) => /\d/.test(sum ?? ''));
  if (!said) return [];
  if (NO_SUM.test(said)) {
    const problem = `${JSON.stringify(said.slice(0, 40))} is no sum`;
    return [{ label: 'Salary', field: null, words: said, problem }];
  }
  // what is no plain number may still be read as words: `50-60k`
  const unit = period && `per ${period.toLowerCase()}`;
  return fact('Salary', 'salary', [currency, said, unit].filter(Boolean).join(' '));
}

/** A short text: itself, a number, or what stands first in a list. */
function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, MAX_WORDS) : null;
}

const MAX_WORDS = 2000;

/** A text of any length: HTML, a list of sentences, or an object that describes what it asks for. */
function long(value: unknown, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    const items = value.slice(0, 200).flatMap((entry) => long(entry, depth + 1) ?? []);
    return items.length > 0 ? items.map((item) => `<li>${item}</li>`).join('') : null;
  }
  if (isNode(value))
    return long(value.description ?? value.name ?? value.credentialCategory ?? null, depth + 1);
  return typeof value === 'string' && value.trim() !== '' ? withLines(value) : null;
}

const MAX_DEPTH = 8;

/** Text without tags keeps its lines. */
function withLines(text: string): string {
  return /[<&]/.test(text) || !text.includes('\n') ? text : text.trim().replace(/\r?\n/g, '<br>');
}
