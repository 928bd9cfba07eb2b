import { dirname, isAbsolute, join } from 'node:path';
import { choiceOf } from '../../export/choice-of.js';
import { CvprJobsError } from '../../record/errors.js';
import { closest } from '../../text/closest.js';
import type { CommandOption } from '../command.js';
import { nameOf } from './option-name.js';

/**
 * The value of an option that does not come from the command line, as the command line would have it.
 *
 * @param where for the message of the USAGE error, where it is none
 */
export function readValue(option: CommandOption, value: unknown, where: string): unknown {
  const { takes } = nameOf(option);
  const isWords = option.takesWordsElsewhere && !isYesOrNo(value) && wordsOf(value) !== null;
  if (takes === 'nothing' && isWords) return true;
  if (takes === 'nothing' || (takes === 'maybe' && isYesOrNo(value))) return yesOrNo(value, where);
  const { repeated } = option;
  if (repeated && Array.isArray(value) && value.length > 0)
    return value.flatMap((each) => readWords(option, each, where));
  const read = readWords(option, value, where);
  return repeated ? [read].flat() : read;
}

function readWords(option: CommandOption, value: unknown, where: string): unknown {
  const words = wordsOf(value);
  if (words === null) throw wrong(where, `takes words or a number, not ${JSON.stringify(value)}`);
  if (words.trim() === '') throw wrong(where, 'is given no words');
  const { choices, parse } = option;
  if (choices) {
    const choice = choiceOf(words, choices);
    if (choice !== undefined) return choice;
    const near = closest(words, choices);
    const meant = near === null ? '' : ` (did you mean ${near}?)`;
    throw wrong(
      where,
      `can't be ${JSON.stringify(words)}${meant}`,
      `The choices are: ${choices.join(', ')}.`,
    );
  }
  try {
    return parse ? parse(words) : words;
  } catch (error) {
    if (error instanceof CvprJobsError) throw wrong(where, error.message, error.hint);
    throw error;
  }
}

/** A path in a settings file counts from the folder of the file; an address of a database is none. */
export function fromFile(option: CommandOption, value: unknown, file: string): unknown {
  const isRelative =
    option.isPath && typeof value === 'string' && !isAbsolute(value) && !/^[\w+]+:/.test(value);
  return isRelative ? join(dirname(file), value) : value;
}

const YES_OR_NO: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  ['yes', true],
  ['1', true],
  [false, false],
  ['false', false],
  ['no', false],
  ['0', false],
]);

function isYesOrNo(value: unknown): boolean {
  return YES_OR_NO.has(value);
}

function yesOrNo(value: unknown, where: string): boolean {
  const said = YES_OR_NO.get(value);
  if (said !== undefined) return said;
  throw wrong(where, `is either true or false, not ${JSON.stringify(value)}`);
}

/** A list stands for its entries joined by commas, as on the command line. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join(',') : null;
}

function wrong(where: string, message: string, hint = 'Change it there, or leave it out.'): CvprJobsError {
  return new CvprJobsError('USAGE', `${where}: ${message}`, hint);
}
