import { closest } from '../export/closest.js';
import { CvprJobsError } from '../record/errors.js';
import { CATEGORIES, type Category, DEGREES, type Degree } from '../record/values.js';
import type { JobFilter } from '../store/store.js';
import type { CommandOption, Context } from './command.js';

// Options that several commands have, each stated once.

export const jsonOption: CommandOption = {
  flags: '--json [fields]',
  doc: 'print a JSON array; with names (title,company) of these fields alone',
  parse: splitNames,
};

export const ndjsonOption: CommandOption = { flags: '--ndjson', doc: 'print one JSON object a line' };

export const statusOption: CommandOption = {
  flags: '--status <status>',
  doc: 'jobs that are offered, that are gone, or both',
  choices: ['open', 'gone', 'all'],
  default: 'open',
};

/** No more of these than so many. */
export function limitOption(items: string): CommandOption {
  return { flags: '--limit <number>', doc: `no more ${items} than this`, parse: readCount };
}

/** What narrows a list of jobs; `filterOf` reads them. */
export const filterOptions: readonly CommandOption[] = [
  { flags: '--company <name>', doc: "part of the company's name; case and accents don't count" },
  { flags: '--location <place>', doc: 'part of the place, or a country or state code (US, CA)' },
  {
    flags: '--category <names>',
    doc: `one or more, joined by commas: ${CATEGORIES.join(', ')}`,
    parse: (list) => choicesOf('category', list, CATEGORIES),
  },
  {
    flags: '--degree <degree>',
    doc: 'your highest degree: jobs that ask for it, for less, or for none',
    choices: DEGREES,
  },
  { flags: '--text <words>', doc: 'words that all stand in the title, company or description' },
  statusOption,
  limitOption('jobs'),
];

export function filterOf({ options }: Pick<Context, 'options'>): JobFilter {
  const { company, location, category, degree, text, status, limit } = options;
  return {
    ...(typeof company === 'string' && { company }),
    ...(typeof location === 'string' && { location }),
    ...(Array.isArray(category) && { category: category as Category[] }),
    ...(typeof degree === 'string' && { degree: degree as Degree }),
    ...(typeof text === 'string' && { text }),
    ...(typeof status === 'string' && { status: status as 'open' | 'gone' | 'all' }),
    ...(typeof limit === 'number' && { limit }),
  };
}

/** `title, company` as names. */
export function splitNames(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Names joined by commas, each one of these. */
export function choicesOf<T extends string>(what: string, list: string, choices: readonly T[]): readonly T[] {
  return splitNames(list).map((name) => {
    const found = choices.find((choice) => choice === name.toLowerCase());
    if (found) return found;
    const near = closest(name, choices);
    throw new CvprJobsError(
      'USAGE',
      `There is no ${what} ${JSON.stringify(name)}${near === null ? '' : ` (did you mean ${near}?)`}`,
      `The choices are: ${choices.join(', ')}.`,
    );
  });
}

function readCount(digits: string): number {
  if (/^[1-9]\d{0,8}$/.test(digits)) return Number(digits);
  throw new CvprJobsError(
    'USAGE',
    `--limit takes a number from 1, not ${JSON.stringify(digits)}`,
    'Give a whole number, such as --limit 20.',
  );
}
