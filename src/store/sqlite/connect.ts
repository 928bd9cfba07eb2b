import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely, SqliteDialect } from 'kysely';
import { CvprJobsError } from '../../record/errors.js';
import type { Connection, OpenOptions, Snapshot } from '../connection.js';
import { deriveAllRows } from '../derive-rows.js';
import type { Tables } from '../schema.js';
import { addressToRead } from './address-to-read.js';
import { type Driver, openDriver } from './driver.js';
import { explainSqlite, isBusy } from './errors.js';
import { fullText } from './full-text.js';
import { APPLICATION_ID, foreign, inspectFile } from './header.js';
import { migrate, pendingSteps } from './migrate.js';

/** How long to wait for another process that writes, in ms. */
const BUSY_TIMEOUT = 10_000;

/** What of the file is kept at hand, in KiB: a posting is filed under some sixty keys, all over a large index. */
const CACHE_KIB = 64 * 1024;

/** After so many pages the log is brought into the file: pages that are written again and again until then, once. */
const LOG_PAGES = 8000;

/** SQLite's own limit is 32,766. */
const MAX_VARIABLES = 32_000;

/** Opens or makes a store in a SQLite file. */
export async function connectSqlite(location: string, options: OpenOptions): Promise<Connection> {
  const path = resolve(location);
  const readonly = options.readonly ?? false;
  try {
    const state = inspectFile(path);
    if (state !== 'file' && (readonly || !options.create)) throw missing(path);
    if (state === 'missing') mkdirSync(dirname(path), { recursive: true });
    const address = readonly ? addressToRead(path) : path;
    const driver = openDriver(address, BUSY_TIMEOUT);
    try {
      await whileBusy(async () =>
        readonly ? checkReadable(driver, path) : await prepareStore(driver, path, options),
      );
      driver.exec(
        readonly
          ? 'pragma query_only = 1'
          : `pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -${CACHE_KIB}; pragma wal_autocheckpoint = ${LOG_PAGES}`,
      );
    } catch (error) {
      driver.close();
      throw error;
    }
    return connection(driver, path, address, readonly);
  } catch (error) {
    throw explainSqlite(error, path);
  }
}

function connection(driver: Driver, path: string, address: string, readonly: boolean): Connection {
  const writer = kyselyOver(driver);
  const reader = new Kysely<Tables>({
    // Opened when it is first asked something.
    dialect: new SqliteDialect({ database: () => Promise.resolve(openReader(path)) }),
  });
  return {
    location: path,
    readonly,
    writer,
    reader: readonly ? writer : reader,
    begin: 'begin immediate',
    maxVariables: MAX_VARIABLES,
    snapshot: async () => openSnapshot(address),
    fullText,
    isBusy,
    explain: (error) => explainSqlite(error, path),
    close: async () => {
      await reader.destroy();
      if (!readonly) checkpoint(driver);
      driver.close();
    },
  };
}

function kyselyOver(driver: Driver): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: driver }) });
}

function openReader(address: string): Driver {
  const driver = openDriver(address, BUSY_TIMEOUT);
  driver.exec('pragma query_only = 1');
  return driver;
}

function openSnapshot(address: string): Snapshot {
  const driver = openReader(address);
  driver.exec('begin');
  return {
    db: kyselyOver(driver),
    close: async () => {
      // libsql keeps a closed connection until its statements are collected; its lock must not last as long.
      driver.exec('rollback');
      driver.close();
    },
  };
}

/** Makes sure that the database is ours, in write-ahead mode and up to date. Changes nothing in one that isn't ours. */
async function prepareStore(driver: Driver, path: string, options: OpenOptions): Promise<void> {
  // In this order: another process that is making the store sets the id before it makes tables.
  const tables = driver.all('select 1 from sqlite_master limit 1').length;
  if (pragma(driver, 'application_id') !== APPLICATION_ID) {
    if (tables > 0) throw foreign(path);
    driver.exec(`pragma application_id = ${APPLICATION_ID}`);
  }
  pendingSteps(driver, path);
  if (pragma(driver, 'journal_mode') !== 'wal') driver.exec('pragma journal_mode = wal');
  const on = { db: kyselyOver(driver), maxVariables: MAX_VARIABLES };
  await migrate(driver, path, { now: options.now ?? (() => new Date()), derive: () => deriveAllRows(on) });
}

function checkReadable(driver: Driver, path: string): void {
  const tables = driver.all('select 1 from sqlite_master limit 1').length;
  if (tables === 0) throw missing(path);
  if (pragma(driver, 'application_id') !== APPLICATION_ID) throw foreign(path);
  if (pendingSteps(driver, path) === 0) return;
  throw new CvprJobsError(
    'STORE_UNREADABLE',
    `${path} was written by an older cvpr-jobs`,
    'Any command that writes to it, such as `cvpr-jobs ingest`, brings it up to date.',
  );
}

function pragma(driver: Driver, name: string): unknown {
  return driver.all<Record<string, unknown>>(`pragma ${name}`)[0]?.[name];
}

/** Brings the log into the file, so that the file alone is the whole store; not if that means waiting for others. */
function checkpoint(driver: Driver): void {
  try {
    driver.exec('pragma busy_timeout = 0');
    driver.all('pragma wal_checkpoint(truncate)');
  } catch {
    // The log stays beside the file, and the next to open it goes on from there.
  }
}

/** SQLite doesn't wait for the lock that changing the journal mode needs. */
async function whileBusy(work: () => Promise<void>): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_TIMEOUT) throw error;
      await setTimeout(20);
    }
  }
}

function missing(path: string): CvprJobsError {
  return new CvprJobsError(
    'STORE_MISSING',
    `There is no database at ${path}`,
    'Run `cvpr-jobs ingest` first, or name another database with --db.',
  );
}
