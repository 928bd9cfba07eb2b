import type { Kinship } from '../../life/read-kinship.js';
import type { Status } from '../../record/job-record.js';
import type { Store } from '../../store/store.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import type { ExitCode, Io } from '../io.js';
import { jsonOptionFor, ndjsonOption, statusOption } from '../options.js';
import { withStore } from '../with-store.js';

/** Why postings are one job, and why others are not. */
export const duplicates: Command = {
  name: 'duplicates',
  summary: 'show which postings are one job and why, and which only look alike',
  description:
    'Shows each job that several postings repeat: how alike they are, why they were taken for one job, and where their words ' +
    'differ; and the look-alikes that were kept apart, with what they state differently. With an id, that job alone. ' +
    'What is wrong is put right by split and merge. In a pipe, one line a pair, tabs between job, posting, posting, score, ' +
    'same or the id of the other job, and reasons.',
  arguments: [
    {
      name: '[id]',
      doc: 'the id of a job, or its beginning; without it, all jobs with repeats or look-alikes',
    },
  ],
  options: [
    statusOption,
    jsonOptionFor(async () => (await import('../../life/read-kinship.js')).KINSHIP_PROPERTIES, 'id,repeats'),
    ndjsonOption,
  ],
  examples: [
    ['cvpr-jobs duplicates', 'everything that was merged or kept apart'],
    ['cvpr-jobs duplicates 38f3d769', 'one job, with all differences in the words'],
    ["cvpr-jobs duplicates --ndjson | jq 'select(.score < 0.9) | .id'", 'the merges that are least alike'],
  ],
  async run(context) {
    const { io, options, args, voice } = context;
    return withStore<ExitCode>(context, async (store) => {
      let shown = 0;
      let alone: string | null = null;
      const counted = async function* (): AsyncGenerator<Kinship> {
        for await (const kin of args[0] === undefined ? allKin(store, options) : oneKin(store, args[0])) {
          shown++;
          alone = kin.repeats.length + kin.apart.length === 0 ? kin.id : null;
          yield kin;
        }
      };
      const { printData, printLayout } = await import('../print.js');
      const { kinLines, kinSheets } = await import('../kin-sheet.js');
      const { KINSHIP_PROPERTIES } = await import('../../life/read-kinship.js');
      const { writeItems } = await import('../json-items.js');
      const written =
        options.json !== undefined || options.ndjson === true
          ? await printData(io, writeItems(counted(), KINSHIP_PROPERTIES, options))
          : io.stdout.isTTY
            ? await printLayout(io, kinSheets(counted(), await sheetOptions(io), args[0] !== undefined))
            : await printData(io, kinLines(counted()));
      if (written === 'whole') voice.say(await summary(shown, alone, store, context));
      return 0;
    });
  },
};

async function* allKin(store: Store, options: Context['options']): AsyncGenerator<Kinship> {
  const { readKinship } = await import('../../life/read-kinship.js');
  for await (const job of store.jobs({ status: options.status as Status | 'all' })) {
    const kin = await readKinship(store, job);
    if (kin.repeats.length > 0 || kin.apart.length > 0) yield kin;
  }
}

async function* oneKin(store: Store, id: string): AsyncGenerator<Kinship> {
  const { readKinship } = await import('../../life/read-kinship.js');
  yield await readKinship(store, await store.job(id));
}

async function sheetOptions({ stdout, env }: Io) {
  const [{ coloursFor }, { readableWidthOf }] = await Promise.all([
    import('../colours.js'),
    import('../terminal-width.js'),
  ]);
  return { width: readableWidthOf(stdout, env), paint: coloursFor(stdout, env) };
}

async function summary(
  shown: number,
  alone: string | null,
  store: Store,
  { args, options }: Context,
): Promise<string> {
  if (alone !== null)
    return `nothing else is taken for job ${alone}, nor looks like it; from ${store.location}`;
  if (args[0] !== undefined) return `from ${store.location}`;
  const kind = options.status === 'all' ? 'job' : `${options.status} job`;
  if (shown > 0) return `${count(shown, kind)} with repeats or look-alikes in ${store.location}`;
  const { jobs } = await store.counts();
  return jobs === 0
    ? `${store.location} holds no jobs yet: read pages with \`cvpr-jobs ingest PAGES\``
    : `no ${kind} in ${store.location} has repeats or look-alikes`;
}
