import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CvprJobsError } from '../record/errors.js';

/** The style sheet, the scripts and the icon of the pages, which the build puts beside the program: names and texts. */
export async function readAssets(): Promise<ReadonlyMap<string, string>> {
  const folder = findFolder();
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(`${folder}/${name}`, 'utf8')] as const),
    ),
  );
}

/** Beside the bundle, or from the sources in `dist/`. */
function findFolder(): string {
  for (const up of ['./', '../', '../../']) {
    for (const folder of ['report', 'dist/report']) {
      const path = fileURLToPath(new URL(up + folder, import.meta.url));
      if (existsSync(`${path}/report.css`)) return path;
    }
  }
  throw new CvprJobsError(
    'INPUT_MISSING',
    'the style sheet and scripts of the report are missing',
    'Run `npm run build`, which writes dist/report/, or install the package again.',
  );
}
