import type { Store } from '../../store/store.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import type { ExitCode } from '../io.js';
import { filterOf, filterOptions, jsonOption } from '../options.js';
import { printList } from '../print-list.js';
import { withStore } from '../with-store.js';

/** The jobs of the store: a table for a person, tab-separated lines for a pipe, JSON when asked for. */
export const list: Command = {
  name: 'list',
  summary: 'list the stored jobs',
  description:
    'Lists jobs that match all of the filters: as a table that fits the terminal, or in a pipe as one line a job with ' +
    'tabs between id, title, company, places, status, workplace, seniority and degree.',
  arguments: [],
  options: [...filterOptions, jsonOption],
  examples: [
    ['cvpr-jobs list --location US --degree master', 'jobs in the United States that no PhD is needed for'],
    [
      'cvpr-jobs list --text "computer vision" --category internship,phd',
      'two kinds of jobs, by their words',
    ],
    ["cvpr-jobs list --json title,company | jq -r '.[].company'", 'some fields, for another program'],
    ['cvpr-jobs list | cut -f1', 'the ids alone'],
  ],
  async run(context) {
    const filter = await filterOf(context);
    return withStore<ExitCode>(context, async (store) => {
      let jobs = 0;
      const counted = async function* () {
        for await (const job of store.jobs(filter)) {
          jobs++;
          yield job;
        }
      };
      const { JOB_COLUMNS } = await import('../jobs-table.js');
      const properties = async () => (await import('../../columns.js')).PROPERTIES;
      const listing = { items: counted(), columns: JOB_COLUMNS, properties };
      const written = await printList(listing, context);
      if (written === 'whole') context.voice.say(await summary(jobs, store, context));
      return 0;
    });
  },
};

/** What was found, and where; nothing found is said as well, and what may help. */
async function summary(jobs: number, store: Store, { options }: Context): Promise<string> {
  const kind = options.status === 'all' ? 'job' : `${options.status} job`;
  if (jobs > 0) return `${count(jobs, kind)} in ${store.location}`;
  const all = await store.counts();
  if (all.jobs === 0)
    return `${store.location} holds no jobs yet: read pages with \`cvpr-jobs ingest PAGES\``;
  return `no ${kind} matches; ${store.location} holds ${all.open} open and ${all.gone} gone`;
}
