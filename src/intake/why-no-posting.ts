import type { ReadPosting } from '../pipeline.js';
import type { Report } from '../record/diagnostic.js';
import type { OpenedInput } from '../sources/read.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { ERROR_PHRASES } from '../vocabulary/error-words.js';
import type { Divided } from './divide-page.js';

/**
 * Why a page that was read as one posting, for want of anything else, is taken for none; null where something bears
 * it out. What is asked, done, offered or paid on it does; so does a title, unless the page is short and says what
 * error messages, walls of cookies or forms of login say.
 */
export function whyNoPosting({ block, record }: Pick<ReadPosting, 'block' | 'record'>): string | null {
  if (SUBSTANCE.some((field) => isThere(record[field]))) return null;
  const error = errorIn(block.text);
  if (error !== null) return `it reads like an error or a notice (“${error}”)`;
  return isThere(record.title) ? null : 'nothing on it names a title, a requirement, a duty or pay';
}

/** That nothing was found on a page, and why, for a person. */
export function noPostings({ noPosting }: Pick<Divided, 'noPosting'>): string {
  return `no posting was found on this page${noPosting === undefined ? '' : `: ${noPosting}`}`;
}

/** Says so; of a page that nobody named, which may be one of anything, only where it looked like a posting. */
export function reportNoPostings(
  { uri, incidental }: Pick<OpenedInput, 'uri' | 'incidental'>,
  outcome: Divided,
  report: Report,
): void {
  if (incidental && outcome.noPosting === undefined) return;
  const left = incidental ? '; it was left out' : '';
  const message = `${noPostings(outcome)}${left}`;
  report({ severity: 'warning', code: 'page.no-postings', uri, message });
}

/** What no page says that is something else. A company, places and skills stand on any page. */
const SUBSTANCE = ['requirements', 'preferred', 'responsibilities', 'benefits', 'qualifications', 'salary'];

/** Characters of a page that says no more than that something is the matter. */
const SHORT = 1200;

const ERRORS = ERROR_PHRASES.map((phrase) => new RegExp(phrase));

function errorIn(text: string): string | null {
  if (text.length > SHORT) return null;
  const folded = foldCase(foldSpace(text));
  const found = ERRORS.map((phrase) => phrase.exec(folded)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index)[0]?.[0] ?? null;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
