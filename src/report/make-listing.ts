import type { JobRecord } from '../record/job-record.js';
import { ColumnBuilder } from './column-builder.js';
import { FACETS, type Listing } from './listing/listing.js';
import { type TextOrder, TextOrderBuilder } from './listing/text-order.js';
import { type WordIndex, WordIndexBuilder } from './listing/word-index.js';
import { wordsOf } from './listing/words.js';
import { newestFirst, newSince } from './newest.js';
import type { ReportField } from './report-job.js';
import { type SearchField, searchFields } from './search-fields.js';

/** What the front page searches, in the order in which it loads it: the texts only when they are asked for. */
export interface FinderData {
  readonly listing: Listing;
  readonly words: WordIndex;
  readonly order: TextOrder;
}

/** Gathers what the page has to know of each job, in the order in which jobs come. */
export class ListingBuilder {
  readonly #ids: string[] = [];
  readonly #firstSeen: (string | null)[] = [];
  readonly #fields: readonly SearchField[];
  readonly #columns: ReadonlyMap<string, ColumnBuilder>;
  readonly #words = new WordIndexBuilder();
  readonly #order: TextOrderBuilder;

  constructor(fields: readonly ReportField[]) {
    this.#fields = searchFields(fields);
    this.#columns = new Map(COLUMNS.map((name) => [name, new ColumnBuilder(name)]));
    this.#order = new TextOrderBuilder(this.#fields.map(({ name }) => name));
  }

  add(record: JobRecord): void {
    const row = this.#ids.push(record.id) - 1;
    this.#firstSeen.push(record.firstSeen);
    for (const { name: field, read } of this.#fields) {
      const said = read(record);
      this.#columns.get(field)?.add(said);
      for (const { value, name, also } of said) {
        const texts = new Set([value, name, also]);
        for (const text of texts) if (text) this.#addText(row, field, wordsOf(text));
      }
    }
  }

  build(madeAt: string): FinderData {
    return {
      listing: {
        madeAt,
        ids: this.#ids,
        columns: [...this.#columns.values()].map((builder) => builder.build()),
        fields: this.#fields.map(({ name, label, also }) => ({ name, label, also })),
        newest: newestFirst(this.#firstSeen, this.#ids),
        newSince: newSince(this.#firstSeen, madeAt),
      },
      words: this.#words.build(),
      order: this.#order.build(this.#ids.length),
    };
  }

  #addText(row: number, field: string, words: readonly string[]): void {
    this.#words.add(row, words);
    this.#order.add(row, field, words);
  }
}

/** Fields that the list draws, narrows down or puts in order; the others are searched only. */
const COLUMNS: readonly string[] = [...FACETS, 'title', 'locations', 'deadline', 'firstSeen', 'status'];
