import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lilconfig } from 'lilconfig';
import { CvprJobsError } from '../../record/errors.js';
import type { SettingsPlaces } from '../io.js';

/** A file of settings as it was read; nothing of it is checked but that it is JSON. */
export interface SettingsFile {
  readonly path: string;
  readonly values: unknown;
}

/** What a project's file may be called. */
export const PROJECT_FILES: readonly string[] = ['.cvpr-jobsrc.json', 'cvpr-jobs.config.json'];
/** The user's own, in the folder for settings. */
export const USER_FILE = 'config.json';

/**
 * The files of settings, those that go before others first: the one that is named, alone; else the nearest of a project, from
 * the working folder upwards, and then the user's own. USAGE for one that is no JSON, or that was named and is not there.
 *
 * @param warn hears of a file that is left out
 */
export async function findSettings(
  named: string | null,
  places: SettingsPlaces | null,
  warn: (message: string) => void,
): Promise<SettingsFile[]> {
  if (named !== null) return [await readSettings(named)];
  if (places === null) return [];
  const project = await findProject(places, warn);
  const own = join(places.config, USER_FILE);
  return [...(project ? [project] : []), ...((await isThere(own)) ? [await readSettings(own)] : [])];
}

/** Outside of the user's home no folder above the working folder is asked: anybody may write to /tmp. */
async function findProject(
  { cwd, home, uid }: SettingsPlaces,
  warn: (message: string) => void,
): Promise<SettingsFile | null> {
  const isAtHome = !relative(home, cwd).startsWith('..');
  const found = await lilconfig('cvpr-jobs', {
    searchPlaces: [...PROJECT_FILES],
    stopDir: isAtHome ? home : cwd,
    loaders: { '.json': parse },
    cache: false,
  }).search(cwd);
  if (found === null) return null;
  const owner = (await stat(found.filepath)).uid;
  if (uid === null || owner === uid || owner === 0) return { path: found.filepath, values: found.config };
  warn(`${found.filepath} belongs to another user and is not used; --config ${found.filepath} uses it`);
  return null;
}

async function readSettings(path: string): Promise<SettingsFile> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    const reason = REASONS[String((cause as NodeJS.ErrnoException).code)] ?? (cause as Error).message;
    throw new CvprJobsError(
      'USAGE',
      `The settings in ${path} can't be read: ${reason}`,
      'Name another file with --config, or leave it out.',
      { cause },
    );
  });
  // nothing in it says nothing: `--config /dev/null` is without any settings
  return { path, values: text.trim() === '' ? {} : await parse(path, text) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

async function parse(path: string, text: string): Promise<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    const { lineOfMistake } = await import('./line-of-mistake.js');
    throw new CvprJobsError(
      'USAGE',
      `The settings in ${path} are no JSON from line ${lineOfMistake(json)} on: ${(cause as Error).message}`,
      'Mend the file, or name another with --config (none: --config /dev/null).',
      { cause },
    );
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
