import { createReadStream, promises as fs } from 'node:fs';
import type { Report } from '../record/diagnostic.js';
import { CvprJobsError } from '../record/errors.js';
import { binaryKind, isMostlyControl } from './binary.js';
import { counted, gunzip, isGzip, type Peeked, peek } from './bytes.js';
import { decodeChunks } from './decode.js';
import { byteOrderMark, chooseEncoding, type Encoding, wideWithoutMark } from './encoding.js';
import { formatOf, type PageFormat } from './kind.js';
import { readFailure } from './read-failure.js';
import type { Input } from './walk.js';

/** A page that is open for reading. */
export interface OpenedInput {
  readonly uri: string;
  readonly format: PageFormat;
  /** The name of the encoding, lower case. */
  readonly encoding: string;
  /** When the page was captured or fetched, or its file last written (ISO time); null where that is not known. */
  readonly modifiedAt: string | null;
  /** The decoded text, in order; may be read once. */
  readonly chunks: AsyncIterable<string>;
  /** Gives the input up when `chunks` will not be read to its end. */
  readonly close: () => Promise<void>;
  /** It is one page of an archive, under its own address. */
  readonly fromArchive?: boolean;
  /** Only its beginning is there. */
  readonly truncated?: boolean;
  /** It came along with others (in a crawl, in a frame), and nobody has named it: it may be no page of jobs. */
  readonly incidental?: boolean;
}

export interface ReadLimits {
  /** Decoded bytes of one input. */
  readonly maxBytes: number;
}

export interface ReadOptions {
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly limits?: ReadLimits;
  readonly report?: Report;
}

export const DEFAULT_LIMITS: ReadLimits = { maxBytes: 8 * 2 ** 30 };

/** Characters of an HTML page, which has to be in memory as a whole. */
export const MAX_HTML_CHARS = 64 * 2 ** 20;

/** Bytes of an input, unpacked and counted, whatever is in them. */
export interface OpenedBytes extends Peeked {
  readonly modifiedAt: string | null;
}

/** Opens the bytes of one input, in bounded memory: unpacks gzip, and counts what comes out. */
export async function openBytes(input: Input, options: ReadOptions = {}): Promise<OpenedBytes> {
  try {
    const modifiedAt = input.path === null ? null : await modificationTime(input.path);
    const raw = await peek(rawBytes(input, options), HEAD);
    return { ...(await unpacked(raw, input, options.limits ?? DEFAULT_LIMITS)), modifiedAt };
  } catch (error) {
    throw readFailure(error, input.uri);
  }
}

/** What is known of a page's bytes beforehand, as a server or an archive states it. */
export interface StatedForm {
  readonly format?: PageFormat | null;
  /** A name of the encoding, as in `Content-Type`. */
  readonly charset?: string | null;
}

/** Opens bytes as a page: finds format and encoding, refuses what is no page. */
export async function openPage(
  input: Input,
  opened: OpenedBytes,
  { report }: Pick<ReadOptions, 'report'>,
  stated: StatedForm = {},
): Promise<OpenedInput> {
  const { head, bytes, failure, modifiedAt, close } = opened;
  try {
    if (failure) throw failure.error;
    if (head.length === 0) throw emptyInput(input);
    const kind = binaryKind(head);
    if (kind) throw notAPage(input, `it is ${kind}`);

    const plainly = byteOrderMark(head) ?? wideWithoutMark(head) ?? LATIN;
    const format = stated.format ?? formatOf(input.uri, await decodeHead(head, plainly));
    const encoding = await chooseEncoding(
      head,
      format === 'html',
      head.length < HEAD,
      stated.charset ?? null,
    );
    const start = await decodeHead(head, encoding);
    if (start.length === 0) throw emptyInput(input);
    if (isMostlyControl(start)) throw notAPage(input, 'it holds mostly control characters');

    const chunks = guarded(decodeChunks(bytes, encoding, warnOnce(input, report)), input);
    return { uri: input.uri, format, encoding: encoding.name, modifiedAt, chunks, close };
  } catch (error) {
    await close();
    throw readFailure(error, input.uri);
  }
}

/** Opens an input that is one page. */
export async function openInput(input: Input, options: ReadOptions = {}): Promise<OpenedInput> {
  return openPage(input, await openBytes(input, options), options);
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
