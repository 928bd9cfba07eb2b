import type { ChalkInstance } from 'chalk';
import type { JobRecord } from '../record/job-record.js';
import type { Place } from '../record/values.js';
import { columnsOf, pad } from './fit.js';
import { type Claim, shareWidth } from './share-width.js';
import { cellText } from './terminal-text.js';

/** A table for a person, no wider than the terminal: what says least gives way first, then long words are cut. */
export async function* jobsTable(
  jobs: AsyncIterable<JobRecord>,
  width: number,
  paint: ChalkInstance,
): AsyncGenerator<string> {
  const rows: string[][] = [];
  for await (const job of jobs) {
    rows.push(COLUMNS.map(({ cell, short }) => (short ? short(cellText(cell(job))) : cellText(cell(job)))));
  }
  if (rows.length === 0) return;
  const widths = shareWidth(
    COLUMNS.map((column, place) => claimOf(column, place, rows)),
    width,
    GAP.length,
  );
  yield lineOf(
    COLUMNS.map(({ head }) => head),
    widths,
    (text) => paint.dim(text),
  );
  for (const row of rows)
    yield lineOf(row, widths, (text, place) => COLUMNS[place]?.paint?.(text, paint) ?? text);
}

/** A job a line, tabs between the cells, nothing cut and nothing painted: for cut, awk and sort. */
export async function* jobsLines(jobs: AsyncIterable<JobRecord>): AsyncGenerator<string> {
  for await (const job of jobs) yield `${COLUMNS.map(({ cell }) => cellText(cell(job))).join('\t')}\n`;
}

const GAP = '  ';

interface TableColumn {
  readonly head: string;
  readonly cell: (job: JobRecord) => string;
  /** The cell as a terminal shows it. */
  readonly short?: (cell: string) => string;
  readonly paint?: (text: string, paint: ChalkInstance) => string;
  /** Less is of no use, and as much as it should have; without these the column is an extra, shown in full or not at all. */
  readonly least?: number;
  readonly fair?: number;
}

const COLUMNS: readonly TableColumn[] = [
  {
    head: 'ID',
    cell: ({ id }) => id,
    short: (id) => id.slice(0, 8),
    paint: (text, { dim }) => dim(text),
    least: 8,
    fair: 8,
  },
  {
    head: 'TITLE',
    cell: ({ title }) => text(title),
    short: (title) => title || '-',
    paint: (text, { bold }) => bold(text),
    least: 8,
    fair: 28,
  },
  { head: 'COMPANY', cell: ({ company }) => text(company), short: (name) => name || '-', least: 8, fair: 14 },
  { head: 'LOCATION', cell: ({ locations }) => placesOf(locations), least: 8, fair: 16 },
  { head: 'STATUS', cell: ({ status }) => status, short: (status) => (status === 'open' ? '' : status) },
  { head: 'WORKPLACE', cell: ({ workplace }) => text(workplace) },
  { head: 'SENIORITY', cell: ({ seniority }) => text(seniority) },
  { head: 'DEGREE', cell: ({ degreeMin }) => text(degreeMin) },
];

function claimOf(
  { head, least, fair }: TableColumn,
  place: number,
  rows: readonly (readonly string[])[],
): Claim {
  const longest = rows.reduce((most, row) => Math.max(most, columnsOf(row[place] ?? '')), 0);
  const natural = longest === 0 ? 0 : Math.max(longest, head.length);
  return { natural, least: least ?? natural, fair: fair ?? natural, extra: fair === undefined };
}

function lineOf(
  cells: readonly string[],
  widths: readonly number[],
  paint: (text: string, place: number) => string,
): string {
  const last = widths.findLastIndex((width, place) => width > 0 && cells[place] !== '');
  const shown = cells.flatMap((cell, place) => {
    const width = widths[place] ?? 0;
    if (width === 0 || place > last) return [];
    const padded = pad(cell, width);
    return [paint(place === last ? padded.trimEnd() : padded, place)];
  });
  return `${shown.join(GAP)}\n`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function placesOf(value: unknown): string {
  return ((value as readonly Place[] | undefined) ?? []).map(({ raw }) => raw).join(' | ');
}
