import type { Store, StoredPosting } from '../store/store.js';
import { readCaptures } from './read-captures.js';
import { speaking, standingOf } from './speaking.js';

type Reader = Pick<Store, 'postingsOf' | 'pagesOf' | 'postingsOn'>;

/**
 * The postings that a job's record is made of, by address and ordinal. Older captures of a page may name a posting
 * by the same number, and even have it at the same place and time, and say something else.
 */
export async function speakingPostings(reader: Reader, jobId: string): Promise<StoredPosting[]> {
  const group = (await reader.postingsOf(jobId)).map((posting) => ({ posting }));
  const captures = [];
  for (const uri of new Set(group.map(({ posting }) => posting.sourceUri)))
    captures.push(await readCaptures(reader, uri));
  return speaking(group, standingOf(captures))
    .map(({ posting }) => posting)
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.ordinal - b.ordinal));
}
