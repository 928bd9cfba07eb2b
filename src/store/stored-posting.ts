import type { PostingName } from '../record/ruling.js';
import type { Span } from '../record/span.js';

// Postings as the store takes and gives them.

export interface PostingInput extends Span {
  /** Counts from 1 on its page. */
  readonly ordinal: number;
  readonly fingerprint: string;
  readonly text: string;
  /** Kept as JSON. */
  readonly record: object;
  /** What tells it from look-alikes; kept as JSON. */
  readonly traits: object;
  /** Where it is applied for, canonical. */
  readonly applyAddress?: string | null;
  /** Of a record of an export: the postings that it was made of. */
  readonly madeOf?: readonly PostingName[];
}

export interface StoredPosting extends Omit<PostingInput, 'record' | 'traits' | 'madeOf'> {
  readonly id: number;
  readonly pageId: number;
  /** Of its page. */
  readonly uri: string;
  readonly pageSha256: string;
  readonly sourceUri: string;
  readonly capturedAt: string | null;
  readonly firstCapturedAt: string | null;
  readonly addedAt: string;
  readonly jobId: string | null;
  readonly record: unknown;
  readonly traits: unknown;
}

/** A record of an export, and a posting that it was made of. */
export interface MadeOf extends PostingName {
  readonly postingId: number;
}

export type PostingOutline = Pick<StoredPosting, 'id' | 'fingerprint' | 'traits'>;

export interface PostingPlace {
  readonly id: number;
  readonly pageId: number;
  readonly fingerprint: string;
  readonly applyAddress: string | null;
}

/** A posting on a page: as much of it as tells whether two captures show the same. */
export interface PlacedPosting {
  readonly pageId: number;
  readonly fingerprint: string;
  readonly traits: unknown;
}

export interface KeyOfPosting {
  /** A whole number of at most 53 bits. */
  readonly key: number;
  readonly postingId: number;
}

export interface KeyRange {
  readonly first: number;
  readonly last: number;
}

export interface Repeat {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly containment: number;
  readonly reasons: readonly string[];
  readonly same: boolean;
}

export interface Dropped {
  /** Jobs that lost postings. */
  readonly jobIds: string[];
  /** The postings that those jobs still have. */
  readonly postingIds: number[];
}
