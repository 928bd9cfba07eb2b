import type { FoundPage, StoredPosting } from '../store/store.js';

/** A capture of a source: as much of it as says what stands on the source now. */
export interface Capture
  extends Pick<FoundPage, 'id' | 'sights' | 'addedAt' | 'complete' | 'cut' | 'postingCount'> {
  /**
   * The names that each posting on it may be known by, in their order on the page. Known of those captures that may
   * be doubted (see `readCaptures`), which are the only ones that are compared.
   */
  readonly postings?: readonly (readonly string[])[];
}

/** Why a capture is not taken for all that stands on its source. */
export type Doubt = 'empty' | 'unlike' | 'cut' | 'shrunk';

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
 * - `shrunk`: more than half of the postings of the last trusted capture are missing, however few they were: a wrong
 *   doubt costs one more reading, and a wrong gone takes jobs that are open out of every list.
 *
 * Boards do shrink, and pages get footers, but loading fails more often: the last two are believed when the page is
 * seen a second time, with nothing else in between, and the two agree on what is there.
 */
export function doubtsAbout(captures: readonly Capture[]): ReadonlyMap<number, Doubt> {
  const doubts = new Map<number, Doubt>();
  for (const [id, doubt] of judge(captures).doubts) if (doubt !== null) doubts.set(id, doubt);
  return doubts;
}

/** Pages that a newer, trusted capture of their source has overtaken: what stands on them only is gone. */
export function superseded(captures: readonly Capture[]): ReadonlySet<number> {
  const { trusted } = judge(captures);
  const newest = newestSights(captures);
  const older = [...newest.values()].filter((sight) => trusted !== null && inTime(sight, trusted) < 0);
  return new Set(older.map(({ capture }) => capture.id));
}

/** The capture that says what stands on its source: the newest that is trusted. */
export function trustedOf<T extends Capture>(captures: readonly T[]): T | null {
  const id = judge(captures).trusted?.capture.id;
  return captures.find((capture) => capture.id === id) ?? null;
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

/** Whether a capture has so much less on it than another that loading may have failed. */
export function hasShrunk(now: Pick<Capture, 'postingCount'>, then: Pick<Capture, 'postingCount'>): boolean {
  return now.postingCount * 2 < then.postingCount;
}

/** A capture as it was seen once. */
interface Sight {
  readonly capture: Capture;
  /** The time of the capture. */
  readonly at: string;
  /** When it was read: of two captures of one time, the one that was read later is the newer one. */
  readonly readAt: string;
}

interface Judgement {
  /** By page, what speaks against its newest sight. */
  readonly doubts: ReadonlyMap<number, Doubt | null>;
  /** The newest sight that is trusted. */
  readonly trusted: Sight | null;
}

function judge(captures: readonly Capture[]): Judgement {
  const doubts = new Map<number, Doubt | null>();
  let trusted: Sight | null = null;
  let before: Sight | null = null;
  for (const sight of captures.flatMap(sightsOf).sort(inTime)) {
    const { capture } = sight;
    const doubted: Capture | null = before && doubts.get(before.capture.id) !== null ? before.capture : null;
    const doubt = doubtOf(capture, trusted?.capture ?? null, doubted);
    doubts.set(capture.id, doubt);
    if (doubt === null) trusted = sight;
    if (doubt !== 'empty' && doubt !== 'unlike') before = sight;
  }
  return { doubts, trusted };
}

/** @param doubted the capture before this one, where that is doubted */
function doubtOf(capture: Capture, trusted: Capture | null, doubted: Capture | null): Doubt | null {
  if (capture.postingCount === 0) return 'empty';
  if (!capture.complete) return 'unlike';
  if (trusted === null) return null;
  // what breaks off shows less than the page did: it bears no witness to a page that is whole and short
  const agrees = doubted !== null && (capture.cut || !doubted.cut) && agree(capture, doubted);
  if (capture.cut && !trusted.cut && !(agrees && endAlike(capture, doubted))) return 'cut';
  return hasShrunk(capture, trusted) && !agrees ? 'shrunk' : null;
}

/** Whether two captures have most of their postings in common: two thirds of those of the larger one. */
function agree(a: Capture, b: Capture): boolean {
  if (a.id === b.id) return true;
  const larger = Math.max(a.postingCount, b.postingCount);
  return Math.min(sharedWith(a, b), sharedWith(b, a)) * 3 >= larger * 2;
}

function sharedWith(a: Capture, b: Capture): number {
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
  return all.map(({ at, readAt }) => ({ capture, at, readAt }));
}

function inTime(a: Sight, b: Sight): number {
  return compare(a.at, b.at) || compare(a.readAt, b.readAt) || a.capture.id - b.capture.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
