import type { CommandOption } from './command.js';
import { nameOf } from './settings/option-name.js';

/**
 * What giving options several times means, as a paragraph for the help of a command; nothing where it means nothing.
 * Which option means what is stated with the option.
 */
export function repeatedWords(options: readonly CommandOption[]): string {
  const lines = MEANINGS.flatMap(([how, words]) => {
    const flags = options.filter(({ repeated }) => repeated === how).map((each) => `--${nameOf(each).key}`);
    return flags.length > 0 ? folded(words, flags) : [];
  });
  if (lines.length === 0) return '';
  return `\nGiven several times:\n${[...lines, '  the last one counts of any other option'].join('\n')}\n`;
}

const MEANINGS = [
  ['any', '  any will do:'],
  ['all', '  all are meant:'],
] as const;

const WIDTH = 80;

/** Words with names behind them, and under these where there is no more room. */
function folded(words: string, names: readonly string[]): string[] {
  const indent = ' '.repeat(Math.max(...MEANINGS.map(([, each]) => each.length)));
  const lines = [words.padEnd(indent.length)];
  for (const [place, name] of names.entries()) {
    const said = place < names.length - 1 ? `${name},` : name;
    const line = `${lines.at(-1)} ${said}`;
    if (line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(`${indent} ${said}`);
  }
  return lines;
}
