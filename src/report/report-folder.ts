import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CvprJobsError } from '../record/errors.js';

/** The file by which a folder is known to be a report, so that it may be written over. */
const MARKER = '.cvpr-jobs-report';

/**
 * A folder to write a report into: a new or empty one, or an earlier report. Files are written whole, one by one: what
 * is there before the new report is complete still opens. OUTPUT_FAILED where it can't be written or holds other things.
 */
export class ReportFolder {
  readonly #path: string;
  readonly #written = new Set<string>();

  private constructor(path: string) {
    this.#path = path;
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
    const folder = new ReportFolder(path);
    for (const part of ['assets', 'data', 'jobs'])
      await mkdir(join(path, part), { recursive: true }).catch(failed(path));
    await folder.write(MARKER, 'Written by cvpr-jobs report, which may replace what stands here.\n');
    return folder;
  }

  /** Writes a file under its path in the folder; it is there whole or as it was. */
  async write(name: string, text: string): Promise<void> {
    const target = join(this.#path, name);
    const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
    this.#written.add(name);
    try {
      await writeFile(temporary, text, { flag: 'wx' });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      failed(target)(error);
    }
  }

  /** Takes away pages of jobs that this report does not have, and what a report that was interrupted left. */
  async removeStale(): Promise<number> {
    let removed = 0;
    for (const part of ['', 'assets', 'data', 'jobs']) {
      for (const entry of await entriesOf(join(this.#path, part))) {
        const stale = part === 'jobs' && entry.endsWith('.html') && !this.#written.has(`jobs/${entry}`);
        if (!stale && !/^\.[\da-f-]{36}\.tmp$/.test(entry)) continue;
        await rm(join(this.#path, part, entry), { force: true }).catch(failed(entry));
        if (stale) removed++;
      }
    }
    return removed;
  }
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
