import type { Diagnostic } from '../record/diagnostic.js';
import { CvprJobsError } from '../record/errors.js';
import type { Input } from '../sources/walk.js';

/**
 * What to tell of a page that failed, so that the others go on: an error that a person can act on, or a fault of
 * ours. What the store says concerns all pages and is thrown on.
 */
export function pageFailure(
  error: unknown,
  { uri, incidental = false }: Pick<Input, 'uri' | 'incidental'>,
): Diagnostic {
  if (error instanceof CvprJobsError) {
    if (error.code.startsWith('STORE_')) throw error;
    // folders and crawls hold other things than pages
    const severity = incidental && error.code === 'INPUT_NOT_A_PAGE' ? 'warning' : 'error';
    return { severity, code: error.code, uri, message: `${error.message}. ${error.hint}` };
  }
  const what = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    code: 'page.fault',
    uri,
    message: `this should not have happened, and the page was left out: ${what}. Please report it, with the page`,
  };
}
