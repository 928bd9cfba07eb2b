import { statSync } from 'node:fs';
import { CvprJobsError } from '../../record/errors.js';

/** `CVPR` in ASCII: how `file` and other programs tell that a database is ours. */
export const APPLICATION_ID = 0x43565052;

/**
 * What stands at a path, without a look inside, which is SQLite's alone: a process that closes a file of its own gives
 * up all locks that it holds on it, also those of a store that is open, whose log another process then deletes
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function inspectFile(path: string): 'missing' | 'empty' | 'file' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  if (!stat.isFile()) {
    throw new CvprJobsError('STORE_UNREADABLE', `${path} is not a file`, 'Name a database file with --db.');
  }
  return stat.size === 0 ? 'empty' : 'file';
}

/** A database, but of another program. */
export function foreign(path: string): CvprJobsError {
  return new CvprJobsError(
    'STORE_UNREADABLE',
    `${path} is a database of another program`,
    'It was left as it is. Name another database with --db.',
  );
}
