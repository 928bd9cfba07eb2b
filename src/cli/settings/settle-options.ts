import type { Command, CommandOption } from '../command.js';
import { GLOBAL_OPTIONS } from '../global-options.js';
import type { Io } from '../io.js';
import { type CheckedSettings, checkKeys } from './check-keys.js';
import { findSettings } from './find-files.js';
import { nameOf, type OptionName } from './option-name.js';
import { fromFile, readValue } from './read-value.js';

/** What an option is set to, and where that is said. */
export interface Setting extends OptionName {
  readonly value: unknown;
  /** Whether every command has it. */
  readonly isGlobal: boolean;
  /** `command line`, `environment`, the path of a file, or `default`. */
  readonly from: string;
}

/** What the command line says. */
export interface Given {
  /** Values by attribute, those that are usual with them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether the attribute was given there. */
  readonly isGiven: (attribute: string) => boolean;
}

/** The files of settings for a command line, their keys checked; those that go before others first. */
export async function loadSettings(
  { options }: Pick<Given, 'options'>,
  commands: readonly Command[],
  { env, places }: Pick<Io, 'env' | 'places'>,
  warn: (message: string) => void,
): Promise<CheckedSettings[]> {
  const named = options.config ?? env.CVPR_JOBS_CONFIG;
  const isNamed = typeof named === 'string' && named !== '';
  const files = await findSettings(isNamed ? named : null, (await places?.()) ?? null, warn);
  return files.map((file) => checkKeys(file, commands, GLOBAL_OPTIONS));
}

/**
 * Every option of a command: as the command line says, else as the environment does (`CVPR_JOBS_MAX_PAGES` for
 * `--max-pages`), else as the files do, a command's own settings before shared ones, else as is usual.
 * USAGE for a value that the option can't have.
 */
export function settleOptions(
  { name, options }: Pick<Command, 'name' | 'options'>,
  given: Given,
  env: Io['env'],
  files: readonly CheckedSettings[],
): Setting[] {
  return [...GLOBAL_OPTIONS, ...options].map((option) => {
    const names = nameOf(option);
    const isGlobal = GLOBAL_OPTIONS.includes(option);
    const usual = { ...names, isGlobal, value: given.options[names.attribute], from: 'default' };
    if (given.isGiven(names.attribute)) return { ...usual, from: 'command line' };
    const found = fromEnvironment(option, names, env) ?? fromFiles(name, option, names, files);
    return { ...usual, ...found };
  });
}

/** As a command finds them: an option that is set to false is one that is not given, but for what `--no-pager` denies. */
export function optionsOf(settings: readonly Setting[]): Record<string, unknown> {
  return Object.fromEntries(
    settings.map(({ attribute, value, isDenial }) => [
      attribute,
      value === false && !isDenial ? undefined : value,
    ]),
  );
}

type Found = Pick<Setting, 'value' | 'from'>;

function fromEnvironment(option: CommandOption, names: OptionName, env: Io['env']): Found | null {
  const words = env[names.variable];
  if (words === undefined || words === '') return null;
  return { value: readValue(option, words, names.variable), from: 'environment' };
}

function fromFiles(
  command: string,
  option: CommandOption,
  names: OptionName,
  files: readonly CheckedSettings[],
): Found | null {
  for (const { path, own, shared } of files) {
    const mine = own.get(command)?.[names.key];
    const said = mine ?? shared[names.key] ?? null;
    if (said === null) continue;
    const where = `${path}: ${mine === undefined ? '' : `${command}.`}${names.key}`;
    return { value: readValue(option, fromFile(option, said, path), where), from: path };
  }
  return null;
}
