import type { Written } from '../../export/write-output.js';
import type { JobStats } from '../../report/job-stats.js';
import { DIMENSIONS, type DimensionName } from '../../report/stat-dimensions.js';
import type { JobFilter, Store } from '../../store/store.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import { filterOf } from '../filter-of.js';
import { readNumber } from '../filters/numbers.js';
import type { ExitCode, Io } from '../io.js';
import { choicesOf, filterOptions, jsonOptionFor, ndjsonOption } from '../options.js';
import { withStore } from '../with-store.js';

const NAMES = DIMENSIONS.map(({ name }) => name);
/** Weeks say what months say, at more length. */
const USUAL: readonly DimensionName[] = NAMES.filter((name) => name !== 'week');
/** Values that a person is shown of each, where nothing else is asked for. */
const TOP = 10;

/** What the collection says, counted. */
export const stats: Command = {
  name: 'stats',
  summary: 'count the jobs: by category, company, country, degree, skill, month, ...',
  description:
    'Counts the jobs that match all of the filters, by what they say, with bars on a terminal. A skill counts as required where ' +
    'one of the requirements of a job names it, as preferred where only its nice-to-haves do, and as elsewhere where neither ' +
    'does. Jobs that do not say are counted too. In a pipe, one line a value, tabs between what is counted by, value (empty: ' +
    'not said), jobs, jobs in all, and of skills how many require it, prefer it, or name it elsewhere.',
  arguments: [],
  options: [
    {
      flags: '--by <names>',
      doc: `one or more, joined by commas: ${NAMES.join(', ')} (default: all but week)`,
      isList: true,
      repeated: 'all',
      known: () => DIMENSIONS.map(({ name, doc }) => [name, doc]),
      parse: (list) => choicesOf('thing to count by', list, NAMES),
    },
    {
      flags: '--top <number>',
      doc: `no more values than this of each; scales such as degree are shown whole (default: ${TOP} on a terminal, else all)`,
      parse: (digits) => readNumber('--top', digits, 1),
    },
    ...filterOptions,
    jsonOptionFor(async () => (await import('../stat-rows.js')).STAT_PROPERTIES, 'value,jobs'),
    ndjsonOption,
  ],
  examples: [
    ['cvpr-jobs stats', 'everything'],
    ['cvpr-jobs stats --by skill --category internship', 'what interns are asked for'],
    ['cvpr-jobs stats --by country | head -3 | cut -f2,3', 'where most jobs are'],
    [
      `cvpr-jobs stats --by skill --json | jq -r '.[] | select(.preferred > .required) | .value'`,
      'skills that are more often welcome than needed',
    ],
  ],
  async run(context) {
    return withStore<ExitCode>(context, async (store) => {
      const { tallyJobs } = await import('../../report/job-stats.js');
      const filter = await filterOf(context);
      const tally = await tallyJobs(store.jobs(filter));
      const written = await print(tally, context);
      if (written === 'whole') context.voice.say(await summary(tally.jobs, filter, store));
      return 0;
    });
  },
};

async function print(tally: JobStats, { io, options }: Context): Promise<Written> {
  const chosen = (options.by as readonly DimensionName[] | undefined) ?? USUAL;
  const dimensions = DIMENSIONS.filter(({ name }) => chosen.includes(name));
  const { printData, printLayout } = await import('../print.js');
  if (options.json !== undefined || options.ndjson === true || !io.stdout.isTTY) {
    const { STAT_COLUMNS, STAT_PROPERTIES, statRows } = await import('../stat-rows.js');
    const rows = inTurn(statRows(tally, dimensions, (options.top as number | undefined) ?? Infinity));
    if (options.json === undefined && options.ndjson !== true)
      return printData(io, (await import('../table.js')).lines(rows, STAT_COLUMNS));
    return printData(io, (await import('../json-items.js')).writeItems(rows, STAT_PROPERTIES, options));
  }
  const { statsSheet } = await import('../stats-sheet.js');
  const top = (options.top as number | undefined) ?? TOP;
  return printLayout(io, inTurn([statsSheet(tally, dimensions, top, await sheetOptions(io))]));
}

async function* inTurn<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function sheetOptions({ stdout, env }: Io) {
  const [{ coloursFor }, { readableWidthOf }] = await Promise.all([
    import('../colours.js'),
    import('../terminal-width.js'),
  ]);
  return { width: readableWidthOf(stdout, env), paint: coloursFor(stdout, env) };
}

async function summary(jobs: number, filter: JobFilter, store: Store): Promise<string> {
  const kind = filter.status === 'all' ? 'job' : `${filter.status ?? 'open'} job`;
  const isPart = filter.limit !== undefined || filter.offset !== undefined;
  const found = isPart ? await store.countJobs(filter) : jobs;
  // --limit holds back jobs here: whoever wants fewer lines is told of --top
  if (found > jobs)
    return `${jobs} of ${count(found, kind)} in ${store.location} counted (--top, not --limit, is for the values of each)`;
  if (jobs > 0) return `${count(jobs, kind)} of ${store.location} counted`;
  const all = await store.counts();
  if (all.jobs === 0)
    return `${store.location} holds no jobs yet: read pages with \`cvpr-jobs ingest PAGES\``;
  return `no ${kind} matches; ${store.location} holds ${all.open} open and ${all.gone} gone`;
}
