// Takes the pictures of list, show and stats on a terminal that README.md shows, from the sample pages in seeds/.
//
//   npm run build && npx tsx scripts/terminal-screenshots.ts
//
// Needs `script` of util-linux, which lends the commands a terminal, and Debian's chromium (or CHROMIUM=/path/to/it).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnsiUp } from 'ansi_up';
import { chromium } from 'playwright-core';

const COLUMNS = 108;
const SHOTS: readonly { readonly file: string; readonly words: string; readonly lines?: number }[] = [
  { file: 'terminal-list.png', words: 'list --country Europe --sort category' },
  { file: 'terminal-show.png', words: 'show 86b1', lines: 46 },
  { file: 'terminal-stats.png', words: 'stats --by category,country,skill --top 6' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-shots-'));
const program = `'${process.execPath}' '${join(root, 'bin', 'cvpr-jobs.js')}'`;
const env = { ...process.env, CVPR_JOBS_DB: join(folder, 'jobs.db'), TERM: 'xterm-256color', PAGER: 'cat' };

try {
  execFileSync('bash', ['-c', `${program} ingest -q seeds`], { cwd: root, env, stdio: 'inherit' });
  mkdirSync(images, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const { file, words, lines } of SHOTS) {
    const page = await browser.newPage({ viewport: { width: 900, height: 400 }, deviceScaleFactor: 1.5 });
    await page.setContent(pageOf(`$ cvpr-jobs ${words}`, printed(words).slice(0, lines)));
    await page.locator('pre').screenshot({ path: join(images, file) });
    console.log(`${file}: ${Math.round(statSync(join(images, file)).size / 1024)} kB`);
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The lines that a command prints on a terminal, without the marks of links. */
function printed(words: string): string[] {
  const command = `stty cols ${COLUMNS} rows 60; ${program} ${words}`;
  const text = execFileSync('script', ['-qec', command, '/dev/null'], { cwd: root, env, encoding: 'utf8' });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: OSC 8 is made of control characters
  const plain = text.replace(/\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '').replaceAll('\r', '');
  return plain.replaceAll(folder, '~').trimEnd().split('\n');
}

function pageOf(prompt: string, lines: readonly string[]): string {
  const ansi = new AnsiUp();
  const body = ansi.ansi_to_html([prompt, ...lines].join('\n'));
  return `<!doctype html><style>
    body { margin: 0; background: #16181d }
    pre { display: inline-block; margin: 0; padding: 18px 22px; background: #16181d; color: #d7dae0;
      font: 13px/1.45 'DejaVu Sans Mono', 'Liberation Mono', monospace }
  </style><pre>${body}</pre>`;
}
