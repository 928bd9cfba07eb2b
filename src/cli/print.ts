import type { Piece } from '../export/format.js';
import { type Written, writeOutput } from '../export/write-output.js';
import type { Io } from './io.js';
import { linesForTerminal } from './terminal-text.js';

/** Data for a program. On a terminal, what would steer it is left out; a pipe gets every character. */
export async function printData(
  { stdout }: Pick<Io, 'stdout'>,
  pieces: AsyncIterable<Piece>,
): Promise<Written> {
  return writeOutput(stdout, stdout.isTTY ? cleaned(pieces) : pieces);
}

/** What was laid out for a person; the text of pages in it has been made safe before it was painted. */
export async function printLayout(
  { stdout }: Pick<Io, 'stdout'>,
  pieces: AsyncIterable<string>,
): Promise<Written> {
  return writeOutput(stdout, pieces);
}

/** The same, page by page where it is longer than the terminal and there is a pager. */
export async function printPaged(
  { stdout, page }: Pick<Io, 'stdout' | 'page'>,
  pieces: AsyncIterable<string>,
): Promise<Written> {
  if (!stdout.isTTY || page === undefined) return printLayout({ stdout }, pieces);
  let text = '';
  for await (const piece of pieces) text += piece;
  const isLong = text.split('\n').length > (stdout.rows || Number.POSITIVE_INFINITY);
  if (isLong && (await page(text))) return 'whole';
  return printLayout({ stdout }, inOnePiece(text));
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

async function* cleaned(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  for await (const piece of pieces) yield typeof piece === 'string' ? linesForTerminal(piece) : piece;
}
