import { APPLY_KIND } from '../store/apply-pages.js';
import type { CrawlDoubt, Store, StoredSource } from '../store/store.js';
import { absentSince, byTime, type Doubt, doubtsAbout, heldOf, timeOf, trustedOf } from './captures.js';
import { type KeptCapture, withPostings } from './read-captures.js';

/** What is known of one source. */
export interface SourceState {
  readonly uri: string;
  /**
   * `missing`: when it was last looked for, it was not there; `failing`: the last try to read it failed; `doubtful`:
   * its newest capture, or the crawl that saw it, is not trusted; `overtaken`: its board no longer leads to it; else
   * `ok`.
   */
  readonly state: 'ok' | 'overtaken' | 'missing' | 'failing' | 'doubtful';
  /** How it is read (`file`, `stdin`; `apply`: behind an apply link), or null where it never was. */
  readonly kind: string | null;
  /** How many different captures are kept. */
  readonly captures: number;
  /** Postings on the newest capture that is trusted. */
  readonly postings: number;
  readonly firstCaptured: string | null;
  readonly lastCaptured: string | null;
  /** When it was last read without an error, whether or not it had changed. */
  readonly lastRead: string | null;
  /** The newest error, also where it could be read since: see `state`. */
  readonly lastError: { readonly at: string; readonly code: string; readonly message: string } | null;
  /** How many times reading it failed. */
  readonly failures: number;
  /** Why the newest capture marks no job as gone. */
  readonly doubt: Doubt | CrawlDoubt | null;
}

/** The properties of a source, in the order in which they are written. */
export const SOURCE_PROPERTIES: readonly (keyof SourceState)[] = [
  'uri',
  'state',
  'kind',
  'captures',
  'postings',
  'firstCaptured',
  'lastCaptured',
  'lastRead',
  'lastError',
  'failures',
  'doubt',
];

/** Every source that was read or tried, by address. */
export async function readSourceStates(store: Store): Promise<SourceState[]> {
  const sources = await store.sources();
  const captures = await withPostings(
    store,
    sources.map(({ pages }) => pages),
  );
  return sources.map((source, index) => stateOf(source, captures[index] ?? []));
}

function stateOf(source: StoredSource, captures: readonly KeptCapture[]): SourceState {
  const pages = byTime(captures);
  const newest = pages.at(-1);
  // a page behind an apply link makes no job, and so takes none away
  const isDoubted = newest && source.kind !== APPLY_KIND;
  const doubt = (isDoubted && (doubtsAbout(pages).get(newest.id) ?? heldOf(newest))) || null;
  const since = absentSince(pages);
  const isOvertaken = since !== null && newest !== undefined && timeOf(newest) < since;
  const { lastFailure, lastRead } = source;
  const fails = lastFailure !== null && (lastRead === null || lastFailure.at > lastRead);
  const failing = lastFailure?.code === 'INPUT_MISSING' ? 'missing' : 'failing';
  return {
    uri: source.uri,
    state: isOvertaken ? 'overtaken' : fails ? failing : doubt === null ? 'ok' : 'doubtful',
    kind: source.kind,
    captures: pages.length,
    postings: trustedOf(pages)?.postingCount ?? 0,
    firstCaptured: pages.map((page) => page.firstCapturedAt ?? timeOf(page)).sort()[0] ?? null,
    lastCaptured: newest ? timeOf(newest) : null,
    // a store of an older version knows no attempts, but when its pages were read
    lastRead:
      lastRead ??
      pages
        .map(({ addedAt }) => addedAt)
        .sort()
        .at(-1) ??
      null,
    lastError: lastFailure,
    failures: source.failures,
    doubt: isOvertaken ? null : doubt,
  };
}
