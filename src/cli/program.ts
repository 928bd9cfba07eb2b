import { Argument, Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { choiceOf } from '../export/choice-of.js';
import { CvprJobsError } from '../record/errors.js';
import { closest } from '../text/closest.js';
import type { Command, CommandOption, Context, Setup } from './command.js';
import { COMMANDS } from './commands/index.js';
import { explainError } from './explain-error.js';
import { GLOBAL_OPTIONS } from './global-options.js';
import type { ExitCode, Io } from './io.js';
import { withQueryWords } from './query-words.js';
import { repeatedWords } from './repeated-words.js';
import { nameOf } from './settings/option-name.js';
import { linesForTerminal } from './terminal-text.js';
import { VERSION } from './version.js';
import { makeVoice } from './voice.js';

/** Runs one command line and returns its exit code; whatever goes wrong is said on stderr. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...withQueryWords(argv, COMMANDS)], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return explainError(error, io);
  }
  return code;
}

/** The commands as commander knows them. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Commander {
  const program = withManners(new Commander('cvpr-jobs'), io)
    .description(
      'Turns career pages into clean, deduplicated job records, and shows the words that every value rests on.',
    )
    .version(VERSION)
    .addHelpText('after', `\n${overview()}`);
  for (const option of GLOBAL_OPTIONS) program.addOption(toOption(option));
  for (const command of COMMANDS) program.addCommand(toCommander(command, io, done));
  return program.helpCommand(false).addCommand(helpCommand(program, io));
}

function toCommander(command: Command, io: Io, done: (code: ExitCode) => void): Commander {
  const made = withManners(new Commander(command.name), io)
    .summary(command.summary)
    .description(command.description);
  for (const argument of command.arguments) made.addArgument(new Argument(argument.name, argument.doc));
  for (const option of command.options) made.addOption(toOption(option));
  made.addHelpText('after', `${repeatedWords(command.options)}\n${examples(command)}`);
  // a person who gives words where none are taken wants them looked for
  made.allowExcessArguments();
  made.action(async () => {
    checkExcess(command, made.args);
    const args = made.processedArgs.flat().filter((arg): arg is string => typeof arg === 'string');
    if (command.readsStdin && args.length === 0 && io.stdin.isTTY) made.help({ error: true });
    const { options, setup } = await settle(command, made, io);
    io.whenInterrupted?.(command.whenInterrupted ?? 'nothing was changed');
    const voice = makeVoice(io, options.quiet === true, Date.now);
    try {
      done(await command.run({ io, voice, args, options, setup }));
    } finally {
      voice.clear();
    }
  });
  return made;
}

function checkExcess({ name, arguments: taken, options }: Command, args: readonly string[]): void {
  const excess = args[taken.length];
  if (excess === undefined || taken.some((each) => each.name.includes('...'))) return;
  const isSearched = options.some(({ flags }) => flags.startsWith('--text '));
  throw new CvprJobsError(
    'USAGE',
    `${name} takes ${taken.length === 0 ? 'no words' : `only ${taken.map((each) => each.name).join(' ')}`} beside its options; ${JSON.stringify(excess)} is one too many`,
    isSearched
      ? `To look for words: cvpr-jobs search '${args.join(' ')}', or ${name} --text '${args.join(' ')}'.`
      : `See cvpr-jobs ${name} --help.`,
  );
}

/** Commander's own says nothing of a command that there is not. */
function helpCommand(program: Commander, io: Io): Commander {
  return withManners(new Commander('help'), io)
    .summary('display help for a command')
    .addArgument(new Argument('[command]', 'the name of a command'))
    .action((name?: string) => {
      const found = name === undefined ? program : program.commands.find((each) => each.name() === name);
      if (found) found.help();
      const names = program.commands.map((each) => each.name());
      const near = closest(name ?? '', names);
      throw new CvprJobsError(
        'USAGE',
        `There is no command ${JSON.stringify(name)}${near === null ? '' : ` (did you mean ${near}?)`}`,
        `The commands are: ${names.join(', ')}.`,
      );
    });
}

/** What the command line, the environment and the files of settings say together. */
async function settle(
  command: Command,
  made: Commander,
  io: Io,
): Promise<{ options: Context['options']; setup: Setup }> {
  const [{ loadSettings, optionsOf, settleOptions }, { unknownVariables }] = await Promise.all([
    import('./settings/settle-options.js'),
    import('./settings/unknown-variables.js'),
  ]);
  const given = {
    options: made.optsWithGlobals(),
    isGiven: (attribute: string) => made.getOptionValueSourceWithGlobals(attribute) === 'cli',
  };
  const warn = (message: string) => void io.stderr.write(`${linesForTerminal(`warning: ${message}`)}\n`);
  const files = await loadSettings(given, COMMANDS, io, warn);
  const settings = await settleOptions(command, given, io.env, files);
  const options = optionsOf(settings);
  if (options.quiet !== true) for (const line of unknownVariables(io.env, COMMANDS)) warn(line);
  return { options, setup: { commands: COMMANDS, files, settings } };
}

/** How every command speaks: to the streams it was given, with a suggestion and the way to the help after a mistake. */
function withManners(made: Commander, io: Io): Commander {
  const columns = ({ isTTY, columns }: Io['stdout']) => (isTTY && columns ? columns : 80);
  const path = made.name() === 'cvpr-jobs' ? '' : ` ${made.name()}`;
  return made
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`(see cvpr-jobs${path} --help)`)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => columns(io.stdout),
      getErrHelpWidth: () => columns(io.stderr),
      outputError: (text, write) => write(linesForTerminal(text.replace(/^error: /, 'cvpr-jobs: '))),
    });
}

function toOption(option: CommandOption): Option {
  const { flags, doc, choices, default: usual, repeated } = option;
  const made = new Option(flags, doc);
  if (choices) made.choices([...choices]);
  if (usual !== undefined) made.default(usual);
  const { takes } = nameOf(option);
  if (takes === 'nothing') return made;
  return made.argParser((words: string, before?: unknown) => {
    if (takes === 'words' && words.trim() === '') throw noWords(option);
    const value = wordsAs(option, words);
    return repeated ? [...(Array.isArray(before) ? before : []), value].flat() : value;
  });
}

function wordsAs({ choices, parse }: CommandOption, words: string): unknown {
  if (choices) return oneOf(words, choices);
  return parse ? parse(words) : words;
}

/** What was to be words is often a variable of the shell that is not set; as a filter it would let everything through. */
function noWords({ flags }: CommandOption): CvprJobsError {
  const flag = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  return new CvprJobsError(
    'USAGE',
    `${flag} is given no words`,
    `Leave ${flag} out, or say what it is to be.`,
  );
}

function oneOf(value: string, choices: readonly string[]): string {
  const choice = choiceOf(value, choices);
  if (choice !== undefined) return choice;
  const near = closest(value, choices);
  throw new InvalidArgumentError(
    `The choices are ${choices.join(', ')}.${near === null ? '' : `\n(Did you mean ${near}?)`}`,
  );
}

function examples({ examples }: Command): string {
  return `Examples:\n${examples.map(([line, doc]) => `  $ ${line}\n      ${doc}`).join('\n')}\n`;
}

function overview(): string {
  return COMMANDS.slice(0, 4)
    .map((command) => `  $ ${command.examples[0]?.[0] ?? command.name}`)
    .join('\n')
    .replace(/^/, 'Examples:\n')
    .concat('\n\nOptions can be set in the environment and in files, too: see cvpr-jobs config --help.');
}
