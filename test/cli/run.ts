import { Readable, Writable } from 'node:stream';
import type { ExitCode, Io, SettingsPlaces } from '../../src/cli/io.js';
import { runProgram } from '../../src/cli/program.js';

export interface RunOptions {
  readonly env?: Io['env'];
  /** Columns of stdout, which is then a terminal. */
  readonly terminal?: number;
  readonly rows?: number;
  /** What else a process has to offer. */
  readonly io?: Partial<Io>;
  readonly stdin?: string;
  readonly stdinIsTerminal?: boolean;
  readonly supportsLinks?: boolean;
  /** Where settings are looked for; nowhere, unless it is said. */
  readonly places?: SettingsPlaces;
}

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, its streams collected. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout = collector(options.terminal, options.rows);
  const stderr = collector(undefined);
  const io: Io = {
    stdin: Object.assign(Readable.from([Buffer.from(options.stdin ?? '')]), {
      isTTY: options.stdinIsTerminal === true,
    }),
    stdout,
    stderr,
    env: { XDG_DATA_HOME: '/nonexistent', ...options.env },
    argv,
    ...(options.places && { places: async () => options.places as SettingsPlaces }),
    supportsLinks: async () => options.supportsLinks === true,
    ...options.io,
  };
  const code = await runProgram(argv, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(columns: number | undefined, rows?: number) {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, {
    ...(columns !== undefined && { isTTY: true, columns, ...(rows !== undefined && { rows }) }),
    text: () => chunks.join(''),
  });
}
