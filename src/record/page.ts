import type { EvidenceKind } from './evidence.js';
import type { JobRecord } from './job-record.js';
import type { Span } from './span.js';

/** What a page says of itself, apart from its postings. */
export interface PageFacts {
  /** The conference or board whose page it is, e.g. `CVPR`. */
  readonly venue: string | null;
  readonly year: number | null;
  /** The board's notice (such as: no more submissions), as it stands. It says nothing about the jobs. */
  readonly notice: string | null;
}

export const NO_FACTS: PageFacts = { venue: null, year: null, notice: null };

/** A mark that HTML leaves on the text taken from it; offsets into that text. */
export interface Mark extends Span {
  readonly kind: 'heading' | 'strong' | 'item' | 'link' | 'label' | 'element';
  /** `heading`: its level (1 to 6); `item`: the depth of its list. */
  readonly level?: number;
  /** `link`: its address, resolved as far as the page allows. */
  readonly href?: string;
  /** `element`: what its class, id or itemprop calls it (lower case), e.g. `card-location`. */
  readonly name?: string;
  /** `element`: what its data attributes and unseen microdata state, by name (`company`, `joblocation`). */
  readonly data?: Readonly<Record<string, string>>;
  /** `element`: the last link, button or form in it that shows no words: its address. */
  readonly icon?: string;
}

/** A value that a page's structure states (an element, a label, JSON-LD); offsets into the posting's text. */
export interface Hint extends Span {
  /** The record field it is for. */
  readonly field: string;
  readonly value: unknown;
  /** The words themselves, where the span lies outside the posting (an Apply link behind it). */
  readonly quote?: string;
  /** The rule that found it, e.g. `card-title`. */
  readonly rule: string;
  readonly kind: EvidenceKind;
}

/** One posting as a layout cut it from a page. `text === pageText.slice(start, end)`. */
export interface Block extends Span {
  /** Counts from 1 on its page. */
  readonly ordinal: number;
  readonly text: string;
  readonly hints: readonly Hint[];
  /** HTML marks inside the posting, offsets into `text`. */
  readonly marks: readonly Mark[];
  /** The record itself, where the page is an export: it is taken over as it stands. */
  readonly record?: JobRecord;
}
