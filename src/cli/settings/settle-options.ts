import { choiceOf } from '../../export/choice-of.js';
import { CvprJobsError } from '../../record/errors.js';
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
  /** How near that is, the command line being 0: of two settings that exclude each other the nearer one holds. */
  readonly rank: number;
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
 * USAGE for a value that the option can't have, which names where it is from.
 */
export async function settleOptions(
  { name, options }: Pick<Command, 'name' | 'options'>,
  given: Given,
  env: Io['env'],
  files: readonly CheckedSettings[],
): Promise<Setting[]> {
  const settle = async (option: CommandOption): Promise<Setting> => {
    const names = nameOf(option);
    const said: Found = given.isGiven(names.attribute)
      ? { value: given.options[names.attribute], from: 'command line', rank: 0, where: null, isShared: false }
      : (fromEnvironment(option, names, env) ??
        fromFiles(name, option, names, files) ?? {
          value: given.options[names.attribute],
          from: 'default',
          rank: Number.POSITIVE_INFINITY,
          where: null,
          isShared: false,
        });
    const { from, rank } = said;
    const value = await fitting(option, said);
    if (from !== 'default') await checkWords(option, value, said.where);
    return { ...names, isGlobal: GLOBAL_OPTIONS.includes(option), value, from, rank };
  };
  return Promise.all([...GLOBAL_OPTIONS, ...options].map(settle));
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

type Found = Pick<Setting, 'value' | 'from' | 'rank'> & {
  /** The name of the variable, or the file and the key; null where no message needs to say it. */
  readonly where: string | null;
  /** Made for every command that has the option. */
  readonly isShared: boolean;
};

/** What of a setting for all commands means something to one of them; where nothing does, that it is set. */
async function fitting({ isPartly, known }: CommandOption, { value, isShared }: Found): Promise<unknown> {
  if (!isShared || !isPartly || !known || !Array.isArray(value)) return value;
  const names = (await known({ typed: '', store: async () => null })).map(([word]) => word);
  const fit = (value as string[]).filter((name) => choiceOf(name, names) !== undefined);
  return fit.length > 0 ? fit : true;
}

/** What an option can't see before it is waited for. */
async function checkWords({ check }: CommandOption, value: unknown, where: string | null): Promise<void> {
  try {
    for (const words of [value].flat()) await check?.(String(words));
  } catch (error) {
    if (where === null || !(error instanceof CvprJobsError)) throw error;
    throw new CvprJobsError(error.code, `${where}: ${error.message}`, error.hint, { cause: error });
  }
}

function fromEnvironment(option: CommandOption, names: OptionName, env: Io['env']): Found | null {
  const words = env[names.variable];
  if (words === undefined || words === '') return null;
  const { variable } = names;
  const value = readValue(option, words, variable);
  return { value, from: 'environment', rank: 1, where: variable, isShared: true };
}

function fromFiles(
  command: string,
  option: CommandOption,
  names: OptionName,
  files: readonly CheckedSettings[],
): Found | null {
  for (const [place, { path, own, shared }] of files.entries()) {
    const mine = own.get(command)?.[names.key];
    const said = mine ?? shared[names.key] ?? null;
    if (said === null) continue;
    const where = `${path}: ${mine === undefined ? '' : `${command}.`}${names.key}`;
    return {
      value: readValue(option, fromFile(option, said, path), where),
      from: path,
      rank: place + 2,
      where,
      isShared: mine === undefined,
    };
  }
  return null;
}
