import type { Readable, Writable } from 'node:stream';

/** What the command line needs of the process it runs in; tests hand in their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
  /** Hears which words are true when a person interrupts the program from now on. */
  readonly whenInterrupted?: (words: string) => void;
  /** Where settings are looked for; without it, nowhere. */
  readonly places?: () => Promise<SettingsPlaces>;
  /** Whether stdout shows links (OSC 8); without it, it does not. */
  readonly supportsLinks?: () => Promise<boolean>;
  /** Shows a long text page by page on the terminal; false where it can't. */
  readonly page?: (text: string) => Promise<boolean>;
}

/** Folders of whoever runs the program. */
export interface SettingsPlaces {
  /** The working folder. */
  readonly cwd: string;
  readonly home: string;
  /** For the settings of this program (`~/.config/cvpr-jobs` on Linux). */
  readonly config: string;
  /** The number of the user, on systems that have one. */
  readonly uid: number | null;
}

/** 0 done, 1 failed, 2 wrong usage, 3 done but some inputs failed, 4 (only when asked for) done and there are changes. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
