import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { CvprJobsError } from '../record/errors.js';

/** The file by which a folder is known to be a report; it names the files that are the report's, a line each. */
const MARKER = '.cvpr-jobs-report';
const HEAD = '# Written by cvpr-jobs report, which may replace or remove these files and no others:';
/** Where a report is put together: what an interrupted one left has the same beginning. */
const STAGE = '.cvpr-jobs-report-';
/** Files that are written at a time. */
const AT_ONCE = 32;

/**
 * A folder to write a report into: a new or empty one, or an earlier report. Files are put together apart and `finish`
 * moves them into their places when all are there: until then the earlier report stands as it was. Nothing is
 * overwritten or removed that no report wrote. OUTPUT_FAILED where that can't be, or where there are other things.
 */
export class ReportFolder {
  readonly #path: string;
  readonly #stage: string;
  /** What earlier reports wrote. */
  readonly #earlier: ReadonlySet<string>;
  readonly #written = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #pending: Promise<void>[] = [];

  private constructor(path: string, earlier: ReadonlySet<string>) {
    this.#path = path;
    this.#stage = join(path, STAGE + randomUUID());
    this.#earlier = earlier;
  }

  static async open(path: string): Promise<ReportFolder> {
    const entries = await entriesOf(path);
    if (entries.length > 0 && !entries.includes(MARKER)) {
      throw new CvprJobsError(
        'OUTPUT_FAILED',
        `${path} holds other things than a report`,
        'Name a new or an empty folder, or that of an earlier report.',
      );
    }
    const list = entries.includes(MARKER)
      ? await readFile(join(path, MARKER), 'utf8').catch(failed(path))
      : '';
    const folder = new ReportFolder(path, new Set(list.split('\n').filter((line) => !/^(?:#|$)/.test(line))));
    await makeFolder(folder.#stage).catch(failed(path));
    await folder.#mark([]);
    for (const left of entries) {
      if (left.startsWith(STAGE))
        await rm(join(path, left), { recursive: true, force: true }).catch(failed(path));
    }
    return folder;
  }

  /** Puts a file by for its path in the folder: some at a time, so that the disk is never waited for alone. */
  async write(name: string, text: string): Promise<void> {
    this.#written.add(name);
    const target = join(this.#stage, name);
    await this.#also(async () => {
      await this.#makeFolder(dirname(target));
      await writeFile(target, text, { flag: 'wx' });
    }, name);
  }

  /**
   * Moves the files into their places, those that lead to others last, and takes away what an earlier report had and
   * this one has not.
   *
   * @returns how many pages of jobs were taken away
   */
  async finish(): Promise<number> {
    await this.#settle();
    const names = [...this.#written];
    await this.#refuseStrangers(names);
    // whatever happens from here on, the next report knows what is its own
    await this.#mark(names);
    const isInFolder = (name: string) => name.includes('/');
    for (const name of names.filter(isInFolder)) await this.#also(() => this.#place(name), name);
    await this.#settle();
    for (const name of names.filter((each) => !isInFolder(each))) {
      await this.#place(name).catch(failed(join(this.#path, name)));
    }
    const stale = [...this.#earlier].filter((name) => !this.#written.has(name) && isInside(name));
    for (const name of stale) await rm(join(this.#path, name), { force: true }).catch(failed(name));
    await this.#mark(names, []);
    await this.discard();
    return stale.filter((name) => name.startsWith('jobs/')).length;
  }

  /** Takes away what was put by; a report that was finished stays. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.#pending);
    await rm(this.#stage, { recursive: true, force: true }).catch(() => undefined);
  }

  async #place(name: string): Promise<void> {
    const target = join(this.#path, name);
    await this.#makeFolder(dirname(target));
    await rename(join(this.#stage, name), target);
  }

  /** Begins a work on a file, and waits where many are under way. */
  async #also(work: () => Promise<void>, name: string): Promise<void> {
    const working = work().catch(failed(join(this.#path, name)));
    // it is heard of where it is waited for
    working.catch(() => undefined);
    this.#pending.push(working);
    if (this.#pending.length >= AT_ONCE) await this.#settle();
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#pending);
    this.#pending.length = 0;
  }

  /** A file that stands where one of the report's goes, and is no report's. */
  async #refuseStrangers(names: readonly string[]): Promise<void> {
    const there = new Set<string>();
    for (const folder of new Set(names.map((name) => dirname(name)))) {
      for (const entry of await entriesOf(join(this.#path, folder))) there.add(posix.join(folder, entry));
    }
    for (const name of names) {
      if (this.#earlier.has(name) || !there.has(name)) continue;
      throw new CvprJobsError(
        'OUTPUT_FAILED',
        `${join(this.#path, name)} is no file of an earlier report, and would be overwritten`,
        'Move it away, or name another folder; the earlier report is as it was.',
      );
    }
  }

  /** Names the files that are the report's. */
  async #mark(names: readonly string[], earlier: Iterable<string> = this.#earlier): Promise<void> {
    const lines = [HEAD, ...new Set([...earlier, ...names])].join('\n');
    const temporary = join(this.#stage, MARKER);
    try {
      await writeFile(temporary, `${lines}\n`);
      await rename(temporary, join(this.#path, MARKER));
    } catch (error) {
      failed(this.#path)(error);
    }
  }

  async #makeFolder(path: string): Promise<void> {
    if (this.#folders.has(path)) return;
    await makeFolder(path);
    this.#folders.add(path);
  }
}

/** Makes a folder and those above it. `recursive` tries for ever where nothing can be made, as in `/proc`. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const above = await stat(dirname(path)).catch(() => null);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || above !== null) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}

/** A list that someone wrote into leads to no other folder. */
function isInside(name: string): boolean {
  return !name.split(/[/\\]/).includes('..') && !/^(?:[/\\]|[a-z]:)/i.test(name);
}

async function entriesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) {
    throw new CvprJobsError('OUTPUT_FAILED', `${path} is no folder`, 'Name a new or an empty folder.');
  }
  return readdir(path).catch(failed(path));
}

function failed(path: string): (cause: unknown) => never {
  return (cause) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CvprJobsError(
      'OUTPUT_FAILED',
      `${path} can't be written: ${message}`,
      'Check the space and the permissions there, then run the command again.',
      { cause },
    );
  };
}
