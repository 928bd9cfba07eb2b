import type { CommandOption } from '../command.js';

/** What one option is called, everywhere: all of it follows from its flag. */
export interface OptionName {
  /** In a settings file: `max-pages`; of `--no-pager` it is `pager`. */
  readonly key: string;
  /** As commander hands it on: `maxPages`. */
  readonly attribute: string;
  /** In the environment: `CVPR_JOBS_MAX_PAGES`. */
  readonly variable: string;
  /** Of `--no-pager`: false is what the flag says. */
  readonly isDenial: boolean;
  /** Whether words follow the flag. */
  readonly takes: 'words' | 'maybe' | 'nothing';
}

export const VARIABLE_PREFIX = 'CVPR_JOBS_';

export function nameOf({ flags }: Pick<CommandOption, 'flags'>): OptionName {
  const key = (/--([a-z-]+)/.exec(flags)?.[1] ?? flags).replace(/^no-/, '');
  return {
    key,
    attribute: key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    variable: VARIABLE_PREFIX + key.replaceAll('-', '_').toUpperCase(),
    isDenial: flags.includes('--no-'),
    takes: flags.includes('<') ? 'words' : flags.includes('[') ? 'maybe' : 'nothing',
  };
}

/** The flags of an option: `-o` and `--output`. */
export function flagsOf({ flags }: Pick<CommandOption, 'flags'>): string[] {
  return flags.split(/[ ,]+/).filter((word) => word.startsWith('-'));
}
