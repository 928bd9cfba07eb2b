import type { ChalkInstance } from 'chalk';
import { columnsOf, pad } from './fit.js';
import { type Claim, shareWidth } from './share-width.js';
import { cellText } from './terminal-text.js';

/** A table for a person, no wider than the terminal: what says least gives way first, then long words are cut. */
export async function* table<T>(
  items: AsyncIterable<T>,
  columns: readonly TableColumn<T>[],
  width: number,
  paint: ChalkInstance,
): AsyncGenerator<string> {
  const rows: string[][] = [];
  for await (const item of items) {
    rows.push(columns.map(({ cell, short }) => (short ? short(cellText(cell(item))) : cellText(cell(item)))));
  }
  if (rows.length === 0) return;
  const widths = shareWidth(
    columns.map((column, place) => claimOf(column, place, rows)),
    width,
    GAP.length,
  );
  yield lineOf(
    columns.map(({ head }) => head),
    widths,
    (text) => paint.dim(text),
  );
  for (const row of rows)
    yield lineOf(row, widths, (text, place) => columns[place]?.paint?.(text, paint) ?? text);
}

/** An item a line, tabs between the cells, nothing cut and nothing painted: for cut, awk and sort. */
export async function* lines<T>(
  items: AsyncIterable<T>,
  columns: readonly TableColumn<T>[],
): AsyncGenerator<string> {
  for await (const item of items) yield `${columns.map(({ cell }) => cellText(cell(item))).join('\t')}\n`;
}

const GAP = '  ';

export interface TableColumn<T> {
  readonly head: string;
  readonly cell: (item: T) => string;
  /** The cell as a terminal shows it. */
  readonly short?: (cell: string) => string;
  readonly paint?: (text: string, paint: ChalkInstance) => string;
  /** Less is of no use, and as much as it should have; without these the column is an extra, shown in full or not at all. */
  readonly least?: number;
  readonly fair?: number;
}

function claimOf(
  { head, least, fair }: Pick<TableColumn<never>, 'head' | 'least' | 'fair'>,
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
