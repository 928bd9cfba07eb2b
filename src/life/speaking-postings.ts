import type { Store, StoredPosting } from '../store/store.js';
import { speaking, standingOf } from './captures.js';

/**
 * What a job's record rests on: of several captures of a page those of one. Older captures name a posting by the same
 * number, and may say something else.
 */
export async function speakingPostings(store: Store, jobId: string): Promise<StoredPosting[]> {
  const group = (await store.postingsOf(jobId)).map((posting) => ({ posting }));
  const sources = new Set(group.map(({ posting }) => posting.sourceUri));
  const standing = standingOf(await Promise.all([...sources].map((uri) => store.pagesOf(uri))));
  return speaking(group, standing).map(({ posting }) => posting);
}
