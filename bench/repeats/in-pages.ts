import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestPages } from '../../src/intake/ingest.js';
import { openStore } from '../../src/store/open.js';
import type { BoardPosting } from './board.js';
import { PAGE } from './in-store.js';

/** The jobs that the whole way gives, from pages on disk. */
export interface Ingested {
  /** The indexes of the postings of each job that has several. */
  readonly jobs: readonly (readonly number[])[];
  readonly readings: Readings;
}

/** How many postings the reader took from the pages, and of how many it read these as the generator has them. */
export interface Readings {
  readonly postings: number;
  readonly fields: readonly { readonly name: string; readonly stated: number; readonly right: number }[];
  /** Where the text states nothing, yet something was read. */
  readonly inventions: number;
}

const COMPARED = ['title', 'company', 'category', 'city'] as const;

/**
 * Writes postings as captures of a board, a page of twelve to a file, and takes the files in as `ingest` does: so
 * the fields that decide are those which the reader reads.
 */
export async function findInPages(
  folder: string,
  count: number,
  posting: (index: number) => BoardPosting,
): Promise<Ingested> {
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  for (let from = 0; from < count; from += PAGE) {
    const texts = Array.from({ length: Math.min(PAGE, count - from) }, (_, i) => posting(from + i).text);
    writeFileSync(
      join(pages, `page-${String(from).padStart(9, '0')}.txt`),
      `Open positions\n\n${texts.map((text) => `${text}\n\nApply\n`).join('\n')}`,
    );
  }
  const store = await openStore(join(folder, 'jobs.db'), { create: true });
  try {
    const now = () => new Date('2026-01-05T08:00:00.000Z');
    const { postings } = await ingestPages([pages], store, { now, report: () => {} });
    const jobs: number[][] = [];
    const tallies = COMPARED.map((name) => ({ name, stated: 0, right: 0 }));
    let inventions = 0;
    for await (const { id } of store.jobs({ status: 'all' })) {
      const members: number[] = [];
      for (const { uri, ordinal, record } of await store.postingsOf(id)) {
        const index = Number(/(\d+)\.txt$/.exec(uri)?.[1]) + ordinal - 1;
        members.push(index);
        const truth = valuesOf(posting(index).fields);
        const read = valuesOf(record as Record<string, unknown>);
        for (const tally of tallies) {
          const [wanted, got] = [truth[tally.name], read[tally.name]];
          if (wanted !== null) tally.stated++;
          if (wanted !== null && wanted === got) tally.right++;
          if (wanted === null && got !== null) inventions++;
        }
      }
      if (members.length > 1) jobs.push(members);
    }
    return { jobs, readings: { postings, fields: tallies, inventions } };
  } finally {
    await store.close();
  }
}

function valuesOf(fields: Record<string, unknown>): Record<(typeof COMPARED)[number], unknown> {
  const [place] = (fields.locations ?? []) as { city: string | null }[];
  return {
    title: fields.title ?? null,
    company: fields.company ?? null,
    category: fields.category ?? null,
    city: place?.city ?? null,
  };
}
