import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, skipLoudly } from './support/root.js';

// Labels that are kept apart from this repository, with a scorer that runs the command line as a user would.

const SHARED = join(ROOT, '..', 'shared');
const SETS = [
  { pages: 'seeds', gold: 'seeds.json', goals: 'goals.json' },
  { pages: 'pages', gold: 'pages.json', goals: 'goals-pages.json' },
];

describe('the labelled sets beside the project', () => {
  for (const set of SETS) {
    it(`${set.pages}: every score reaches its goal`, { timeout: 120_000 }, (context) => {
      const scorer = join(SHARED, 'score', 'score.mjs');
      const pages = join(SHARED, set.pages);
      const gold = join(SHARED, 'gold', set.gold);
      const goals = join(SHARED, 'score', set.goals);
      const absent = [scorer, pages, gold, goals, join(ROOT, 'dist', 'cli.js')].find(
        (path) => !existsSync(path),
      );
      if (absent) skipLoudly(context, `${absent} is not there`);
      const ran = spawnSync(
        process.execPath,
        [
          scorer,
          '--pages',
          pages,
          '--gold',
          gold,
          '--goals',
          goals,
          '--misses',
          '3',
          '--cli',
          'node bin/cvpr-jobs.js',
        ],
        { cwd: ROOT, encoding: 'utf8' },
      );
      expect(ran.status, `${ran.stdout}\n${ran.stderr}`).toBe(0);
    });
  }
});
