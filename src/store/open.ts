import { CvprJobsError } from '../record/errors.js';
import type { OpenOptions } from './connection.js';
import { sqlStore } from './sql-store.js';
import type { Store } from './store.js';

/** Opens a store: the path of a SQLite file. Loads the database driver, so import it only where a store is needed. */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (/^[a-z][a-z0-9+]+:\/\//i.test(location)) {
    throw new CvprJobsError('USAGE', `No database driver for ${location}`, 'Give the path of a SQLite file.');
  }
  const { connectSqlite } = await import('./sqlite/connect.js');
  return sqlStore(await connectSqlite(location, options));
}
