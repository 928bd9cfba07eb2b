import { splitNames } from './choices.js';
import type { CommandOption } from './command.js';
import { FILTERS, type FilterOption, STATUS } from './filters/index.js';
import { readNumber } from './filters/numbers.js';
import { plain } from './known-words.js';

// Options that several commands have, each stated once.

export { choicesOf, splitNames } from './choices.js';

/** Of commands that list jobs. */
export const jsonOption: CommandOption = {
  ...jsonOptionFor([], 'title,company'),
  known: async () => (await import('./field-words.js')).fieldWords(),
};

/** Of commands that list something else, of which these names are known. */
export function jsonOptionFor(
  properties: readonly string[] | (() => Promise<readonly string[]>),
  example: string,
): CommandOption {
  return {
    flags: '--json [fields]',
    doc: `print a JSON array; with names (${example}) of these fields alone`,
    isList: true,
    isPartly: true,
    known: async () => plain(typeof properties === 'function' ? await properties() : properties),
    parse: splitNames,
  };
}

export const ndjsonOption: CommandOption = {
  flags: '--ndjson',
  doc: 'print one JSON object a line; of the fields that --json names, if it names any',
};

export const pagerOption: CommandOption = {
  flags: '--no-pager',
  doc: 'show long output on a terminal at once, not page by page (PAGER)',
};

export const statusOption = optionOf(STATUS);

/** No more of these than so many. */
export function limitOption(items: string): CommandOption {
  return {
    flags: '--limit <number>',
    doc: `no more ${items} than this`,
    parse: (digits) => readNumber('--limit', digits, 1),
  };
}

/** What narrows and orders a list of jobs, the same for every command that lists them; `filterOf` reads them. */
export const filterOptions: readonly CommandOption[] = FILTERS.map(optionOf);

function optionOf({ read, ...option }: FilterOption): CommandOption {
  return option.choices ? option : { ...option, check: (words) => read(words, new Date()) };
}
