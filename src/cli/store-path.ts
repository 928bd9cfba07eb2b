import type { Io } from './io.js';

/** The database in use: --db, else CVPR_JOBS_DB, else the XDG data file. */
export async function storePath(options: Readonly<Record<string, unknown>>, io: Io): Promise<string> {
  const given = options.db ?? io.env.CVPR_JOBS_DB;
  if (typeof given === 'string' && given !== '') return given;
  const { defaultStorePath } = await import('../store/default-path.js');
  return defaultStorePath();
}
