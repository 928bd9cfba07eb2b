import { outputFailed } from '../export/write-output.js';
import { explainError } from './explain-error.js';
import type { Io } from './io.js';
import { runProgram } from './program.js';

/** As shells give it for a program that SIGINT (2) ends. */
const INTERRUPTED = 130;

/**
 * Runs the command line of this process. The only place that sets an exit code; it never calls `exit()`, which would cut
 * a pipe, but when a person interrupts it.
 */
export async function main(process: NodeJS.Process): Promise<void> {
  let kept = 'nothing was changed';
  // once: whoever cannot wait for the line presses the keys again
  process.once('SIGINT', () => {
    const clear = process.stderr.isTTY ? '\r\u001b[2K' : '';
    process.stderr.write(`${clear}cvpr-jobs: interrupted; ${kept}\n`, () => process.exit(INTERRUPTED));
  });
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    argv: process.argv,
    whenInterrupted: (words) => {
      kept = words;
    },
    places: async () => (await import('./settings/places.js')).placesOf(process),
    supportsLinks: async () => (await import('supports-hyperlinks')).createSupportsHyperlinks(process.stdout),
    page: async (text) => (await import('./pager.js')).page(text, process),
  };
  let broken: Error | null = null;
  const fail = (error: Error): void => {
    broken = error;
    if (process.exitCode === 0) process.exitCode = explainError(outputFailed(error), io);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `| head` has read enough: a quiet end
    if (error.code !== 'EPIPE' && broken === null) fail(error);
  });
  // when stderr is closed or full, nobody can be told
  process.stderr.on('error', () => undefined);
  process.exitCode = await runProgram(process.argv.slice(2), io);
  if (broken !== null) fail(broken);
}
