import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from 'node:zlib';
import type { AsyncIterReader, WARCRecord } from 'warcio';
import { CvprJobsError } from '../record/errors.js';
import {
  type Archive,
  type ArchivedPage,
  Collector,
  isoTime,
  isPageType,
  MAX_PAGE_BYTES,
  readContentType,
  type Say,
  sayTooLong,
} from './archive.js';

/** WARC 1.0 and 1.1 (ISO 28500), as Common Crawl and web archives write it. */
export const warc: Archive = {
  name: 'warc',
  doc: 'web archives (.warc, .warc.gz) as Common Crawl writes them, streamed; each HTML, text or JSON record is a page',
  knows: (_name, head) => /^WARC\/\d/.test(head),
  pages: readWarc,
};

/** Bytes of a record's headers. Real ones have some kilobytes. */
const MAX_HEADERS = 4 * 2 ** 20;

async function* readWarc(bytes: AsyncIterable<Uint8Array>, say: Say): AsyncGenerator<ArchivedPage> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const answers = new Map<number, number>();
  const meter = new Meter(bytes);
  // its own way to the next record writes to the console, and does not find it behind a record that is damaged
  class Parser extends WARCParser {
    override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
      const line = await nextRecord(this._reader, say);
      meter.allow(MAX_HEADERS);
      return line;
    }
  }
  const parser = new Parser(new AsyncIterReader(meter.chunks(), null));
  for (;;) {
    meter.allow(Number.POSITIVE_INFINITY);
    const record = await parser.parse();
    meter.allow(Number.POSITIVE_INFINITY);
    if (record === null) break;
    const page = await readRecord(record, say, (status) =>
      answers.set(status, (answers.get(status) ?? 0) + 1),
    );
    if (page) yield page;
  }
  sayLeftOut(say, answers);
}

/** Counts the answers of servers that are no pages: `301, 404 (12 times)`. */
function sayLeftOut(say: Say, answers: ReadonlyMap<number, number>): void {
  const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return;
  const counts = [...answers]
    .sort(([a], [b]) => a - b)
    .map(([status, n]) => `${status}${n > 1 ? ` (${n} times)` : ''}`);
  say(
    'no-page',
    `${total} record${total === 1 ? ' was' : 's were'} left out, in which the server sends no page but answers ${counts.join(', ')}`,
  );
}

/** The line that begins the next record; empty at the end of the archive. */
async function nextRecord(reader: AsyncIterReader, say: Say): Promise<Uint8Array<ArrayBuffer>> {
  let isDamaged = false;
  for (;;) {
    const line = await reader.readlineRaw(MAX_LINE);
    if (line === null) return new Uint8Array(0);
    const words = Buffer.from(line).toString('latin1');
    if (/^WARC\/\d\.\d\s*$/.test(words)) return new Uint8Array(line);
    if (words.trim() === '' || isDamaged) continue;
    isDamaged = true;
    say('damaged', 'what stands between two records was left out: one of them is longer than it says');
  }
}

/** Bytes of a line that may begin a record. */
const MAX_LINE = 4096;

/** Reads a record to its end, whatever is in it; null where that is no page. */
async function readRecord(
  record: WARCRecord,
  say: Say,
  onNoPage: (status: number) => void,
): Promise<ArchivedPage | null> {
  const length = record.warcHeader('content-length');
  if (!length) throw cutOff('');
  if (!/^\s*\d{1,15}\s*$/.test(length)) throw noLength(record, length);
  const raw = record.reader as AsyncIterable<Uint8Array> & { readonly limit?: number };
  const address = record.warcTargetURI ?? '';
  const type = readContentType(
    record.httpHeaders ? record.httpHeaders.headers.get('content-type') : record.warcContentType,
  );
  const isFound = record.httpHeaders === null || record.httpHeaders.statusCode === 200;
  if (CONTENT.has(record.warcType) && !isFound) onNoPage(Number(record.httpHeaders?.statusCode) || 0);
  const isPage =
    CONTENT.has(record.warcType) && isFound && (isPageType(type.mediaType) || type.mediaType === '');
  const isTooLong = !(record.warcContentLength <= MAX_PAGE_BYTES);
  const encoding = record.httpHeaders?.headers.get('content-encoding')?.toLowerCase() ?? '';
  record.httpHeaders?.headers.delete('content-encoding');
  const body = new Collector(MAX_PAGE_BYTES);
  if (isPage && !isTooLong) for await (const chunk of record) body.add(chunk);
  // warcio would wait for ever for the rest of a record that is cut off
  for await (const _ of raw);
  record.consumed = 'skipped';
  if ((raw.limit ?? 0) > 0) throw cutOff(address);
  const packed = body.result();
  if (!isPage) return null;
  const content = isTooLong || packed === null ? null : await unpack(packed, encoding);
  if (content === null) {
    sayTooLong(say, address);
    return null;
  }
  if (content.length === 0) return null;
  return {
    address: address || null,
    bytes: content,
    ...type,
    capturedAt: isoTime(record.warcDate),
    // crawlers stop at a size or a time, and say so
    truncated: record.warcHeader('warc-truncated') !== null,
    incidental: true,
  };
}

/** Types of records that hold what a server sent, or what was made of it. */
const CONTENT: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);

/** By the name of the content encoding. */
const UNPACKERS = new Map([
  ['gzip', promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip)],
  ['x-gzip', promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip)],
  ['deflate', promisify<Uint8Array, ZlibOptions, Uint8Array>(inflate)],
  ['br', promisify<Uint8Array, Pick<ZlibOptions, 'maxOutputLength'>, Uint8Array>(brotliDecompress)],
]);

/** The content without its encoding; null when it is too long. Some crawlers unpack it and leave the header as it was. */
async function unpack(bytes: Uint8Array, encoding: string): Promise<Uint8Array | null> {
  const unpacker = UNPACKERS.get(encoding);
  if (!unpacker) return bytes;
  try {
    return await unpacker(bytes, { maxOutputLength: MAX_PAGE_BYTES });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : bytes;
  }
}

/** Where a record ends can't be told, and so not where the next one begins. */
function noLength({ warcTargetURI }: WARCRecord, stated: string): CvprJobsError {
  return new CvprJobsError(
    'INPUT_UNREADABLE',
    `the record${warcTargetURI ? ` of ${warcTargetURI}` : ''} states ${JSON.stringify(stated.slice(0, 40))} as its Content-Length, ` +
      "which is no number: from there on the archive can't be read",
    'Fetch it again, or mend the header.',
  );
}

function cutOff(address: string): CvprJobsError {
  const where = address ? ` in the record of ${address}` : '';
  return new CvprJobsError('INPUT_UNREADABLE', `the archive breaks off${where}`, 'Fetch it again.');
}

/** Passes bytes on, as many as are allowed until it is told of more: headers have no length of their own. */
class Meter {
  private left = 0;

  constructor(private readonly bytes: AsyncIterable<Uint8Array>) {}

  allow(count: number): void {
    this.left = count;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.bytes) {
      this.left -= chunk.length;
      if (this.left < 0)
        throw new CvprJobsError(
          'INPUT_UNREADABLE',
          'the headers of a record have no end',
          'Fetch the archive again.',
        );
      yield chunk;
    }
  }
}
