import type { Io } from './io.js';
import { runProgram } from './program.js';

/** Runs the command line of this process. The only place that sets an exit code; it never calls `exit()`, which would cut a pipe. */
export async function main(process: NodeJS.Process): Promise<void> {
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    argv: process.argv,
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `| head` has read enough: a quiet end
      if (error.code !== 'EPIPE') throw error;
    });
  }
  process.exitCode = await runProgram(process.argv.slice(2), io);
}
