// Builds dist/: the command line and the library as one split bundle (a command's modules load when it runs),
// the types, the scripts and style of the report's pages, and the gazetteer.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
// what runs in the pages of a report
await build({
  absWorkingDir: root,
  entryPoints: {
    page: 'src/report/page/page.ts',
    theme: 'src/report/page/theme.ts',
    back: 'src/report/page/back.ts',
    report: 'src/report/style/report.css',
  },
  outdir: 'dist/report',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  // Safari 17.5, Firefox 120 and Chromium 123 know all that the style sheet uses
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
copyFileSync(`${root}src/report/style/icon.svg`, `${root}dist/report/icon.svg`);
writeFileSync(`${root}dist/THIRD-PARTY.txt`, notices(metafile, root));
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.types.json`],
  { stdio: 'inherit' },
);
const size = await buildGazetteer(`${root}dist/gazetteer.bin`);
console.log(`built dist/ of cvpr-jobs ${version} (gazetteer ${(size / 2 ** 20).toFixed(1)} MB)`);
