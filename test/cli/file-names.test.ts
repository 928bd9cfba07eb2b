import { existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/helpers.js';
import { advert, capture } from '../support/board.js';
import { ROOT, skipLoudly } from '../support/root.js';

// Which file is meant by a name, in real processes that run in folders of their own. A step is `folder: inputs`.

interface Case {
  readonly name: string;
  /** `folder: inputs`, or `folder > folder` where one is moved. */
  readonly steps: readonly string[];
  /** Status and sources of each job, by the thing that its advert is about. */
  readonly jobs: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    name: 'two files of one name, read from two folders',
    steps: ['one: a.txt', 'two: a.txt', 'one: a.txt'],
    jobs: { ants: 'open a.txt', bees: 'open two/a.txt' },
  },
  {
    name: 'in the other order',
    steps: ['two: a.txt', 'one: a.txt'],
    jobs: { ants: 'open one/a.txt', bees: 'open a.txt' },
  },
  {
    name: 'one file under several spellings of its path',
    steps: ['one: a.txt', 'two: ../one/a.txt', 'one: ./a.txt ../one/./a.txt', 'one: /one/a.txt', '.: one'],
    jobs: { ants: 'open a.txt' },
  },
  {
    name: 'a folder that was moved keeps its names',
    steps: ['one: a.txt', 'one > three', 'three: a.txt'],
    jobs: { ants: 'open a.txt' },
  },
  {
    name: 'a folder of pages in each of two folders: none is missing',
    steps: ['one: pages', 'two: pages', 'one: pages'],
    jobs: { cats: 'open pages/c.txt', dogs: 'open pages/d.txt' },
  },
];

describe('files by their names', () => {
  it.for(CASES)('$name', { timeout: 60_000 }, async ({ steps, jobs }, context) => {
    if (!existsSync(`${ROOT}dist/cli.js`)) skipLoudly(context, 'dist/ is missing; run `npm run build`');
    const folder = temporaryFolder();
    const db = join(folder, 'jobs.db');
    for (const [name, thing] of [
      ['one/a.txt', 'ants'],
      ['two/a.txt', 'bees'],
      ['one/pages/c.txt', 'cats'],
      ['two/pages/d.txt', 'dogs'],
    ] as const) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), capture(advert(thing)));
      utimesSync(join(folder, name), new Date('2024-06-01'), new Date('2024-06-01'));
    }
    for (const step of steps) {
      const [from, to] = step.split(' > ');
      if (to !== undefined) {
        renameSync(join(folder, from as string), join(folder, to));
        continue;
      }
      const [cwd = '', inputs = ''] = step.split(': ');
      const args = inputs.split(' ').map((one) => (one.startsWith('/') ? join(folder, one) : one));
      const ran = await cvprJobs(join(folder, cwd), ['ingest', '--db', db, ...args]);
      expect(ran.stderr).not.toContain('no longer there');
    }
    const { stdout } = await cvprJobs(folder, ['list', '--db', db, '--status', 'all', '--json']);
    const listed = (JSON.parse(stdout) as Listed[]).map(({ description, status, sources }) => [
      /Engineer for (\w+)/.exec(description)?.[1],
      [status, ...sources.map(({ uri }) => uri)].join(' '),
    ]);
    expect(Object.fromEntries(listed)).toMatchObject(jobs);
  });
});

interface Listed {
  readonly description: string;
  readonly status: string;
  readonly sources: readonly { readonly uri: string }[];
}

function cvprJobs(cwd: string, args: readonly string[]) {
  return execa(process.execPath, [`${ROOT}bin/cvpr-jobs.js`, ...args], { cwd });
}
