import { createHash } from 'node:crypto';
import { fingerprint } from '../../src/dedupe/fingerprint.js';
import { readTraits } from '../../src/dedupe/traits.js';
import { FIELDS } from '../../src/fields/index.js';
import { settleJobs } from '../../src/life/settle-jobs.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { NO_FACTS } from '../../src/record/page.js';
import { openStore } from '../../src/store/open.js';
import type { PostingInput, Store } from '../../src/store/store.js';
import type { BoardPosting } from './board.js';

/** Postings on a page. */
export const PAGE = 12;
const CAPTURED = '2026-01-05T08:00:00.000Z';

export interface Stored {
  /** The indexes of the postings of each job that has several. */
  readonly jobs: readonly (readonly number[])[];
  /** CPU milliseconds of each page, in order. */
  readonly pageCosts: readonly number[];
}

/**
 * The jobs of a stream of postings by the real store, page by page, each page in a transaction of its own as
 * `ingest` has it. Only the reading of the page is left out: the records come from the generator.
 */
export async function findInStore(
  path: string,
  count: number,
  posting: (index: number) => BoardPosting,
): Promise<Stored> {
  const store = await openStore(path, { create: true });
  const pageCosts: number[] = [];
  try {
    for (let from = 0; from < count; from += PAGE) {
      const page = Array.from({ length: Math.min(PAGE, count - from) }, (_, i) => posting(from + i));
      const begin = process.cpuUsage();
      await storePage(store, page);
      const { user, system } = process.cpuUsage(begin);
      pageCosts.push((user + system) / 1000);
    }
    const jobs: number[][] = [];
    for await (const { sources } of store.jobs({ status: 'all' })) {
      if (sources.length > 1) jobs.push(sources.map(({ uri, ordinal }) => indexOf(uri, ordinal)));
    }
    return { jobs, pageCosts };
  } finally {
    await store.close();
  }
}

/** Stores postings as a page of their own, named by the first of them. */
export async function storePage(store: Store, postings: readonly BoardPosting[]): Promise<void> {
  const uri = `page-${postings[0]?.index}.txt`;
  const rows = postings.map((posting, i) => toRow(posting, uri, i + 1));
  const text = rows.map((row) => row.text).join('\nApply\n');
  await store.write(async (tx) => {
    const pageId = await tx.addPage({
      source: { uri, kind: 'file' },
      uri,
      sha256: createHash('sha256').update(text).digest('hex'),
      format: 'text',
      encoding: 'utf-8',
      layout: 'capture',
      facts: NO_FACTS,
      capturedAt: CAPTURED,
      addedAt: CAPTURED,
      text,
    });
    await settleJobs(tx, await tx.addPostings(pageId, rows));
  });
}

function indexOf(uri: string, ordinal: number): number {
  return Number(/\d+/.exec(uri)?.[0]) + ordinal - 1;
}

function toRow({ text, fields }: BoardPosting, uri: string, ordinal: number): PostingInput {
  const values = Object.fromEntries(FIELDS.map(({ name, empty }) => [name, fields[name] ?? empty]));
  const record = {
    ...values,
    id: fingerprint(text),
    description: text,
    sources: [{ uri, ordinal, start: 0, end: text.length, capturedAt: CAPTURED }],
    firstSeen: CAPTURED,
    lastSeen: CAPTURED,
    status: 'open',
    evidence: {},
  } as unknown as JobRecord;
  return {
    ordinal,
    start: 0,
    end: text.length,
    fingerprint: record.id,
    text,
    record,
    traits: readTraits(record, text),
  };
}
