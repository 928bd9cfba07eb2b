import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { trimSpan } from '../text/lines.js';
import { FACT_LABELS } from '../vocabulary/fact-labels.js';

/** The columns of a table, by the field that each is for; null for a column of something else. */
export type Columns = readonly (string | null)[];

/** Whether a row is nothing but labels. */
export function isHeaderRow(text: string, row: Mark, inside: readonly Mark[]): boolean {
  const labels = inside.filter((mark) => mark.kind === 'label');
  return labels.length > 1 && cellsOf(text, row).length === labels.length && labels.at(-1)?.end === row.end;
}

export function readColumns(text: string, row: Span): Columns {
  return cellsOf(text, row).map((cell) => {
    const words = foldSpace(foldCase(text.slice(cell.start, cell.end))).replace(/[\s:*?]{1,8}$/, '');
    return FACT_LABELS.get(words) ?? (/^(?:job|vacancy|opening|posting)$/.test(words) ? 'title' : null);
  });
}

/** What the cells of a row state under their column's label. None when a cell is missing. */
export function readCells(text: string, row: Span, columns: Columns): Hint[] {
  const cells = cellsOf(text, row);
  if (cells.length < columns.length || cells.length > columns.length + 1) return [];
  return columns.flatMap((field, index) => {
    const span = cells[index];
    if (field === null || !span || span.end <= span.start) return [];
    const value = foldSpace(text.slice(span.start, span.end));
    return [{ field, value, ...span, rule: 'table-cell', kind: 'labelled' as const }];
  });
}

/** The cells that stand on the first line of a row. */
export function cellsOf(text: string, row: Span): Span[] {
  const line = text.slice(row.start, Math.min(row.end, row.start + MAX_ROW)).split('\n')[0] ?? '';
  const cells: Span[] = [];
  let from = row.start;
  for (const separator of line.matchAll(/ \| /g)) {
    cells.push(trimSpan(text, from, row.start + separator.index));
    from = row.start + separator.index + separator[0].length;
  }
  return [...cells, trimSpan(text, from, row.start + line.length)];
}

const MAX_ROW = 1000;
