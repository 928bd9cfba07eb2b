import type { EventCause, EventKind, JobEvent } from '../record/job-event.js';
import type { JobRecord } from '../record/job-record.js';
import type { PageFacts } from '../record/page.js';
import type { Span } from '../record/span.js';
import type { Facet, FacetCount, JobFilter } from './job-filter.js';

export type { JobFilter } from './job-filter.js';

/** Keeps pages as they were read, their postings, and the jobs made of them. */
export interface Store {
  /** The file or address of the database. */
  readonly location: string;
  /**
   * One transaction: all of `work` is kept, or nothing. Waits for others that write.
   * Inside, read through `tx` to see what it has written; `write` must not be called again within `work`.
   */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;

  /** Jobs in the order asked for, from one state of the store, whatever is written meanwhile. USAGE for a text without words. */
  jobs(filter?: JobFilter): AsyncIterable<JobRecord>;
  /** How many jobs pass a filter, its limit and offset apart. */
  countJobs(filter: JobFilter): Promise<number>;
  /** The values of the jobs that pass a filter (limit and offset apart) with their counts: facet by facet, most frequent first. */
  facets(filter: JobFilter, facets: readonly Facet[]): Promise<FacetCount[]>;
  /** The job of an id, of an id that a merge retired, or of a prefix that only one has. ID_UNKNOWN, ID_AMBIGUOUS. */
  job(idOrPrefix: string): Promise<JobRecord>;
  /** The postings of a job, oldest first. */
  postingsOf(jobId: string): Promise<StoredPosting[]>;
  /** In the order of their ids. */
  postings(ids: Iterable<number>): Promise<StoredPosting[]>;
  /** The decisions that touch the postings of a job. */
  repeatsOf(jobId: string): Promise<Repeat[]>;
  /** Every page with its text, oldest first: to be parsed again by better rules. */
  pages(): AsyncIterable<StoredPage>;
  /** One page with its text, by its id; null where there is none. */
  page(id: number): Promise<StoredPage | null>;
  /** All pages that were read from a source, without their texts, oldest first. */
  pagesOf(sourceUri: string): Promise<FoundPage[]>;
  counts(): Promise<Counts>;
  /** The last visit to a web address whose page is still kept, or null. */
  visit(url: string): Promise<Visit | null>;

  /** What happened to jobs, oldest first, from one state of the store. */
  events(filter?: EventFilter): AsyncIterable<JobEvent>;
  /** Every source that was read or tried, in the order of their addresses. */
  sources(): Promise<StoredSource[]>;
  /** The rulings that touch the postings of a job, newest first. */
  rulingsOfJob(jobId: string): Promise<Ruling[]>;
  /** When the newest run of a command began, or null. */
  lastRun(command: string): Promise<string | null>;

  startRun(run: { command: string; startedAt: string }): Promise<number>;
  finishRun(id: number, result: RunResult): Promise<void>;
  close(): Promise<void>;
}

/** What writing a page needs. Everything takes and gives rows by the batch. */
export interface WriteTransaction {
  /** The page with this body under this source, if it was read before. */
  findPage(sourceUri: string, sha256: string): Promise<FoundPage | null>;
  /** All pages that were read from a source, oldest first. */
  pagesOf(sourceUri: string): Promise<FoundPage[]>;
  addPage(page: PageInput): Promise<number>;
  /** The ids of the postings that stand on pages, ascending. */
  postingsOfPages(pageIds: readonly number[]): Promise<number[]>;
  /** States anew what a page is taken for, and when it was seen. */
  updatePage(pageId: number, page: PageUpdate): Promise<void>;
  /** Notes how reading a source went. */
  addAttempt(attempt: Attempt): Promise<void>;
  /** Notes what the server said of the page that is kept for an address, for the next visit to ask about. */
  noteVisit(url: string, pageUri: string, sha256: string, validators: Validators): Promise<void>;
  /** Forgets the postings of pages, which stay; the jobs they belonged to have to be set again. */
  dropPostings(pageIds: readonly number[]): Promise<Dropped>;

  /** Their ids, in the order of the postings. */
  addPostings(pageId: number, postings: readonly PostingInput[]): Promise<number[]>;
  addBands(keys: readonly KeyOfPosting[]): Promise<void>;
  addPhrases(keys: readonly KeyOfPosting[]): Promise<void>;
  /** By key, the postings that have it, ids ascending; keys that none has are left out. */
  postingsWithBands(keys: Iterable<number>): Promise<Map<number, number[]>>;
  /** What is filed under the band keys of ranges, both ends included. */
  bandsBetween(ranges: readonly KeyRange[]): Promise<KeyOfPosting[]>;
  postingsWithPhrases(keys: Iterable<number>): Promise<Map<number, number[]>>;
  /** In the order of their ids. */
  postings(ids: Iterable<number>): Promise<StoredPosting[]>;
  /** As `Store.job`, as this transaction sees it. */
  job(idOrPrefix: string): Promise<JobRecord>;
  postingsOf(jobId: string): Promise<StoredPosting[]>;

  /** By job, the ids of its postings; jobs that have none are left out. */
  postingsOfJobs(jobIds: Iterable<string>): Promise<Map<string, number[]>>;
  postingsWithFingerprints(fingerprints: Iterable<string>): Promise<number[]>;

  addRepeats(pairs: readonly Repeat[]): Promise<void>;
  dropRepeats(pairs: readonly (readonly [a: number, b: number])[]): Promise<void>;
  /** The decisions that touch any of these postings. */
  repeats(ids: Iterable<number>): Promise<Repeat[]>;
  /** These postings and all that pairs with `same` link to them, at any distance; ascending. */
  component(ids: Iterable<number>): Promise<number[]>;

  /** Keeps a person's word; gives its id. */
  addRuling(ruling: RulingInput): Promise<number>;
  takeBackRuling(id: number, at: string): Promise<void>;
  /** The rulings in force that touch any of these postings, newest first. */
  rulings(postingIds: Iterable<number>): Promise<Ruling[]>;
  /** The postings that rulings in force were about as they stood then, of these sources. */
  anchors(sourceUris: Iterable<string>): Promise<Anchor[]>;
  addRulingMatches(matches: readonly RulingMatch[]): Promise<void>;

  /**
   * Makes these the jobs of their postings. A job left without postings is deleted, and its id from then on stands
   * for the job that took the first of them. Writes the history of what that changes.
   */
  setJobs(jobs: readonly JobInput[], options?: SetJobsOptions): Promise<JobChanges>;
}

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
}

export type PageUpdate = Partial<
  Pick<PageInput, 'layout' | 'facts' | 'complete' | 'cut' | 'capturedAt' | 'firstCapturedAt'>
>;

export interface FoundPage {
  readonly id: number;
  readonly uri: string;
  readonly sha256: string;
  readonly capturedAt: string | null;
  readonly firstCapturedAt: string | null;
  readonly addedAt: string;
  readonly complete: boolean;
  readonly cut: boolean;
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

export interface PostingInput extends Span {
  /** Counts from 1 on its page. */
  readonly ordinal: number;
  readonly fingerprint: string;
  readonly text: string;
  /** Kept as JSON. */
  readonly record: object;
  /** What tells it from look-alikes; kept as JSON. */
  readonly traits: object;
}

export interface StoredPosting extends Omit<PostingInput, 'record' | 'traits'> {
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

export interface JobInput {
  readonly id: string;
  readonly record: JobRecord;
  readonly postingIds: readonly number[];
}

export type Retirement = readonly [oldId: string, jobId: string];

export interface JobChanges {
  readonly added: string[];
  readonly updated: string[];
  readonly retired: Retirement[];
}

export interface SetJobsOptions {
  /** The jobs that postings belonged to before they were read anew. */
  readonly formerJobs?: ReadonlyMap<number, string>;
  /** Other jobs that may have lost all their postings. */
  readonly orphans?: readonly string[];
  /** What the history is to say; without it it says nothing. */
  readonly note?: EventNote;
}

/** Why jobs change. */
export interface EventNote {
  readonly run: number;
  readonly at: string;
  readonly cause: EventCause;
  /** The page that was read. */
  readonly uri: string | null;
}

export interface EventFilter {
  /** ISO time; events of that moment count. */
  readonly since?: string;
  readonly kinds?: readonly EventKind[];
  readonly causes?: readonly EventCause[];
  readonly run?: number;
  /** Of this job, under whatever ids it had. */
  readonly jobId?: string;
  readonly limit?: number;
}

/** How reading a source went once. */
export interface Attempt {
  readonly uri: string;
  readonly at: string;
  readonly outcome: 'read' | 'failed';
  /** Of the failure. */
  readonly code?: string;
  readonly message?: string;
}

export interface StoredSource {
  readonly uri: string;
  /** Null where it could never be read. */
  readonly kind: string | null;
  /** Its captures with different bodies, oldest first. */
  readonly pages: readonly FoundPage[];
  readonly lastRead: string | null;
  readonly lastFailure: { readonly at: string; readonly code: string; readonly message: string } | null;
  readonly failures: number;
}

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

export interface Counts {
  readonly sources: number;
  readonly pages: number;
  readonly postings: number;
  readonly jobs: number;
  readonly open: number;
  readonly gone: number;
  readonly retired: number;
}

export interface RunResult {
  readonly finishedAt: string;
  readonly pagesRead: number;
  readonly pagesAdded: number;
  readonly pagesFailed: number;
  readonly postingsAdded: number;
  readonly jobsAdded: number;
  readonly jobsRemoved: number;
}
