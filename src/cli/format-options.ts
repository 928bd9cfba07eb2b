import type { Format, FormatChoices } from '../export/format.js';
import { formats } from '../export/index.js';
import { webLink } from '../export/web-link.js';
import { CvprJobsError } from '../record/errors.js';
import { splitNames } from './choices.js';
import type { CommandOption, Context } from './command.js';
import { isFlag } from './settings/is-flag.js';

// What a user may ask of a format, each stated once; the formats say which of it they heed.

const CHOICES: readonly (CommandOption & { readonly choice: keyof FormatChoices })[] = [
  {
    choice: 'fields',
    flags: '--fields <names>',
    doc: 'these fields or columns alone, in this order (title,company)',
    isList: true,
    repeated: 'all',
    known: async () => (await import('./field-words.js')).fieldWords(),
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

/**
 * What was asked of the format. A flag that it does not heed is USAGE; a setting, which is made for all formats, is
 * left to those that heed it.
 *
 * @param instead what is written in place of jobs, for the message: what is asked of the format may be for them alone
 */
export function choicesFor(
  { name, heeds }: Format,
  { options, setup }: Pick<Context, 'options' | 'setup'>,
  instead?: string,
): FormatChoices {
  const asked = CHOICES.filter(({ choice }) => options[choice] !== undefined);
  const vain = asked.find(({ choice }) => !heeds.includes(choice) && isFlag(setup, choice));
  if (vain) {
    const [flag, names] = [vain.flags.split(' ')[0], namesOf(vain.choice)];
    throw instead === undefined
      ? new CvprJobsError(
          'USAGE',
          `${flag} is for ${names.join(', ')} alone, not for ${name}`,
          `Leave it out, or add --format ${names[0]}.`,
        )
      : new CvprJobsError('USAGE', `${flag} says how jobs are written, and ${instead}`, 'Leave it out.');
  }
  return Object.fromEntries(
    asked.filter(({ choice }) => heeds.includes(choice)).map(({ choice }) => [choice, options[choice]]),
  );
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
