import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import { walkInputs } from '../../src/sources/walk.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'walk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function walk(...paths: string[]) {
  const said: Diagnostic[] = [];
  const inputs = await walkInputs(paths, (diagnostic) => said.push(diagnostic));
  return {
    uris: inputs.map(({ uri }) => uri.replace(`${root}/`, '')),
    said: said.map(({ code, uri }) => `${code} ${uri.replace(`${root}/`, '')}`).sort(),
  };
}

function files(...names: string[]) {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), 'x');
  }
}

describe('walkInputs', () => {
  it('goes through folders in the order of code units', async () => {
    files('b.txt', 'a/z.html', 'B.txt', 'a.txt', 'a/é.txt', 'a/10.txt', 'a/9.txt.gz', 'README');
    expect(await walk(root)).toEqual({
      uris: ['B.txt', 'README', 'a.txt', 'a/10.txt', 'a/9.txt.gz', 'a/z.html', 'a/é.txt', 'b.txt'],
      said: [],
    });
  });

  it('says what it leaves out', async () => {
    files('a.txt', '.git/x.txt', '.DS_Store', 'node_modules/p/readme.txt', 'logo.png', 'jobs.csv');
    symlinkSync(path.join(root, 'nowhere.txt'), path.join(root, 'broken.txt'));
    expect(await walk(root)).toEqual({
      uris: ['a.txt'],
      said: ['.DS_Store', '.git', 'broken.txt', 'jobs.csv', 'logo.png', 'node_modules'].map(
        (name) => `input.skipped ${name}`,
      ),
    });
  });

  it('follows links, and not in circles', async () => {
    files('pages/a.txt');
    symlinkSync(root, path.join(root, 'pages', 'loop'));
    symlinkSync(path.join(root, 'pages', 'a.txt'), path.join(root, 'b.txt'));
    expect(await walk(root)).toEqual({ uris: ['b.txt', 'pages/a.txt'], said: ['input.skipped pages/loop'] });
  });

  it('takes files that are named as they are, in the order given and once each', async () => {
    files('z.png', '.hidden.txt', 'a.txt');
    const [png, hidden, a] = ['z.png', '.hidden.txt', 'a.txt'].map((name) => path.join(root, name)) as [
      string,
      string,
      string,
    ];
    expect(await walk(png, '-', hidden, a, a, '-')).toEqual({
      uris: ['z.png', '-', '.hidden.txt', 'a.txt'],
      said: [],
    });
  });

  it('goes on after a path that is not there', async () => {
    files('a.txt');
    expect(await walk(path.join(root, 'nope'), path.join(root, 'a.txt'))).toEqual({
      uris: ['a.txt'],
      said: ['INPUT_MISSING nope'],
    });
  });

  it('says so when a folder holds nothing', async () => {
    mkdirSync(path.join(root, 'empty'));
    expect(await walk(path.join(root, 'empty'))).toEqual({ uris: [], said: ['input.no-pages empty'] });
  });

  it.each([
    ['./seeds/', 'seeds/board-page-1.txt'],
    ['seeds', 'seeds/board-page-1.txt'],
    ['seeds//board-page-1.txt', 'seeds/board-page-1.txt'],
  ])('keeps the relative form of %s', async (given, uri) => {
    expect((await walkInputs([given], () => {}))[0]?.uri).toBe(uri);
  });
});
