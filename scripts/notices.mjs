// Collects the licence texts of the packages that are bundled into dist/, as their licences ask.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {import('esbuild').Metafile} metafile of the build
 * @param {string} root of the project
 * @returns {string} one section a package: name, version, licence text
 */
export function notices(metafile, root) {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
    ),
  );
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file && existsSync(join(root, folder, file))
        ? readFileSync(join(root, folder, file), 'utf8').trim()
        : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return `cvpr-jobs contains these packages.\n\n${sections.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
