import { homedir } from 'node:os';
import envPaths from 'env-paths';
import type { SettingsPlaces } from '../io.js';

/** The folders of the user of a process. */
export function placesOf(process: NodeJS.Process): SettingsPlaces {
  return {
    cwd: process.cwd(),
    home: homedir(),
    config: envPaths('cvpr-jobs', { suffix: '' }).config,
    uid: process.getuid?.() ?? null,
  };
}
