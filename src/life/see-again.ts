import type { EventNote, WriteTransaction } from '../store/store.js';
import { shownBy, turned } from './captures.js';
import { type KeptCapture, readCaptures } from './read-captures.js';
import { settleJobs } from './settle-jobs.js';

/** A page as it was seen at a moment. */
export interface Sight {
  readonly uri: string;
  readonly sha256: string;
  readonly capturedAt: string;
  /** The crawl that saw it. */
  readonly crawl?: number;
}

/** A page of which every byte was known. */
export interface SeenAgain {
  readonly pageId: number;
  /** Of its source, this sight among them. */
  readonly captures: readonly KeptCapture[];
  /** It shows something else than its source did before. */
  readonly isTurn: boolean;
}

/**
 * Where the page stands in the store as it is, byte for byte: notes when it was seen, which may bring back what had
 * gone. Null for a page that is new.
 */
export async function seeAgain(
  tx: WriteTransaction,
  sight: Sight,
  note: EventNote,
): Promise<SeenAgain | null> {
  const before = await readCaptures(tx, sight.uri);
  const same = before.find(({ sha256 }) => sha256 === sight.sha256);
  if (same === undefined) return null;
  await tx.addAttempt({ uri: sight.uri, at: note.at, outcome: 'read' });
  const { capturedAt: at } = sight;
  if (sight.crawl !== undefined) await tx.addCrawlPage(sight.crawl, same.id, at);
  const isKnown = same.sights.some((each) => each.at === at);
  const isAlone = before.every(({ id, sights }) => id === same.id || sights.every((each) => each.at !== at));
  if (isKnown && isAlone) return { pageId: same.id, captures: before, isTurn: false };
  await tx.addSight(same.id, { at, readAt: note.at });
  const captures = await readCaptures(tx, sight.uri);
  const over = turned(before, captures);
  const isFirstOrLast = !isKnown && !within(at, same.firstCapturedAt, same.capturedAt);
  const overtaken = await tx.postingsOfPages(over);
  const touched = [...(isFirstOrLast ? await tx.postingsOfPages([same.id]) : []), ...overtaken];
  if (touched.length > 0) await settleJobs(tx, [], { touched, overtaken, note });
  const [shown, shows] = [shownBy(before)?.id, shownBy(captures)?.id];
  return { pageId: same.id, captures, isTurn: shown !== undefined && shows !== shown };
}

function within(at: string, first: string | null, last: string | null): boolean {
  return first !== null && last !== null && first <= at && at <= last;
}
