import { CvprJobsError } from '../record/errors.js';
import { HTTP_LIMITS } from '../sources/http/limits.js';
import { MAX_APPLY, MAX_PAGES, type NetworkOptions } from '../sources/http/options.js';
import type { CommandOption, Context } from './command.js';
import { VERSION } from './version.js';

/** Whether and how far apply links are followed; `networkOf` reads the number. */
export const applyOptions: readonly CommandOption[] = [
  {
    flags: '--follow-apply',
    doc: 'fetch the pages behind apply links too, and take from them what the postings leave open',
  },
  {
    flags: '--max-apply <number>',
    doc: 'with --follow-apply: ask for no more of these pages than this',
    default: MAX_APPLY,
    parse: (text) => readNumber('--max-apply', text, /^[1-9]\d{0,5}$/, 'a number from 1', '20'),
  },
];

/** How web addresses are fetched; `networkOf` reads them. */
export const networkOptions: readonly CommandOption[] = [
  {
    flags: '--max-pages <number>',
    doc: 'of a board on the web, no more pages than this',
    default: MAX_PAGES,
    parse: (text) => readNumber('--max-pages', text, /^[1-9]\d{0,5}$/, 'a number from 1', '20'),
  },
  {
    flags: '--delay <seconds>',
    doc: 'between two requests to one host; a site that asks for more gets it',
    default: HTTP_LIMITS.delayMs / 1000,
    parse: (text) => readNumber('--delay', text, SECONDS, 'seconds from 0 to 99999', '2'),
  },
  {
    flags: '--timeout <seconds>',
    doc: 'for one page, from the request to its last byte',
    default: HTTP_LIMITS.totalMs / 1000,
    parse: (text) => readNumber('--timeout', text, SOME_SECONDS, 'seconds from 0.1 to 99999', '30'),
  },
  {
    flags: '--contact <address>',
    doc: 'a mail or web address at which the owner of a site can reach you; servers are told it',
    parse: readContact,
  },
  {
    flags: '--ignore-robots',
    doc: "fetch what a site's robots.txt forbids too; the delay between requests stays",
  },
];

export function networkOf({ options }: Pick<Context, 'options'>): NetworkOptions {
  const { maxPages, maxApply, delay, timeout, contact, ignoreRobots } = options;
  const totalMs = Math.max(1, Number(timeout) * 1000);
  const atMost = (ms: number) => Math.min(ms, totalMs);
  return {
    maxPages: Number(maxPages),
    ...(maxApply !== undefined && { maxApply: Number(maxApply) }),
    ignoreRobots: ignoreRobots === true,
    userAgent: `cvpr-jobs/${VERSION}${typeof contact === 'string' ? ` (+${contact})` : ''}`,
    limits: {
      totalMs,
      connectMs: atMost(HTTP_LIMITS.connectMs),
      headersMs: atMost(HTTP_LIMITS.headersMs),
      idleMs: atMost(HTTP_LIMITS.idleMs),
      delayMs: Number(delay) * 1000,
    },
  };
}

const SECONDS = /^\d{1,5}(?:\.\d{1,3})?$/;
/** Not none: a page without time would be waited for, and never come. */
const SOME_SECONDS = /^(?!0+(?:\.0+)?$)\d{1,5}(?:\.\d)?$/;

function readNumber(flag: string, text: string, form: RegExp, what: string, example: string): number {
  if (form.test(text)) return Number(text);
  throw new CvprJobsError(
    'USAGE',
    `${flag} takes ${what}, not ${JSON.stringify(text)}`,
    `Such as ${flag} ${example}.`,
  );
}

function readContact(text: string): string {
  if (/^[\w.+:/@~-]{3,200}$/.test(text)) return text;
  throw new CvprJobsError(
    'USAGE',
    `--contact takes a mail or web address, not ${JSON.stringify(text)}`,
    'Such as --contact you@example.org.',
  );
}
