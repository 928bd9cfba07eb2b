import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';
import { storable } from '../../text/well-formed.js';

/** Prepared statements kept at hand. Preparing a statement of some hundred rows costs as much as running it. */
const KEPT_STATEMENTS = 100;

/** What of libsql (or of better-sqlite3, which has the same API) this store uses. */
export interface Driver extends SqliteDatabase {
  exec(sql: string): void;
  all<Row>(sql: string, parameters?: readonly unknown[]): Row[];
}

/** Opens a database file (a path or a `file:` address), waiting up to `timeout` ms for locks. */
export function openDriver(file: string, timeout: number): Driver {
  const database = new Database(file, { timeout });
  const kept = new Map<string, SqliteStatement>();

  function prepare(sql: string): SqliteStatement {
    const statement =
      kept.get(sql) ?? guard(database.prepare(sql) as unknown as SqliteStatement, () => kept.delete(sql));
    // Taken out and put back, so that the one left unused longest comes first.
    kept.delete(sql);
    kept.set(sql, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_STATEMENTS) break;
      kept.delete(oldest);
    }
    return statement;
  }

  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    all: <Row>(sql: string, parameters: readonly unknown[] = []) => prepare(sql).all(parameters) as Row[],
    close: () => {
      kept.clear();
      database.close();
    },
  };
}

/** Forgets a statement that failed, and binds only what libsql can take. */
function guard(statement: SqliteStatement, forget: () => void): SqliteStatement {
  const attempt = <R>(run: (bound: unknown[]) => R, parameters: readonly unknown[]): R => {
    try {
      return run(parameters.map(bindable));
    } catch (error) {
      forget();
      throw error;
    }
  };
  return {
    reader: statement.reader,
    all: (parameters) => attempt((bound) => statement.all(bound), parameters),
    run: (parameters) => attempt((bound) => statement.run(bound), parameters),
    iterate: (parameters) => statement.iterate(parameters.map(bindable)),
  };
}

/** libsql 0.5 ends the whole process on a boolean and cuts strings at a NUL. */
function bindable(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return storable(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'number':
    case 'bigint':
      return value;
    case 'undefined':
      return null;
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new TypeError(`A ${typeof value} can't be stored as it is`);
  }
}
