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
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return damaged(path, error);
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR')
  ) {
    return new CvprJobsError(
      'STORE_UNREADABLE',
      `${path} can't be opened or written: ${messageOf(error)}`,
      'Check the permissions of the file and of its folder, or name another database with --db.',
      { cause: error },
    );
  }
  return error;
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_BUSY');
}

export function damaged(path: string, cause?: unknown): CvprJobsError {
  return new CvprJobsError(
    'STORE_UNREADABLE',
    `${path} is not a whole database`,
    `It was left as it is. Restore a copy, try \`sqlite3 ${path} .recover\`, or name another database with --db.`,
    { cause },
  );
}

function sqliteCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  // libsql reports a failure to open as a plain error whose message ends in SQLite's number.
  return /ConnectionFailed\(.*: 14"\)$/.test(messageOf(error)) ? 'SQLITE_CANTOPEN' : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
