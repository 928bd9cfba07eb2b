import { CvprJobsError } from '../record/errors.js';

/** A number from 1 that an option is given. */
export function wholeNumber(flag: string, digits: string): number {
  if (/^[1-9]\d{0,8}$/.test(digits)) return Number(digits);
  throw new CvprJobsError(
    'USAGE',
    `${flag} takes a number from 1, not ${JSON.stringify(digits)}`,
    `Give a whole number, such as ${flag} 20.`,
  );
}
