import { CvprJobsError } from '../../record/errors.js';
import type { Driver } from './driver.js';
import { MIGRATIONS } from './migrations.js';

export interface MigrateOptions {
  readonly now: () => Date;
  /** Fills the tables of what is derived from records, in the transaction that is open. */
  readonly derive: () => Promise<void>;
}

/**
 * Runs the steps that the database has not seen yet, all in one transaction: what is derived is derived as this version
 * does it, which fits the tables only as they are after the last step.
 */
export async function migrate(driver: Driver, path: string, { now, derive }: MigrateOptions): Promise<void> {
  if (pendingSteps(driver, path) === 0) return;
  driver.exec('begin immediate');
  try {
    driver.exec(
      'create table if not exists migration (name text not null primary key, applied_at text not null)',
    );
    // Another process may have been quicker while this one waited for the lock.
    const applied = appliedSteps(driver);
    const steps = MIGRATIONS.filter(({ name }) => !applied.has(name));
    for (const { name, sql } of steps) {
      driver.exec(sql);
      driver
        .prepare('insert into migration (name, applied_at) values (?, ?)')
        .run([name, now().toISOString()]);
    }
    if (steps.some(({ derives }) => derives)) await derive();
    driver.exec('commit');
  } catch (error) {
    rollback(driver);
    throw error;
  }
}

/** SQLite itself has already rolled back after some errors, such as a full disk. */
function rollback(driver: Driver): void {
  try {
    driver.exec('rollback');
  } catch {
    // Nothing was open any more.
  }
}

/** How many steps are missing. Throws STORE_TOO_NEW when there are some that this version does not know. */
export function pendingSteps(driver: Driver, path: string): number {
  refuseNewer(driver, path);
  const applied = appliedSteps(driver);
  return MIGRATIONS.filter(({ name }) => !applied.has(name)).length;
}

function refuseNewer(driver: Driver, path: string): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  for (const name of appliedSteps(driver)) {
    if (known.has(name)) continue;
    throw new CvprJobsError(
      'STORE_TOO_NEW',
      `${path} was written by a newer cvpr-jobs (step ${name})`,
      'Update cvpr-jobs, or name another database with --db.',
    );
  }
}

function appliedSteps(driver: Driver): Set<string> {
  const exists =
    driver.all("select 1 from sqlite_master where type = 'table' and name = 'migration'").length > 0;
  return new Set(
    exists ? driver.all<{ name: string }>('select name from migration').map(({ name }) => name) : [],
  );
}
