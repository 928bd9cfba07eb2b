import { body } from '../feeds/body.js';
import { employment, fact, pay, place, places, workplace } from '../feeds/facts.js';
import type { Fact, FeedPosting } from '../feeds/feed.js';
import { isNode, type Node } from './find-postings.js';
import { readAmount } from './read-amount.js';

/** A JobPosting (schema.org) as a posting. Pages fill it in as they like: what has another shape than the one stated is left out. */
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
      ...places([node.jobLocation].flat().slice(0, MAX_PLACES).map(placeOf)),
      ...workplace({ remote: isRemote }),
      ...(isRemote ? openTo(node.applicantLocationRequirements) : []),
      ...employment([node.employmentType].flat().flatMap((type) => words(type) ?? [])[0]),
      ...salaryOf(node.baseSalary),
      ...fact('Closing date', 'deadline', /^\d{4}-\d\d-\d\d/.exec(words(node.validThrough) ?? '')?.[0]),
    ],
    body: body({ html: description }, ...sections),
    applyUrl: url !== null && /^https?:\/\//i.test(url) ? url : null,
  };
}

const MAX_PLACES = 50;

/** Properties that hold a part of the text, where it does not stand in the description. */
const SECTIONS: readonly (readonly [name: string, heading: string])[] = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['educationRequirements', 'Education'],
  ['experienceRequirements', 'Experience'],
  ['skills', 'Skills'],
  ['jobBenefits', 'Benefits'],
];

function companyOf({ hiringOrganization }: Node): Fact[] {
  const [first] = [hiringOrganization].flat();
  const name = words(isNode(first) ? first.name : first);
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

function salaryOf(stated: unknown): Fact[] {
  const [salary] = [stated].flat();
  if (!isNode(salary)) return fact('Salary', 'salary', /\d/.test(words(salary) ?? '') ? words(salary) : null);
  const value = isNode(salary.value) ? salary.value : salary;
  const single = readAmount(value.value);
  const [min, max] = [readAmount(value.minValue) ?? single, readAmount(value.maxValue) ?? single];
  const currency = words(salary.currency) ?? words(value.currency);
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
function long(value: unknown): string | null {
  if (Array.isArray(value)) {
    const items = value.slice(0, 200).flatMap((entry) => long(entry) ?? []);
    return items.length > 0 ? items.map((item) => `<li>${item}</li>`).join('') : null;
  }
  if (isNode(value)) return long(value.description ?? value.name ?? value.credentialCategory ?? null);
  return typeof value === 'string' && value.trim() !== '' ? withLines(value) : null;
}

/** Text without tags keeps its lines. */
function withLines(text: string): string {
  return /[<&]/.test(text) || !text.includes('\n') ? text : text.trim().replace(/\r?\n/g, '<br>');
}
