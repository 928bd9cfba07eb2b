import type { PostingName, RulingKind } from '../record/ruling.js';
import type { Span } from '../record/span.js';

/** A person's word on postings: all are one job, or those of different sides are different jobs. */
export interface Ruling {
  readonly id: number;
  readonly kind: RulingKind;
  readonly saidAt: string;
  /** From then on it binds nothing. */
  readonly takenBackAt: string | null;
  /** The stored postings that it is about, by side; one that stands for several may be on several. */
  readonly sides: readonly (readonly number[])[];
  /** By side, postings of the same words that other sources brought: they follow it where nothing else was said of them. */
  readonly copies: readonly (readonly number[])[];
  /** Of the sides: the same in every store. */
  readonly names: readonly string[];
  /** By side, the postings that it was said of. */
  readonly saidOf: readonly (readonly PostingName[])[];
}

export interface RulingInput {
  readonly kind: RulingKind;
  readonly saidAt: string;
  readonly takenBackAt?: string | undefined;
  readonly sides: readonly (readonly AnchorInput[])[];
}

/** A posting as it stood when a person spoke of it; of what an export names its name, and what is known besides. */
export interface AnchorInput extends Span {
  readonly sourceUri: string;
  readonly fingerprint: string;
  readonly pageSha256: string;
  readonly ordinal: number;
  /** Empty where only its name is known. */
  readonly text: string;
  readonly traits: unknown;
}

export interface Anchor extends AnchorInput {
  readonly rulingId: number;
  /** With the ruling, names the anchor. */
  readonly position: number;
  readonly side: number;
}

export interface RulingMatch {
  readonly rulingId: number;
  readonly postingId: number;
  readonly side: number;
  /** See `Ruling.copies`. */
  readonly isCopy: boolean;
}

/** What keeping a word that another store passed on came to. */
export interface HeardRuling {
  readonly id: number;
  /** False where all of it was known. */
  readonly isNews: boolean;
}
