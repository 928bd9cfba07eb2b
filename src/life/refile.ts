import type { EventNote, Store, WriteTransaction } from '../store/store.js';
import { settleJobs } from './settle-jobs.js';

/**
 * The keys under which this version files postings. To be raised whenever `candidateKeys` or `boilerplateKeys` give
 * other ones: a store that was filed under the old ones would find no repeats of what it holds.
 */
export const FILING = 4;

export interface RefileOptions {
  readonly note: Omit<EventNote, 'cause' | 'uri'>;
  /** Called when there is something to do, with the number of postings. */
  readonly onStart: (postings: number) => void;
}

/**
 * Files the postings of a store anew where an older version filed them, a page a transaction: interrupted, it goes on
 * where it was, and two processes share the work. Jobs that this proves to be one are merged, as by better rules.
 */
export async function refile(store: Store, { note, onStart }: RefileOptions): Promise<void> {
  const state = await store.filing();
  if (state?.version === FILING && state.doneTo === null) return;
  const { postings } = await store.counts();
  if (postings > 0) onStart(postings);
  for (let isOver = false; !isOver; ) {
    isOver = await store.write((tx) => nextPage(tx, { ...note, cause: 'rules', uri: null }));
  }
}

/** All postings are filed under the keys of this version. */
export async function isFiled(tx: WriteTransaction): Promise<void> {
  await tx.setFiling({ version: FILING, doneTo: null });
}

/** True when there is no page left. */
async function nextPage(tx: WriteTransaction, note: EventNote): Promise<boolean> {
  const state = await tx.filing();
  const isBegun = state?.version === FILING;
  if (isBegun && state.doneTo === null) return true;
  if (!isBegun) await tx.dropKeys();
  const page = await tx.pageAfter(isBegun ? (state.doneTo ?? 0) : 0);
  await tx.setFiling({ version: FILING, doneTo: page });
  if (page === null) return true;
  const touched = await tx.postingsOfPages([page]);
  if (touched.length > 0) await settleJobs(tx, [], { touched, note });
  return false;
}
