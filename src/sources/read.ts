import { createReadStream, promises as fs } from 'node:fs';
import type { Report } from '../record/diagnostic.js';
import { CvprJobsError } from '../record/errors.js';
import { binaryKind, isMostlyControl } from './binary.js';
import { counted, gunzip, isGzip, type Peeked, peek } from './bytes.js';
import { decodeChunks } from './decode.js';
import { byteOrderMark, chooseEncoding, type Encoding } from './encoding.js';
import { formatOf, type PageFormat } from './kind.js';
import { readFailure } from './read-failure.js';
import type { Input } from './walk.js';

/** A page that is open for reading. */
export interface OpenedInput {
  readonly uri: string;
  readonly format: PageFormat;
  /** The name of the encoding, lower case. */
  readonly encoding: string;
  /** When the file was last written, or the page fetched (ISO time); null for stdin. */
  readonly modifiedAt: string | null;
  /** The decoded text, in order; may be read once. */
  readonly chunks: AsyncIterable<string>;
  /** Gives the input up when `chunks` will not be read to its end. */
  readonly close: () => Promise<void>;
}

export interface ReadLimits {
  /** Decoded bytes of one input. */
  readonly maxBytes: number;
}

export interface ReadOptions {
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly limits?: ReadLimits;
  readonly report?: Report;
  /** The charset that a server stated. */
  readonly charset?: string | null;
}

export const DEFAULT_LIMITS: ReadLimits = { maxBytes: 8 * 2 ** 30 };

/** Characters of an HTML page, which has to be in memory as a whole. */
export const MAX_HTML_CHARS = 64 * 2 ** 20;

/** Opens one input in bounded memory, whatever its length: unpacks gzip, finds format and encoding, refuses what is no page. */
export async function openInput(input: Input, options: ReadOptions = {}): Promise<OpenedInput> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  let opened: Peeked | null = null;
  try {
    const modifiedAt = input.path === null ? null : await modificationTime(input.path);
    opened = await unpacked(await peek(rawBytes(input, options), HEAD), input, limits);
    const { head, bytes, close } = opened;
    if (head.length === 0) throw emptyInput(input);
    const kind = binaryKind(head);
    if (kind) throw notAPage(input, `it is ${kind}`);

    const format = formatOf(input.uri, await decodeHead(head, byteOrderMark(head) ?? LATIN));
    const encoding = await chooseEncoding(
      head,
      format === 'html',
      head.length < HEAD,
      options.charset ?? null,
    );
    const start = await decodeHead(head, encoding);
    if (start.length === 0) throw emptyInput(input);
    if (isMostlyControl(start)) throw notAPage(input, 'it holds mostly control characters');

    const chunks = guarded(decodeChunks(bytes, encoding, warnOnce(input, options.report)), input);
    return { uri: input.uri, format, encoding: encoding.name, modifiedAt, chunks, close };
  } catch (error) {
    await opened?.close();
    throw readFailure(error, input.uri);
  }
}

/** The whole text of an input that must be in memory at once. */
export async function readAll(opened: OpenedInput, maxChars: number = MAX_HTML_CHARS): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of opened.chunks) {
    length += chunk.length;
    if (length > maxChars) {
      throw new CvprJobsError(
        'INPUT_TOO_LARGE',
        `${opened.uri} is longer than ${maxChars} characters`,
        'Split the page, or save its text alone: a text capture may be of any length.',
      );
    }
    parts.push(chunk);
  }
  return parts.join('');
}

/** Bytes that encoding and format are decided on. */
const HEAD = 1 << 20;
/** Bytes of them that are decoded to look at. */
const SHOWN = 1 << 14;
const LATIN: Encoding = { name: 'utf-8', bom: 0 };

function rawBytes(input: Input, options: ReadOptions): AsyncIterable<Uint8Array> {
  if (input.path !== null) return createReadStream(input.path, { highWaterMark: 1 << 18 });
  if (options.stdin) return options.stdin;
  throw new CvprJobsError('USAGE', 'there is no stdin to read from', 'Name a file, or pipe a page in.');
}

async function unpacked(raw: Peeked, input: Input, limits: ReadLimits): Promise<Peeked> {
  const tooLarge = (): never => {
    throw new CvprJobsError(
      'INPUT_TOO_LARGE',
      `${input.uri} holds more than ${limits.maxBytes} bytes`,
      'Split the input into smaller files.',
    );
  };
  const packed = isGzip(raw.head);
  const inner = await peek(counted(packed ? gunzip(raw.bytes) : raw.bytes, limits.maxBytes, tooLarge), HEAD);
  return { ...inner, close: () => inner.close().then(raw.close) };
}

async function modificationTime(path: string): Promise<string> {
  const stats = await fs.stat(path);
  if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  return stats.mtime.toISOString();
}

async function decodeHead(head: Uint8Array, encoding: Encoding): Promise<string> {
  const shown = head.subarray(0, SHOWN);
  let text = '';
  for await (const chunk of decodeChunks(
    (async function* () {
      yield shown;
    })(),
    encoding,
  ))
    text += chunk;
  return text;
}

async function* guarded(chunks: AsyncIterable<string>, input: Input): AsyncGenerator<string> {
  try {
    yield* chunks;
  } catch (error) {
    throw readFailure(error, input.uri);
  }
}

function warnOnce(input: Input, report: Report | undefined): () => void {
  return () =>
    report?.({
      severity: 'warning',
      code: 'input.damaged-text',
      uri: input.uri,
      message: 'some bytes are not valid UTF-8; U+FFFD stands in their place',
    });
}

function emptyInput(input: Input): CvprJobsError {
  return input.path === null
    ? new CvprJobsError('INPUT_EMPTY', `${input.uri}: nothing came in`, 'Name a file, or pipe a page in.')
    : new CvprJobsError('INPUT_EMPTY', `${input.uri}: the file is empty`, 'Save the page again.');
}

function notAPage(input: Input, why: string): CvprJobsError {
  return new CvprJobsError(
    'INPUT_NOT_A_PAGE',
    `${input.uri} is not a page: ${why}`,
    'Give the text or the HTML of a career page.',
  );
}
