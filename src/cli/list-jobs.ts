import type { Written } from '../export/write-output.js';
import { CvprJobsError } from '../record/errors.js';
import { FACETS, type Facet, type FacetCount, type JobFilter } from '../store/job-filter.js';
import type { Store } from '../store/store.js';
import { choicesOf } from './choices.js';
import type { CommandOption, Context } from './command.js';
import type { ExitCode } from './io.js';
import { plain } from './known-words.js';
import { filterOptions, jsonOption, ndjsonOption, pagerOption } from './options.js';
import { printList } from './print-list.js';
import { isFlag } from './settings/is-flag.js';
import { withStore } from './with-store.js';

/** What `list` and `search` have in common; the latter has more to name. */
export const listOptions = (...more: readonly string[]): readonly CommandOption[] => [
  ...filterOptions,
  {
    flags: '--facets <names>',
    doc: `count the jobs instead, by one or more of ${FACETS.join(', ')}; --limit and --offset are then for the values of each`,
    isList: true,
    repeated: 'all',
    known: () => plain(FACETS),
    parse: (list) => choicesOf('facet', list, FACETS),
  },
  {
    ...jsonOption,
    known: async (asked) => [...((await jsonOption.known?.(asked)) ?? []), ...plain(more)],
  },
  ndjsonOption,
  pagerOption,
];

/**
 * Prints the jobs that pass a filter, or with `--facets` counts of what they have, and says on stderr how many there
 * are. After a search each job comes with the words that were found.
 */
export async function listJobs(context: Context, filter: JobFilter, isSearch = false): Promise<ExitCode> {
  return withStore<ExitCode>(context, async (store) => {
    let jobs = 0;
    const listed = async function* () {
      for await (const job of store.jobs(filter)) {
        jobs++;
        yield job;
      }
    };
    const facets = facetsOf(context);
    const written = facets
      ? await printFacets(context, filter, await store.facets(filter, facets))
      : await printJobs(context, listed(), isSearch ? filter.text : undefined);
    if (written === 'closed') return 0;
    const { howMany } = await import('./how-many.js');
    for (const line of await howMany(store, filter, facets ? null : jobs)) context.voice.say(line);
    return 0;
  });
}

async function printJobs(
  context: Context,
  jobs: ReturnType<Store['jobs']>,
  query: string | undefined,
): Promise<Written> {
  const { JOB_COLUMNS } = await import('./jobs-table.js');
  const properties = async () => (await import('../columns.js')).PROPERTIES;
  if (query === undefined) return printList({ items: jobs, columns: JOB_COLUMNS, properties }, context);
  const [{ SNIPPET_COLUMN, withSnippets }, { underWidthOf }] = await Promise.all([
    import('./snippets.js'),
    import('./table.js'),
  ]);
  const { stdout, env } = context.io;
  return printList(
    {
      items: withSnippets(jobs, query, stdout.isTTY ? underWidthOf(stdout, env) : undefined),
      columns: stdout.isTTY ? JOB_COLUMNS : [...JOB_COLUMNS, SNIPPET_COLUMN],
      properties: async () => [...(await properties()), 'snippet'],
      under: ({ snippet }) => snippet,
    },
    context,
  );
}

/** What is to be counted by. Counts have an order of their own: USAGE for a flag that asks for another. */
function facetsOf({ options, setup }: Context): readonly Facet[] | undefined {
  const facets = options.facets as readonly Facet[] | undefined;
  if (facets === undefined || !isFlag(setup, 'sort')) return facets;
  throw new CvprJobsError(
    'USAGE',
    '--sort puts jobs in order, and --facets counts them, the most frequent value first',
    'Leave one of them out.',
  );
}

async function printFacets(
  context: Context,
  filter: JobFilter,
  counts: readonly FacetCount[],
): Promise<Written> {
  const { FACET_COLUMNS, FACET_PROPERTIES, topOfEach } = await import('./facets-table.js');
  const { limit = counts.length, offset = 0 } = filter;
  return printList(
    { items: topOfEach(counts, offset, limit), columns: FACET_COLUMNS, properties: () => FACET_PROPERTIES },
    context,
  );
}
