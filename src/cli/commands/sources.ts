import type { SourceState } from '../../life/read-sources.js';
import type { Command } from '../command.js';
import { count } from '../count.js';
import type { ExitCode } from '../io.js';
import { jsonOptionFor, ndjsonOption, pagerOption } from '../options.js';
import { printList } from '../print-list.js';
import { withStore } from '../with-store.js';

/** Where the pages came from, and how reading them went. */
export const sources: Command = {
  name: 'sources',
  summary: 'list the pages that are followed, and how reading them went',
  description:
    'Lists every source that was read or tried: how many captures of it are kept, how many postings the newest trusted ' +
    'one has, when it was last read, and what is the matter with it: failing (the last try to read it failed), missing (its ' +
    'file is no longer there) or doubtful (its newest capture marks no job as gone). A page that its board no longer leads ' +
    'to is overtaken. In a pipe, tabs stand between uri, state, trouble, captures, postings, last capture and last read. ' +
    'JSON has the last error also where it is over.',
  arguments: [],
  options: [
    {
      flags: '--failing',
      doc: 'only those that are missing or could not be read, or whose newest capture is not trusted',
    },
    jsonOptionFor(async () => (await import('../../life/read-sources.js')).SOURCE_PROPERTIES, 'uri,state'),
    ndjsonOption,
    pagerOption,
  ],
  examples: [
    ['cvpr-jobs sources', 'what is followed'],
    ['cvpr-jobs sources --failing --json uri,lastError', 'what needs a look, for another program'],
  ],
  async run(context) {
    return withStore<ExitCode>(context, async (store) => {
      const [{ readSourceStates, SOURCE_PROPERTIES }, { SOURCE_COLUMNS }] = await Promise.all([
        import('../../life/read-sources.js'),
        import('../sources-table.js'),
      ]);
      const all = await readSourceStates(store);
      const shown = context.options.failing
        ? all.filter(({ state }) => state !== 'ok' && state !== 'overtaken')
        : all;
      const written = await printList(
        { items: oneByOne(shown), columns: SOURCE_COLUMNS, properties: () => SOURCE_PROPERTIES },
        context,
      );
      if (written === 'whole') {
        context.voice.say(summary(all, store.location));
        if (all.some(({ state }) => state === 'missing')) context.voice.say(ADVICE);
      }
      return 0;
    });
  },
};

function summary(all: readonly SourceState[], location: string): string {
  if (all.length === 0) return `${location} knows no sources yet: read pages with \`cvpr-jobs ingest PAGES\``;
  const counts = (['missing', 'failing', 'doubtful'] as const)
    .map((state) => [all.filter((each) => each.state === state).length, state] as const)
    .filter(([n]) => n > 0)
    .map(([n, state]) => `, ${n} ${state}`);
  return `${count(all.length, 'source')}${counts.join('')} in ${location}`;
}

const ADVICE = 'jobs of missing files stay as they are; cvpr-jobs forget --missing-files takes them out';

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
