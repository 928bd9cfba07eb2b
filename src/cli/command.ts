import type { Store } from '../store/store.js';
import type { ExitCode, Io } from './io.js';
import type { CheckedSettings } from './settings/check-keys.js';
import type { Setting } from './settings/settle-options.js';
import type { Voice } from './voice.js';

/** A word that may stand somewhere, and what it means. */
export type Named = readonly [word: string, meaning: string];

/** What an option whose words are known may ask when they are completed. */
export interface Completing {
  /** What is typed of the word so far. */
  readonly typed: string;
  /** Opens the store that the command line means; null where there is none. */
  readonly store: () => Promise<Store | null>;
}

/** One option of a command, stated once: commander, help and docs follow from it. */
export interface CommandOption {
  /** As commander writes it: `-o, --output <file>`. */
  readonly flags: string;
  readonly doc: string;
  /** One of these, however they are capitalized. */
  readonly choices?: readonly string[];
  /** The words that may stand there, for completion; those of `choices` need not be said again. */
  readonly known?: (asked: Completing) => readonly Named[] | Promise<readonly Named[]>;
  /** Takes several words, joined by commas. */
  readonly isList?: true;
  readonly default?: string | number | boolean;
  /** Names a file; in a settings file it counts from the folder of that file. */
  readonly isPath?: true;
  /** Each command knows other words (`known`): of a setting for all of them those hold that this one knows. */
  readonly isPartly?: true;
  /** With other commands words may follow it, which in a setting for all mean no more than yes to this one. */
  readonly takesWordsElsewhere?: true;
  /** What giving it several times means: `any` of them, or `all`; without it the last one counts. Its value is a list. */
  readonly repeated?: 'any' | 'all';
  /** Turns the words on the command line into a value, of a repeated one into a list; throws CvprJobsError `USAGE`. */
  readonly parse?: (value: string) => unknown;
  /** Sees that the words mean something, where that takes vocabulary; throws USAGE as well. */
  readonly check?: (value: string) => unknown;
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
  /** Its arguments are a query, of which a word may begin with a minus. */
  readonly takesQuery?: true;
  /** What is true when a person interrupts it; without it nothing was changed. */
  readonly whenInterrupted?: string;
  readonly examples: readonly (readonly [line: string, doc: string])[];
  readonly run: (context: Context) => Promise<ExitCode>;
}
