import type { JobRecord } from '../../src/record/job-record.js';
import { JobFinder } from '../../src/report/listing/filter.js';
import type { Listing } from '../../src/report/listing/listing.js';
import { OrderLookup } from '../../src/report/listing/text-order.js';
import { WordLookup } from '../../src/report/listing/word-index.js';
import { type FinderData, ListingBuilder } from '../../src/report/make-listing.js';
import { REPORT_FIELDS } from './report-fields.js';

/** What the front page of a report of these jobs finds with, by way of the JSON that it loads. */
export function finderOf(jobs: readonly JobRecord[]): { listing: Listing; finder: JobFinder } {
  const builder = new ListingBuilder(REPORT_FIELDS);
  for (const job of jobs) builder.add(job);
  const made = builder.build('2024-06-10T00:00:00.000Z');
  const { listing, words, order } = JSON.parse(JSON.stringify(made)) as FinderData;
  return {
    listing,
    finder: new JobFinder(listing, { words: new WordLookup(words), order: new OrderLookup(order) }),
  };
}
