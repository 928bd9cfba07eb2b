import { choiceOf } from '../export/choice-of.js';
import { CvprJobsError } from '../record/errors.js';
import { closest } from '../text/closest.js';

/** `title, company` as names. */
export function splitNames(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Names joined by commas, each one of these. */
export function choicesOf<T extends string>(what: string, list: string, choices: readonly T[]): readonly T[] {
  const names = splitNames(list);
  if (names.length === 0) throw unknown(what, list, choices);
  return names.map((name) => {
    const found = choiceOf(name, choices);
    if (found === undefined) throw unknown(what, name, choices);
    return found;
  });
}

/** USAGE: there is no such name; with the one that was probably meant, and as many of the others as can be read. */
export function unknown(what: string, name: string, known: readonly string[]): CvprJobsError {
  const near = closest(name, known);
  const shown = known.length <= READABLE ? known : [...known.slice(0, READABLE), '...'];
  return new CvprJobsError(
    'USAGE',
    `There is no ${what} ${JSON.stringify(name)}${near === null ? '' : ` (did you mean ${near}?)`}`,
    `The choices are: ${shown.join(', ')}.`,
  );
}

const READABLE = 40;
