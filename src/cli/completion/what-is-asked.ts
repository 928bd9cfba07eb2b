import type { Command, CommandOption } from '../command.js';
import { GLOBAL_OPTIONS } from '../global-options.js';
import { flagsOf, nameOf } from '../settings/option-name.js';

/** What may stand at the cursor. */
export interface Asked {
  readonly what:
    | { readonly kind: 'command' }
    | { readonly kind: 'flag'; readonly of: Command | null }
    | { readonly kind: 'value'; readonly option: CommandOption; readonly of: Command | null }
    | { readonly kind: 'argument'; readonly name: string };
  /** What is typed of it. */
  readonly typed: string;
  /** What stands before it in the same word: `--status=`. */
  readonly before: string;
  /** The values of options that come before, by their names. */
  readonly given: ReadonlyMap<string, string>;
}

/** What may stand in the last of these words, which is not finished. Their quotes are taken away. */
export function whatIsAsked(words: readonly string[], commands: readonly Command[]): Asked {
  const typed = words.at(-1) ?? '';
  const given = new Map<string, string>();
  let of: Command | null = null;
  let argument = 0;
  let pending: CommandOption | null = null;
  let isPlain = false;
  for (const word of words.slice(0, -1)) {
    const option: CommandOption | null = isPlain ? null : findOption(word, of);
    if (pending && (nameOf(pending).takes === 'words' || !option)) given.set(nameOf(pending).key, word);
    else if (!isPlain && word === '--') isPlain = true;
    else if (option && word.includes('=')) given.set(nameOf(option).key, word.slice(word.indexOf('=') + 1));
    else if (option || (!isPlain && word.startsWith('-'))) {
      pending = option && nameOf(option).takes !== 'nothing' ? option : null;
      continue;
    } else if (of) argument++;
    else of = commands.find(({ name }) => name === word) ?? null;
    pending = null;
  }
  const asked = { typed, before: '', given };
  if (pending && (nameOf(pending).takes === 'words' || !typed.startsWith('-')))
    return { ...asked, what: { kind: 'value', option: pending, of } };
  if (!isPlain && typed.startsWith('-')) {
    const option = typed.includes('=') ? findOption(typed, of) : null;
    if (!option) return { ...asked, what: { kind: 'flag', of } };
    const value = typed.indexOf('=') + 1;
    return {
      ...asked,
      what: { kind: 'value', option, of },
      typed: typed.slice(value),
      before: typed.slice(0, value),
    };
  }
  if (!of) return { ...asked, what: { kind: 'command' } };
  const { arguments: places } = of;
  const place = places[argument] ?? places.findLast(({ name }) => name.includes('...'));
  return { ...asked, what: { kind: 'argument', name: place?.name.replace(/[^a-z]/g, '') ?? '' } };
}

function findOption(word: string, of: Command | null): CommandOption | null {
  const flag = word.split('=', 1)[0] ?? '';
  return [...GLOBAL_OPTIONS, ...(of?.options ?? [])].find((option) => flagsOf(option).includes(flag)) ?? null;
}
