import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Report } from '../record/diagnostic.js';
import type { Input } from '../sources/walk.js';
import { uriOf } from '../sources/walk.js';
import type { Store } from '../store/store.js';

interface MissingOptions {
  readonly report: Report;
  readonly now: () => Date;
}

/**
 * Notes the files that were read before and that a walk over their folder no longer found. That a file was deleted
 * says nothing about its jobs, which stay as they are; `sources` shows it, and one warning a folder.
 *
 * @param paths as they were given: folders among them are looked at
 * @param found what they hold
 */
export async function noteMissing(
  store: Store,
  paths: readonly string[],
  found: readonly Input[],
  { report, now }: MissingOptions,
): Promise<void> {
  const there = new Set(found.flatMap(({ path: file }) => (file === null ? [] : [path.resolve(file)])));
  for (const folder of new Set(paths)) {
    if (!(await isFolder(folder))) continue;
    const uri = uriOf(folder);
    const known = await store.filesUnder(uri === '.' ? '' : uri, path.resolve(folder));
    const missing: string[] = [];
    for (const file of known) {
      const full = path.resolve(file.path ?? file.uri);
      if (!there.has(full) && !(await exists(full))) missing.push(file.uri);
    }
    const [first] = missing;
    if (first === undefined) continue;
    const at = now().toISOString();
    await store.write(async (tx) => {
      for (const file of missing) {
        const message = `the file is no longer there: ${file}`;
        await tx.addAttempt({ uri: file, at, outcome: 'failed', code: 'INPUT_MISSING', message });
      }
    });
    report({ severity: 'warning', code: 'input.gone', uri, message: warning(first, missing.length) });
  }
}

function warning(first: string, count: number): string {
  const what =
    count === 1
      ? `${first} was read before and is`
      : `${count} files that were read before, such as ${first}, are`;
  return `${what} no longer there; nothing is gone for that (cvpr-jobs sources --failing shows them)`;
}

async function isFolder(folder: string): Promise<boolean> {
  return fs.stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** One that can't be looked at may be there. */
async function exists(file: string): Promise<boolean> {
  return fs.stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}
