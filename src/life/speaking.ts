import type { StoredPosting } from '../store/store.js';
import { type Capture, compare, doubtsAbout, superseded, timeOf } from './captures.js';

/** What the captures of some sources amount to, by page. */
export interface Standing {
  readonly superseded: ReadonlySet<number>;
  readonly doubted: ReadonlySet<number>;
  /** Pages whose postings come without their texts. */
  readonly bare: ReadonlySet<number>;
}

export function standingOf(sources: Iterable<readonly Capture[]>): Standing {
  const gone = new Set<number>();
  const doubted = new Set<number>();
  const bare = new Set<number>();
  for (const captures of sources) {
    for (const id of superseded(captures)) gone.add(id);
    for (const id of doubtsAbout(captures).keys()) doubted.add(id);
    for (const capture of captures) if (capture.bare) bare.add(capture.id);
  }
  return { superseded: gone, doubted, bare };
}

/**
 * The postings that speak for a job: of each source those of one capture. What stands there now goes before what
 * once stood there, a capture that is trusted before one that is not (which may hold half a posting), a newer one
 * before an older one; and what has a text before all that has none.
 */
export function speaking<T extends { readonly posting: SpeakingPosting }>(
  group: readonly T[],
  { superseded: gone, doubted, bare }: Standing,
): T[] {
  const rank = ({ pageId }: SpeakingPosting) =>
    (bare.has(pageId) ? 0 : 4) + (gone.has(pageId) ? 0 : 2) + (doubted.has(pageId) ? 0 : 1);
  const order = (a: SpeakingPosting, b: SpeakingPosting) =>
    rank(a) - rank(b) || compare(timeOf(a), timeOf(b)) || a.pageId - b.pageId;
  const best = new Map<string, SpeakingPosting>();
  for (const { posting } of group) {
    const known = best.get(posting.sourceUri);
    if (known === undefined || order(posting, known) > 0) best.set(posting.sourceUri, posting);
  }
  return group.filter(({ posting }) => best.get(posting.sourceUri)?.pageId === posting.pageId);
}

type SpeakingPosting = Pick<StoredPosting, 'pageId' | 'sourceUri' | 'capturedAt' | 'addedAt'>;
