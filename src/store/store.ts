import type { EventCause, EventKind, JobEvent } from '../record/job-event.js';
import type { JobRecord } from '../record/job-record.js';
import type { ApplyReader, Statement } from './apply-pages.js';
import type { CrawlWriter } from './crawls.js';
import type { FileReader, FileWriter, NamedFile } from './files.js';
import type { Facet, FacetCount, JobFilter } from './job-filter.js';
import type { Anchor, HeardRuling, Ruling, RulingInput, RulingMatch } from './ruling.js';
import type {
  FoundPage,
  PageInput,
  PageUpdate,
  Sight,
  StoredPage,
  Validators,
  Visit,
} from './stored-page.js';
import type {
  Dropped,
  KeyOfPosting,
  KeyRange,
  MadeOf,
  PlacedPosting,
  PostingInput,
  PostingOutline,
  PostingPlace,
  Repeat,
  StoredPosting,
} from './stored-posting.js';

export type { CrawlDoubt, CrawledPage, CrawlWriter, StoredCrawl } from './crawls.js';
export type { FileReader, NamedFile } from './files.js';
export type { JobFilter } from './job-filter.js';
export type { Anchor, AnchorInput, HeardRuling, Ruling, RulingInput, RulingMatch } from './ruling.js';
export type {
  FoundPage,
  PageInput,
  PageUpdate,
  SeenSight,
  Sight,
  StoredPage,
  Validators,
  Visit,
} from './stored-page.js';
export type {
  Dropped,
  KeyOfPosting,
  KeyRange,
  MadeOf,
  PlacedPosting,
  PostingInput,
  PostingOutline,
  PostingPlace,
  Repeat,
  StoredPosting,
} from './stored-posting.js';

/** Keeps pages as they were read, their postings, and the jobs made of them. */
export interface Store extends ApplyReader, FileReader {
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
  /** What stands on pages, in their order on each. */
  postingsOn(pageIds: Iterable<number>): Promise<PlacedPosting[]>;
  counts(): Promise<Counts>;
  /** The last visit to a web address whose page is still kept, or null. */
  visit(url: string): Promise<Visit | null>;

  /** What happened to jobs, oldest first, from one state of the store. */
  events(filter?: EventFilter): AsyncIterable<JobEvent>;
  /** Every source that was read or tried, in the order of their addresses. */
  sources(): Promise<StoredSource[]>;
  /**
   * The files in a folder, at any depth, that were read, by the absolute path of the folder; those whose path is not
   * known by its name, which is '' for the folder that one is in.
   */
  filesUnder(folder: string, path: string): Promise<NamedFile[]>;
  /** The rulings that touch the postings of a job, newest first, also such as were taken back. */
  rulingsOfJob(jobId: string): Promise<Ruling[]>;
  /** Under which keys postings are filed; null in a store that does not know. */
  filing(): Promise<Filing | null>;
  /** When the newest run of a command began, or null. */
  lastRun(command: string): Promise<string | null>;

  startRun(run: { command: string; startedAt: string }): Promise<number>;
  finishRun(id: number, result: RunResult): Promise<void>;
  close(): Promise<void>;
}

/** What writing a page needs. Everything takes and gives rows by the batch. */
export interface WriteTransaction extends ApplyReader, CrawlWriter, FileWriter {
  /** The page with this body under this source, if it was read before. */
  findPage(sourceUri: string, sha256: string): Promise<FoundPage | null>;
  /** All pages that were read from a source, oldest first. */
  pagesOf(sourceUri: string): Promise<FoundPage[]>;
  addPage(page: PageInput): Promise<number>;
  /** What stands on pages, in their order on each. */
  postingsOn(pageIds: Iterable<number>): Promise<PlacedPosting[]>;
  /** Where all postings of a source stand, in their order on each page. */
  placesOf(sourceUri: string): Promise<PostingPlace[]>;
  /** The ids of the postings that stand on pages, ascending. */
  postingsOfPages(pageIds: readonly number[]): Promise<number[]>;
  /** States anew what a page is taken for. */
  updatePage(pageId: number, page: PageUpdate): Promise<void>;
  /** Notes that a page was seen as it is at another time. */
  addSight(pageId: number, sight: Sight): Promise<void>;
  /** Notes how reading a source went. */
  addAttempt(attempt: Attempt): Promise<void>;
  /** Notes what the server said of the page that is kept for an address, for the next visit to ask about. */
  noteVisit(url: string, pageUri: string, sha256: string, validators: Validators): Promise<void>;
  /** Forgets the postings of pages, which stay; the jobs they belonged to have to be set again. */
  dropPostings(pageIds: readonly number[]): Promise<Dropped>;

  /** Whether anything was read from a source, or anybody tried to. */
  knowsSource(uri: string): Promise<boolean>;
  /** Takes out a source with its captures, whose postings were dropped before, and all that is known of reading it. */
  forgetSource(uri: string): Promise<void>;

  /** Makes these all that a page behind an apply link states. */
  setStatements(pageId: number, statements: readonly Statement[]): Promise<void>;
  /** Files a posting that an older version stored under the address it is applied for at. */
  setApplyAddress(postingId: number, address: string): Promise<void>;

  /** Their ids, in the order of the postings. */
  addPostings(pageId: number, postings: readonly PostingInput[]): Promise<number[]>;
  addBands(keys: readonly KeyOfPosting[]): Promise<void>;
  addPhrases(keys: readonly KeyOfPosting[]): Promise<void>;
  /** By key, the postings that have it, ids ascending; keys that none has are left out. */
  postingsWithBands(keys: Iterable<number>): Promise<Map<number, number[]>>;
  /** What is filed under the band keys of ranges, both ends included. */
  bandsBetween(ranges: readonly KeyRange[]): Promise<KeyOfPosting[]>;
  postingsWithPhrases(keys: Iterable<number>): Promise<Map<number, number[]>>;
  /** By key, how many postings have it; keys that none has are left out. */
  bandCounts(keys: Iterable<number>): Promise<Map<number, number>>;
  phraseCounts(keys: Iterable<number>): Promise<Map<number, number>>;
  /** In the order of their ids. */
  postings(ids: Iterable<number>): Promise<StoredPosting[]>;
  /** What tells postings from each other, without their texts and records; in any order. */
  outlines(ids: Iterable<number>): Promise<PostingOutline[]>;
  /** As `Store.job`, as this transaction sees it. */
  job(idOrPrefix: string): Promise<JobRecord>;
  postingsOf(jobId: string): Promise<StoredPosting[]>;

  /** By job, the ids of its postings; jobs that have none are left out. */
  postingsOfJobs(jobIds: Iterable<string>): Promise<Map<string, number[]>>;
  postingsWithFingerprints(fingerprints: Iterable<string>): Promise<number[]>;

  filing(): Promise<Filing | null>;
  setFiling(filing: Filing): Promise<void>;
  /** Forgets the keys of all postings. */
  dropKeys(): Promise<void>;
  /** The id of the page after this one, or null. */
  pageAfter(pageId: number): Promise<number | null>;

  addRepeats(pairs: readonly Repeat[]): Promise<void>;
  dropRepeats(pairs: readonly (readonly [a: number, b: number])[]): Promise<void>;
  /** The decisions that touch any of these postings. */
  repeats(ids: Iterable<number>): Promise<Repeat[]>;
  /** These postings and all that pairs with `same` link to them, at any distance; ascending. */
  component(ids: Iterable<number>): Promise<number[]>;

  /** Keeps a person's word; gives its id. */
  addRuling(ruling: RulingInput): Promise<number>;
  /**
   * Keeps a person's word that another store passed on. One that is known already, by its kind and time, is said of
   * these postings too; taken back there, it is taken back here; taken back here, it stays so.
   */
  hearRuling(ruling: RulingInput): Promise<HeardRuling>;
  takeBackRuling(id: number, at: string): Promise<void>;
  /** The rulings that touch any of these postings, newest first, also such as were taken back. */
  rulings(postingIds: Iterable<number>): Promise<Ruling[]>;
  /** The postings that rulings were about as they stood then: those of these sources, and those of these words. */
  anchors(of: { sourceUris: Iterable<string>; fingerprints: Iterable<string> }): Promise<Anchor[]>;
  /** States what anchors look like of which only the names were known. */
  completeAnchors(anchors: readonly Omit<Anchor, 'side'>[]): Promise<void>;
  /** The stored postings that these rulings may be about: ascending. */
  postingsNear(rulingIds: Iterable<number>): Promise<number[]>;
  /** Makes these all that is known of which rulings these postings fall under. */
  setRulingMatches(postingIds: Iterable<number>, matches: readonly RulingMatch[]): Promise<void>;

  /** By stored posting, postings of these addresses that it was made of elsewhere: it is a record of an export. */
  madeOf(uris: Iterable<string>): Promise<MadeOf[]>;

  /**
   * Makes these the jobs of their postings. A job left without postings is deleted, and its id from then on stands
   * for the job that took the first of them. Writes the history of what that changes.
   */
  setJobs(jobs: readonly JobInput[], options?: SetJobsOptions): Promise<JobChanges>;
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
  /** Of better rules: jobs that say what they said, but rest on other words, or on words that stand elsewhere. */
  readonly reworded: string[];
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

/** Under which keys the postings are filed. */
export interface Filing {
  /** Of the keys. */
  readonly version: number;
  /** The last page that is filed under them, or null where all are. */
  readonly doneTo: number | null;
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

export interface Counts {
  /** Apart from the pages behind apply links, as the pages are. */
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
