import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JobRecord } from '../../src/record/job-record.js';
import { NO_FACTS } from '../../src/record/page.js';
import type { OpenOptions } from '../../src/store/connection.js';
import { openStore } from '../../src/store/open.js';
import type { PageInput, PostingInput, Store } from '../../src/store/store.js';

export const NOW = '2024-06-20T12:00:00.000Z';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function newStore(
  path = join(temporaryFolder(), 'jobs.db'),
  options: OpenOptions = {},
): Promise<Store> {
  const store = await openStore(path, { create: true, ...options });
  onTestFinished(() => store.close());
  return store;
}

export function page(uri: string, text = `Text of ${uri}`, sha256 = sha(text)): PageInput {
  return {
    source: { uri, kind: 'file' },
    uri,
    sha256,
    format: 'text',
    encoding: 'utf-8',
    layout: 'cvpr',
    facts: NO_FACTS,
    capturedAt: null,
    addedAt: NOW,
    text,
  };
}

export function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function posting(ordinal: number, text = `Posting ${ordinal}`): PostingInput {
  return {
    ordinal,
    start: ordinal * 100,
    end: ordinal * 100 + text.length,
    fingerprint: ordinal.toString(16).padStart(16, '0'),
    text,
    record: { title: text },
    traits: { company: null },
  };
}

export function record(id: string, values: Partial<JobRecord> = {}): JobRecord {
  return {
    id,
    title: 'Research Scientist',
    company: 'Wayve',
    locations: [],
    category: 'research',
    degreeMin: null,
    requirements: [],
    preferred: [],
    skills: [],
    salary: null,
    description: 'We drive.',
    sources: [{ uri: 'a.txt', ordinal: 1, start: 0, end: 10, capturedAt: null }],
    firstSeen: NOW,
    lastSeen: NOW,
    status: 'open',
    evidence: {},
    ...values,
  };
}

/** Stores records as jobs, each with a posting of its own on one page. */
export async function storeJobs(store: Store, records: readonly JobRecord[], uri = 'a.txt'): Promise<void> {
  await store.write(async (tx) => {
    const pageId = await tx.addPage(page(uri));
    const ids = await tx.addPostings(
      pageId,
      records.map((_, index) => posting(index + 1)),
    );
    await tx.setJobs(
      records.map((job, index) => ({ id: job.id, record: job, postingIds: ids.slice(index, index + 1) })),
    );
  });
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
