import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOBS, newFolder, storeOf } from './jobs.js';
import { run } from './run.js';

describe('report', () => {
  it('writes the open jobs, says so on stderr, and nothing on stdout', async () => {
    const db = await storeOf(JOBS);
    const out = join(newFolder(), 'report');
    const { code, stdout, stderr } = await run(['report', '--out', out, '--db', db]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(`4 jobs from ${db} written to ${out}\nnext: open ${out}/index.html\n`);
    expect(readdirSync(join(out, 'jobs'))).toHaveLength(4);
    expect(
      readdirSync(join(out, 'assets'))
        .map((name) => name.split('.')[0])
        .sort(),
    ).toEqual(['back', 'icon', 'page', 'report', 'theme']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Research Scientist, Perception');
  });

  it('takes the filters of list, and takes away what they leave out', async () => {
    const db = await storeOf(JOBS);
    const out = newFolder();
    await run(['report', '--out', out, '--db', db, '--status', 'all']);
    const { code, stderr } = await run(['report', '-o', `${out}/`, '--db', db, '--category', 'internship']);
    expect(code).toBe(0);
    expect(stderr).toContain('1 job from');
    expect(stderr).toContain('4 pages of an earlier report removed');
    expect(readdirSync(join(out, 'jobs'))).toEqual(['aaaa000000000003.html']);
  });

  it('needs a folder', async () => {
    const { code, stderr } = await run(['report', '--db', await storeOf([])]);
    expect(code).toBe(2);
    expect(stderr).toContain('--out');
  });

  it('leaves a folder of other things alone', async () => {
    const out = newFolder();
    writeFileSync(join(out, 'mine.txt'), 'x');
    const { code, stderr } = await run(['report', '--out', out, '--db', await storeOf(JOBS)]);
    expect(code).toBe(1);
    expect(stderr).toContain('holds other things');
    expect(readdirSync(out)).toEqual(['mine.txt']);
  });

  it('makes no folder where there is no store', async () => {
    const out = join(newFolder(), 'report');
    const { code } = await run(['report', '--out', out, '--db', join(newFolder(), 'none.db')]);
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
