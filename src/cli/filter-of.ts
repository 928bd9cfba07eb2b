import { CvprJobsError } from '../record/errors.js';
import type { JobFilter } from '../store/job-filter.js';
import type { Context } from './command.js';
import { FILTERS } from './filters/index.js';
import { nameOf } from './settings/option-name.js';
import type { Setting } from './settings/settle-options.js';

/**
 * What the filters say together, wherever they are set. Lists of one that is given several times are joined.
 * USAGE, with the nearest choice, for words that mean nothing.
 */
export async function filterOf({ options, setup }: Pick<Context, 'options' | 'setup'>): Promise<JobFilter> {
  const left = workplaceOnce(setup.settings);
  const now = new Date();
  const parts = await Promise.all(
    FILTERS.flatMap(({ flags, read }) => {
      const { attribute } = nameOf({ flags });
      const said = attribute === left ? undefined : options[attribute];
      return said === undefined ? [] : [said].flat().map((words) => read(String(words), now));
    }),
  );
  return parts.reduce<Record<string, unknown>>((all, part) => {
    for (const [name, value] of Object.entries(part)) all[name] = together(all[name], value);
    return all;
  }, {});
}

/** All of the words of two queries, all entries of two lists; of anything else there is one. */
function together(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])];
  return typeof before === 'string' && before !== value ? `${before} ${value}` : value;
}

/** The one of `--remote` and `--workplace` that does not hold: a flag goes before a setting. USAGE where both are as near. */
function workplaceOnce(settings: readonly Setting[]): string | null {
  const [remote, workplace] = ['remote', 'workplace'].map((name) =>
    settings.find(({ attribute, value }) => attribute === name && value !== undefined && value !== false),
  );
  if (!remote || !workplace) return null;
  if (remote.rank !== workplace.rank) return (remote.rank < workplace.rank ? workplace : remote).attribute;
  throw new CvprJobsError(
    'USAGE',
    '--remote and --workplace say the same thing in two ways',
    'Leave one of them out: --workplace remote,hybrid finds both kinds.',
  );
}
