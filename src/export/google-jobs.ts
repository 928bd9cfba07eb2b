import type { Node } from './json-ld-node.js';

/** Properties that Google for Jobs requires or recommends, and a posting lacks. */
export interface Lacking {
  readonly required: readonly string[];
  readonly recommended: readonly string[];
}

/**
 * Checks a JobPosting against Google Search Central's documentation of the structured data of job postings
 * (https://developers.google.com/search/docs/appearance/structured-data/job-posting): the properties that it requires
 * and recommends, but for those that it calls beta.
 */
export function lackingForGoogle(posting: Node): Lacking {
  const isRemote = posting.jobLocationType === 'TELECOMMUTE';
  const lacking = WANTED.filter(
    ({ property, of, found = (each) => has(each, property) }) =>
      (of === undefined || (of === 'remote') === isRemote) && !found(posting),
  );
  const names = (level: Wanted['level']) =>
    lacking.filter((wanted) => wanted.level === level).map(({ property }) => property);
  const required = names('required');
  return { required, recommended: names('recommended').filter((name) => !required.includes(name)) };
}

interface Wanted {
  readonly property: string;
  readonly level: 'required' | 'recommended';
  /** The kind of job that it is wanted of; every one where left out. */
  readonly of?: 'remote' | 'on-site';
  /** Where its being there is not enough. */
  readonly found?: (posting: Node) => boolean;
}

const AREA = 'applicantLocationRequirements';

const WANTED: readonly Wanted[] = [
  { property: 'datePosted', level: 'required' },
  { property: 'description', level: 'required' },
  { property: 'hiringOrganization', level: 'required', found: (job) => has(job, 'hiringOrganization.name') },
  { property: 'jobLocation', level: 'required', of: 'on-site', found: namesCountry },
  // a remote job names a country either way: where its office is, or where applicants may live
  {
    property: AREA,
    level: 'required',
    of: 'remote',
    found: (job) => has(job, `${AREA}.name`) || namesCountry(job),
  },
  { property: 'title', level: 'required' },
  { property: AREA, level: 'recommended', of: 'remote' },
  {
    property: 'baseSalary',
    level: 'recommended',
    found: (job) => has(job, 'baseSalary.currency') && has(job, 'baseSalary.value.unitText'),
  },
  { property: 'directApply', level: 'recommended' },
  { property: 'employmentType', level: 'recommended' },
  { property: 'identifier', level: 'recommended' },
  { property: 'validThrough', level: 'recommended' },
];

function namesCountry(posting: Node): boolean {
  return has(posting, 'jobLocation.address.addressCountry');
}

/** Whether there is something at the end of the path, of lists in every entry. */
function has(posting: Node, path: string): boolean {
  const values = path
    .split('.')
    .reduce<readonly unknown[]>(
      (parents, name) => parents.flatMap((parent) => property(parent, name)),
      [posting],
    );
  return values.length > 0 && values.every((value) => value !== undefined && value !== null && value !== '');
}

function property(parent: unknown, name: string): unknown {
  return typeof parent === 'object' && parent !== null
    ? (parent as Readonly<Record<string, unknown>>)[name]
    : null;
}
