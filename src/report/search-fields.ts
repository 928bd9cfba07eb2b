import type { JobRecord } from '../record/job-record.js';
import { areaName, valueName } from '../record/value-names.js';
import type { Contact, Place, Salary } from '../record/values.js';
import type { Said } from './column-builder.js';
import type { ListingField } from './listing/listing-fields.js';
import { type ReportField, stringsOf } from './report-job.js';
import { shownSource } from './shown-source.js';
import { DIMENSIONS, type Dimension } from './stat-dimensions.js';

/** A field as it is searched: what a job says in it. */
export interface SearchField extends ListingField {
  readonly read: (record: JobRecord) => readonly Said[];
}

/** Everything that a job can be found by: the fields of the record and what it carries besides, each once. */
export function searchFields(fields: readonly ReportField[]): SearchField[] {
  return [
    ...fields.flatMap((field) =>
      field.name === 'locations' ? [recordField(field), COUNTRY] : [recordField(field)],
    ),
    ...ENVELOPE_FIELDS,
  ];
}

function recordField(field: ReportField): SearchField {
  const { name, label } = field;
  const facet = FACETS_OF.get(name);
  const also = ALSO[name] ?? [];
  if (facet !== undefined)
    return { ...facetField(facet, label), also: [...(facet === name ? [] : [name]), ...also] };
  return { name, label, also, read: READERS.get(name) ?? reader(field) };
}

/** Fields whose values are counted beside the list, and the names of the facets. */
const FACETS_OF: ReadonlyMap<string, Dimension['name']> = new Map([
  ['category', 'category'],
  ['company', 'company'],
  ['workplace', 'workplace'],
  ['seniority', 'seniority'],
  ['degreeMin', 'degree'],
  ['skills', 'skill'],
]);

/** Words that people try besides the names of the fields. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  locations: ['place', 'city', 'region'],
  salary: ['pay'],
  contacts: ['email', 'mail'],
  description: ['text'],
  urls: ['links'],
};

function facetField(name: string, label: string): Omit<SearchField, 'also'> {
  const dimension = DIMENSIONS.find((each) => each.name === name) as Dimension;
  const read = (record: JobRecord) =>
    [...new Set(dimension.read(record))]
      .filter((value) => value !== null)
      .map((value) => ({ value, name: valueName(name, value) }));
  return { name, label, read };
}

const COUNTRY: SearchField = { ...facetField('country', 'country'), also: [] };

const ENVELOPE_FIELDS: readonly SearchField[] = [
  { name: 'firstSeen', label: 'first seen', also: [], read: ({ firstSeen }) => day(firstSeen) },
  { name: 'lastSeen', label: 'last seen', also: [], read: ({ lastSeen }) => day(lastSeen) },
  { name: 'status', label: 'status', also: [], read: ({ status }) => [named('status', status)] },
  {
    name: 'sources',
    label: 'sources',
    also: [],
    read: ({ sources }) => sources.map(({ uri, ordinal }) => ({ value: `${shownSource(uri)} ${ordinal}` })),
  },
  { name: 'id', label: 'id', also: [], read: ({ id }) => [{ value: id }] },
];

/** Fields that are found by more than the words in which they are shown. */
const READERS: ReadonlyMap<string, SearchField['read']> = new Map<string, SearchField['read']>([
  ['locations', ({ locations }) => ((locations as readonly Place[] | undefined) ?? []).map(placeSaid)],
  ['remoteFrom', ({ remoteFrom }) => stringsOf(remoteFrom).map((code) => named('remoteFrom', code))],
  ['language', ({ language }) => stringsOf([language]).map((code) => named('language', code))],
  [
    'employmentType',
    ({ employmentType }) => stringsOf([employmentType]).map((type) => named('employmentType', type)),
  ],
  ['startDate', ({ startDate }) => day(startDate)],
  ['deadline', ({ deadline }) => day(deadline)],
  ['salary', ({ salary }) => (salary ? [salarySaid(salary as Salary)] : [])],
  [
    'visaSponsorship',
    ({ visaSponsorship: is }) => (typeof is === 'boolean' ? [VISA[is ? 'yes' : 'no']] : []),
  ],
  ['contacts', ({ contacts }) => ((contacts as readonly Contact[] | undefined) ?? []).flatMap(contactSaid)],
]);

const VISA: Readonly<Record<'yes' | 'no', Said>> = {
  yes: { value: 'yes', name: 'Visa sponsored' },
  no: { value: 'no', name: 'No visa sponsorship' },
};

/** Entries of a list one by one, anything else in the words of `show`. */
function reader({ name, words }: ReportField): SearchField['read'] {
  return (record) => {
    const said = words(record);
    if (said === '') return [];
    const entries = stringsOf(record[name]);
    return entries.length > 0 ? entries.map((value) => ({ value })) : [{ value: said }];
  };
}

function named(field: string, value: string): Said {
  return { value, name: valueName(field, value) };
}

function placeSaid({ raw, city, region, country }: Place): Said {
  return {
    value: raw,
    also: [city, region, country, country && areaName(country)].filter(Boolean).join(' '),
  };
}

/** By its sums as people write them, and as plain numbers. */
function salarySaid({ min, max, currency, period, raw }: Salary): Said {
  const sums = [min, max].flatMap((sum) => (sum === null ? [] : [String(sum), sum.toLocaleString('en-US')]));
  return { value: raw, also: [...sums, currency, period].filter(Boolean).join(' ') };
}

function contactSaid({ name, email, url }: Contact): Said[] {
  return stringsOf([name, email, url]).map((value) => ({ value }));
}

/** `2024-07-01` is found by `2024-07` and by `July 2024`. */
function day(time: unknown): Said[] {
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return [];
  return [{ value: time.slice(0, 10), also: MONTHS.format(Date.parse(time)) }];
}

const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
