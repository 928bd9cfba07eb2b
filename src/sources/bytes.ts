import { Buffer } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes whose beginning has been looked at; reading `bytes` starts from the first byte all the same. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Why the source breaks off within what was looked at; null when it does not. Reading on throws it. */
  readonly failure: { readonly error: unknown } | null;
  /** Gives up the source when `bytes` will not be read to its end. */
  readonly close: () => Promise<void>;
}

/**
 * Reads ahead until at least `size` bytes (or all) are known, or the source breaks off behind its first ones.
 */
export async function peek(source: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const close = async () => {
    await iterator.return?.();
  };
  const parts: Uint8Array[] = [];
  let failure: { readonly error: unknown } | null = null;
  for (let length = 0; length < size; ) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      parts.push(next.value);
      length += next.value.length;
    } catch (error) {
      if (length === 0) throw error;
      failure = { error };
      break;
    }
  }
  const head = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  return { head, bytes: resumed(head, iterator, failure), failure, close };
}

async function* resumed(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  failure: { readonly error: unknown } | null,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    if (failure) throw failure.error;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** The unpacked bytes of a gzip stream; a damaged or cut-off one throws while it is read. */
export function gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  pipeline(Readable.from(bytes), unpacked, () => {}); // an error comes out of the loop over `unpacked`
  return unpacked;
}

/** Passes bytes on, and calls `refuse` (which throws) when there are more than `limit`: decoded bytes, not packed ones. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  refuse: () => never,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) refuse();
    yield chunk;
  }
}
