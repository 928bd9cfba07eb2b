import type { Command } from '../command.js';
import { jsonOption } from '../options.js';
import { rule } from '../rule.js';

/** A person says that postings are different jobs. */
export const split: Command = {
  name: 'split',
  summary: 'say that postings taken for one job are different jobs',
  description:
    'Takes the named postings out of a job, or all of its postings apart. What you say is kept: through new captures, also ' +
    'where the text has changed a little, and through reparse. `duplicates` names it as the reason. Prints the jobs that come of it.',
  arguments: [{ name: '<id>', doc: 'the id of a job, or its beginning' }],
  options: [
    {
      flags: '--posting <names...>',
      repeated: 'all',
      doc: 'take these out, as duplicates and show name them (page.txt#3); without it, all are taken apart',
    },
    { flags: '--undo', doc: 'take back the last split that concerns this job' },
    jsonOption,
  ],
  examples: [
    ['cvpr-jobs split 38f3d769', 'each posting is a job of its own'],
    ["cvpr-jobs split 38f3d769 --posting 'boards/a.txt#3'", 'one posting is another job'],
    ['cvpr-jobs split 38f3d769 --undo', 'let the wording decide again'],
  ],
  run: (context) =>
    rule(context, 'split', ({ splitJob, takeBack }, store, how) => {
      const [id = ''] = context.args;
      const names = (context.options.posting as readonly string[] | undefined) ?? [];
      return context.options.undo ? takeBack(store, 'apart', id, how) : splitJob(store, id, names, how);
    }),
};
