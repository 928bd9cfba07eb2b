import { Buffer } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import type { MimeNode } from '@zone-eu/mailsplit';
import { CvprJobsError } from '../record/errors.js';
import {
  type Archive,
  type ArchivedPage,
  Collector,
  isoTime,
  MAX_PAGE_BYTES,
  type Say,
  sayTooLong,
} from './archive.js';

/** MHTML (RFC 2557): a page with all that it shows, as browsers save it in a single file. */
export const mhtml: Archive = {
  name: 'mhtml',
  doc: 'a page that a browser saved as a single file (.mhtml, .mht); the pages in its frames too',
  knows: (name, head) => (NAME.test(name) ? HEADER.test(head) : HEADER.test(head) && RELATED.test(head)),
  pages: readMhtml,
};

const NAME = /\.(?:mhtml?|mht)(?:\.gz)?$/i;
const HEADER =
  /^\s{0,16}(?:from|subject|date|mime-version|content-type|snapshot-content-location|message-id|x-[\w-]{1,60}):/i;
const RELATED = /^content-type:\s{0,8}multipart\/related/im;

async function* readMhtml(bytes: AsyncIterable<Uint8Array>, say: Say): AsyncGenerator<ArchivedPage> {
  const { Splitter } = (await import('@zone-eu/mailsplit')).default;
  const splitter = new Splitter();
  const tail = new Tail();
  pipeline(Readable.from(tail.watch(bytes)), splitter, () => {}); // an error comes out of the loop below
  let root: MimeNode | null = null;
  let part: { node: MimeNode; body: Collector } | null = null;
  let count = 0;
  const finish = async (truncated = false): Promise<ArchivedPage[]> => {
    if (!part || !root) return [];
    const { node, body } = part;
    part = null;
    const address =
      header(node, 'content-location') ?? (count === 0 ? header(root, 'snapshot-content-location') : null);
    const packed = body.result();
    if (packed === null) {
      sayTooLong(say, address);
      return [];
    }
    count++;
    return [
      {
        address: address !== null && /^https?:/i.test(address) ? address : null,
        bytes: await decoded(node, packed),
        mediaType: 'text/html',
        charset: node.charset || null,
        capturedAt: isoTime(header(root, 'date')),
        incidental: count > 1,
        truncated,
      },
    ];
  };
  for await (const chunk of splitter) {
    if (chunk.type === 'node') {
      yield* await finish();
      root ??= chunk;
      if (chunk.contentType === 'text/html' || chunk.contentType === 'application/xhtml+xml')
        part = { node: chunk, body: new Collector(MAX_PAGE_BYTES) };
    } else if (chunk.type === 'body' && part) part.body.add(chunk.value);
  }
  const boundary = root && /boundary\s*=\s*"?([^";\s]{1,200})/i.exec(header(root, 'content-type') ?? '')?.[1];
  const isCut = typeof boundary === 'string' && !tail.text().includes(`--${boundary}--`);
  yield* await finish(isCut);
  if (isCut) say('cut', 'the archive breaks off before its end; what is missing was not read');
  if (count === 0) {
    throw new CvprJobsError(
      'INPUT_NOT_A_PAGE',
      'the archive holds no HTML',
      'Save the page again, as a single file.',
    );
  }
}

/** The last bytes of what passes by. */
class Tail {
  private last: Uint8Array = new Uint8Array(0);

  async *watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.last =
        chunk.length < TAIL ? Buffer.concat([this.last, chunk]).subarray(-TAIL) : chunk.subarray(-TAIL);
      yield chunk;
    }
  }

  text(): string {
    return Buffer.from(this.last).toString('latin1');
  }
}

const TAIL = 1024;

function header(node: MimeNode, name: string): string | null {
  const value = node.headers ? node.headers.getFirst(name).trim() : '';
  return value === '' ? null : value;
}

async function decoded(node: MimeNode, packed: Uint8Array): Promise<Uint8Array> {
  const decoder = node.getDecoder();
  const chunks: Uint8Array[] = [];
  decoder.end(packed);
  for await (const chunk of decoder) chunks.push(chunk);
  return Buffer.concat(chunks);
}
