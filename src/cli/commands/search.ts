import type { Command } from '../command.js';
import { filterOf } from '../filter-of.js';
import { listJobs, listOptions } from '../list-jobs.js';

/** The jobs that answer a query, best first, each with the words that were found. */
export const search: Command = {
  name: 'search',
  summary: 'search the stored jobs by their words, best matches first',
  description:
    'Lists the jobs in which all of the words occur: in the title, which counts most, the company, the skills, the places ' +
    'or the description, with the stretch of the description that shows most of them. "Words in quotes" stand in a row, ' +
    "robot* begins so, -intern is not there; case and accents don't count. Put the query into single quotes, so that " +
    'the shell leaves it alone. In a pipe, the columns of list and that stretch.',
  arguments: [{ name: '<query...>', doc: 'what to look for' }],
  takesQuery: true,
  options: listOptions('snippet').filter(({ flags }) => !flags.startsWith('--text ')),
  examples: [
    ["cvpr-jobs search 'robot* perception'", 'robot, robotics, robots ... and perception'],
    ['cvpr-jobs search \'"neural rendering" -intern\' --country Europe', 'a phrase, without a word'],
    ['cvpr-jobs search nerf --visa yes', 'who sponsors a visa for work on NeRF'],
    ["cvpr-jobs search 'gaussian splatting' --facets company", 'who looks for it'],
    ["cvpr-jobs search slam --json id,title,snippet | jq '.[0].snippet.text'", 'for another program'],
  ],
  run: async (context) =>
    listJobs(context, { ...(await filterOf(context)), text: context.args.join(' ') }, true),
};
