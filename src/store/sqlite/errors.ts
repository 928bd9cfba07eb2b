import { CvprJobsError } from '../../record/errors.js';

/** The error a person can act on behind what SQLite says; anything else as it came. */
export function explainSqlite(error: unknown, path: string): unknown {
  if (error instanceof CvprJobsError) return error;
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new CvprJobsError(
      'STORE_BUSY',
      `${path} is in use by another program`,
      'Wait until it has finished, then run the command again.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_FULL')) {
    return new CvprJobsError(
      'STORE_FULL',
      `No space left to write ${path}`,
      'Free some space and run the command again: what was stored before is whole.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_NOTADB')) {
    return new CvprJobsError(
      'STORE_UNREADABLE',
      `${path} is not a database`,
      'It was left as it is. Name a database with --db; a new one is made where no file stands yet.',
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(path, error);
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR')
  ) {
    return new CvprJobsError(
      'STORE_UNREADABLE',
      `${path} can't be opened or written: ${messageOf(error)}`,
      'SQLite writes beside a file even to read it: check the permissions of the file and of its folder, or name a copy ' +
        'of it (with its -wal, where there is one) or another database with --db.',
      { cause: error },
    );
  }
  return error;
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_BUSY');
}

function damaged(path: string, cause: unknown): CvprJobsError {
  return new CvprJobsError(
    'STORE_UNREADABLE',
    `${path} is not a whole database`,
    `It was left as it is. Restore a copy, try \`sqlite3 ${path} .recover\`, or name another database with --db.`,
    { cause },
  );
}

function sqliteCode(error: unknown): string {
  const { code, rawCode } = (error ?? {}) as { code?: unknown; rawCode?: unknown };
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  // libsql has no names for extended codes: the lowest eight bits say what kind of error each is.
  if (typeof rawCode === 'number') return PRIMARY.get(rawCode & 0xff) ?? '';
  // It reports a failure to open as a plain error whose message ends in SQLite's number.
  if (/ConnectionFailed\(.*: 14"\)$/.test(messageOf(error))) return 'SQLITE_CANTOPEN';
  return DENIED.has(code) ? 'SQLITE_CANTOPEN' : '';
}

/** https://www.sqlite.org/rescode.html */
const PRIMARY: ReadonlyMap<number, string> = new Map([
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [26, 'SQLITE_NOTADB'],
]);
/** What the system says where a folder can't be made or looked into. */
const DENIED: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
