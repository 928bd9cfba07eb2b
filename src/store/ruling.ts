import type { Span } from '../record/span.js';
import type { StoredPosting } from './store.js';

/** A person's word on postings: all are one job, or those of different sides are different jobs. */
export interface Ruling {
  readonly id: number;
  readonly kind: 'together' | 'apart';
  readonly saidAt: string;
  /** The stored postings that it is about, by side. */
  readonly sides: readonly (readonly number[])[];
  /** Of the sides: the same in every store. */
  readonly names: readonly string[];
}

export interface RulingInput {
  readonly kind: 'together' | 'apart';
  readonly saidAt: string;
  readonly sides: readonly (readonly StoredPosting[])[];
}

/** A posting as it stood when a person spoke of it. */
export interface Anchor extends Span {
  readonly rulingId: number;
  readonly side: number;
  readonly sourceUri: string;
  readonly pageSha256: string;
  readonly ordinal: number;
  readonly fingerprint: string;
  readonly text: string;
  readonly traits: unknown;
}

export interface RulingMatch {
  readonly rulingId: number;
  readonly postingId: number;
  readonly side: number;
}
