import type { Column, JobRecord } from '../record/job-record.js';
import type { RecordSchema } from './record-schema.js';

/** One way to write records. A new one is a file of this shape and a line in the index. */
export interface Format {
  readonly name: string;
  readonly doc: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The choices that it heeds. */
  readonly heeds: readonly (keyof FormatChoices)[];
  /** Bytes, which a terminal can't show. */
  readonly isBinary?: true;
  /** It wants the newest records, newest first (see `newestFirst`); the others take them in any order. */
  readonly order?: 'newest';
  /** Pieces of the output, one a record or so; reads no further ahead than it is read, but for a bounded batch. */
  readonly write: (
    records: AsyncIterable<JobRecord>,
    columns: readonly ExportColumn[],
    options: FormatOptions,
  ) => AsyncIterable<Piece>;
}

/** Text, to be written as UTF-8, or bytes. */
export type Piece = string | Uint8Array;

/** A column that may say which field of the record it is of, so that `--fields salary` finds all of them. */
export interface ExportColumn extends Column {
  readonly field?: string;
}

/** What a user may ask of a format. */
export interface FormatChoices {
  /** What to write, in this order: properties of the record, or columns in the flat formats. Default: all. */
  readonly fields?: readonly string[];
  /** Spread over lines for people. */
  readonly pretty?: boolean;
  /** Begin with a byte order mark, for spreadsheets that take the file for Latin-1 without one. */
  readonly bom?: boolean;
  /** Leave cells that a spreadsheet would run as formulas as they are. */
  readonly raw?: boolean;
  /** State the day on which a job was first seen as the day on which it was posted. */
  readonly postedWhenSeen?: boolean;
  /** The title of the feed. */
  readonly feedTitle?: string;
  /** The address at which the feed will be found. */
  readonly feedUrl?: string;
}

export interface FormatOptions extends FormatChoices {
  /** The names of all properties of a record; without it they are those of the first record. */
  readonly properties?: readonly string[];
  /** The JSON Schema of a record, for formats that state types. Asked for only then: it costs time to make. */
  readonly schema?: () => Promise<RecordSchema>;
}
