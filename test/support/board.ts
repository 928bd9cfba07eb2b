import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IngestSummary, ingestPages } from '../../src/intake/ingest.js';
import { reparsePages } from '../../src/intake/reparse.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import type { JobEvent } from '../../src/record/job-event.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

/** A folder with pages that change over time, and a database beside them. */
export interface Board {
  readonly folder: string;
  readonly db: string;
  /** Writes a page as it was on a day of June 2024; gives its path. */
  save(name: string, text: string, day?: number): string;
  ingest(...paths: string[]): Promise<{ done: IngestSummary; said: Diagnostic[] }>;
  reparse(): ReturnType<typeof reparsePages>;
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  jobs(): Promise<JobRecord[]>;
  events(): Promise<JobEvent[]>;
  /** Where each job stands, without the folder: `gone a.txt#1 b.txt#2`, sorted. */
  standing(): Promise<string[]>;
  /** The job that stands at `a.txt#1`. */
  at(place: string): Promise<JobRecord>;
  readonly now: () => Date;
}

/** @param beside another board, in whose folder this one's pages stand, with a database of its own */
export function newBoard(beside?: Board): Board {
  const folder = beside?.folder ?? mkdtempSync(join(tmpdir(), 'cvpr-jobs-board-'));
  if (!beside) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let clock = Date.parse('2024-07-01T00:00:00Z');
  /** A second passes with every look at the clock. */
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  const path = join(folder, `${randomUUID()}.db`);
  const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(path, { create: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const placesOf = (job: JobRecord) =>
    job.sources.map(({ uri, ordinal }) => `${uri.replace(`${folder}/`, '')}#${ordinal}`).sort();
  const board: Board = {
    folder,
    db: path,
    now,
    withStore,
    save(name, text, day = 1) {
      const file = join(folder, name);
      writeFileSync(file, text);
      const time = new Date(Date.UTC(2024, 5, day));
      utimesSync(file, time, time);
      return file;
    },
    ingest: (...paths) =>
      withStore(async (store) => {
        const said: Diagnostic[] = [];
        const done = await ingestPages(paths, store, { report: (each) => said.push(each), now });
        return { done, said };
      }),
    reparse: () => withStore((store) => reparsePages(store, { report: () => undefined, now })),
    jobs: () => withStore((store) => collect(store.jobs({ status: 'all' }))),
    events: () => withStore((store) => collect(store.events())),
    standing: async () => (await board.jobs()).map((job) => [job.status, ...placesOf(job)].join(' ')).sort(),
    async at(place) {
      const job = (await board.jobs()).find((each) => placesOf(each).includes(place));
      if (!job) throw new Error(`no job stands at ${place}`);
      return job;
    },
  };
  return board;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A capture of a board with these postings. */
export function capture(...postings: string[]): string {
  return `Search Opportunities\n\n${postings.map((text) => `${text}\n\n\nApply\n\n`).join('')}`;
}

/** Adverts that have nothing in common: as many as there are things to count. */
export function advert(thing: string): string {
  const word = (n: number) => `${thing}${'abcdefghijklmnop'.charAt(n)}`;
  return `Oulu, Finland

As a Vision Engineer for ${thing}, you will count ${word(1)} and ${word(2)} where others see ${word(3)} alone.

Requirements
• Patience with ${word(4)} and with ${word(5)}
• Knowledge of ${word(6)}, ${word(7)} or ${word(8)}
• A degree in ${word(9)} and years among ${word(10)}`;
}
