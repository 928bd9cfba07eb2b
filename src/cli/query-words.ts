import { CvprJobsError } from '../record/errors.js';
import type { Command, CommandOption } from './command.js';
import { GLOBAL_OPTIONS } from './global-options.js';
import { flagsOf, nameOf } from './settings/option-name.js';

/**
 * A command line on which `-intern` is a word of the query, where the command takes one: commander would take it for a
 * cluster of short flags. Such a word gets a space in front, which means nothing in a query. What has the name of an
 * option (`-limit 5`) may be a slip: USAGE, with both ways out.
 */
export function withQueryWords(argv: readonly string[], commands: readonly Command[]): readonly string[] {
  const at = commandAt(argv);
  const command = commands.find(({ name }) => name === argv[at]);
  if (!command?.takesQuery) return argv;
  const options = [...GLOBAL_OPTIONS, ...command.options];
  const end = argv.indexOf('--');
  return argv.map((word, place) => {
    const isBefore = place <= at || (end !== -1 && place >= end);
    if (isBefore || !/^-[^-\s]/.test(word) || isFlags(word, options)) return word;
    if (takesWords(argv[place - 1] ?? '', options)) return word;
    const name = word.slice(1).split('=', 1)[0] ?? '';
    if (!options.some((option) => nameOf(option).key === name.toLowerCase())) return ` ${word}`;
    throw new CvprJobsError(
      'USAGE',
      `${word} may be the option -${word} or a word to leave out`,
      `For the option write -${word}; for the word put it into quotes with another: ${command.name} 'robot ${word}'.`,
    );
  });
}

/** Where the name of the command stands: before it there are none but global options. */
function commandAt(argv: readonly string[]): number {
  return argv.findIndex(
    (word, place) => !word.startsWith('-') && !takesWords(argv[place - 1] ?? '', GLOBAL_OPTIONS),
  );
}

function takesWords(word: string, options: readonly CommandOption[]): boolean {
  return options.some((option) => nameOf(option).takes === 'words' && flagsOf(option).includes(word));
}

/** `-q`, `-qh`: one letter a flag. */
function isFlags(word: string, options: readonly CommandOption[]): boolean {
  const letters = ['h', ...options.flatMap(flagsOf).flatMap((flag) => /^-(\w)$/.exec(flag)?.[1] ?? [])];
  return word.length === 2 || [...word.slice(1)].every((letter) => letters.includes(letter));
}
