import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * How to open a database to read it. SQLite writes files beside one in write-ahead mode even to read it; where the
 * folder doesn't let us, and nobody has such files open there, the database is opened as one that doesn't change
 * (https://www.sqlite.org/uri.html#uriimmutable).
 */
export function addressToRead(path: string): string {
  if (mayWrite(dirname(path)) || existsSync(`${path}-wal`) || existsSync(`${path}-shm`)) return path;
  return `${pathToFileURL(path).href}?immutable=1`;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
