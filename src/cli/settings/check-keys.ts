import { CvprJobsError } from '../../record/errors.js';
import { closest } from '../../text/closest.js';
import type { Command, CommandOption } from '../command.js';
import type { SettingsFile } from './find-files.js';
import { nameOf } from './option-name.js';

/** A file whose every key is known: values by key, and by the name of a command its own. */
export interface CheckedSettings {
  readonly path: string;
  readonly shared: Readonly<Record<string, unknown>>;
  readonly own: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** Checks the keys of a file. USAGE, with the nearest name, for one that nothing is called. */
export function checkKeys(
  { path, values }: SettingsFile,
  commands: readonly Command[],
  globals: readonly CommandOption[],
): CheckedSettings {
  const own = new Map<string, Record<string, unknown>>();
  const shared: Record<string, unknown> = {};
  const everywhere = keysOf([...globals, ...commands.flatMap(({ options }) => options)]);
  for (const [key, value] of entriesOf(values, path)) {
    const command = commands.find(({ name }) => name === key);
    if (command && isObject(value)) {
      const known = keysOf([...globals, ...command.options]);
      for (const inner of Object.keys(value)) check(inner, known, `${path}: ${key}`);
      own.set(key, value);
    } else {
      check(key, everywhere, path, commands);
      shared[key] = value;
    }
  }
  return { path, shared, own };
}

/** A file that names another file of settings would not be read twice. */
function keysOf(options: readonly CommandOption[]): string[] {
  return [...new Set(options.map((option) => nameOf(option).key))].filter((key) => key !== 'config');
}

function check(
  key: string,
  known: readonly string[],
  where: string,
  commands: readonly Command[] = [],
): void {
  if (known.includes(key)) return;
  const names = commands.map(({ name }) => name);
  const near = closest(key, [...known, ...names]);
  const isCommand = names.includes(key);
  throw new CvprJobsError(
    'USAGE',
    isCommand
      ? `${where}: the settings of ${key} are to be an object, such as {"${key}": {"quiet": true}}`
      : `${where} has no setting ${JSON.stringify(key)}${near === null ? '' : ` (did you mean ${near}?)`}`,
    isCommand
      ? `Mend ${where}.`
      : `Settings are: ${[...known].sort().join(', ')}${names.length > 0 ? '; or the name of a command, with settings of its own' : ''}.`,
  );
}

function entriesOf(values: unknown, path: string): [string, unknown][] {
  if (isObject(values)) return Object.entries(values);
  throw new CvprJobsError(
    'USAGE',
    `The settings in ${path} are no JSON object`,
    'Write them as {"contact": "you@example.org", "list": {"limit": 20}}.',
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
