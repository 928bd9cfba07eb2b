import { CvprJobsError } from '../../record/errors.js';

/** A whole number that an option takes, not under its least. */
export function readNumber(option: string, digits: string, least = 0): number {
  if (/^\d{1,9}$/.test(digits) && Number(digits) >= least) return Number(digits);
  throw new CvprJobsError(
    'USAGE',
    `${option} takes a number from ${least}, not ${JSON.stringify(digits)}`,
    `Give a whole number, such as ${option} 20.`,
  );
}
