import type { EventNote, JobChanges, WriteTransaction } from '../store/store.js';
import { turned } from './captures.js';
import { settleJobs } from './settle-jobs.js';

/** A page as it was seen at a moment. */
export interface Sight {
  readonly uri: string;
  readonly sha256: string;
  readonly capturedAt: string;
}

/**
 * Where the page stands in the store as it is, byte for byte: notes when it was seen, which may bring back what had
 * gone. Null for a page that is new.
 */
export async function seeAgain(
  tx: WriteTransaction,
  sight: Sight,
  note: EventNote,
): Promise<JobChanges | null> {
  const pages = await tx.pagesOf(sight.uri);
  const same = pages.find(({ sha256 }) => sha256 === sight.sha256);
  if (same === undefined) return null;
  await tx.addAttempt({ uri: sight.uri, at: note.at, outcome: 'read' });
  const isNewer = same.capturedAt === null || sight.capturedAt > same.capturedAt;
  const isOlder = same.firstCapturedAt === null || sight.capturedAt < same.firstCapturedAt;
  if (!(isNewer || isOlder)) return NO_CHANGES;
  await tx.updatePage(same.id, {
    ...(isNewer && { capturedAt: sight.capturedAt }),
    ...(isOlder && { firstCapturedAt: sight.capturedAt }),
  });
  const touched = await tx.postingsOfPages([same.id, ...turned(pages, await tx.pagesOf(sight.uri))]);
  return settleJobs(tx, [], { touched, note });
}

const NO_CHANGES: JobChanges = { added: [], updated: [], retired: [] };
