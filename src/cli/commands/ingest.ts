import type { IngestSummary } from '../../intake/ingest.js';
import type { Diagnostic } from '../../record/diagnostic.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import { applyOptions, networkOf, networkOptions } from '../network-options.js';
import { tuneEngine } from '../tune-engine.js';

/** Reads pages and stores each job once. */
export const ingest: Command = {
  name: 'ingest',
  summary: 'read pages and store each job once',
  description:
    'Reads career pages (files, folders, .gz, web addresses, or - for stdin), finds the postings on them, and stores each job once, whatever number of pages repeat it. ' +
    'Running it again on the same pages changes nothing; a page is stored as a whole or not at all. ' +
    'A web address is followed along its next links and page numbers; robots.txt is obeyed, one page a second is asked for, ' +
    'and a page that has not changed since the last time is not sent again.',
  arguments: [
    {
      name: '<pages...>',
      doc: 'files, folders, web addresses, boards by name (greenhouse:NAME) or - for stdin',
    },
  ],
  options: [
    ...networkOptions,
    ...applyOptions,
    { flags: '--dry-run', doc: 'print what would be read and fetched, and do neither (robots.txt is read)' },
  ],
  examples: [
    ['cvpr-jobs ingest seeds/', 'all pages of a folder'],
    ['cvpr-jobs ingest --db jobs.db page.txt saved.html', 'into a database of your own choice'],
    ['cvpr-jobs ingest https://example.org/careers/', 'a board on the web, all its pages'],
    ['cvpr-jobs ingest --dry-run https://example.org/careers/', 'what that would fetch'],
    ['cvpr-jobs ingest greenhouse:figma', 'a board by its name'],
    ['cvpr-jobs ingest --follow-apply saved.html', 'with what the pages behind its apply links state'],
    ['pdftotext careers.pdf - | cvpr-jobs ingest -', 'a page from a pipe'],
  ],
  whenInterrupted: 'the pages that were read are stored; the same command goes on from there',
  async run(context) {
    const { io, voice, args, options } = context;
    if (options.dryRun === true) return (await import('../print-plan.js')).printPlan(context);
    tuneEngine();
    const [{ ingestPages }, { openStore }, { storePath }] = await Promise.all([
      import('../../intake/ingest.js'),
      import('../../store/open.js'),
      import('../store-path.js'),
    ]);
    const path = await storePath(options);
    if (await isInVain(path, context)) return 1;
    const store = await openStore(path, { create: true });
    try {
      const done = await ingestPages(args, store, {
        report: voice.report,
        now: () => new Date(),
        stdin: io.stdin as AsyncIterable<Uint8Array>,
        network: networkOf({ options }),
        followApply: options.followApply === true,
        onPage: (uri, soFar) =>
          voice.progress(
            `${count(soFar.pagesRead, 'page')}, ${count(soFar.postings, 'posting')}, ${count(soFar.jobsNew, 'new job')}` +
              `${soFar.pagesFailed > 0 ? `, ${count(soFar.pagesFailed, 'error')}` : ''}; reading ${uri}`,
          ),
      });
      voice.say(
        `read ${count(done.pagesRead, 'page')} (${done.pagesUnchanged} unchanged${done.pagesRepeated > 0 ? `; ${done.pagesRepeated} more showed the same` : ''}), ${count(done.postings, 'posting')}: ` +
          `${count(done.jobsNew, 'new job')}, ${count(done.repeats, 'repeat')}${turns(done)}${done.pagesFailed > 0 ? `, ${count(done.pagesFailed, 'input')} failed` : ''}`,
      );
      if (done.apply) voice.say(applyLine(done.apply));
      const total = await store.counts();
      const gone = total.gone > 0 ? ` (${total.gone} gone)` : '';
      const captures = total.pages > total.sources ? ` in ${count(total.pages, 'capture')}` : '';
      voice.say(
        `${path} holds ${count(total.jobs, 'job')}${gone} from ${count(total.sources, 'page')}${captures}`,
      );
      if (total.jobs > 0) voice.say('next: cvpr-jobs list, or cvpr-jobs export --format csv > jobs.csv');
      if (done.pagesFailed + (done.apply?.failed ?? 0) === 0) return 0;
      return done.pagesRead > 0 ? 3 : 1;
    } finally {
      await store.close();
    }
  },
};

/** Whether there is nothing to read and no database either: then none is made, and what is wrong with the inputs is all that is said. */
async function isInVain(path: string, { args, voice }: Context): Promise<boolean> {
  const [{ existsSync }, { walkInputs }, { isAddress }] = await Promise.all([
    import('node:fs'),
    import('../../sources/walk.js'),
    import('../../sources/address.js'),
  ]);
  if (existsSync(path) || args.some(isAddress)) return false;
  const problems: Diagnostic[] = [];
  const files = await walkInputs(args, (problem) => problems.push(problem));
  if (files.length > 0) return false;
  for (const problem of problems) voice.report(problem);
  return true;
}

/** What following apply links came to, in one line. */
function applyLine({
  pages,
  fetched,
  unchanged,
  fresh,
  failed,
  ...gain
}: NonNullable<IngestSummary['apply']>) {
  const parts = [
    `${fetched} fetched (${unchanged} unchanged)`,
    ...(fresh > 0 ? [`${fresh} read within a day`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const { taken, jobs, contradicted, example } = gain;
  const against =
    example === null
      ? ''
      : `; ${count(contradicted, 'value')} contradicted (cvpr-jobs explain ${example.slice(0, 8)})`;
  return `followed ${count(pages, 'apply link')}: ${parts.join(', ')}; ${count(taken, 'value')} taken for ${count(jobs, 'job')}${against}`;
}

/** What became of jobs that were known. */
function turns({ jobsChanged, jobsGone, jobsBack }: IngestSummary): string {
  const parts = [
    [jobsChanged, 'changed'],
    [jobsGone, 'gone'],
    [jobsBack, 'back'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return told.length > 0 ? `; ${told.join(', ')}` : '';
}
