import type { JobRecord } from '../../record/job-record.js';
import type { Store } from '../../store/store.js';
import type { Command, CommandOption, Named } from '../command.js';
import { GLOBAL_OPTIONS } from '../global-options.js';
import { plain } from '../known-words.js';
import { flagsOf } from '../settings/option-name.js';
import { SCRIPTS } from './scripts.js';
import { type Asked, whatIsAsked } from './what-is-asked.js';

/** The words that may stand at the cursor, or `files`: the names of files. */
export type Completions = readonly Named[] | 'files';

/** Opens a store by its path, or without one that which is usual; null where there is none. */
export type OpenStore = (db: string | undefined) => Promise<Store | null>;

/**
 * Completes the last of the words of a command line.
 *
 * @param open the store that the command line means, to name jobs and companies from; null where there is none
 */
export async function complete(
  words: readonly string[],
  commands: readonly Command[],
  open: OpenStore,
): Promise<Completions> {
  const asked = whatIsAsked(words, commands);
  const { what, typed } = asked;
  if (what.kind === 'command') return beginning(typed, commandNames(commands));
  if (what.kind === 'flag') return beginning(typed, flagNames(what.of));
  if (what.kind === 'argument') return completeArgument(what.name, asked, commands, open);
  return completeValue(what.option, asked, open);
}

/** Jobs that are looked at for their ids: a key is pressed, and nobody waits for more. */
const MOST_JOBS = 2000;

async function completeValue(option: CommandOption, asked: Asked, open: OpenStore): Promise<Completions> {
  const { typed, before } = asked;
  const { choices, known, isList, isPath, flags } = option;
  if (isPath || flags.includes('<file>') || flags.includes('<folder>')) return 'files';
  const words = known
    ? await withStore(asked, open, async (store) => known({ typed, store }))
    : plain(choices ?? []);
  // what has been named before a comma stays, and is not offered again
  const named = isList ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const rest = words.filter(([word]) => !named.split(',').includes(word));
  return whole(before + named, beginning(typed.slice(named.length), rest));
}

async function completeArgument(
  name: string,
  asked: Asked,
  commands: readonly Command[],
  open: OpenStore,
): Promise<Completions> {
  const { typed } = asked;
  if (name === 'pages') return 'files';
  if (name === 'shell') return beginning(typed, plain([...SCRIPTS.keys()]));
  if (name === 'command') return beginning(typed, commandNames(commands));
  if (name !== 'id' && name !== 'ids') return [];
  return withStore(asked, open, async (store) => beginning(typed, await idsOf(await store())));
}

async function idsOf(store: Store | null): Promise<readonly Named[]> {
  const found: Named[] = [];
  if (store === null) return found;
  for await (const { id, title, company } of store.jobs({ status: 'all', limit: MOST_JOBS }) as AsyncIterable<
    JobRecord & { readonly title: unknown; readonly company: unknown }
  >)
    found.push([id, [title, company].filter(Boolean).join(', ')]);
  return found;
}

async function withStore<T>(
  { given }: Asked,
  open: OpenStore,
  work: (store: () => Promise<Store | null>) => Promise<T>,
): Promise<T> {
  let opened: Promise<Store | null> | null = null;
  try {
    return await work(() => {
      opened ??= open(given.get('db'));
      return opened;
    });
  } finally {
    await (await (opened as Promise<Store | null> | null))?.close();
  }
}

function commandNames(commands: readonly Command[]): readonly Named[] {
  return [
    ...commands.map(({ name, summary }): Named => [name, summary]),
    ['help', 'display help for command'],
  ];
}

function flagNames(of: Command | null): readonly Named[] {
  const options = [...GLOBAL_OPTIONS, ...(of?.options ?? [])];
  const flags = options.flatMap((option) => flagsOf(option).map((flag): Named => [flag, option.doc]));
  return [...flags, ['--help', 'display help for command'], ...(of ? [] : [VERSION])];
}

const VERSION: Named = ['--version', 'output the version number'];

/** Those that begin with what is typed; case does not count. */
function beginning(typed: string, words: readonly Named[]): readonly Named[] {
  return words.filter(([word]) => word.toLowerCase().startsWith(typed.toLowerCase()));
}

function whole(before: string, words: readonly Named[]): readonly Named[] {
  return before === '' ? words : words.map(([word, meaning]) => [before + word, meaning]);
}
