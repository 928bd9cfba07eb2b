import type { JobRecord } from '../record/job-record.js';
import type { Place } from '../record/values.js';
import { ColumnBuilder, type Said } from './column-builder.js';
import { countryName, facetValueName } from './facet-names.js';
import { FACETS, type Listing, type ListingWords } from './listing/listing.js';
import { WordIndexBuilder } from './listing/word-index.js';
import { newestFirst, newSince } from './newest.js';
import { LONG_LISTS, type ReportField, stringsOf, textOf } from './report-job.js';
import { DIMENSIONS, type Dimension } from './stat-dimensions.js';

/** Gathers what the page has to know of each job, in the order in which jobs come. */
export class ListingBuilder {
  readonly #ids: string[] = [];
  readonly #firstSeen: (string | null)[] = [];
  readonly #columns: readonly { builder: ColumnBuilder; read: (record: JobRecord) => readonly Said[] }[];
  readonly #words = new Map(['all', ...LONG_LISTS].map((name) => [name, new WordIndexBuilder()]));

  constructor(fields: readonly ReportField[]) {
    const facets = FACETS.map((name) => ({
      builder: new ColumnBuilder(name, name),
      read: facetReader(name),
    }));
    const taken = new Set<string>([...FACETS, ...LONG_LISTS, ...FACET_FIELDS, 'description']);
    const others = [...fields.filter(({ name }) => !taken.has(name)), ...ENVELOPE_FIELDS].map((field) => ({
      builder: new ColumnBuilder(field.name, field.label),
      read: fieldReader(field),
    }));
    this.#columns = [...facets, ...others];
  }

  add(record: JobRecord): void {
    const row = this.#ids.push(record.id) - 1;
    this.#firstSeen.push(record.firstSeen);
    for (const { builder, read } of this.#columns) {
      const said = read(record);
      builder.add(said);
      for (const { value, name, also } of said)
        this.#index('all', row, `${value} ${name ?? ''} ${also ?? ''}`);
    }
    for (const name of LONG_LISTS) {
      for (const entry of stringsOf(record[name])) {
        this.#index(name, row, entry);
        this.#index('all', row, entry);
      }
    }
    this.#index('all', row, textOf(record.description) ?? '');
  }

  build(madeAt: string): { listing: Listing; words: ListingWords } {
    return {
      listing: {
        madeAt,
        ids: this.#ids,
        columns: this.#columns.map(({ builder }) => builder.build()),
        newest: newestFirst(this.#firstSeen, this.#ids),
        newSince: newSince(this.#firstSeen, madeAt),
      },
      words: Object.fromEntries([...this.#words].map(([name, builder]) => [name, builder.build()])),
    };
  }

  #index(name: string, row: number, text: string): void {
    this.#words.get(name)?.add(row, text);
  }
}

/** Fields of the record that a facet shows. */
const FACET_FIELDS = ['skills', 'degreeMin'];

const ENVELOPE_FIELDS: readonly ReportField[] = [
  { name: 'firstSeen', label: 'first seen', words: ({ firstSeen }) => firstSeen?.slice(0, 10) ?? '' },
  { name: 'status', label: 'status', words: ({ status }) => status },
];

function facetReader(name: string): (record: JobRecord) => readonly Said[] {
  const dimension = DIMENSIONS.find((each) => each.name === name) as Dimension;
  return (record) =>
    [...new Set(dimension.read(record))]
      .filter((value) => value !== null)
      .map((value) => ({ value, name: facetValueName(name, value) }));
}

function fieldReader({ name, words }: ReportField): (record: JobRecord) => readonly Said[] {
  if (name === 'locations')
    return ({ locations }) => (locations as readonly Place[] | undefined)?.map(placeSaid) ?? [];
  return (record) => {
    const value = words(record);
    if (value === '') return [];
    const entries = stringsOf(record[name]);
    return entries.length > 0 ? entries.map((entry) => ({ value: entry })) : [{ value }];
  };
}

function placeSaid({ raw, city, region, country }: Place): Said {
  const also = [city, region, country, country && countryName(country)].filter(Boolean).join(' ');
  return { value: raw, also };
}
