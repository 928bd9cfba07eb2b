import { CvprJobsError } from '../../record/errors.js';
import type { Command } from '../command.js';
import { jsonOption } from '../options.js';
import { rule } from '../rule.js';

/** A person says that jobs are one. */
export const merge: Command = {
  name: 'merge',
  summary: 'say that several jobs are one',
  description:
    'Makes one job of several, whatever they state. What you say is kept: through new captures, also where the text has ' +
    'changed a little, and through reparse. `duplicates` names it as the reason. All ids go on leading to the job, which is printed.',
  arguments: [
    { name: '<ids...>', doc: 'the ids of two jobs or more, or their beginnings; with --undo, of one' },
  ],
  options: [{ flags: '--undo', doc: 'take back the last merge that concerns this job' }, jsonOption],
  examples: [
    ['cvpr-jobs merge 38f3d769 a01c77e2', 'two jobs are one'],
    ['cvpr-jobs merge 38f3d769 --undo', 'let the wording decide again'],
  ],
  run: (context) =>
    rule(context, 'merge', ({ mergeJobs, takeBack }, store, how) => {
      const [id = '', ...others] = context.args;
      if (!context.options.undo) return mergeJobs(store, context.args, how);
      if (others.length === 0) return takeBack(store, 'together', id, how);
      throw new CvprJobsError('USAGE', '--undo takes the id of one job', 'Give the ids one after the other.');
    }),
};
