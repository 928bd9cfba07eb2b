import { promises as fs } from 'node:fs';
import path from 'node:path';
import { type Input, uriOf } from '../sources/walk.js';
import type { FileReader, Store } from '../store/store.js';

/**
 * The name under which a file is stored. A file keeps the name that it was first given, however its path is spelled
 * later; where that name is another file's, which is still there, it takes as much of its absolute path as tells the
 * two apart. Where the other file is no longer there, the folder was moved, and the name means this one. Links are
 * not followed: a link that leads to a newer capture each day is one page.
 */
export async function nameFile(store: Store, { uri, path: given }: Input): Promise<string> {
  if (given === null || !(await isFile(given))) return uri;
  const full = path.resolve(given);
  return (
    (await store.fileAt(full)) ??
    store.write(async (tx) => {
      const name = (await tx.fileAt(full)) ?? (await freeName(tx, uri, full));
      await tx.nameFile(name, full);
      return name;
    })
  );
}

async function freeName(reader: FileReader, uri: string, full: string): Promise<string> {
  const parts = uriOf(full).split('/');
  const tails = parts.map((_, index) => parts.slice(-index - 1).join('/'));
  const whole = uriOf(full);
  for (const name of [uri, ...tails.filter((tail) => tail.length > uri.length)]) {
    const taken = await reader.fileNamed(name);
    if (taken === null) return name;
    // an older version did not note where a file stood: it was taken for any file of its name
    if (taken.path === null && name === uri) return name;
    if (taken.path !== null && !(await isFile(taken.path))) return name;
  }
  return whole;
}

async function isFile(file: string): Promise<boolean> {
  return fs.stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
