import type { FoundPage, StoredPosting } from '../store/store.js';

/** A capture of a source: as much of it as says what stands on the source now. */
export type Capture = Pick<
  FoundPage,
  'id' | 'capturedAt' | 'firstCapturedAt' | 'addedAt' | 'complete' | 'cut' | 'postingCount'
>;

/** Why a capture is not taken for all that stands on its source. */
export type Doubt = 'empty' | 'unlike' | 'cut' | 'shrunk';

/** Losing fewer postings than this at once is nothing to wonder about. */
const MANY = 5;

/** When a page was captured last, as far as that is known; ISO times in UTC sort as text. */
export function timeOf(page: Pick<Capture, 'capturedAt' | 'addedAt'>): string {
  return page.capturedAt ?? page.addedAt;
}

/** Captures from the oldest to the newest; of two of one time, the one that was read later comes later. */
export function byTime<T extends Capture>(captures: readonly T[]): T[] {
  return [...captures].sort((a, b) => compare(timeOf(a), timeOf(b)) || a.id - b.id);
}

/**
 * What speaks against each capture of a source, by page; nothing for those that can be trusted. Captures are
 * compared in the order of their times, so it does not matter in which order they were read.
 *
 * - `empty`: no posting; `unlike`: no longer a page that a layout knows, such as an error message;
 * - `cut`: it breaks off, which the capture before did not (a footer after the last posting looks the same);
 * - `shrunk`: more than half of the postings of the last trusted capture are missing, five or more. The next one
 *   that is as small, or the same page at another time, makes it true: boards do shrink, but loading fails more often.
 */
export function doubtsAbout(captures: readonly Capture[]): ReadonlyMap<number, Doubt> {
  const doubts = new Map<number, Doubt>();
  let trusted: Capture | null = null;
  let before: Capture | null = null;
  for (const capture of byTime(captures)) {
    const doubt = doubtOf(capture, trusted, before, before !== null && doubts.has(before.id));
    if (doubt === null) trusted = capture;
    else doubts.set(capture.id, doubt);
    if (doubt !== 'empty' && doubt !== 'unlike') before = capture;
  }
  return doubts;
}

/** Pages that a newer, trusted capture of their source has overtaken: what stands on them only is gone. */
export function superseded(captures: readonly Capture[]): ReadonlySet<number> {
  const doubts = doubtsAbout(captures);
  const inOrder = byTime(captures);
  const newest = inOrder.findLastIndex(({ id }) => !doubts.has(id));
  return new Set(inOrder.slice(0, Math.max(0, newest)).map(({ id }) => id));
}

/** What the captures of some sources amount to, by page. */
export interface Standing {
  readonly superseded: ReadonlySet<number>;
  readonly doubted: ReadonlySet<number>;
}

export function standingOf(sources: Iterable<readonly Capture[]>): Standing {
  const gone = new Set<number>();
  const doubted = new Set<number>();
  for (const captures of sources) {
    for (const id of superseded(captures)) gone.add(id);
    for (const id of doubtsAbout(captures).keys()) doubted.add(id);
  }
  return { superseded: gone, doubted };
}

/**
 * The postings that speak for a job: of each source those of one capture. What stands there now goes before what
 * once stood there, a capture that is trusted before one that is not (which may hold half a posting), a newer one
 * before an older one.
 */
export function speaking<T extends { readonly posting: SpeakingPosting }>(
  group: readonly T[],
  { superseded: gone, doubted }: Standing,
): T[] {
  const rank = ({ pageId }: SpeakingPosting) => (gone.has(pageId) ? 0 : 2) + (doubted.has(pageId) ? 0 : 1);
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

/** Pages of a source that were overtaken by what was read, or are so no longer. */
export function turned(before: readonly Capture[], after: readonly Capture[]): number[] {
  const [then, now] = [superseded(before), superseded(after)];
  return after.filter(({ id }) => then.has(id) !== now.has(id)).map(({ id }) => id);
}

function doubtOf(
  capture: Capture,
  trusted: Capture | null,
  before: Capture | null,
  beforeIsDoubted: boolean,
): Doubt | null {
  if (capture.postingCount === 0) return 'empty';
  if (!capture.complete) return 'unlike';
  if (wasSeenTwice(capture)) return null;
  if (capture.cut && before !== null && !before.cut) return 'cut';
  const agrees = beforeIsDoubted && before !== null && !hasShrunk(capture, before);
  return trusted !== null && hasShrunk(capture, trusted) && !agrees ? 'shrunk' : null;
}

function wasSeenTwice({ firstCapturedAt, capturedAt }: Capture): boolean {
  return firstCapturedAt !== null && capturedAt !== null && firstCapturedAt < capturedAt;
}

function hasShrunk(now: Capture, then: Capture): boolean {
  const lost = then.postingCount - now.postingCount;
  return lost >= MANY && now.postingCount * 2 < then.postingCount;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
