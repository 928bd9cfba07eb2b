import { writeOutput, type Written } from '../export/write-output.js';
import type { Io } from './io.js';
import { linesForTerminal } from './terminal-text.js';

/** Data on stdout. On a terminal, what would steer it is left out; a pipe gets every character. */
export async function print({ stdout }: Pick<Io, 'stdout'>, pieces: AsyncIterable<string>): Promise<Written> {
  return writeOutput(stdout, stdout.isTTY ? cleaned(pieces) : pieces);
}

async function* cleaned(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield linesForTerminal(piece);
}
