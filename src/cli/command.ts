import type { ExitCode, Io } from './io.js';
import type { CheckedSettings } from './settings/check-keys.js';
import type { Setting } from './settings/settle-options.js';
import type { Voice } from './voice.js';

/** One option of a command, stated once: commander, help and docs follow from it. */
export interface CommandOption {
  /** As commander writes it: `-o, --output <file>`. */
  readonly flags: string;
  readonly doc: string;
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
  /** Names a file; in a settings file it counts from the folder of that file. */
  readonly isPath?: true;
  /** May be given several times, which means the same as one list of all. */
  readonly repeatable?: true;
  /** Turns the words on the command line into a value; throws CvprJobsError `USAGE`. */
  readonly parse?: (value: string) => unknown;
}

export interface CommandArgument {
  /** As commander writes it: `<pages...>`, `[id]`. */
  readonly name: string;
  readonly doc: string;
}

/** What a command is given to run with. */
export interface Context {
  readonly io: Io;
  readonly voice: Voice;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly setup: Setup;
}

/** The program around a command, for those that speak of it. */
export interface Setup {
  readonly commands: readonly Command[];
  /** Files of settings, those that go before others first. */
  readonly files: readonly CheckedSettings[];
  /** What the options of this command are set to, and where. */
  readonly settings: readonly Setting[];
}

/** A command: one file each, and one line in the index. Heavy modules are imported by `run`, when it runs. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly arguments: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** It reads stdin when no argument is given; on a terminal, where nothing is coming, its help is shown instead. */
  readonly readsStdin?: true;
  /** What is true when a person interrupts it; without it nothing was changed. */
  readonly whenInterrupted?: string;
  readonly examples: readonly (readonly [line: string, doc: string])[];
  readonly run: (context: Context) => Promise<ExitCode>;
}
