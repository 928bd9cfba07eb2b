import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { CvprJobsError } from '../record/errors.js';
import type { Piece } from './format.js';

/** Characters gathered before they are written. */
const CHUNK = 64 * 1024;

/** Whether all of it was written; `closed` when the reader had enough, as `| head` does. */
export type Written = 'whole' | 'closed';

/** Writes to a file (see `writeFileWhole`) or to a stream (see `writeToStream`). */
export async function writeOutput(target: string | Writable, pieces: AsyncIterable<Piece>): Promise<Written> {
  if (typeof target !== 'string') return writeToStream(target, pieces);
  await writeFileWhole(target, pieces);
  return 'whole';
}

/**
 * Writes a file so that it is all there or as it was before: into a temporary file beside it,
 * which takes its name when everything is on the disk. What is no plain file (a device, a pipe) is written directly.
 */
export async function writeFileWhole(path: string, pieces: AsyncIterable<Piece>): Promise<void> {
  const failed = (cause: unknown) =>
    new CvprJobsError('OUTPUT_FAILED', `${path} can't be written: ${reason(cause)}`, HINT, { cause });
  const before = await stat(path).catch(() => null);
  if (before?.isDirectory()) throw failed(new Error('it is a folder'));
  if (before !== null && !before.isFile()) return writeThrough(path, pieces, failed);
  const target = before === null ? path : await realpath(path);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx').catch((cause) => {
    throw failed(cause);
  });
  try {
    if (before !== null) await file.chmod(before.mode & 0o777);
    await fill(file, pieces, failed);
    await rename(temporary, target).catch((cause) => {
      throw failed(cause);
    });
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes to a stream as fast as it is read, and leaves it open.
 * A reader that goes away is no error; asking `pieces` for more ends there.
 */
export async function writeToStream(stream: Writable, pieces: AsyncIterable<Piece>): Promise<Written> {
  const ignore = () => undefined;
  // Besides the callback of the write, an error is also an event, which would end the process if nobody heard it.
  stream.on('error', ignore);
  for await (const chunk of gathered(pieces)) {
    try {
      await writeChunk(stream, chunk);
    } catch (cause) {
      // The event may come later still: the listener stays.
      if (isClosed(cause)) return 'closed';
      throw outputFailed(cause);
    }
  }
  stream.off('error', ignore);
  return 'whole';
}

/** What is written to a stream does not arrive. */
export function outputFailed(cause: unknown): CvprJobsError {
  return new CvprJobsError('OUTPUT_FAILED', `The output can't be written: ${reason(cause)}`, HINT, { cause });
}

const HINT = 'Check the space and the permissions there, then run the command again.';

type Failure = (cause: unknown) => CvprJobsError;

async function writeThrough(path: string, pieces: AsyncIterable<Piece>, failed: Failure): Promise<void> {
  const file = await open(path, 'w').catch((cause) => {
    throw failed(cause);
  });
  await fill(file, pieces, failed);
}

/** Writes, sees to it that it is on the disk, and closes. Errors of `pieces` itself pass as they are. */
async function fill(file: FileHandle, pieces: AsyncIterable<Piece>, failed: Failure): Promise<void> {
  try {
    for await (const chunk of gathered(pieces)) {
      await file.writeFile(chunk).catch((cause) => {
        throw failed(cause);
      });
    }
    await file.sync().catch((cause) => {
      // A device or pipe can't be synced.
      if ((cause as NodeJS.ErrnoException).code !== 'EINVAL') throw failed(cause);
    });
  } finally {
    await file.close();
  }
}

/** Text is gathered, so that not every line is a write; bytes come in pieces of a size already. */
async function* gathered(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let chunk = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      chunk += piece;
      if (chunk.length < CHUNK) continue;
    }
    if (chunk !== '') yield chunk;
    chunk = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (chunk !== '') yield chunk;
}

function writeChunk(stream: Writable, chunk: Piece): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(chunk, (error) => (error ? fail(error) : done()));
  });
}

function isClosed(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_WRITE_AFTER_END';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'nothing can be written to that disk',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'no space left for this user',
};

function reason(cause: unknown): string {
  const known = REASONS[String((cause as NodeJS.ErrnoException | null)?.code)];
  if (known !== undefined) return known;
  return cause instanceof Error ? cause.message : String(cause);
}
