import type { Forgotten } from '../../life/forget-sources.js';
import { CvprJobsError } from '../../record/errors.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import { openStoreFor } from '../with-store.js';

/** Takes out what was read from a source, as if it had never been read. */
export const forget: Command = {
  name: 'forget',
  summary: 'forget a source and all that was read from it',
  description:
    'Forgets sources, with all their captures: what is left is what would be there if they had never been read. Jobs that ' +
    'stood there alone go, and `changes` says so; others stay, with their ids. What you said with split and merge is kept, ' +
    'and holds again when the same postings come back. Prints each source that was forgotten, its captures and postings, ' +
    'tabs between them. To have a source back, read it again.',
  arguments: [{ name: '[uris...]', doc: 'sources, as `cvpr-jobs sources` shows them' }],
  options: [
    { flags: '--missing-files', doc: 'all files that were looked for and are no longer there' },
    { flags: '--dry-run', doc: 'say what would be forgotten, and forget nothing' },
  ],
  examples: [
    ['cvpr-jobs forget old/page-3.txt', 'a page that was read by mistake'],
    ['cvpr-jobs forget --missing-files --dry-run', 'what would go with the files that were deleted'],
    [
      'cvpr-jobs sources --json uri | jq -r \'.[].uri | select(startswith("boards/"))\' | xargs cvpr-jobs forget',
      'a folder of pages',
    ],
  ],
  async run(context) {
    const { args, options, io, voice } = context;
    if (args.length === 0 && options.missingFiles !== true) {
      throw new CvprJobsError(
        'USAGE',
        'nothing to forget is named',
        'Name sources as `cvpr-jobs sources` shows them, or give --missing-files.',
      );
    }
    const dryRun = options.dryRun === true;
    const store = await openStoreFor({ options }, {});
    try {
      const [{ forgetSources }, { readSourceStates }, { printData }] = await Promise.all([
        import('../../life/forget-sources.js'),
        import('../../life/read-sources.js'),
        import('../print.js'),
      ]);
      const states = options.missingFiles === true ? await readSourceStates(store) : [];
      const missing = states.filter(({ state }) => state === 'missing').map(({ uri }) => uri);
      const done = await forgetSources(store, [...args, ...missing], { now: () => new Date(), dryRun });
      await printData(io, lines(done));
      voice.say(summary(done, dryRun, store.location));
      reportUnknown(done, context);
      if (done.unknown.length === 0) return 0;
      return done.sources.length > 0 ? 3 : 1;
    } finally {
      await store.close();
    }
  },
};

async function* lines({ sources }: Forgotten): AsyncGenerator<string> {
  for (const { uri, captures, postings } of sources) yield `${uri}\t${captures}\t${postings}\n`;
}

function summary({ sources, jobsRemoved, jobsKept }: Forgotten, dryRun: boolean, location: string): string {
  const kept = jobsKept > 0 ? `, ${count(jobsKept, 'job')} stood elsewhere too` : '';
  const what = `${count(sources.length, 'source')} and ${count(jobsRemoved, 'job')}${kept}; in ${location}`;
  return dryRun ? `would forget ${what}` : `forgot ${what}`;
}

function reportUnknown({ unknown }: Forgotten, { voice }: Context): void {
  for (const uri of unknown) {
    voice.report({
      severity: 'error',
      code: 'source.unknown',
      uri,
      message: `nothing was ever read from ${uri}; cvpr-jobs sources shows the names`,
    });
  }
}
