import { join } from 'node:path';
import envPaths from 'env-paths';

/** Where the database lives when nobody says otherwise: `jobs.db` in the user's data folder (XDG on Linux). */
export function defaultStorePath(): string {
  return join(envPaths('cvpr-jobs', { suffix: '' }).data, 'jobs.db');
}
