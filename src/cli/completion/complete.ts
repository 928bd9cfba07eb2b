import type { JobRecord } from '../../record/job-record.js';
import type { JobFilter, Store } from '../../store/store.js';
import type { Command } from '../command.js';
import { GLOBAL_OPTIONS } from '../global-options.js';
import { nameOf } from '../settings/option-name.js';
import { SCRIPTS } from './scripts.js';
import { fields, JSON_LISTS, LISTS, type Named, plain } from './values.js';
import { type Asked, flagsOf, whatIsAsked } from './what-is-asked.js';

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
  const { what, typed, before } = asked;
  if (what.kind === 'command') return beginning(typed, commandNames(commands));
  if (what.kind === 'flag') return beginning(typed, flagNames(what.of));
  if (what.kind === 'argument') return completeArgument(what.name, asked, commands, open);
  const { choices, isPath, flags } = what.option;
  const { key } = nameOf(what.option);
  if (choices) return whole(before, beginning(typed, plain(choices)));
  if (isPath || flags.includes('<file>')) return 'files';
  if (key === 'company') return whole(before, await companies(asked, open));
  const list = key === 'json' ? (jsonOf(what.of) ?? fields) : LISTS.get(key);
  if (list === undefined) return [];
  // what has been named before a comma stays, and is not offered again
  const named = typed.slice(0, typed.lastIndexOf(',') + 1);
  const rest = (await list()).filter(([word]) => !named.split(',').includes(word));
  return whole(before + named, beginning(typed.slice(named.length), rest));
}

/** Jobs that are looked at for their ids and companies: a key is pressed, and nobody waits for more. */
const MOST_JOBS = 2000;

async function completeArgument(
  name: string,
  asked: Asked,
  commands: readonly Command[],
  open: OpenStore,
): Promise<Completions> {
  if (name === 'pages') return 'files';
  if (name === 'shell') return beginning(asked.typed, plain([...SCRIPTS.keys()]));
  if (name === 'command') return beginning(asked.typed, commandNames(commands));
  if (name !== 'id' && name !== 'ids') return [];
  return fromJobs(asked, open, {}, ({ id, title, company }) =>
    id.startsWith(asked.typed.toLowerCase()) ? [id, [title, company].filter(Boolean).join(', ')] : null,
  );
}

async function companies(asked: Asked, open: OpenStore): Promise<readonly Named[]> {
  const found = await fromJobs(asked, open, { company: asked.typed }, ({ company }) =>
    typeof company === 'string' ? [company, ''] : null,
  );
  const names = [...new Set(found.map(([name]) => name))].sort();
  return beginning(asked.typed, plain(names));
}

async function fromJobs(
  { given }: Asked,
  open: OpenStore,
  filter: JobFilter,
  read: (job: JobRecord) => Named | null,
): Promise<Named[]> {
  const store = await open(given.get('db'));
  if (store === null) return [];
  try {
    const found: Named[] = [];
    for await (const job of store.jobs({ status: 'all', limit: MOST_JOBS, ...filter })) {
      const named = read(job);
      if (named) found.push(named);
    }
    return found;
  } finally {
    await store.close();
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

/** What `--json` of a command names; of one whose `--json` takes no names, nothing. */
function jsonOf(of: Command | null): (() => Promise<readonly Named[]>) | undefined {
  const list = JSON_LISTS.get(of?.name ?? '');
  return list && (async () => plain(await list()));
}

/** Those that begin with what is typed; case does not count. */
function beginning(typed: string, words: readonly Named[]): readonly Named[] {
  return words.filter(([word]) => word.toLowerCase().startsWith(typed.toLowerCase()));
}

function whole(before: string, words: readonly Named[]): readonly Named[] {
  return before === '' ? words : words.map(([word, meaning]) => [before + word, meaning]);
}
