import type { JobRecord } from '../record/job-record.js';
import { parseQuery } from '../text/search-query.js';
import { type Snippet, snippetOf } from '../text/snippet.js';
import type { TableColumn } from './table.js';

/** A job with the words that a search found, from its description or else its skills; null where they stand elsewhere, such as in its title. */
export type FoundJob = JobRecord & { readonly snippet: Snippet | null };

/** @param length of a snippet, in characters */
export async function* withSnippets(
  jobs: AsyncIterable<JobRecord>,
  query: string,
  length = USUAL,
): AsyncGenerator<FoundJob> {
  const asked = parseQuery(query);
  for await (const job of jobs) {
    const texts = [job.description, Array.isArray(job.skills) ? job.skills.join(', ') : null];
    const snippets = texts.map((text) => (typeof text === 'string' ? snippetOf(text, asked, length) : null));
    yield { ...job, snippet: snippets.find((each) => each !== null) ?? null } as FoundJob;
  }
}

/** In a pipe, the words as they stand. */
export const SNIPPET_COLUMN: TableColumn<FoundJob> = {
  head: 'SNIPPET',
  cell: ({ snippet }) => snippet?.text ?? '',
};

const USUAL = 160;
