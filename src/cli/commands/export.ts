import type { Format } from '../../export/format.js';
import { formats } from '../../export/index.js';
import { CvprJobsError } from '../../record/errors.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import type { ExitCode } from '../io.js';
import { filterOf, filterOptions, splitNames } from '../options.js';
import { withStore } from '../with-store.js';

/** The jobs of the store, for other programs. */
export const exportJobs: Command = {
  name: 'export',
  summary: `write the stored jobs as ${[...formats.keys()].join(', ')}`,
  description:
    'Writes the jobs that match all of the filters. Without --format, the ending of the output file decides, else it is ' +
    'ndjson. A file is there as a whole or as it was before.',
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      doc: [...formats.values()].map(({ name, doc }) => `${name}: ${doc}`).join('; '),
      choices: [...formats.keys()],
    },
    { flags: '-o, --output <file>', doc: 'write to this file; - for stdout', default: '-' },
    {
      flags: '--fields <names>',
      doc: 'these fields or columns alone, in this order (title,company)',
      parse: splitNames,
    },
    { flags: '--bom', doc: 'csv: begin with a byte order mark, for spreadsheets that need one' },
    ...filterOptions,
  ],
  examples: [
    ['cvpr-jobs export --format csv > jobs.csv', 'a spreadsheet of the open jobs'],
    ['cvpr-jobs export -o jobs.json --fields title,company,locations', 'some fields, as one JSON array'],
    ['cvpr-jobs export | jq \'select(.degreeMin == "phd") | .title\'', 'a stream for jq'],
  ],
  async run(context) {
    const { io, options, voice } = context;
    const path = options.output === '-' ? null : String(options.output);
    const format = formatOf(options.format, path);
    if (options.bom && format.name !== 'csv') {
      throw new CvprJobsError('USAGE', '--bom is for csv alone', `Leave it out, or add --format csv.`);
    }
    return withStore<ExitCode>(context, async (store) => {
      const [{ COLUMNS, inOrder, PROPERTIES }, { writeOutput }, { printData }] = await Promise.all([
        import('../../columns.js'),
        import('../../export/write-output.js'),
        import('../print.js'),
      ]);
      let jobs = 0;
      const counted = async function* () {
        for await (const job of store.jobs(filterOf(context))) {
          voice.progress(`${count(++jobs, 'job')} written`);
          yield inOrder(job);
        }
      };
      const pieces = format.write(counted(), COLUMNS, {
        properties: PROPERTIES,
        bom: options.bom === true,
        ...(Array.isArray(options.fields) && { fields: options.fields as readonly string[] }),
      });
      const written = path === null ? await printData(io, pieces) : await writeOutput(path, pieces);
      if (written === 'whole') voice.say(summary(jobs, format, path, store.location, context));
      return 0;
    });
  },
};

/** The format asked for, else that of the file's ending, else ndjson. */
function formatOf(name: unknown, path: string | null): Format {
  const ending = /\.([a-z0-9]+)$/i.exec(path ?? '')?.[1]?.toLowerCase();
  const format =
    typeof name === 'string'
      ? formats.get(name)
      : ([...formats.values()].find(({ extension }) => extension === ending) ?? formats.get('ndjson'));
  if (format) return format;
  throw new CvprJobsError(
    'USAGE',
    `There is no format ${String(name)}`,
    `The formats are: ${[...formats.keys()].join(', ')}.`,
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
