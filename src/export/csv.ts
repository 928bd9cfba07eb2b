import { stringify } from 'csv-stringify/sync';
import type { JobRecord } from '../record/job-record.js';
import { wellFormed } from '../text/well-formed.js';
import type { ExportColumn, Format } from './format.js';
import { escapeFormula } from './formula.js';
import { selectColumns } from './select.js';

/** Rows put into words at a time: setting csv-stringify up costs more than a row. */
const ROWS_AT_A_TIME = 50;

/** RFC 4180: lines end in CR LF, a cell with a comma, quote or line break is quoted. The columns keep one order. */
export const csv: Format = {
  name: 'csv',
  doc: 'comma-separated values (RFC 4180), a row a job; cells that look like formulas get an apostrophe',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  heeds: ['fields', 'bom', 'raw'],
  async *write(records, columns, options) {
    const chosen = selectColumns(columns, options.fields);
    yield (options.bom ? '\ufeff' : '') + toCsv([chosen.map(({ key }) => key)]);
    const cell = options.raw ? wellFormed : (text: string) => escapeFormula(wellFormed(text));
    let rows: string[][] = [];
    for await (const record of records) {
      rows.push(toRow(record, chosen, cell));
      if (rows.length < ROWS_AT_A_TIME) continue;
      yield toCsv(rows);
      rows = [];
    }
    if (rows.length > 0) yield toCsv(rows);
  },
};

function toRow(
  record: JobRecord,
  columns: readonly ExportColumn[],
  cell: (text: string) => string,
): string[] {
  return columns.map((column) => cell(column.cell(record)));
}

function toCsv(rows: readonly (readonly string[])[]): string {
  // `\r` alone is quoted as well: many readers end a line at it.
  return stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
