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

async function* cleaned(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  for await (const piece of pieces) yield typeof piece === 'string' ? linesForTerminal(piece) : piece;
}
