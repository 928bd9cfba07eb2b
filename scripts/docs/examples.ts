import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Examples {
  /** The block with what its commands print now; undefined when it holds no console block. */
  readonly run: (body: string) => string | undefined;
  readonly close: () => void;
}

/** Programs that the examples use besides ours; a block whose programs are not installed is left as it is. */
const PROGRAMS = ['jq', 'sqlite3'];

/**
 * A folder with the sample pages and the built command line, in which examples run one after the other.
 * Each command stands in a line that begins with `$ `. Under it comes what it prints: stdout, or stderr where
 * stdout is silent.
 */
export function openExamples(root: string): Examples {
  if (!existsSync(join(root, 'dist', 'cli.js')))
    throw new Error('dist/ is missing: run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-docs-'));
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'cvpr-jobs'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'cvpr-jobs.js')}" "$@"\n`,
  );
  chmodSync(join(bin, 'cvpr-jobs'), 0o755);
  cpSync(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  // what the example shows must not hang on the machine: no colour, no configuration of its user
  const { FORCE_COLOR: _, ...whole } = process.env;
  const inherited = Object.fromEntries(
    Object.entries(whole).filter(([name]) => !name.startsWith('CVPR_JOBS_')),
  );
  const env = {
    ...inherited,
    PATH: `${bin}:${process.env.PATH}`,
    XDG_DATA_HOME: join(folder, '.data'),
    XDG_CONFIG_HOME: join(folder, '.config'),
    HOME: folder,
    NO_COLOR: '1',
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
  };

  const run = (command: string) => {
    const ran = spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: folder, env, encoding: 'utf8' });
    if (ran.status !== 0)
      throw new Error(`the example \`${command}\` ended with ${ran.status}: ${ran.stderr || ran.error}`);
    return (ran.stdout || ran.stderr).replaceAll('\r\n', '\n').trimEnd();
  };

  return {
    run(body) {
      const block = /^```console\n([\s\S]*?)^```$/m.exec(body);
      if (!block?.[1]) return undefined;
      const commands = block[1].split('\n').filter((line) => line.startsWith('$ '));
      const absent = PROGRAMS.find(
        (name) => commands.some((line) => line.includes(name)) && !installed(name),
      );
      if (absent) {
        console.warn(`not checked, because ${absent} is not installed: ${commands.join('; ')}`);
        return body;
      }
      const printed = commands.map((line) => [line, run(line.slice(2))].filter(Boolean).join('\n'));
      return `\`\`\`console\n${printed.join('\n')}\n\`\`\``;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function installed(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
