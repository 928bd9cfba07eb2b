import { Buffer } from 'node:buffer';

/** One page of an archive, as it was captured. */
export interface ArchivedPage {
  /** Its own address; null where the archive names none. */
  readonly address: string | null;
  readonly bytes: Uint8Array;
  /** Lower case, without parameters; "" where the archive names none. */
  readonly mediaType: string;
  readonly charset: string | null;
  /** ISO time, or null. */
  readonly capturedAt: string | null;
  /** The archive holds its beginning only. */
  readonly truncated?: boolean;
  /** It came along with others (in a crawl, in a frame): as likely as not it is no page of jobs. */
  readonly incidental: boolean;
}

/** Tells what is wrong with an archive that is read on all the same. */
export type Say = (problem: 'page-left-out' | 'no-page' | 'cut' | 'damaged', message: string) => void;

/** That a page is too long to be one. */
export function sayTooLong(say: Say, address: string | null): void {
  say('page-left-out', `${address || 'a page without an address'} was left out: it is too long`);
}

/** A format that holds pages among other things. */
export interface Archive {
  readonly name: string;
  readonly doc: string;
  readonly knows: (name: string, head: string) => boolean;
  /** Its pages in order, one in memory at a time. Throws where the archive is damaged; what stood before has been given by then. */
  readonly pages: (bytes: AsyncIterable<Uint8Array>, say: Say) => AsyncGenerator<ArchivedPage>;
}

/** Bytes of one page, before and after unpacking: what HTML may have in characters, each of up to three bytes. */
export const MAX_PAGE_BYTES = 192 * 2 ** 20;

/** Kinds of content that may hold postings. */
export function isPageType(mediaType: string): boolean {
  return PAGE_TYPES.test(mediaType);
}

const PAGE_TYPES =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|(?:[a-z.+-]{1,40}\+)?json|x-ndjson))$/;

/** `text/html; charset="utf-8"` in its parts. */
export function readContentType(
  value: string | null | undefined,
): Pick<ArchivedPage, 'mediaType' | 'charset'> {
  const [type = '', ...rest] = (value ?? '').slice(0, 500).split(';');
  const charset = rest.map((part) => /^\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(part)?.[1]).find(Boolean);
  return { mediaType: type.trim().toLowerCase(), charset: charset ?? null };
}

/** A date in any usual form as ISO time; null for none. */
export function isoTime(date: string | null | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Puts chunks together as long as they stay within a limit; null when they don't. */
export class Collector {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly limit: number) {}

  add(chunk: Uint8Array): void {
    this.length += chunk.length;
    if (this.length > this.limit) this.chunks.length = 0;
    else this.chunks.push(chunk);
  }

  result(): Uint8Array | null {
    return this.length > this.limit ? null : Buffer.concat(this.chunks);
  }
}
