import type { EventCause, EventKind, JobEvent } from '../../record/job-event.js';
import { EVENT_CAUSES, EVENT_KINDS, EVENT_PROPERTIES } from '../../record/job-event.js';
import type { EventFilter, Store } from '../../store/store.js';
import { choicesOf } from '../choices.js';
import type { Command, Context } from '../command.js';
import { count } from '../count.js';
import type { ExitCode } from '../io.js';
import { ageWords, plain } from '../known-words.js';
import { jsonOptionFor, limitOption, ndjsonOption, pagerOption } from '../options.js';
import { printList } from '../print-list.js';
import { withStore } from '../with-store.js';

/** There are changes, when `--exit-code` asks. Not 1 as of diff, which here means failed. */
const CHANGED: ExitCode = 4;

/** What happened to the jobs. */
export const changes: Command = {
  name: 'changes',
  summary: 'list what is new, what changed, and what is gone',
  description:
    'Lists what happened to jobs, oldest first: new, changed (field by field), gone, back, merged (found to be one with another), ' +
    'split (found to be another). A run of ingest tells of each job once, by what it changed all in all. Changes that better ' +
    'rules made to the records (reparse) are left out unless asked for. With an id, the whole history of one job. In a pipe, tabs stand between time, kind, id, title, ' +
    'company, changes and cause.',
  arguments: [{ name: '[id]', doc: 'the id of a job, or its beginning: its history, whatever the cause' }],
  options: [
    {
      flags: '--since <when>',
      doc: 'an age (12h, 7d, 2w), a day (yesterday, 2024-06-01), a time, or last: since the last ingest began (default: 7d, of one job all)',
      known: () => [...ageWords(), ['last', 'since the last ingest began']],
    },
    {
      flags: '--kind <kinds>',
      doc: `one or more, joined by commas: ${EVENT_KINDS.join(', ')}`,
      isList: true,
      repeated: 'any',
      known: () => plain(EVENT_KINDS),
      parse: (list) => choicesOf('kind', list, EVENT_KINDS),
    },
    {
      flags: '--cause <causes>',
      doc: `one or more, joined by commas: page, rules (reparse), person (merge, split)`,
      isList: true,
      repeated: 'any',
      known: () => plain(EVENT_CAUSES),
      parse: (list) => choicesOf('cause', list, EVENT_CAUSES),
    },
    limitOption('changes'),
    jsonOptionFor(EVENT_PROPERTIES, 'kind,id'),
    ndjsonOption,
    pagerOption,
    {
      flags: '--exit-code',
      doc: 'end with 4 where there is something to list, and 0 where there is nothing',
    },
  ],
  examples: [
    ['cvpr-jobs changes', 'the last seven days'],
    ['cvpr-jobs changes --since last --kind new,back', 'what the last ingest found that one can apply for'],
    [
      'cvpr-jobs changes --since 1d --ndjson | jq -r \'select(.kind == "new") | .title\'',
      'for another program',
    ],
    [
      'cvpr-jobs changes -q --since last --exit-code > news.txt; [ $? -eq 4 ] && mail -s Jobs me < news.txt',
      'from cron: write only when there is something to tell',
    ],
  ],
  async run(context) {
    return withStore<ExitCode>(context, async (store) => {
      const { CHANGE_COLUMNS } = await import('../changes-table.js');
      const since = await sinceOf(context, store);
      const [id] = context.args;
      const filter = { since, ...filterOf(context), ...(id && { jobId: (await store.job(id)).id }) };
      const counts = new Map<EventKind, number>();
      const counted = async function* (): AsyncGenerator<JobEvent> {
        for await (const event of store.events(filter)) {
          counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
          yield event;
        }
      };
      const written = await printList(
        { items: counted(), columns: CHANGE_COLUMNS, properties: () => EVENT_PROPERTIES },
        context,
      );
      if (written === 'whole') {
        context.voice.say(summary(counts, since, store.location));
        await sayHeldBack(store, filter, counts, context);
        if (filter.causes === USUAL_CAUSES) await sayLeftOut(store, since, context);
      }
      return context.options.exitCode === true && counts.size > 0 ? CHANGED : 0;
    });
  },
};

/** What reparse changes is no news about the jobs. */
const USUAL_CAUSES: readonly EventCause[] = ['page', 'person'];

function filterOf({ options, args }: Context) {
  const usual = args.length > 0 ? EVENT_CAUSES : USUAL_CAUSES;
  return {
    causes: (options.cause as EventCause[] | undefined) ?? usual,
    ...(Array.isArray(options.kind) && { kinds: options.kind as EventKind[] }),
    ...(typeof options.limit === 'number' && { limit: options.limit }),
  };
}

async function sinceOf({ options, args }: Context, store: Store): Promise<string> {
  if (options.since === undefined && args.length > 0) return '';
  const words = String(options.since ?? '7d');
  if (words === 'last') return (await store.lastRun('ingest')) ?? '';
  const { momentOf } = await import('../times.js');
  return momentOf(words, new Date());
}

function summary(counts: ReadonlyMap<EventKind, number>, since: string, location: string): string {
  const parts = EVENT_KINDS.flatMap((kind) => (counts.has(kind) ? [`${counts.get(kind)} ${kind}`] : []));
  const when = since === '' ? '' : ` since ${since}`;
  return `${parts.length > 0 ? parts.join(', ') : 'no changes'}${when} in ${location}`;
}

/** What a limit held back is not counted above. */
async function sayHeldBack(
  store: Store,
  { limit, ...filter }: EventFilter,
  counts: ReadonlyMap<EventKind, number>,
  { voice }: Context,
): Promise<void> {
  if (limit === undefined) return;
  let all = 0;
  for await (const _ of store.events(filter)) all++;
  const shown = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (all > shown) voice.say(`${shown} of ${count(all, 'change')}, the oldest (--limit)`);
}

async function sayLeftOut(store: Store, since: string, { options, voice }: Context): Promise<void> {
  let leftOut = 0;
  const kinds = Array.isArray(options.kind) ? { kinds: options.kind as EventKind[] } : {};
  for await (const _ of store.events({ since, causes: ['rules'], ...kinds })) leftOut++;
  if (leftOut > 0)
    voice.say(`${count(leftOut, 'change')} by better rules left out (--cause rules shows them)`);
}
