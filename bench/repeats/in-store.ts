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
import { type Cost, cpuTime, Meter } from './meter.js';

/** Postings on a page. */
export const PAGE = 12;
const PAGES_A_YARDSTICK = 25;
const CAPTURED = '2026-01-05T08:00:00.000Z';

export interface Stored {
  /** The indexes of the postings of each job that has several. */
  readonly jobs: readonly (readonly number[])[];
  /** Of each page, in order. */
  readonly pageCosts: readonly Cost[];
  readonly loans: Loans;
}

/** What became of the postings that name no company. */
export interface Loans {
  readonly nameless: number;
  /** Jobs that took a company from another posting, and those of them that took another one than theirs. */
  readonly lent: number;
  readonly wrong: number;
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
  const meter = new Meter(PAGES_A_YARDSTICK);
  let nameless = 0;
  try {
    for (let from = 0; from < count; from += PAGE) {
      const page = Array.from({ length: Math.min(PAGE, count - from) }, (_, i) => posting(from + i));
      nameless += page.filter(({ fields }) => fields.company === null).length;
      const begin = cpuTime();
      await storePage(store, page);
      meter.note(cpuTime() - begin);
    }
    meter.settle();
    const jobs: number[][] = [];
    let [lent, wrong] = [0, 0];
    for await (const { sources, company, evidence } of store.jobs({ status: 'all' })) {
      const members = sources.map(({ uri, ordinal }) => indexOf(uri, ordinal));
      if (members.length > 1) jobs.push(members);
      if (evidence.company?.kind !== 'corpus') continue;
      lent++;
      if (posting(members[0] as number).company !== company) wrong++;
    }
    return { jobs, pageCosts: meter.costs, loans: { nameless, lent, wrong } };
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
