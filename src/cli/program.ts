import { Argument, Command as Commander, CommanderError, Option } from 'commander';
import { CvprJobsError } from '../record/errors.js';
import type { Command, CommandOption } from './command.js';
import { COMMANDS } from './commands/index.js';
import type { ExitCode, Io } from './io.js';
import { makeVoice } from './voice.js';

declare const __VERSION__: string;
export const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';

/** Runs one command line and returns its exit code; nothing is thrown but what is a fault of the program. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CvprJobsError) {
      io.stderr.write(`cvpr-jobs: ${error.message}\n${error.hint}\n`);
      return error.code === 'USAGE' ? 2 : 1;
    }
    throw error;
  }
  return code;
}

/** The commands as commander knows them. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Commander {
  const program = new Commander('cvpr-jobs')
    .description('Turns career pages into clean, deduplicated job records, and shows the words that every value rests on.')
    .version(VERSION)
    .addOption(new Option('--db <path>', 'the database file (default: CVPR_JOBS_DB, or a file in the XDG data folder)'))
    .showSuggestionAfterError()
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .addHelpText('after', `\n${overview()}`);
  for (const command of COMMANDS) program.addCommand(toCommander(command, io, done));
  return program;
}

function toCommander(command: Command, io: Io, done: (code: ExitCode) => void): Commander {
  const made = new Commander(command.name)
    .summary(command.summary)
    .description(command.description)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`(see cvpr-jobs ${command.name} --help)`)
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) });
  for (const argument of command.arguments) made.addArgument(new Argument(argument.name, argument.doc));
  for (const option of command.options) made.addOption(toOption(option));
  made.addOption(new Option('-q, --quiet', 'say nothing on stderr but errors'));
  made.addHelpText('after', `\nExamples:\n${command.examples.map(([line, doc]) => `  $ ${line}\n      ${doc}`).join('\n')}\n`);
  made.action(async (...received: unknown[]) => {
    const options = made.optsWithGlobals();
    const args = made.processedArgs.flat().filter((arg): arg is string => typeof arg === 'string');
    const voice = makeVoice(io, options.quiet === true, Date.now);
    void received;
    done(await command.run({ io, voice, args, options }));
  });
  return made;
}

function toOption(option: CommandOption): Option {
  const made = new Option(option.flags, option.doc);
  if (option.choices) made.choices([...option.choices]);
  if (option.default !== undefined) made.default(option.default);
  if (option.parse) made.argParser(option.parse);
  if (option.env) made.env(option.env);
  return made;
}

function overview(): string {
  return COMMANDS.slice(0, 4)
    .map((command) => `  $ ${command.examples[0]?.[0] ?? command.name}`)
    .join('\n')
    .replace(/^/, 'Examples:\n');
}
