// Builds dist/: the command line and the library as one split bundle (a command's modules load when it runs),
// the types, and the gazetteer.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildGazetteer } from './build-gazetteer.mjs';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  // its binary is a package of its own, chosen at run time
  external: ['libsql'],
  define: { __VERSION__: JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
writeFileSync(`${root}dist/THIRD-PARTY.txt`, notices(metafile, root));
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.types.json`],
  { stdio: 'inherit' },
);
const size = await buildGazetteer(`${root}dist/gazetteer.bin`);
console.log(`built dist/ of cvpr-jobs ${version} (gazetteer ${(size / 2 ** 20).toFixed(1)} MB)`);
