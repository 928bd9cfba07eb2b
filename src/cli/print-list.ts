import type { Written } from '../export/write-output.js';
import type { Context } from './command.js';
import type { MarkedLine } from './marked-line.js';
import type { TableColumn } from './table.js';

/** What a command lists. */
export interface Listing<T> {
  readonly items: AsyncIterable<T>;
  readonly columns: readonly TableColumn<T>[];
  /** The names that `--json` may ask for, in the order in which they are written; asked for only then, for those of a job are heavy to load. */
  readonly properties: () => Promise<readonly string[]> | readonly string[];
  /** On a terminal, more of an item on a line under it. */
  readonly under?: (item: T) => MarkedLine | null;
}

/**
 * Prints a list as every command does: a JSON array or lines of JSON when asked for, else a table for a person and
 * tab-separated lines for a pipe.
 */
export async function printList<T extends object>(
  { items, columns, properties, under }: Listing<T>,
  { io, options }: Pick<Context, 'io' | 'options'>,
): Promise<Written> {
  const { printData, printLayout, printPaged } = await import('./print.js');
  if (options.json !== undefined || options.ndjson === true) {
    const { writeItems } = await import('./json-items.js');
    return printData(io, writeItems(items, await properties(), options));
  }
  const { lines, table } = await import('./table.js');
  if (!io.stdout.isTTY) return printData(io, lines(items, columns));
  const [{ coloursFor }, { widthOf }] = await Promise.all([
    import('./colours.js'),
    import('./terminal-width.js'),
  ]);
  const laidOut = table(items, columns, {
    width: widthOf(io.stdout, io.env),
    paint: coloursFor(io.stdout, io.env),
    links: (await io.supportsLinks?.()) === true,
    ...(under && { under }),
  });
  return options.pager === false ? printLayout(io, laidOut) : printPaged(io, laidOut);
}
