import { Buffer, isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import type { Encoding } from './encoding.js';
import { chooseEncoding } from './encoding.js';
import { wholeUtf8 } from './utf8.js';

/**
 * Bytes to text, chunk by chunk, in bounded memory. Line ends and NULs stay as they are.
 * `onDamage` is called once when bytes are not valid in the encoding and U+FFFD stands for them.
 */
export function decodeChunks(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onDamage: () => void = () => {},
): AsyncIterable<string> {
  const body = encoding.bom > 0 ? withoutFirst(bytes, encoding.bom) : bytes;
  if (encoding.name === 'utf-8') return decodeUtf8(body, onDamage);
  if (encoding.name.startsWith('utf-16')) return decodeWide(body, encoding.name);
  return decodeLegacy(body, encoding.name);
}

/** Whole bytes to text. */
export async function decode(bytes: Uint8Array, html = false): Promise<{ text: string; encoding: string }> {
  const encoding = await chooseEncoding(bytes, html, true);
  let text = '';
  for await (const chunk of decodeChunks(oneChunk(bytes), encoding)) text += chunk;
  return { text, encoding: encoding.name };
}

async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>, onDamage: () => void): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0);
  let damaged = false;
  const read = (chunk: Uint8Array): string => {
    if (!damaged && !isUtf8(chunk)) {
      damaged = true;
      onDamage();
    }
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('utf8');
  };
  for await (const chunk of bytes) {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = wholeUtf8(all);
    rest = all.subarray(whole.length);
    if (whole.length > 0) yield read(whole);
  }
  if (rest.length > 0) yield read(rest);
}

async function* decodeWide(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(name, { ignoreBOM: true });
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const last = decoder.decode();
  if (last) yield last;
}

/** Everything else. Node 20's own decoder reads windows-1252 as latin-1; this package does not. */
async function* decodeLegacy(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const { DecodeStream } = await import('encoding-sniffer');
  const decoded = new DecodeStream({ userEncoding: name });
  pipeline(Readable.from(bytes), decoded, () => {}); // an error comes out of the loop below
  for await (const chunk of decoded) yield chunk as string;
}

async function* withoutFirst(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    if (chunk.length > left) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
