import type { CommandOption, Setup } from './command.js';
import type { Io } from './io.js';
import { nameOf } from './settings/option-name.js';
import { type Setting, settleOptions } from './settings/settle-options.js';
import type { TableColumn } from './table.js';

/** A setting of one command, or of all. */
export interface SettingRow {
  /** `db`, or `list.limit`. */
  readonly setting: string;
  readonly value: unknown;
  /** `command line`, `environment`, the path of a file, or `default`. */
  readonly from: string;
}

/** The properties of a row, in the order in which they are written. */
export const SETTING_PROPERTIES: readonly (keyof SettingRow)[] = ['setting', 'value', 'from'];

/** What a table of settings shows of each. */
export const SETTING_COLUMNS: readonly TableColumn<SettingRow>[] = [
  { head: 'SETTING', cell: ({ setting }) => setting, least: 12, fair: 20 },
  {
    head: 'VALUE',
    cell: ({ value }) => wordsOf(value),
    short: (words) => words || '-',
    least: 8,
    fair: 20,
  },
  { head: 'FROM', cell: ({ from }) => from, least: 11, fair: 30 },
];

/** What the options of every command are set to: first what holds for all, then command by command what is its own. */
export async function settingRows(
  { commands, files, settings }: Setup,
  env: Io['env'],
  running: string,
): Promise<SettingRow[]> {
  const globals = settings.filter(({ isGlobal }) => isGlobal);
  const everywhere = new Set(globals.map(sameness));
  const rows = globals.map((setting) => toRow(setting, ''));
  for (const command of commands.filter(({ name }) => name !== running)) {
    const given = { options: usual(command.options), isGiven: () => false };
    const own = (await settleOptions(command, given, env, files)).filter(
      (setting) => !setting.isGlobal || (setting.from !== 'default' && !everywhere.has(sameness(setting))),
    );
    rows.push(...own.map((setting) => toRow(setting, `${command.name}.`)));
  }
  return rows;
}

function sameness({ key, value, from }: Setting): string {
  return JSON.stringify([key, value, from]);
}

function toRow({ key, value, from }: Setting, prefix: string): SettingRow {
  return { setting: prefix + key, value: value ?? null, from };
}

function usual(options: readonly CommandOption[]): Record<string, unknown> {
  return Object.fromEntries(options.map((option) => [nameOf(option).attribute, option.default]));
}

function wordsOf(value: unknown): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(',') : String(value);
}
