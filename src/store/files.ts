import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

// Which file is meant by a name: it is called what it was called first, and known by its absolute path.

/** A file that was read. */
export interface NamedFile {
  readonly uri: string;
  /** Absolute; null for one that an older version read. */
  readonly path: string | null;
}

export interface FileReader {
  /** What the file at an absolute path is called; null for one that was never read. */
  fileAt(path: string): Promise<string | null>;
  /** The file or page of this name; null where there is none. */
  fileNamed(uri: string): Promise<NamedFile | null>;
}

export interface FileWriter extends FileReader {
  /** From now on the name means the file at this path. */
  nameFile(uri: string, path: string): Promise<void>;
}

export function fileReader(db: Kysely<Tables>): FileReader {
  return {
    fileAt: (path) => fileAt(db, path),
    fileNamed: (uri) => fileNamed(db, uri),
  };
}

export function fileWriter(db: Kysely<Tables>): FileWriter {
  return { ...fileReader(db), nameFile: (uri, path) => nameFile(db, uri, path) };
}

async function fileAt(db: Kysely<Tables>, path: string): Promise<string | null> {
  const row = await db.selectFrom('file').select('uri').where('path', '=', path).executeTakeFirst();
  return row?.uri ?? null;
}

async function fileNamed(db: Kysely<Tables>, uri: string): Promise<NamedFile | null> {
  const file = await db.selectFrom('file').selectAll().where('uri', '=', uri).executeTakeFirst();
  if (file) return file;
  const source = await db.selectFrom('source').select('uri').where('uri', '=', uri).executeTakeFirst();
  return source ? { uri, path: null } : null;
}

async function nameFile(db: Kysely<Tables>, uri: string, path: string): Promise<void> {
  await db
    .insertInto('file')
    .values({ uri, path })
    .onConflict((conflict) => conflict.column('uri').doUpdateSet({ path }))
    .execute();
}

/**
 * The files that were read in a folder. Of those whose path is not known, by their names: '' has those whose names
 * begin neither at the root nor above.
 *
 * @param path of the folder, absolute
 */
export async function filesUnder(db: Kysely<Tables>, folder: string, path: string): Promise<NamedFile[]> {
  const inside = `${path.replace(/\/$/, '')}/`;
  const rows = await db
    .selectFrom('source')
    .leftJoin('file', 'file.uri', 'source.uri')
    .select(['source.uri', 'file.path'])
    .where('kind', '=', 'file')
    .where(({ and, or, eb }) =>
      or([
        and([eb('path', '>=', inside), eb('path', '<', `${inside.slice(0, -1)}0`)]), // 0 comes after /
        and([
          eb('path', 'is', null),
          folder === ''
            ? and([eb('source.uri', 'not like', '/%'), eb('source.uri', 'not like', '../%')])
            : and([eb('source.uri', '>=', `${folder}/`), eb('source.uri', '<', `${folder}0`)]),
        ]),
      ]),
    )
    .orderBy('source.uri')
    .execute();
  return rows.map(({ uri, path }) => ({ uri, path }));
}
