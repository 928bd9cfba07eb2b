import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CvprJobsError } from '../../record/errors.js';
import { damaged } from './errors.js';

/** `CVPR` in ASCII: how `file` and other programs tell that a database is ours. */
export const APPLICATION_ID = 0x43565052;

const MAGIC = 'SQLite format 3\0';
const HEADER = 100;

/**
 * Looks at a file before SQLite touches it, so that what is not ours is never changed.
 * Answers whether it holds anything; throws STORE_UNREADABLE when it is something else or cut off.
 */
export function inspectFile(path: string): 'missing' | 'empty' | 'database' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  if (!stat.isFile()) {
    throw new CvprJobsError('STORE_UNREADABLE', `${path} is not a file`, 'Name a database file with --db.');
  }
  if (stat.size === 0) return 'empty';
  const header = readHeader(path);
  if (header.length < HEADER || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new CvprJobsError(
      'STORE_UNREADABLE',
      `${path} is not a database`,
      'It was left as it is. Name a database with --db; a new one is made where no file stands yet.',
    );
  }
  const owner = header.readUInt32BE(68);
  if (owner !== 0 && owner !== APPLICATION_ID) throw foreign(path);
  if (stat.size < pageSize(header) * header.readUInt32BE(28) && !hasLog(path)) throw damaged(path);
  return 'database';
}

/** A database, but of another program. */
export function foreign(path: string): CvprJobsError {
  return new CvprJobsError(
    'STORE_UNREADABLE',
    `${path} is a database of another program`,
    'It was left as it is. Name another database with --db.',
  );
}

function readHeader(path: string): Buffer {
  const buffer = Buffer.alloc(HEADER);
  try {
    const file = openSync(path, 'r');
    try {
      return buffer.subarray(0, readSync(file, buffer, 0, HEADER, 0));
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new CvprJobsError('STORE_UNREADABLE', `${path} can't be read`, 'Check its permissions.', { cause });
  }
}

function pageSize(header: Buffer): number {
  const stated = header.readUInt16BE(16);
  return stated === 1 ? 65_536 : stated;
}

/** Pages in the write-ahead log may not have reached the file yet, which is then rightly shorter than it says. */
function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
