import type { ChalkInstance } from 'chalk';
import { columnsOf, pad } from './fit.js';
import type { Io } from './io.js';
import { linkTo } from './links.js';
import { type MarkedLine, markedLine } from './marked-line.js';
import { type Claim, shareWidth } from './share-width.js';
import { cellText } from './terminal-text.js';
import { widthOf } from './terminal-width.js';

export interface TableOptions<T> {
  readonly width: number;
  readonly paint: ChalkInstance;
  /** Whether the terminal shows links. */
  readonly links?: boolean;
  /** More of an item, on a line of its own under it. */
  readonly under?: (item: T) => MarkedLine | null;
}

/** A table for a person, no wider than the terminal: what says least gives way first, then long words are cut. */
export async function* table<T>(
  items: AsyncIterable<T>,
  columns: readonly TableColumn<T>[],
  { width, paint, links = false, under }: TableOptions<T>,
): AsyncGenerator<string> {
  const rows: Row<T>[] = [];
  for await (const item of items) {
    const cells = columns.map(({ cell, short }) =>
      short ? short(cellText(cell(item))) : cellText(cell(item)),
    );
    rows.push({ item, cells });
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
  for (const { item, cells } of rows) {
    yield lineOf(cells, widths, (text, place) => {
      const column = columns[place];
      const painted = column?.paint?.(text, paint) ?? text;
      const address = links ? (column?.link?.(item) ?? null) : null;
      return address === null ? painted : linkTo(painted, address);
    });
    const more = under?.(item);
    if (more) yield `${INDENT}${markedLine(more, width - INDENT.length, paint)}\n`;
  }
}

/** How many columns a line under a row has, when the table is as wide as the terminal. */
export function underWidthOf(stdout: Io['stdout'], env: Io['env']): number {
  return Math.max(1, widthOf(stdout, env) - INDENT.length);
}

/** An item a line, tabs between the cells, nothing cut and nothing painted: for cut, awk and sort. */
export async function* lines<T>(
  items: AsyncIterable<T>,
  columns: readonly TableColumn<T>[],
): AsyncGenerator<string> {
  for await (const item of items) yield `${columns.map(({ cell }) => cellText(cell(item))).join('\t')}\n`;
}

const GAP = '  ';
const INDENT = '    ';

interface Row<T> {
  readonly item: T;
  readonly cells: readonly string[];
}

export interface TableColumn<T> {
  readonly head: string;
  readonly cell: (item: T) => string;
  /** The cell as a terminal shows it. */
  readonly short?: (cell: string) => string;
  readonly paint?: (text: string, paint: ChalkInstance) => string;
  /** Where the cell leads, on a terminal that shows links. */
  readonly link?: (item: T) => string | null;
  /** Less is of no use, and as much as it should have; without these the column is an extra, shown in full or not at all. */
  readonly least?: number;
  readonly fair?: number;
}

function claimOf(
  { head, least, fair }: Pick<TableColumn<never>, 'head' | 'least' | 'fair'>,
  place: number,
  rows: readonly { readonly cells: readonly string[] }[],
): Claim {
  const longest = rows.reduce((most, { cells }) => Math.max(most, columnsOf(cells[place] ?? '')), 0);
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
