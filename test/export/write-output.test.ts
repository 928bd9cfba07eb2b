import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeOutput } from '../../src/export/write-output.js';
import { stream } from './helpers.js';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function* failing(): AsyncGenerator<string> {
  yield 'x'.repeat(100_000);
  throw new Error('no more');
}

describe('a file', () => {
  it('is written whole', async () => {
    const path = join(temporaryFolder(), 'jobs.csv');
    expect(await writeOutput(path, stream(['a', 'ü😀', 'x'.repeat(200_000)]))).toBe('whole');
    expect(readFileSync(path, 'utf8')).toBe(`aü😀${'x'.repeat(200_000)}`);
    await writeOutput(path, stream([]));
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('may be of text and bytes, in their order', async () => {
    const path = join(temporaryFolder(), 'jobs.bin');
    const bytes = Uint8Array.of(0, 255, 10, 128);
    await writeOutput(path, stream<string | Uint8Array>(['ü', bytes, 'b', 'c', bytes]));
    expect([...readFileSync(path)]).toEqual([...Buffer.from('ü'), ...bytes, ...Buffer.from('bc'), ...bytes]);
  });

  it('stays as it was when writing fails, and nothing is left beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'jobs.csv');
    writeFileSync(path, 'old');
    await expect(writeOutput(path, failing())).rejects.toThrow('no more');
    expect(readFileSync(path, 'utf8')).toBe('old');
    await expect(writeOutput(join(folder, 'new.csv'), failing())).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual(['jobs.csv']);
  });

  it('keeps its permissions, and a link to it stays a link', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'jobs.csv');
    const link = join(folder, 'link.csv');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    await writeOutput(link, stream(['new']));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('says what is wrong with the place', async () => {
    const folder = temporaryFolder();
    for (const path of [folder, join(folder, 'missing', 'jobs.csv')]) {
      await expect(writeOutput(path, stream(['x']))).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
    }
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says so when the disk is full, and takes devices for what they are',
    async () => {
      await expect(writeOutput('/dev/full', stream(['x']))).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
      await writeOutput('/dev/null', stream(['x']));
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    },
  );
});

describe('a stream', () => {
  it('is written as fast as it takes it, and left open', async () => {
    let waiting = 0;
    let most = 0;
    const got: string[] = [];
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk, _, done) {
        got.push(String(chunk));
        setTimeout(() => {
          waiting = 0;
          done();
        }, 2);
      },
    });
    async function* pieces() {
      for (let i = 0; i < 40; i++) {
        waiting++;
        most = Math.max(most, waiting);
        yield 'x'.repeat(16 * 1024);
      }
    }
    expect(await writeOutput(slow, pieces())).toBe('whole');
    expect(got.join('')).toHaveLength(40 * 16 * 1024);
    expect(most).toBeLessThanOrEqual(5);
    expect(slow.writableEnded).toBe(false);
    expect(slow.listenerCount('error')).toBe(0);
  });

  it('may be closed by its reader, which ends the reading of records too', async () => {
    const child = spawn('head', ['-c', '10'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield 'line\n'.repeat(1000);
      } finally {
        closed = true;
      }
    }
    const exit = once(child, 'close');
    expect(await writeOutput(child.stdin, endless())).toBe('closed');
    expect(closed).toBe(true);
    await exit;
  });

  it('fails with a reason otherwise', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('ENOSPC: no space')) });
    await expect(writeOutput(broken, stream(['x']))).rejects.toMatchObject({
      code: 'OUTPUT_FAILED',
      message: expect.stringContaining('no space'),
    });
    const whole = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(writeOutput(whole, failing())).rejects.toThrow('no more');
  });
});

it.skipIf(!existsSync('/usr/bin/mkfifo'))('a named pipe is written directly', async () => {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const child = spawn('cat', [path]);
  let got = '';
  child.stdout.on('data', (chunk) => {
    got += chunk;
  });
  const closed = once(child, 'close');
  await writeOutput(path, stream(['through']));
  await closed;
  expect(got).toBe('through');
});
