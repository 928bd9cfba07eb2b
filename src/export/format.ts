import type { Column, JobRecord } from '../record/job-record.js';

/** One way to write records. A new one is a file of this shape and a line in the index. */
export interface Format {
  readonly name: string;
  readonly doc: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Pieces of the output, one a record or so; reads no further ahead than it is read. */
  readonly write: (
    records: AsyncIterable<JobRecord>,
    columns: readonly ExportColumn[],
    options: FormatOptions,
  ) => AsyncIterable<string>;
}

/** A column that may say which field of the record it is of, so that `--fields salary` finds all of them. */
export interface ExportColumn extends Column {
  readonly field?: string;
}

export interface FormatOptions {
  /** What to write, in this order: properties of the record, or columns in the flat formats. Default: all. */
  readonly fields?: readonly string[];
  /** The names of all properties of a record; without it they are those of the first record. */
  readonly properties?: readonly string[];
  /** `json`: spread over lines for people. */
  readonly pretty?: boolean;
  /** `csv`: begin with a byte order mark, for spreadsheets that take the file for Latin-1 without one. */
  readonly bom?: boolean;
  /** `csv`: leave cells that a spreadsheet would run as formulas as they are. */
  readonly raw?: boolean;
}
