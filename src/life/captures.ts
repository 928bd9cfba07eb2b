import type { CrawlDoubt, FoundPage, SeenSight } from '../store/store.js';

/** A capture of a source: as much of it as says what stands on the source now. */
export interface Capture
  extends Pick<FoundPage, 'id' | 'sights' | 'addedAt' | 'complete' | 'cut' | 'postingCount'>,
    Partial<Pick<FoundPage, 'absentSince' | 'bare'>> {
  /**
   * The names that each posting on it may be known by, in their order on the page. Known of those captures that may
   * be doubted (see `readCaptures`), which are the only ones that are compared.
   */
  readonly postings?: readonly (readonly string[])[];
}

/** Why a capture is not taken for all that stands on its source. */
export type Doubt = 'empty' | 'unlike' | 'cut' | 'bare' | 'shrunk';

/** When a page was captured last, as far as that is known; ISO times in UTC sort as text. */
export function timeOf(page: Pick<FoundPage, 'capturedAt' | 'addedAt'>): string {
  return page.capturedAt ?? page.addedAt;
}

/** Captures by their newest sight, from the oldest to the newest. */
export function byTime<T extends Capture>(captures: readonly T[]): T[] {
  const newest = newestSights(captures);
  return captures.toSorted((a, b) => inTime(newest.get(a.id) as Sight, newest.get(b.id) as Sight));
}

/**
 * What speaks against each capture of a source as it was seen last, by page; nothing for those that can be trusted.
 * Captures are compared in the order of their times, so it does not matter in which order they were read.
 *
 * - `empty`: no posting; `unlike`: no longer a page that a layout knows, such as an error message;
 * - `cut`: it breaks off, which the last trusted one did not (a footer after the last posting looks the same);
 * - `bare`: its postings come without their texts, which those of the last trusted one did not;
 * - `shrunk`: more than half of the postings of the last trusted capture are missing, however few they were: a wrong
 *   doubt costs one more reading, and a wrong gone takes jobs that are open out of every list.
 *
 * Boards do shrink, and pages get footers, but loading fails more often: the last three are believed when the page is
 * seen a second time, with nothing else in between, and the two agree on what is there.
 */
export function doubtsAbout(captures: readonly Capture[]): ReadonlyMap<number, Doubt> {
  const doubts = new Map<number, Doubt>();
  for (const [id, doubt] of judge(captures).doubts) if (doubt !== null) doubts.set(id, doubt);
  return doubts;
}

/**
 * Pages that are overtaken, so that what stands on them only is gone: by a newer capture of their source that is
 * trusted, and was not seen by a crawl that missed a part of its board; or because their board, crawled as a whole,
 * no longer leads to their source.
 */
export function superseded(captures: readonly Capture[]): ReadonlySet<number> {
  const { trusted } = judge(captures);
  const since = absentSince(captures);
  const older = [...newestSights(captures).values()].filter(
    (sight) => (trusted !== null && inTime(sight, trusted) < 0) || (since !== null && sight.at < since),
  );
  return new Set(older.map(({ capture }) => capture.id));
}

/** The capture that says what stands on its source: the newest that is trusted; null where none stands there now. */
export function trustedOf<T extends Capture>(captures: readonly T[]): T | null {
  return captureOf(captures, judge(captures).trusted);
}

/** The capture that shows the page as it was last, whether or not the rest of its board was read. */
export function shownBy<T extends Capture>(captures: readonly T[]): T | null {
  return captureOf(captures, judge(captures).shown);
}

/** Since when the source is no longer part of any board; null where it is, or never was. */
export function absentSince(captures: readonly Capture[]): string | null {
  return captures[0]?.absentSince ?? null;
}

/** Why the crawl that saw the newest capture marks nothing as gone. */
export function heldOf(capture: Capture): CrawlDoubt | null {
  return sightsOf(capture).sort(inTime).at(-1)?.held ?? null;
}

/** The sights at which a page that had shown postings showed none, or not all of them. */
export function failedSights(
  captures: readonly Capture[],
): { readonly pageId: number; readonly at: string }[] {
  return judge(captures).failed.map(({ capture, at }) => ({ pageId: capture.id, at }));
}

function captureOf<T extends Capture>(captures: readonly T[], sight: Sight | null): T | null {
  return captures.find(({ id }) => id === sight?.capture.id) ?? null;
}

/** Pages of a source that were overtaken by what was read, or are so no longer. */
export function turned(before: readonly Capture[], after: readonly Capture[]): number[] {
  const [then, now] = [superseded(before), superseded(after)];
  return after.filter(({ id }) => then.has(id) !== now.has(id)).map(({ id }) => id);
}

/** Whether a capture has so much less on it than another that loading may have failed. */
export function hasShrunk(now: Pick<Capture, 'postingCount'>, then: Pick<Capture, 'postingCount'>): boolean {
  return now.postingCount * 2 < then.postingCount;
}

/** A capture as it was seen once: at the time of the capture, read at another. */
interface Sight extends SeenSight {
  readonly capture: Capture;
}

interface Judgement {
  /** By page, what speaks against its newest sight. */
  readonly doubts: ReadonlyMap<number, Doubt | null>;
  /** The newest sight that nothing on its page speaks against. */
  readonly shown: Sight | null;
  /** The newest of these that says what stands there now, and what doesn't. */
  readonly trusted: Sight | null;
  readonly failed: readonly Sight[];
}

function judge(captures: readonly Capture[]): Judgement {
  const doubts = new Map<number, Doubt | null>();
  const failed: Sight[] = [];
  const since = absentSince(captures);
  let shown: Sight | null = null;
  let trusted: Sight | null = null;
  let before: Sight | null = null;
  for (const sight of captures.flatMap(sightsOf).sort(inTime)) {
    // what comes back after it was away is not held against what it was
    if (since !== null && shown !== null && shown.at < since && sight.at >= since)
      [shown, trusted, before] = [null, null, null];
    const { capture } = sight;
    const doubted: Capture | null = before && doubts.get(before.capture.id) !== null ? before.capture : null;
    const doubt = doubtOf(capture, shown?.capture ?? null, doubted);
    doubts.set(capture.id, doubt);
    if (doubt === null) {
      shown = sight;
      if (!sight.held) trusted = sight;
    } else if (shown !== null && doubt !== 'shrunk' && doubt !== 'bare') failed.push(sight);
    if (doubt !== 'empty' && doubt !== 'unlike') before = sight;
  }
  if (trusted !== null && since !== null && trusted.at < since) trusted = null;
  return { doubts, shown, trusted, failed };
}

/** @param doubted the capture before this one, where that is doubted */
function doubtOf(capture: Capture, trusted: Capture | null, doubted: Capture | null): Doubt | null {
  if (capture.postingCount === 0) return 'empty';
  if (!capture.complete) return 'unlike';
  if (trusted === null) return null;
  // what breaks off shows less than the page did: it bears no witness to a page that is whole and short
  const agrees = doubted !== null && (capture.cut || !doubted.cut) && agree(capture, doubted);
  if (capture.cut && !trusted.cut && !(agrees && endAlike(capture, doubted))) return 'cut';
  if (agrees) return null;
  if (capture.bare && !trusted.bare) return 'bare';
  return hasShrunk(capture, trusted) ? 'shrunk' : null;
}

/** Whether two captures have most of their postings in common: two thirds of those of the larger one. */
export function agree(a: Shown, b: Shown): boolean {
  if (a.id === b.id) return true;
  const larger = Math.max(a.postingCount, b.postingCount);
  return Math.min(sharedWith(a, b), sharedWith(b, a)) * 3 >= larger * 2;
}

/** What two captures are compared by, of a page or of a whole board. */
type Shown = Pick<Capture, 'id' | 'postingCount' | 'postings'>;

function sharedWith(a: Shown, b: Shown): number {
  const names = new Set(b.postings?.flat());
  return (a.postings ?? []).filter((posting) => posting.some((name) => names.has(name))).length;
}

/** What stops half-way stops anywhere; what has a footer ends with the same posting. */
function endAlike(a: Capture, b: Capture): boolean {
  if (a.id === b.id) return true;
  const end = a.postings?.at(-1) ?? [];
  return end.some((name) => b.postings?.at(-1)?.includes(name));
}

function newestSights(captures: readonly Capture[]): Map<number, Sight> {
  return new Map(
    captures
      .flatMap(sightsOf)
      .sort(inTime)
      .map((sight) => [sight.capture.id, sight]),
  );
}

function sightsOf(capture: Capture): Sight[] {
  const { sights, addedAt } = capture;
  const all = sights.length > 0 ? sights : [{ at: addedAt, readAt: addedAt }];
  return all.map((sight) => ({ ...sight, capture }));
}

function inTime(a: Sight, b: Sight): number {
  return compare(a.at, b.at) || compare(a.readAt, b.readAt) || a.capture.id - b.capture.id;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
