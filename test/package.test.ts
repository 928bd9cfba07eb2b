import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, skipLoudly } from './support/root.js';

// What people install: the tarball, in a project of their own.

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-package-'));
const project = join(folder, 'project');
const { version, files: listed } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  version: string;
  files: string[];
};
/** What npm says when the registry can't be reached. */
const UNREACHABLE =
  /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|network/;

let packed: Packed;
let unreachable: string | null = null;

beforeAll(() => {
  if (!existsSync(`${ROOT}dist/cli.js`)) throw new Error('dist/ is missing: run `npm run build` first');
  // without scripts: `prepare` would build dist/ anew under the other tests
  const ran = run(ROOT, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  if (ran.code !== 0) throw new Error(`npm pack failed: ${ran.stderr}`);
  packed = (JSON.parse(ran.stdout) as [Packed])[0];
  mkdirSync(project);
  writeFileSync(
    join(project, 'package.json'),
    '{ "name": "a-project", "private": true, "type": "module" }\n',
  );
  const installed = run(project, 'npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retries=1',
    join(folder, packed.filename),
  ]);
  if (installed.code === 0) return;
  if (!UNREACHABLE.test(installed.stderr))
    throw new Error(`the package can't be installed: ${installed.stderr}`);
  unreachable = installed.stderr.split('\n').find((line) => UNREACHABLE.test(line)) ?? 'no answer';
}, 150_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what package.json lists, and nothing else', () => {
    const allowed = new Set([...listed, 'package.json', 'README.md', 'LICENSE']);
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !allowed.has(path.split('/')[0] as string))).toEqual([]);
    expect(
      paths.filter((path) =>
        /(?:^|\/)(?:test|tests|fixtures|src|scripts|bench)\/|\.test\.|\.db$|\.tgz$/.test(path),
      ),
    ).toEqual([]);
    for (const path of [
      'bin/cvpr-jobs.js',
      'dist/cli.js',
      'dist/index.js',
      'dist/types/index.d.ts',
      'dist/gazetteer.bin',
      'dist/report/page.js',
      'dist/report/report.css',
      'README.md',
      'LICENSE',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('says its version once installed', (context) => {
    if (unreachable) skipLoudly(context, `the registry can't be reached: ${unreachable}`);
    expect(run(project, 'npx', ['--no-install', 'cvpr-jobs', '--version'])).toMatchObject({
      code: 0,
      stdout: `${version}\n`,
    });
  });

  it('reads a page, stores it and gives it back', (context) => {
    if (unreachable) skipLoudly(context, `the registry can't be reached: ${unreachable}`);
    const page = join('node_modules', 'cvpr-jobs', 'seeds', 'board-page-1.txt');
    const parsed = run(project, 'npx', ['--no-install', 'cvpr-jobs', 'parse', page]);
    expect(parsed.code, parsed.stderr).toBe(0);
    const records = parsed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(14);
    // the gazetteer came along
    expect(records[0].locations[0]).toMatchObject({ city: 'London', country: 'GB' });
    const stored = run(project, 'npx', ['--no-install', 'cvpr-jobs', 'ingest', '--db', 'jobs.db', page]);
    expect(stored.code, stored.stderr).toBe(0);
    const exported = run(project, 'npx', [
      '--no-install',
      'cvpr-jobs',
      'export',
      '--db',
      'jobs.db',
      '--format',
      'json',
    ]);
    expect(JSON.parse(exported.stdout)).toHaveLength(14);
  });

  it('is a library', (context) => {
    if (unreachable) skipLoudly(context, `the registry can't be reached: ${unreachable}`);
    const script = `
      import { parsePages } from 'cvpr-jobs';
      let count = 0;
      for await (const { record } of parsePages(['node_modules/cvpr-jobs/seeds/board-page-2.txt'], { report: () => {} })) {
        if (record.evidence.description) count++;
      }
      console.log(count);`;
    expect(run(project, process.execPath, ['--input-type=module', '-e', script])).toMatchObject({
      code: 0,
      stdout: '14\n',
    });
  });
});

function run(cwd: string, command: string, args: readonly string[]) {
  const ran = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    // a package manager that runs these tests hands its own settings on; they are for this project, not for that one
    env: Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^npm_(?:config_(?:prefix|global|local_prefix)|package|lifecycle|command)/i.test(name),
      ),
    ),
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr + (ran.error ? `${ran.error}` : '') };
}
