import type { JobRecord } from '../../record/job-record.js';
import type { Store } from '../../store/store.js';
import type { Command } from '../command.js';
import type { ExitCode, Io } from '../io.js';
import { withStore } from '../with-store.js';

/** One job, laid out for a person, with the words that every fact rests on. */
export const show: Command = {
  name: 'show',
  summary: 'show one job, and the words that every fact rests on',
  description:
    'Shows one job: its facts, what it asks for and what would be nice to have, the postings it was read from, where each ' +
    'fact comes from (what sort of words, how sure, source and line, the words), and jobs that look like it. ' +
    'The beginning of an id is enough where only one job has it.',
  arguments: [{ name: '<id>', doc: 'the id of a job, or its beginning; see list' }],
  options: [{ flags: '--json', doc: 'print the record as JSON', takesWordsElsewhere: true }],
  examples: [
    ['cvpr-jobs show 38f3d769', 'as list shows the id'],
    ["cvpr-jobs show 38f3d769 --json | jq '.evidence.title.quote'", 'the words that the title rests on'],
  ],
  async run(context) {
    const { io, voice, args, options } = context;
    const id = (args[0] ?? '').trim();
    return withStore<ExitCode>(context, async (store) => {
      const job = await store.job(id);
      if (!job.id.startsWith(id.toLowerCase())) voice.say(`${id} became part of ${job.id}, which is shown`);
      const { printData, printLayout } = await import('../print.js');
      const written = options.json
        ? await printData(io, inPieces(await asJson(job)))
        : await printLayout(io, inPieces(await asSheet(job, store, io)));
      if (written === 'whole')
        voice.say(`from ${store.location}; cvpr-jobs explain ${job.id.slice(0, 8)} shows why on the text`);
      return 0;
    });
  },
};

async function asJson(job: JobRecord): Promise<string> {
  const [{ inOrder }, { stringifyJson }] = await Promise.all([
    import('../../columns.js'),
    import('../../text/well-formed.js'),
  ]);
  return `${stringifyJson(inOrder(job), 2)}\n`;
}

async function asSheet(job: JobRecord, store: Store, io: Io): Promise<string> {
  const [{ jobSheet }, { linksFor }, { coloursFor }, { readableWidthOf }] = await Promise.all([
    import('../job-sheet.js'),
    import('../links.js'),
    import('../colours.js'),
    import('../terminal-width.js'),
  ]);
  const [{ readKinship }, { evidenceLines }] = await Promise.all([
    import('../../life/read-kinship.js'),
    import('../../life/evidence-lines.js'),
  ]);
  const { apart } = await readKinship(store, job);
  const context = { lookAlikes: apart, lines: await evidenceLines(store, job) };
  return jobSheet(job, context, {
    width: readableWidthOf(io.stdout, io.env),
    paint: coloursFor(io.stdout, io.env),
    link: await linksFor(io),
  });
}

async function* inPieces(text: string): AsyncGenerator<string> {
  yield text;
}
