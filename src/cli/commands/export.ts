import type { Format } from '../../export/format.js';
import { formats } from '../../export/index.js';
import { jsonld } from '../../export/jsonld.js';
import { ndjson } from '../../export/ndjson.js';
import { newestFirst } from '../../export/newest-first.js';
import { CvprJobsError } from '../../record/errors.js';
import type { JobRecord } from '../../record/job-record.js';
import type { JobFilter, Store } from '../../store/store.js';
import { closest } from '../../text/closest.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import { filterOf } from '../filter-of.js';
import { choicesFor, formatOptions } from '../format-options.js';
import type { ExitCode } from '../io.js';
import { filterOptions } from '../options.js';
import { isFlag, isNearer } from '../settings/is-flag.js';
import { withStore } from '../with-store.js';

/** The jobs of the store, for other programs. */
export const exportJobs: Command = {
  name: 'export',
  summary: `write the stored jobs as ${[...formats.keys()].join(', ')}`,
  description:
    'Writes the jobs that match all of the filters. Without --format, the ending of the output file decides, else it is ' +
    'ndjson. A file is there as a whole or as it was before. With --check, writes no jobs but what they lack, a job a ' +
    'line, and ends with 3 where something required is lacking.',
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      doc: [...formats.values()].map(({ name, doc }) => `${name}: ${doc}`).join('; '),
      choices: [...formats.keys()],
    },
    { flags: '-o, --output <file>', doc: 'write to this file; - for stdout', default: '-' },
    ...formatOptions,
    {
      flags: '--check <whose>',
      doc: 'google: list what Google for Jobs requires or recommends and a job lacks; --format json or ndjson for programs',
      choices: ['google'],
    },
    ...filterOptions,
  ],
  examples: [
    ['cvpr-jobs export --format csv > jobs.csv', 'a spreadsheet of the open jobs'],
    ['cvpr-jobs export -o jobs.json --fields title,company,locations', 'some fields, as one JSON array'],
    ['cvpr-jobs export | jq \'select(.degreeMin == "phd") | .title\'', 'a stream for jq'],
    ['cvpr-jobs export -o new.atom --limit 20 --feed-url https://jobs.example/new.atom', 'a feed to follow'],
    ['cvpr-jobs export --check google --posted-when-seen', 'what a page of these jobs would lack'],
  ],
  async run(context) {
    if (context.options.check !== undefined) return runCheck(context);
    const { io, options, setup, voice } = context;
    const path = options.output === '-' ? null : String(options.output);
    // the ending of a file that this command line names goes before a format that is set for all
    const named = isNearer(setup, 'output', 'format') ? endingOf(path) : null;
    const format = named ?? formatOf(options.format, path);
    const choices = choicesFor(format, context);
    checkOrder(format, context);
    if (format.isBinary && path === null && io.stdout.isTTY) {
      throw new CvprJobsError(
        'USAGE',
        `${format.name} is no text, and stdout is a terminal`,
        `Name a file, such as -o jobs.${format.extension}, or send it through a pipe.`,
      );
    }
    const filter = await filterOf(context);
    return withStore<ExitCode>(context, async (store) => {
      const [{ COLUMNS, inOrder, PROPERTIES }, { jsonSchema }, { writeOutput }, { printData }] =
        await Promise.all([
          import('../../columns.js'),
          import('../../json-schema.js'),
          import('../../export/write-output.js'),
          import('../print.js'),
        ]);
      let jobs = 0;
      let undated = 0;
      const counted = async function* () {
        for await (const job of chosen(store, format, filter, () => undated++)) {
          voice.progress(`${count(++jobs, 'job')} written`);
          yield inOrder(job);
        }
      };
      const pieces = format.write(counted(), COLUMNS, {
        ...choices,
        properties: PROPERTIES,
        schema: jsonSchema,
      });
      const written = path === null ? await printData(io, pieces) : await writeOutput(path, pieces);
      if (written === 'whole') voice.say(summary(jobs, format, path, store.location, context));
      if (undated > 0)
        voice.say(`${count(undated, 'job')} left out: it is not known when they were first seen`);
      return 0;
    });
  },
};

/** The jobs that the filter leaves, in the order that the format wants. */
function chosen(
  store: Store,
  { order }: Format,
  filter: JobFilter,
  undated: () => void,
): AsyncIterable<JobRecord> {
  if (order !== 'newest') return store.jobs(filter);
  const { limit = USUAL_NEWEST, offset = 0, ...rest } = filter;
  return after(offset, newestFirst(store.jobs(rest), limit + offset, undated));
}

async function* after(offset: number, jobs: AsyncIterable<JobRecord>): AsyncGenerator<JobRecord> {
  let left = offset;
  for await (const job of jobs) if (left-- <= 0) yield job;
}

/** What a reader of feeds takes at once. */
const USUAL_NEWEST = 100;

async function runCheck(context: Context): Promise<ExitCode> {
  const { options, setup } = context;
  const as = options.format === 'json' || options.format === 'ndjson' ? options.format : undefined;
  const isVain = (name: string) => isFlag(setup, name);
  if ((options.output !== '-' && isVain('output')) || (as === undefined && isVain('format'))) {
    throw new CvprJobsError(
      'USAGE',
      '--check lists what is lacking on stdout, and writes no jobs',
      'Leave out --output, and any --format but json and ndjson.',
    );
  }
  const choices = choicesFor(jsonld, context, '--check writes none');
  const filter = await filterOf(context);
  const { checkGoogle } = await import('../check-google.js');
  return withStore(context, (store) => checkGoogle(store.jobs(filter), context, { ...choices, as }));
}

/** The format asked for, else that of the file's ending, else ndjson; an ending that is nearly one is a mistake. */
function formatOf(name: unknown, path: string | null): Format {
  if (typeof name === 'string') return formats.get(name) as Format;
  const found = endingOf(path);
  if (found !== null) return found;
  const ending = wordsAfterDot(path);
  // two letters are near to any other two
  const near = closest(
    ending,
    [...ENDINGS.keys()].filter((each) => each.length > 2),
  );
  if (ending === '' || near === null) return ndjson;
  throw new CvprJobsError(
    'USAGE',
    `No format ends in .${ending} (did you mean .${near}?)`,
    `Name the file anew, or add --format: ${[...formats.keys()].join(', ')}.`,
  );
}

/** The format of a file by its ending, or null. */
function endingOf(path: string | null): Format | null {
  return ENDINGS.get(wordsAfterDot(path)) ?? null;
}

function wordsAfterDot(path: string | null): string {
  return /\.([a-z0-9]+)$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
}

const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ...[...formats.values()].flatMap((format) => [
    [format.name, format] as const,
    [format.extension, format] as const,
  ]),
  ['jsonl', ndjson],
]);

/** A format that has an order of its own takes no other from a flag; a setting is left to those that do. */
function checkOrder({ name, order }: Format, { options, setup }: Context): void {
  const isOther = order !== undefined && !/^newest$/i.test([options.sort ?? order].flat().join(','));
  if (!isOther || !isFlag(setup, 'sort')) return;
  throw new CvprJobsError(
    'USAGE',
    `--format ${name} is in an order of its own, newest first, and takes no other`,
    'Leave out --sort, or write another format.',
  );
}

function summary(
  jobs: number,
  format: Format,
  path: string | null,
  from: string,
  { options }: Context,
): string {
  const kind = options.status === 'all' ? 'job' : `${options.status} job`;
  return `${count(jobs, kind)} from ${from} written to ${path ?? 'stdout'} as ${format.name}`;
}
