import type { ReportField, ReportJob } from '../../report/report-job.js';
import type { Store } from '../../store/store.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import { filterOf } from '../filter-of.js';
import type { ExitCode } from '../io.js';
import { filterOptions } from '../options.js';
import { withStore } from '../with-store.js';

/** The jobs as a site of static pages, for people. */
export const report: Command = {
  name: 'report',
  summary: 'write the stored jobs as web pages to search and look at',
  description:
    'Writes static pages into a folder: all jobs with search and filters, a page for each with its evidence marked, ' +
    'charts and a map. They open from disk and need no network. An earlier report there is replaced.',
  arguments: [],
  options: [
    { flags: '-o, --out <folder>', doc: 'the folder: new, empty, or that of an earlier report' },
    ...filterOptions,
  ],
  examples: [
    ['cvpr-jobs report --out report', 'then open report/index.html'],
    ['cvpr-jobs report --out phd --category phd', 'some of the jobs'],
  ],
  async run(context) {
    const folder = await folderOf(context);
    return withStore<ExitCode>(context, async (store) => {
      const { voice } = context;
      const [{ writeReport }, assets, fields] = await Promise.all([
        import('../../report/write-report.js'),
        import('../../report/assets.js').then(({ readAssets }) => readAssets()),
        reportFields(),
      ]);
      const done = await writeReport(jobsOf(store, context), folder, {
        fields,
        assets,
        now: new Date(),
        progress: (jobs) => voice.progress(`${count(jobs, 'job')} written`),
      });
      const removed = done.removed > 0 ? `, ${count(done.removed, 'page')} of an earlier report removed` : '';
      voice.say(`${count(done.jobs, 'job')} from ${store.location} written to ${folder}${removed}`);
      voice.say(`next: open ${folder.replace(/[\\/]+$/, '')}/index.html`);
      return 0;
    });
  },
};

async function folderOf({ options: { out } }: Context): Promise<string> {
  if (typeof out === 'string' && out !== '') return out;
  const { CvprJobsError } = await import('../../record/errors.js');
  throw new CvprJobsError(
    'USAGE',
    'report needs a folder to write to',
    'Name it: cvpr-jobs report --out report',
  );
}

async function* jobsOf(store: Store, context: Context): AsyncGenerator<ReportJob> {
  for await (const record of store.jobs(await filterOf(context))) {
    const postings = await store.postingsOf(record.id);
    yield {
      record,
      postings: postings.map(({ uri, ordinal, start, text }) => ({
        source: `${uri}#${ordinal}`,
        start,
        text,
      })),
    };
  }
}

/** The fields of a record, as `show` words them. */
async function reportFields(): Promise<readonly ReportField[]> {
  const [{ FIELDS }, { factOf, labelOf }] = await Promise.all([
    import('../../fields/index.js'),
    import('../facts.js'),
  ]);
  return FIELDS.map((field) => ({
    name: field.name,
    label: labelOf(field.name),
    words: (record) => factOf(field, record),
  }));
}
