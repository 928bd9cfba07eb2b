import { STATUSES, type Status } from '../../record/job-record.js';
import {
  CATEGORIES,
  DEGREES,
  type Degree,
  EMPLOYMENT_TYPES,
  SENIORITIES,
  WORKPLACES,
} from '../../record/values.js';
import { type JobFilter, SORT_KEYS, VISA } from '../../store/job-filter.js';
import { choicesOf } from '../choices.js';
import type { CommandOption } from '../command.js';
import { ageWords, plain, storedSources, storedValues } from '../known-words.js';
import { readNumber } from './numbers.js';
import { readSort, sortWords } from './sort.js';

/** An option that narrows or orders a list of jobs: what it is called, and what its words mean. */
export interface FilterOption extends Omit<CommandOption, 'parse' | 'check'> {
  /**
   * The part of the filter that it states each time it is given; lists of one that is `repeated` are joined. Throws USAGE.
   * Vocabulary is loaded when an option needs it.
   */
  readonly read: (words: string, now: Date) => Partial<JobFilter> | Promise<Partial<JobFilter>>;
}

/** Commands that have no other filter have this one. */
export const STATUS: FilterOption = {
  flags: '--status <status>',
  doc: 'jobs that are offered, that are gone, or both',
  choices: [...STATUSES, 'all'],
  default: 'open',
  read: (status) => ({ status: status as Status | 'all' }),
};

/** Every filter, in the order of the help; `filterOptions` and `filterOf` follow from it. */
export const FILTERS: readonly FilterOption[] = [
  {
    flags: '--text <query>',
    doc: 'words that all occur; "a phrase", a prefix*, -without this word',
    repeated: 'all',
    read: (text) => ({ text }),
  },
  {
    flags: '--title <words>',
    doc: 'part of the title',
    repeated: 'any',
    read: (title) => ({ title: [title] }),
  },
  {
    flags: '--company <name>',
    doc: "part of the company's name; case and accents don't count",
    repeated: 'any',
    known: storedValues('company'),
    read: (company) => ({ company: [company] }),
  },
  {
    flags: '--category <names>',
    ...oneOrMore('category', CATEGORIES),
    read: (list) => ({ category: choicesOf('category', list, CATEGORIES) }),
  },
  {
    flags: '--location <place>',
    doc: 'part of the place, or a country or state code (US, CA)',
    repeated: 'any',
    known: storedValues('city'),
    read: (location) => ({ location: [location] }),
  },
  {
    flags: '--country <names>',
    doc: 'countries (names or codes) or regions (Europe, EU, Asia), also those that a remote job is open to',
    repeated: 'any',
    isList: true,
    known: async (asked) => (await import('./countries.js')).countryWords(asked),
    read: async (list) => ({ countries: (await import('./countries.js')).readCountries(list) }),
  },
  {
    flags: '--near <place>',
    doc: 'a city and a distance ("Zurich 100km", "Oslo 30mi"; 50km if not said); remote jobs count by their places',
    repeated: 'any',
    known: storedValues('city'),
    read: async (words) => ({ near: [(await import('./near.js')).readNear(words)] }),
  },
  {
    flags: '--workplace <kinds>',
    ...oneOrMore('workplace', WORKPLACES),
    read: (list) => ({ workplace: choicesOf('workplace', list, WORKPLACES) }),
  },
  { flags: '--remote', doc: 'remote jobs alone', read: () => ({ workplace: ['remote'] }) },
  {
    flags: '--seniority <levels>',
    ...oneOrMore('seniority', SENIORITIES),
    read: (list) => ({ seniority: choicesOf('seniority', list, SENIORITIES) }),
  },
  {
    flags: '--employment-type <types>',
    ...oneOrMore('employment type', EMPLOYMENT_TYPES),
    read: (list) => ({ employmentType: choicesOf('employment type', list, EMPLOYMENT_TYPES) }),
  },
  {
    flags: '--degree <degree>',
    doc: 'your highest degree: jobs that ask for it, for less, or for none (with --years: by one way to qualify)',
    choices: DEGREES,
    read: (degree) => ({ degree: degree as Degree }),
  },
  {
    flags: '--years <number>',
    doc: 'your years of experience: jobs that ask for as many, for fewer, or for none',
    read: (digits) => ({ years: readNumber('--years', digits) }),
  },
  {
    flags: '--skill <names>',
    doc: 'one or more, all of them asked for, by any usual spelling (cpp, torch)',
    repeated: 'all',
    isList: true,
    known: async () => (await import('./skills.js')).skillWords(),
    read: async (list) => ({ skills: (await import('./skills.js')).readSkills(list) }),
  },
  {
    flags: '--visa <answers>',
    doc: `whether the employer sponsors a visa: ${VISA.join(', ')} (nothing said)`,
    repeated: 'any',
    isList: true,
    known: () => plain(VISA),
    read: (list) => ({ visa: choicesOf('answer', list, VISA) }),
  },
  {
    flags: '--salary-min <sum>',
    doc: 'a sum a year and its currency ("90000 EUR", "120k USD"); other currencies and unstated pay are left out',
    repeated: 'any',
    read: async (words) => ({ salaryMin: [(await import('./pay.js')).readSum(words)] }),
  },
  {
    flags: '--deadline <when>',
    doc: 'has, "before DAY", "after DAY", or DAY..DAY with either end open; a DAY is 2024-06-30, today, or 14d from now',
    known: async () => (await import('./deadline.js')).DEADLINE_WORDS,
    read: async (words, now) => (await import('./deadline.js')).readDeadline(words, now),
  },
  {
    flags: '--since <when>',
    doc: 'first seen since: an age (12h, 7d, 2w), a day (yesterday, 2024-06-01) or a time',
    known: ageWords,
    read: async (words, now) => ({ since: (await import('../times.js')).momentOf(words, now) }),
  },
  {
    flags: '--source <address>',
    doc: 'part of the address of a page that shows the job',
    repeated: 'any',
    known: storedSources,
    read: (source) => ({ source: [source] }),
  },
  {
    flags: '--language <names>',
    doc: 'languages of the posting, by code or name (en, German)',
    repeated: 'any',
    isList: true,
    known: async (asked) => (await import('./languages.js')).languageWords(asked),
    read: async (list) => ({ language: (await import('./languages.js')).readLanguages(list) }),
  },
  {
    flags: '--has <fields>',
    doc: 'jobs that state all of these fields (deadline,salary)',
    repeated: 'all',
    isList: true,
    known: async () => (await import('../field-words.js')).fieldWords(),
    read: async (list) => ({ has: await readFields(list) }),
  },
  {
    flags: '--missing <fields>',
    doc: 'jobs that state none of these fields',
    repeated: 'all',
    isList: true,
    known: async () => (await import('../field-words.js')).fieldWords(),
    read: async (list) => ({ missing: await readFields(list) }),
  },
  STATUS,
  {
    flags: '--sort <keys>',
    doc: `one or more: ${SORT_KEYS.join(', ')}; -key the other way round`,
    repeated: 'all',
    isList: true,
    known: sortWords,
    read: (list) => ({ sort: readSort(list) }),
  },
  {
    flags: '--limit <number>',
    doc: 'no more jobs than this',
    read: (digits) => ({ limit: readNumber('--limit', digits, 1) }),
  },
  {
    flags: '--offset <number>',
    doc: 'leave out so many before the first',
    read: (digits) => ({ offset: readNumber('--offset', digits) }),
  },
];

/** Any of a closed set of names. */
function oneOrMore(what: string, choices: readonly string[]) {
  return {
    doc: `${what}, one or more, joined by commas: ${choices.join(', ')}`,
    repeated: 'any',
    isList: true,
    known: () => plain(choices),
  } as const;
}

async function readFields(list: string): Promise<readonly string[]> {
  const { PROPERTIES } = await import('../../columns.js');
  return choicesOf('field', list, PROPERTIES);
}
