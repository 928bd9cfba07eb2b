import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../store/helpers.js';
import { ROOT, skipLoudly } from '../support/root.js';
import { type ShellName, TerminalShell } from '../support/terminal-shell.js';
import { JOBS, newFolder, storeOf } from './jobs.js';

// What the tab key does on the command lines of real shells, each on a terminal of its own.

const company = (id: string, name: string) => record(id, { company: name });
const db = await storeOf([
  ...JOBS,
  company('cccc000000000001', 'Siemens Healthineers'),
  company('cccc000000000002', `O'Neil & "Sons" $5 \`Ltd\``),
  company('cccc000000000003', 'Norsk Syn: Oslo'),
]);

const folder = newFolder();
const bin = join(folder, 'bin');
mkdirSync(bin);
symlinkSync(join(ROOT, 'bin', 'cvpr-jobs.js'), join(bin, 'cvpr-jobs'));
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, CVPR_JOBS_DB: db, LC_ALL: 'C.UTF-8' };

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;

const SETUP: Readonly<Record<ShellName, string>> = {
  bash: 'eval "$(cvpr-jobs completion bash)"',
  zsh: 'eval "$(cvpr-jobs completion zsh)"',
  fish: 'cvpr-jobs completion fish | source',
};

/**
 * What is typed before the tab key, and what then stands there, in every shell; a space behind it means that nothing else
 * could. (Where capitals have to change as well, fish also changes the quotes.)
 */
const LINES: readonly (readonly [typed: string, becomes: string])[] = [
  ['sho', 'show '],
  ['list --status=g', 'list --status=gone '],
  ['list --degree PH', 'list --degree phd '],
  ['list --category phd,inte', 'list --category phd,internship '],
  ['list --country "United K', 'list --country "United Kingdom" '],
  ['list --country CH,united\\ k', 'list --country CH,United\\ Kingdom '],
  ['list --language norwegian\\ b', 'list --language Norwegian\\ Bokmål '],
  ['list --sort -newe', 'list --sort -newest '],
  ['list --company "Siemens H', 'list --company "Siemens Healthineers" '],
  ["list --company 'Siemens H", "list --company 'Siemens Healthineers' "],
  ['list --company Siemens\\ H', 'list --company Siemens\\ Healthineers '],
  ['list --company sie', 'list --company Siemens\\ Healthineers '],
  ['list --company=sie', 'list --company=Siemens\\ Healthineers '],
  ['list --company 株', 'list --company 株式会社プリファードネットワークス '],
  ['list --company "Norsk Syn: O', 'list --company "Norsk Syn: Oslo" '],
  ['-q list --status "all" --company "Siem', '-q list --status "all" --company "Siemens Healthineers" '],
  [`--db '${db}' show aaaa000000000002`.slice(0, -4), `--db '${db}' show aaaa00000000000`],
  ['ingest only-fi', 'ingest only-file.txt '],
  ['list --limit ', 'list --limit '],
];

describe.each<ShellName>(['bash', 'zsh', 'fish'])('%s', (shell) => {
  const missing = [shell, 'script'].find((program) => !isThere(program));
  const isBuilt = existsSync(join(ROOT, 'dist', 'cli.js'));
  const isReady = missing === undefined && isBuilt;
  let terminal: TerminalShell;

  beforeAll(() => {
    if (isReady) terminal = new TerminalShell(shell, SETUP[shell], env);
  });
  afterAll(async () => {
    if (isReady) await terminal.close();
  });

  it.for(LINES)('%s: %s', async ([typed, becomes], context) => {
    if (missing !== undefined) skipLoudly(context, `${missing} is not installed`);
    if (!isBuilt) skipLoudly(context, 'dist/ is missing; run `npm run build` first');
    // where a file is asked for
    writeFileSync(join(terminal.folder, 'only-file.txt'), '');
    expect(await terminal.type(`cvpr-jobs ${typed}\t`)).toBe(`cvpr-jobs ${becomes}`);
  });

  // the shell takes the word apart again: what it put in has to be the name
  it('any name comes to the program as it is', async (context) => {
    if (missing !== undefined) skipLoudly(context, `${missing} is not installed`);
    if (!isBuilt) skipLoudly(context, 'dist/ is missing; run `npm run build` first');
    for (const begun of ["O\\'N", '"O\'N']) {
      const line = await terminal.type(`cvpr-jobs list --company ${begun}\t`);
      const words = spawnSync(shell, ['-c', line.replace(/^cvpr-jobs list --company/, "printf '%s\\n'")], {
        encoding: 'utf8',
      });
      expect(words.stdout, line).toBe(`O'Neil & "Sons" $5 \`Ltd\`\n`);
    }
  });
});
