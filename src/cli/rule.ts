import type * as Rulings from '../life/rule-on-jobs.js';
import type { Store } from '../store/store.js';
import type { Context } from './command.js';
import { count } from './count.js';
import type { ExitCode } from './io.js';
import { printList } from './print-list.js';
import { openStoreFor } from './with-store.js';

/** Does what a person says about jobs, and prints the jobs that come of it. */
export async function rule(
  context: Context,
  word: 'merge' | 'split',
  work: (rulings: typeof Rulings, store: Store, how: Rulings.RuleOptions) => Promise<Rulings.Ruled>,
): Promise<ExitCode> {
  const store = await openStoreFor(context, {});
  try {
    const rulings = await import('../life/rule-on-jobs.js');
    const { jobs, takenBack } = await work(rulings, store, { now: () => new Date() });
    const [{ PROPERTIES }, { JOB_COLUMNS }] = await Promise.all([
      import('../columns.js'),
      import('./jobs-table.js'),
    ]);
    const items = (async function* () {
      yield* jobs;
    })();
    await printList({ items, columns: JOB_COLUMNS, properties: () => PROPERTIES }, context);
    const done =
      takenBack === undefined
        ? `${word} noted`
        : `the ${word} of ${takenBack.slice(0, 16).replace('T', ' ')} is taken back`;
    const back = takenBack === undefined ? `; ${word} --undo takes it back` : '';
    context.voice.say(`${done}: ${count(jobs.length, 'job')} in ${store.location}${back}`);
    return 0;
  } finally {
    await store.close();
  }
}
