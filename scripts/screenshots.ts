// Takes the pictures of the report that README.md shows, from the sample pages in seeds/.
//
//   npm run build && npx tsx scripts/screenshots.ts
//
// Needs Debian's chromium; on another system say where yours is: CHROMIUM=/path/to/chromium.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

interface Shot {
  readonly file: string;
  readonly page: string;
  readonly theme: 'light' | 'dark';
  readonly height: number;
}

const SHOTS: readonly Shot[] = [
  {
    file: 'report-jobs.png',
    page: 'index.html?q=vision&category=phd&category=internship&category=postdoc',
    theme: 'light',
    height: 820,
  },
  { file: 'report-figures.png', page: 'figures.html', theme: 'dark', height: 1180 },
];
const WIDTH = 1200;

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-shots-'));
const run = (...words: string[]) =>
  execFileSync(
    process.execPath,
    [join(root, 'bin', 'cvpr-jobs.js'), '--db', join(folder, 'jobs.db'), ...words],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
try {
  run('ingest', 'seeds');
  run('report', '--out', join(folder, 'report'));
  mkdirSync(images, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const { file, page: path, theme, height } of SHOTS) {
    const page = await browser.newPage({ viewport: { width: WIDTH, height }, colorScheme: theme });
    await page.goto(`file://${folder}/report/${path}`);
    await page.waitForLoadState('load');
    await page.screenshot({ path: join(images, file) });
    console.log(`${file}: ${Math.round(statSync(join(images, file)).size / 1024)} kB`);
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
