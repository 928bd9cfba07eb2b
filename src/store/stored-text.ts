import { type RawBuilder, sql } from 'kysely';
import { CvprJobsError } from '../record/errors.js';

// libsql 0.5 ends the process when a damaged text is no longer UTF-8. The long texts, where damage falls
// if it falls, are therefore asked for as bytes. (A database that can't hold such text needs no cast.)

/** A text column, to be read by `decodeText` or `decodeJson`. */
export function asBytes(column: string): RawBuilder<ArrayBuffer> {
  return sql<ArrayBuffer>`cast(${sql.ref(column)} as blob)`;
}

export function decodeText(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('utf8');
}

export function decodeJson<T>(bytes: ArrayBuffer): T {
  try {
    return JSON.parse(decodeText(bytes)) as T;
  } catch (cause) {
    throw new CvprJobsError(
      'STORE_UNREADABLE',
      'The database holds a damaged record',
      'Restore a copy of the database, or make a new one with `cvpr-jobs ingest --db PATH`.',
      { cause },
    );
  }
}
