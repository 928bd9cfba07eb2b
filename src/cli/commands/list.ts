import type { Command } from '../command.js';
import { filterOf } from '../filter-of.js';
import { listJobs, listOptions } from '../list-jobs.js';

/** The jobs of the store: a table for a person, tab-separated lines for a pipe, JSON when asked for. */
export const list: Command = {
  name: 'list',
  summary: 'list the stored jobs, filtered by any field',
  description:
    'Lists jobs that match all of the filters: as a table that fits the terminal, or in a pipe as one line a job with ' +
    'tabs between id, title, company, places, status, workplace, seniority and degree. With --facets, counts of what they have.',
  arguments: [],
  options: listOptions(),
  examples: [
    ['cvpr-jobs list --country US --degree master', 'jobs in the United States that no PhD is needed for'],
    [
      'cvpr-jobs list --category phd --country Europe --has deadline --sort deadline',
      'PhD positions in Europe, the first to close first',
    ],
    ['cvpr-jobs list --near "Zurich 100km" --skill cpp,pytorch', 'both skills, within a day trip'],
    ['cvpr-jobs list --salary-min "120k USD" --sort salary', 'what pays that much a year, the most first'],
    ['cvpr-jobs list --facets category,country,skill --limit 5', 'what there is'],
    ["cvpr-jobs list --json title,company | jq -r '.[].company'", 'some fields, for another program'],
    ['cvpr-jobs list | cut -f1', 'the ids alone'],
  ],
  run: async (context) => listJobs(context, await filterOf(context)),
};
