import type { Readable, Writable } from 'node:stream';

/** What the command line needs of the process it runs in; tests hand in their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
  /** Whether stdout shows links (OSC 8); without it, it does not. */
  readonly supportsLinks?: () => Promise<boolean>;
}

/** 0 done, 1 failed, 2 wrong usage, 3 done but some inputs failed, 4 (only when asked for) done and there are changes. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
