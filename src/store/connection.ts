import type { Kysely, RawBuilder } from 'kysely';
import type { SearchQuery } from '../text/search-query.js';
import type { Tables } from './schema.js';

/**
 * What a database has to offer; all else in this folder is written once, against this.
 * A dialect is a folder (`sqlite/`) with a `connect.ts`, a `migrations.ts` and an `errors.ts`.
 */
export interface Connection {
  /** The file or address, for messages. */
  readonly location: string;
  readonly readonly: boolean;
  /** The connection that writes; one transaction at a time. */
  readonly writer: Kysely<Tables>;
  /** A connection that reads what is committed, even while a transaction is open. */
  readonly reader: Kysely<Tables>;
  /** The statement that opens a writing transaction. */
  readonly begin: string;
  /** How many values one statement may bind. */
  readonly maxVariables: number;
  /** A query for the jobs whose words, as `job_search` holds them, answer a search. */
  readonly fullText: FullText;
  /** A connection of its own that sees one state of the store until it is closed. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Whether trying again may help. */
  readonly isBusy: (error: unknown) => boolean;
  /** The error that a person can act on behind what the database says. */
  readonly explain: (error: unknown) => unknown;
  readonly close: () => Promise<void>;
}

export interface Snapshot {
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** `(select ...)` of each job that answers once, and its rank: the less, the better. */
export type FullText = (query: SearchQuery) => RawBuilder<{ job_id: string; rank: number }>;

export interface OpenOptions {
  /** Never writes; the store must exist. */
  readonly readonly?: boolean;
  /** Makes the store where none stands yet. */
  readonly create?: boolean;
  /** The clock, for the table of migrations. */
  readonly now?: () => Date;
}
