import { CvprJobsError } from '../../record/errors.js';
import { closest } from '../../text/closest.js';
import type { Command, Context } from '../command.js';
import type { Completions } from '../completion/complete.js';
import type { ExitCode } from '../io.js';

/** What makes a shell complete the words of a command line. */
export const completion: Command = {
  name: 'completion',
  summary: 'print what makes bash, zsh or fish complete commands, options and values',
  description:
    'Prints a script for a shell, which then completes commands, flags, the values of options that have a choice, fields, ' +
    'countries, skills, and from the database ids, companies, cities and addresses. The script asks this program for the ' +
    'words (completion words -- WORDS) and stays the same when the program changes.',
  arguments: [
    { name: '<shell>', doc: 'bash, zsh or fish' },
    {
      name: '[words...]',
      doc: 'for the scripts: after "words --", the words up to the cursor; after "line --", the line up to there and COMP_WORDBREAKS',
    },
  ],
  options: [],
  examples: [
    ['eval "$(cvpr-jobs completion bash)"', 'in ~/.bashrc'],
    ['eval "$(cvpr-jobs completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['cvpr-jobs completion fish > ~/.config/fish/completions/cvpr-jobs.fish', 'for fish'],
  ],
  async run(context) {
    const [shell = '', ...words] = context.args;
    const { printData } = await import('../print.js');
    const text = await textFor(shell.toLowerCase(), words, context);
    await printData(
      context.io,
      (async function* () {
        yield text;
      })(),
    );
    return 0 satisfies ExitCode;
  },
};

async function textFor(shell: string, words: readonly string[], context: Context): Promise<string> {
  if (shell === 'words') return completions(words, context);
  if (shell !== 'line') return scriptFor(shell);
  const { bashReplies, readBashLine } = await import('../completion/bash-line.js');
  const line = readBashLine(words[0] ?? '', words[1] ?? '');
  const found = await find(line.words, context);
  return found === 'files'
    ? FILES
    : bashReplies(line, found)
        .map((word) => `${word}\n`)
        .join('');
}

async function scriptFor(shell: string): Promise<string> {
  const { SCRIPTS } = await import('../completion/scripts.js');
  const script = SCRIPTS.get(shell);
  if (script !== undefined) return script;
  const near = closest(shell, [...SCRIPTS.keys()]);
  throw new CvprJobsError(
    'USAGE',
    `There is no completion for ${JSON.stringify(shell)}${near === null ? '' : ` (did you mean ${near}?)`}`,
    `The shells are: ${[...SCRIPTS.keys()].join(', ')}.`,
  );
}

/** A word and what it means a line; `:files` where a file is to be named. */
async function completions(words: readonly string[], context: Context): Promise<string> {
  const found = await find(words, context);
  return found === 'files' ? FILES : found.map((named) => `${named.join('\t')}\n`).join('');
}

const FILES = ':files\n';

/** A word of a page could break a line, or steer the terminal. */
async function find(words: readonly string[], { setup, options }: Context): Promise<Completions> {
  const [{ complete }, { openStoreFor }, { cellText }] = await Promise.all([
    import('../completion/complete.js'),
    import('../with-store.js'),
    import('../terminal-text.js'),
  ]);
  const found = await complete(words, setup.commands, async (db) =>
    // without a database there is nothing to name, and nobody to tell
    openStoreFor({ options: { ...options, ...(db !== undefined && { db }) } }).catch(() => null),
  );
  if (found === 'files') return found;
  return found.map(([word, meaning]) => [cellText(word), cellText(meaning)]);
}
