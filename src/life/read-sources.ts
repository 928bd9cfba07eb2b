import { APPLY_KIND } from '../store/apply-pages.js';
import type { Store, StoredSource } from '../store/store.js';
import { byTime, type Doubt, doubtsAbout, timeOf } from './captures.js';

/** What is known of one source. */
export interface SourceState {
  readonly uri: string;
  /** `failing`: the last try to read it failed; `doubtful`: its newest capture is not trusted; else `ok`. */
  readonly state: 'ok' | 'failing' | 'doubtful';
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
  readonly lastError: { readonly at: string; readonly code: string; readonly message: string } | null;
  /** How many times reading it failed. */
  readonly failures: number;
  /** Why the newest capture marks no job as gone. */
  readonly doubt: Doubt | null;
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
  return (await store.sources()).map(stateOf);
}

function stateOf(source: StoredSource): SourceState {
  const pages = byTime(source.pages);
  // a page behind an apply link makes no job, and so takes none away
  const doubts = source.kind === APPLY_KIND ? new Map<number, Doubt>() : doubtsAbout(pages);
  const newest = pages.at(-1);
  const trusted = pages.findLast(({ id }) => !doubts.has(id));
  const doubt = (newest && doubts.get(newest.id)) ?? null;
  const { lastFailure, lastRead } = source;
  const isFailing = lastFailure !== null && (lastRead === null || lastFailure.at > lastRead);
  return {
    uri: source.uri,
    state: isFailing ? 'failing' : doubt === null ? 'ok' : 'doubtful',
    kind: source.kind,
    captures: pages.length,
    postings: trusted?.postingCount ?? 0,
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
    doubt,
  };
}
