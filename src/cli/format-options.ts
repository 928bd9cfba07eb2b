import type { Format, FormatChoices } from '../export/format.js';
import { formats } from '../export/index.js';
import { webLink } from '../export/web-link.js';
import { CvprJobsError } from '../record/errors.js';
import type { CommandOption, Context } from './command.js';
import { splitNames } from './options.js';

// What a user may ask of a format, each stated once; the formats say which of it they heed.

const CHOICES: readonly (CommandOption & { readonly choice: keyof FormatChoices })[] = [
  {
    choice: 'fields',
    flags: '--fields <names>',
    doc: 'these fields or columns alone, in this order (title,company)',
    parse: splitNames,
  },
  {
    choice: 'bom',
    flags: '--bom',
    doc: 'begin with a byte order mark, for spreadsheets that need one',
  },
  {
    choice: 'postedWhenSeen',
    flags: '--posted-when-seen',
    doc: 'state the day on which a job was first seen as datePosted, which Google requires; without it there is none',
  },
  { choice: 'feedTitle', flags: '--feed-title <text>', doc: 'the title of the feed (default: New jobs)' },
  {
    choice: 'feedUrl',
    flags: '--feed-url <address>',
    doc: 'the web address at which the feed will be found, which is also its id',
    parse: readAddress,
  },
];

export const formatOptions: readonly CommandOption[] = CHOICES.map(({ choice, ...option }) => ({
  ...option,
  doc: `${namesOf(choice).join(', ')}: ${option.doc}`,
}));

/** What was asked of the format; USAGE where it does not heed it. */
export function choicesFor({ name, heeds }: Format, options: Context['options']): FormatChoices {
  const asked = CHOICES.filter(({ choice }) => options[choice] !== undefined);
  const vain = asked.find(({ choice }) => !heeds.includes(choice));
  if (vain) {
    throw new CvprJobsError(
      'USAGE',
      `${vain.flags.split(' ')[0]} is for ${namesOf(vain.choice).join(', ')} alone, not for ${name}`,
      `Leave it out, or add --format ${namesOf(vain.choice)[0]}.`,
    );
  }
  return Object.fromEntries(asked.map(({ choice }) => [choice, options[choice]]));
}

function namesOf(choice: keyof FormatChoices): readonly string[] {
  return [...formats.values()].filter(({ heeds }) => heeds.includes(choice)).map(({ name }) => name);
}

function readAddress(words: string): string {
  const address = webLink(words);
  if (address !== null) return address;
  throw new CvprJobsError(
    'USAGE',
    `--feed-url takes a web address, not ${JSON.stringify(words)}`,
    'Give one such as https://jobs.example/new.atom.',
  );
}
