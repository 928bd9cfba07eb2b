import type { PageFacts } from '../record/page.js';
import type { CrawlDoubt } from './crawls.js';

// Pages as the store takes and gives them.

export interface PageInput {
  /** Where the page comes from; usually its own address. One body is kept once a source. */
  readonly source: { readonly uri: string; readonly kind: string };
  /** The address that evidence names. */
  readonly uri: string;
  /** Of its decoded text, as UTF-8. */
  readonly sha256: string;
  readonly format: 'text' | 'html' | 'json';
  /** The encoding it was decoded from. */
  readonly encoding: string | null;
  readonly layout: string | null;
  readonly facts: PageFacts;
  /** When it was seen last, and when first (default: the same). */
  readonly capturedAt: string | null;
  readonly firstCapturedAt?: string | null;
  readonly addedAt: string;
  /** The decoded page as it was read; spans point into it, or for HTML and JSON into the text made from it. */
  readonly text: string;
  /** False when the page could not be read to its end. Default true. */
  readonly complete?: boolean;
  /** True when its text breaks off. Default false. */
  readonly cut?: boolean;
  /** True when its postings come without their texts. Default false. */
  readonly bare?: boolean;
}

export type PageUpdate = Partial<Pick<PageInput, 'layout' | 'facts' | 'complete' | 'cut' | 'bare'>>;

/** A time at which a page was seen. */
export interface Sight {
  /** ISO time of the capture. */
  readonly at: string;
  /** When that capture was read last. */
  readonly readAt: string;
}

export interface SeenSight extends Sight {
  /** Why the crawl that saw it marks nothing as gone; nothing where that is trusted, or no crawl saw it. */
  readonly held?: CrawlDoubt | null;
}

export interface FoundPage {
  readonly id: number;
  readonly uri: string;
  readonly sha256: string;
  /** Every time at which it was seen, oldest first; none where that is not known. */
  readonly sights: readonly SeenSight[];
  /** Since when its source is no longer part of any board that it was part of; null where it is, or never was. */
  readonly absentSince: string | null;
  readonly capturedAt: string | null;
  readonly firstCapturedAt: string | null;
  readonly addedAt: string;
  readonly complete: boolean;
  readonly cut: boolean;
  readonly bare: boolean;
  readonly postingCount: number;
}

export interface StoredPage extends Required<PageInput> {
  readonly id: number;
}

/** What a server says of the state of a page (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Visit extends Validators {
  readonly page: StoredPage;
}
