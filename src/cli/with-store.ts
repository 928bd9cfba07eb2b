import { CvprJobsError } from '../record/errors.js';
import type { OpenOptions } from '../store/connection.js';
import type { Store } from '../store/store.js';
import type { Context } from './command.js';
import { storePath } from './store-path.js';

/** Opens the store that the command line names, to be read; STORE_MISSING where there is none yet. */
export async function openStoreFor(
  { options }: Pick<Context, 'options'>,
  how: OpenOptions = { readonly: true },
): Promise<Store> {
  const [{ openStore }, path] = await Promise.all([import('../store/open.js'), storePath(options)]);
  try {
    return await openStore(path, how);
  } catch (error) {
    if (!(error instanceof CvprJobsError) || error.code !== 'STORE_MISSING') throw error;
    throw new CvprJobsError(
      'STORE_MISSING',
      error.message,
      'Make it with `cvpr-jobs ingest PAGES`, or name another database with --db.',
      { cause: error },
    );
  }
}

/** Opens the store, does the work, and closes it whatever happens. */
export async function withStore<T>(
  context: Pick<Context, 'options'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStoreFor(context);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
