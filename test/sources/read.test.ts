import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import { openInput, type ReadOptions, readAll } from '../../src/sources/read.js';
import { STDIN } from '../../src/sources/walk.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array) {
  writeFileSync(path.join(root, name), content);
  return { uri: name, path: path.join(root, name) };
}

async function* stream(...parts: Uint8Array[]) {
  yield* parts;
}

describe('openInput', () => {
  it.each([
    ['plain.txt', 'Zürich\r\nApply', 'text', 'utf-8', 'Zürich\r\nApply'],
    ['packed.txt.gz', gzipSync('Zürich\nApply'), 'text', 'utf-8', 'Zürich\nApply'],
    ['packed-without-the-name.txt', gzipSync('Apply'), 'text', 'utf-8', 'Apply'],
    ['two-members.gz', Buffer.concat([gzipSync('one '), gzipSync('two')]), 'text', 'utf-8', 'one two'],
    ['page.html', '<p>x', 'html', 'utf-8', '<p>x'],
    ['page.html.gz', gzipSync('<p>x'), 'html', 'utf-8', '<p>x'],
    ['wide.txt', Buffer.from('\ufeff<!doctype html>é', 'utf16le'), 'html', 'utf-16le', '<!doctype html>é'],
    [
      'old.htm',
      Buffer.from('<meta charset=iso-8859-1>\x93\xe9', 'latin1'),
      'html',
      'windows-1252',
      '<meta charset=iso-8859-1>“é',
    ],
    ['nuls.txt', 'Lon\0don\n\nApply with us today', 'text', 'utf-8', 'Lon\0don\n\nApply with us today'],
  ])('reads %s', async (name, content, format, encoding, text) => {
    const opened = await openInput(file(name, content));
    expect(opened).toMatchObject({ uri: name, format, encoding });
    expect(opened.modifiedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(await readAll(opened)).toBe(text);
  });

  it.each([
    ['empty.txt', '', 'INPUT_EMPTY'],
    ['only-a-mark.txt', '\ufeff', 'INPUT_EMPTY'],
    ['empty.gz', gzipSync(''), 'INPUT_EMPTY'],
    ['image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]), 'INPUT_NOT_A_PAGE'],
    ['cv.html', '%PDF-1.7 ...', 'INPUT_NOT_A_PAGE'],
    ['db.txt', 'SQLite format 3\0', 'INPUT_NOT_A_PAGE'],
    ['twice.gz', gzipSync(gzipSync('x')), 'INPUT_NOT_A_PAGE'],
    [
      'noise.txt',
      Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7919) % 31)),
      'INPUT_NOT_A_PAGE',
    ],
    ['cut-off.txt.gz', gzipSync('Some words. '.repeat(999)).subarray(0, 40), 'INPUT_UNREADABLE'],
  ])('refuses %s', async (name, content, code) => {
    await expect(openInput(file(name, content))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(name),
    });
  });

  it('refuses what is missing, a folder, and a gzip that breaks off late', async () => {
    await expect(openInput({ uri: 'x', path: path.join(root, 'x') })).rejects.toMatchObject({
      code: 'INPUT_MISSING',
    });
    mkdirSync(path.join(root, 'folder'));
    await expect(openInput({ uri: 'folder', path: path.join(root, 'folder') })).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
    });
    const random = Buffer.from(
      Array.from({ length: 3 << 20 }, (_, index) => 97 + ((index * index * 31) % 23)),
    );
    const opened = await openInput(file('late.gz', gzipSync(random).subarray(0, -30)));
    await expect(readAll(opened)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  it.skipIf(process.getuid?.() === 0)('refuses a file that it may not read', async () => {
    const secret = file('secret.txt', 'x');
    chmodSync(secret.path, 0);
    await expect(openInput(secret)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  it('counts unpacked bytes, and characters of HTML', async () => {
    const bomb = file('bomb.html.gz', gzipSync(Buffer.alloc(5 << 20, 'x')));
    const limited = await openInput(bomb, { limits: { maxBytes: 2 << 20 } });
    await expect(readAll(limited)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    await expect(readAll(await openInput(bomb), 1 << 20)).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
      hint: expect.any(String),
    });
  });

  it('reads stdin, and warns of bytes that turn out not to be UTF-8', async () => {
    const said: Diagnostic[] = [];
    const options: ReadOptions = {
      stdin: stream(Buffer.alloc(1 << 20, 'a'), Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 0xff])),
      report: (diagnostic) => said.push(diagnostic),
    };
    const opened = await openInput(STDIN, options);
    expect(opened).toMatchObject({ uri: '-', format: 'text', modifiedAt: null });
    expect((await readAll(opened)).slice(1 << 20)).toBe('€\ufffd');
    expect(said.map(({ code }) => code)).toEqual(['input.damaged-text']);
  });

  it('reads a long stream in bounded memory', async () => {
    const block = Buffer.from('Some words of a posting in Zürich.\n'.repeat(7490));
    async function* many() {
      for (let count = 0; count < 1000; count++) yield block;
    }
    const opened = await openInput(STDIN, { stdin: many() });
    let length = 0;
    let most = 0;
    for await (const chunk of opened.chunks) {
      length += chunk.length;
      most = Math.max(most, chunk.length);
    }
    expect(length).toBe(block.toString().length * 1000);
    expect(most).toBeLessThan(3 << 20);
  });
});
