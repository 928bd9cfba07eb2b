import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReportJob } from '../../src/report/report-job.js';
import { writeReport } from '../../src/report/write-report.js';
import { record } from '../store/helpers.js';
import { manyJobs } from '../support/many-jobs.js';
import { REPORT_FIELDS } from '../support/report-fields.js';

const NOW = new Date('2024-06-10T08:00:00Z');
const ASSETS = new Map(
  ['report.css', 'page.js', 'theme.js', 'back.js', 'icon.svg'].map((name) => [name, `/* ${name} */`]),
);

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const write = (folder: string, jobs: Iterable<ReportJob>) =>
  writeReport(
    (async function* () {
      yield* jobs;
    })(),
    folder,
    { fields: REPORT_FIELDS, assets: ASSETS, now: NOW },
  );
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
const oneJob = (id: string, values = {}): ReportJob => ({ record: record(id, values), postings: [] });

describe('a report', () => {
  it('is the same for the same jobs and time', async () => {
    const [one, two] = [newFolder(), newFolder()];
    expect(await write(one, manyJobs(60))).toEqual({ jobs: 60, removed: 0 });
    await write(two, manyJobs(60));
    expect(filesOf(two)).toEqual(filesOf(one));
    const names = Object.keys(filesOf(one));
    expect(names.filter((name) => name.startsWith('jobs/'))).toHaveLength(60);
    const plain = (name: string) => name.replace(/\.[\da-f]{10}(?=\.)/, '.HASH');
    expect(names.filter((name) => !name.startsWith('jobs/')).map(plain)).toEqual([
      '.cvpr-jobs-report',
      'assets/back.HASH.js',
      'assets/icon.HASH.svg',
      'assets/page.HASH.js',
      'assets/report.HASH.css',
      'assets/theme.HASH.js',
      'data/jobs.HASH.js',
      'data/order.HASH.js',
      'data/words.HASH.js',
      'figures.html',
      'index.html',
      'list.html',
    ]);
  });

  it('is written over an earlier one, whose other files go; what else stands there stays', async () => {
    const folder = newFolder();
    await write(folder, [oneJob('a1'), oneJob('b2')]);
    const earlier = Object.keys(filesOf(folder));
    const strangers = ['CNAME', 'jobs/mine.html', 'data/jobs.js', 'assets/logo.svg'];
    for (const stranger of strangers) writeFileSync(join(folder, stranger), 'mine');
    mkdirSync(join(folder, '.cvpr-jobs-report-0123', 'jobs'), { recursive: true });
    expect(await write(folder, [oneJob('b2'), oneJob('c3')])).toEqual({ jobs: 2, removed: 1 });
    expect(readdirSync(join(folder, 'jobs')).sort()).toEqual(['b2.html', 'c3.html', 'mine.html']);
    for (const stranger of strangers) expect(readFileSync(join(folder, stranger), 'utf8')).toBe('mine');
    // of each kind of data there is one file still, and of what was put together nothing is left
    expect(Object.keys(filesOf(folder))).toHaveLength(earlier.length + strangers.length);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.cvpr-jobs-report']);
  });

  it("never writes over a file that is no report's, and then is not written at all", async () => {
    const folder = newFolder();
    await write(folder, [oneJob('a1')]);
    writeFileSync(join(folder, 'jobs', 'b2.html'), 'mine');
    const before = filesOf(folder);
    await expect(write(folder, [oneJob('b2')])).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
    expect(filesOf(folder)).toEqual(before);
  });

  it('that breaks off leaves the earlier one as it was', async () => {
    const folder = newFolder();
    await write(folder, [oneJob('a1')]);
    const before = filesOf(folder);
    const broken = function* () {
      yield oneJob('a1', { title: 'Another' });
      throw new Error('the store is gone');
    };
    await expect(write(folder, broken())).rejects.toThrow('the store is gone');
    expect(filesOf(folder)).toEqual(before);
  });

  it('removes nothing outside its folder, whatever its list says', async () => {
    const folder = newFolder();
    await write(join(folder, 'report'), [oneJob('a1')]);
    writeFileSync(join(folder, 'mine'), 'x');
    const list = `../mine\njobs/../../mine\n${folder}/mine\n`;
    appendFileSync(join(folder, 'report', '.cvpr-jobs-report'), list);
    await write(join(folder, 'report'), []);
    expect(readdirSync(folder).sort()).toEqual(['mine', 'report']);
  });

  it('of no jobs is one', async () => {
    const folder = newFolder();
    expect(await write(folder, [])).toEqual({ jobs: 0, removed: 0 });
    expect(filesOf(folder)['index.html']).toContain('0 jobs');
  });

  it('refuses a folder of other things and leaves them as they are', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'thesis.tex'), 'x');
    await expect(write(folder, [oneJob('a1')])).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
    expect(filesOf(folder)).toEqual({ 'thesis.tex': 'x' });
    for (const path of ['thesis.tex', 'thesis.tex/report'])
      await expect(write(join(folder, path), [])).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
  });

  it('never writes through a link that stands where a page goes', async () => {
    const folder = newFolder();
    await write(folder, [oneJob('a1')]);
    const outside = join(newFolder(), 'outside');
    writeFileSync(outside, 'mine');
    rmSync(join(folder, 'jobs', 'a1.html'));
    symlinkSync(outside, join(folder, 'jobs', 'a1.html'));
    await write(folder, [oneJob('a1')]);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    expect(filesOf(folder)['jobs/a1.html']).toContain('<!doctype html>');
  });

  it('keeps ids from leading out of its folder', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'report'));
    await write(join(folder, 'report'), [oneJob('../../x'), oneJob('ä/b')]);
    expect(readdirSync(folder)).toEqual(['report']);
    expect(readdirSync(join(folder, 'report', 'jobs'))).toHaveLength(2);
  });

  it('has no script or style within its pages', async () => {
    const folder = newFolder();
    await write(folder, manyJobs(30));
    for (const [name, text] of Object.entries(filesOf(folder))) {
      if (!name.endsWith('.html')) continue;
      expect(text, name).not.toMatch(/<style|\sstyle=|<script(?![^>]* src=")|\son[a-z]+="|javascript:/i);
      expect(text, name).toContain("default-src 'none'");
    }
  });

  it('shows what the record says, and the posting with its words marked', async () => {
    const folder = newFolder();
    const [job] = [...manyJobs(1)] as [ReportJob];
    await write(folder, [job]);
    const page = filesOf(folder)[`jobs/${job.record.id}.html`] ?? '';
    expect(page).toContain(`<h1 dir="auto">${job.record.title}</h1>`);
    expect(page).toContain('<span class="label">company</span>');
    expect(page).toContain('href="https://jobs.example/0" rel="noopener noreferrer nofollow"');
    for (const requirement of job.record.requirements as string[])
      expect(page).toContain(`<li>${requirement}</li>`);
  });
});
