import type { Command } from '../command.js';
import { count } from '../count.js';
import { tuneEngine } from '../tune-engine.js';

/** Applies the rules of this version to the pages that are kept. */
export const reparse: Command = {
  name: 'reparse',
  summary: 'read the kept pages again with the rules of this version',
  description:
    'Reads every page in the store again, without the files they came from, and says which fields changed on how many jobs. Use it after an update.',
  arguments: [],
  options: [],
  examples: [['cvpr-jobs reparse', 'apply better rules to what was read before']],
  whenInterrupted: 'the pages that were read again are stored; the same command begins anew',
  async run({ voice, options }) {
    tuneEngine();
    const [{ reparsePages }, { openStore }, { storePath }] = await Promise.all([
      import('../../intake/reparse.js'),
      import('../../store/open.js'),
      import('../store-path.js'),
    ]);
    const path = await storePath(options);
    const store = await openStore(path);
    try {
      const done = await reparsePages(store, {
        report: voice.report,
        now: () => new Date(),
        onPage: (uri, pages) => voice.progress(`${count(pages, 'page')}; reading ${uri}`),
      });
      voice.say(
        `read ${count(done.pages, 'page')} again, ${count(done.postings, 'posting')}: ${count(done.jobsBefore, 'job')} before, ${done.jobsAfter} after, ${done.jobsChanged} changed${done.jobsReworded > 0 ? `, ${done.jobsReworded} more rest on other words` : ''}`,
      );
      for (const [field, jobs] of Object.entries(done.fields).sort((a, b) => b[1] - a[1]))
        voice.say(`  ${field}: ${count(jobs, 'job')}`);
      if (done.pagesFailed === 0) return 0;
      return done.pages > 0 ? 3 : 1;
    } finally {
      await store.close();
    }
  },
};
