import type { JobRecord } from '../record/job-record.js';
import type {
  Contact,
  Degree,
  EmploymentType,
  PayPeriod,
  Place,
  Qualification,
  Salary,
  Workplace,
} from '../record/values.js';
import { type Node, node } from './json-ld-node.js';
import { paragraphs } from './paragraphs.js';
import { waysToQualify } from './ways-to-qualify.js';
import { webLink } from './web-link.js';

export interface JobPostingOptions {
  readonly postedWhenSeen?: boolean | undefined;
}

/**
 * A record as schema.org's JobPosting (https://schema.org/JobPosting), in the words that Google's documentation of
 * JobPosting asks for. What the record does not know is left out, so also
 * - `datePosted`: `firstSeen` says when a page was read that held the job; `postedWhenSeen` takes that for it;
 * - `identifier`: the employer's number is not read; the id of the record is the `@id`;
 * - `validThrough` where only the month of the deadline is known.
 */
export function toJobPosting(record: JobRecord, { postedWhenSeen }: JobPostingOptions = {}): Node {
  const job = record as JobRecord & Partial<Values>;
  const isRemote = job.workplace === 'remote';
  const links = [job.applyUrl, ...record.sources.map(({ uri }) => uri)].flatMap(
    (link) => webLink(link) ?? [],
  );
  return node('JobPosting', {
    '@id': `urn:cvpr-jobs:${record.id}`,
    title: job.title,
    description: job.description ? paragraphs(job.description) : null,
    datePosted: postedWhenSeen ? job.firstSeen?.slice(0, 10) : null,
    validThrough: /^\d{4}-\d\d-\d\d$/.test(job.deadline ?? '') ? job.deadline : null,
    hiringOrganization: job.company ? node('Organization', { name: job.company }) : null,
    jobLocation: job.locations?.flatMap((place) => placeNode(place) ?? []),
    jobLocationType: isRemote ? 'TELECOMMUTE' : null,
    applicantLocationRequirements: isRemote ? job.remoteFrom?.map(areaNode) : null,
    employmentType: job.employmentType ? EMPLOYMENT[job.employmentType] : null,
    baseSalary: job.salary ? payNode(job.salary) : null,
    ...waysToQualify(job),
    qualifications: job.requirements,
    responsibilities: job.responsibilities,
    skills: job.skills,
    jobBenefits: job.benefits,
    eligibilityToWorkRequirement: job.workAuthorization,
    jobStartDate: job.startDate,
    applicationContact: job.contacts?.map(({ name, email, url }) =>
      node('ContactPoint', { name, email, url: webLink(url) }),
    ),
    url: links[0],
    sameAs: [...new Set(links.slice(1))].filter((link) => link !== links[0]),
  });
}

/** The fields that are written; a record of another version may lack some. */
interface Values {
  readonly title: string | null;
  readonly company: string | null;
  readonly description: string | null;
  readonly locations: readonly Place[];
  readonly workplace: Workplace | null;
  readonly remoteFrom: readonly string[];
  readonly employmentType: EmploymentType | null;
  readonly salary: Salary | null;
  readonly qualifications: readonly Qualification[];
  readonly degreeMin: Degree | null;
  readonly yearsMin: number | null;
  readonly requirements: readonly string[];
  readonly responsibilities: readonly string[];
  readonly skills: readonly string[];
  readonly benefits: readonly string[];
  readonly workAuthorization: string | null;
  readonly startDate: string | null;
  readonly deadline: string | null;
  readonly contacts: readonly Contact[];
  readonly applyUrl: string | null;
}

function placeNode({ raw, city, region, country, lat, lon }: Place): Node | null {
  const isKnown = [city, region, country].some((part) => part !== null);
  const address = node('PostalAddress', {
    addressLocality: city,
    addressRegion: region,
    addressCountry: country,
  });
  const hasPoint = lat !== null && lon !== null;
  return node('Place', {
    ...(isKnown ? { address } : { name: raw }),
    geo: hasPoint ? node('GeoCoordinates', { latitude: lat, longitude: lon }) : null,
  });
}

/** A country by its code, a larger area by its name. */
function areaNode(code: string): Node {
  const area = AREAS[code];
  return area ? node('AdministrativeArea', { name: area }) : node('Country', { name: code });
}

const AREAS: Readonly<Record<string, string>> = {
  EU: 'European Union',
  EEA: 'European Economic Area',
  EMEA: 'Europe, the Middle East and Africa',
  APAC: 'Asia-Pacific',
  LATAM: 'Latin America',
  EUROPE: 'Europe',
};

/** A sum of no currency is none. */
function payNode({ min, max, currency, period }: Salary): Node | null {
  if (currency === null || (min === null && max === null)) return null;
  const range = min === max ? { value: min } : { minValue: min, maxValue: max };
  const value = node('QuantitativeValue', { ...range, unitText: period ? PERIODS[period] : null });
  return node('MonetaryAmount', { currency, value });
}

// The words that Google's documentation names.

const EMPLOYMENT: Readonly<Record<EmploymentType, string>> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  // both a post for a fixed term, which is no contractor's, and a contractor's
  contract: 'OTHER',
  internship: 'INTERN',
  temporary: 'TEMPORARY',
};

const PERIODS: Readonly<Record<PayPeriod, string>> = {
  hour: 'HOUR',
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
};
