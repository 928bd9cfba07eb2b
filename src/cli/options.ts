import { CvprJobsError } from '../record/errors.js';
import type { JobFilter } from '../store/job-filter.js';
import { splitNames } from './choices.js';
import type { CommandOption, Context } from './command.js';
import { FILTERS, type FilterOption, STATUS } from './filters/index.js';
import { readNumber } from './filters/numbers.js';
import { nameOf } from './settings/option-name.js';

// Options that several commands have, each stated once.

export { choicesOf, splitNames } from './choices.js';

export const jsonOption: CommandOption = {
  flags: '--json [fields]',
  doc: 'print a JSON array; with names (title,company) of these fields alone',
  parse: splitNames,
};

export const ndjsonOption: CommandOption = {
  flags: '--ndjson',
  doc: 'print one JSON object a line; with --json title,company of these fields',
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

/** What the filters on the command line say together. USAGE, with the nearest choice, for words that mean nothing. */
export async function filterOf({ options }: Pick<Context, 'options'>): Promise<JobFilter> {
  if (options.remote !== undefined && options.workplace !== undefined) {
    throw new CvprJobsError(
      'USAGE',
      '--remote and --workplace say the same thing in two ways',
      'Leave one of them out: --workplace remote,hybrid finds both kinds.',
    );
  }
  const now = new Date();
  const parts = await Promise.all(
    FILTERS.map(({ flags, read }) => {
      const words = options[nameOf({ flags }).attribute];
      return words === undefined ? {} : read(String(words), now);
    }),
  );
  return Object.assign({}, ...parts);
}

function optionOf({ read, ...option }: FilterOption): CommandOption {
  if (option.choices || option.repeatable) return option;
  return { ...option, parse: (words) => checked(read, words) };
}

/** The words as they stand, once it is seen that they mean something; where that takes vocabulary, `filterOf` sees it. */
function checked(read: FilterOption['read'], words: string): string {
  const part = read(words, new Date());
  if (part instanceof Promise) part.catch(() => undefined);
  return words;
}
