import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Dispatcher } from 'undici';
import type { HttpLimits } from './limits.js';

type Handler = Dispatcher.DispatchHandler;
type Controller = Dispatcher.DispatchController;
type Start = Parameters<NonNullable<Handler['onResponseStart']>>;

/**
 * An undici interceptor that hands an answer on when all of it has come and has been unpacked, or else an error:
 * what retries never sees half a body, and would otherwise try to go on in its middle, which pages made on the fly
 * can't. Counts bytes before and after unpacking.
 */
export function wholeBody(limits: BodyLimits): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => dispatch(options, new WholeBody(handler, limits));
}

type BodyLimits = Pick<HttpLimits, 'maxBytes' | 'maxFeedBytes'>;

/** What servers are told in `Accept-Encoding`. */
export const ENCODINGS = 'gzip, deflate, br';

/** An answer that is larger than the limit. */
export class BodyTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
  }
}

/** An answer packed in a way that was not asked for. */
export class UnknownPacking extends Error {}

const JSON_TYPE = /^\s*(?:application|text)\/(?:[\w.-]{1,40}\+)?(?:x-)?(?:nd)?json\b/i;

class WholeBody implements Handler {
  private start: Start | null = null;
  private parts: Buffer[] = [];
  private length = 0;
  private maxBytes = 0;

  constructor(
    private readonly handler: Handler,
    private readonly limits: BodyLimits,
  ) {}

  onRequestStart(controller: Controller, context: unknown): void {
    this.handler.onRequestStart?.(controller, context);
  }

  onResponseStart(...start: Start): void {
    const [controller, status, headers] = start;
    if (status < 200) return;
    this.start = start;
    this.parts = [];
    this.length = 0;
    const isFeed = JSON_TYPE.test(String(headers['content-type'] ?? ''));
    this.maxBytes = isFeed ? this.limits.maxFeedBytes : this.limits.maxBytes;
    if (Number(headers['content-length'] ?? 0) > this.maxBytes)
      controller.abort(new BodyTooLarge(this.maxBytes));
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    this.length += chunk.length;
    if (this.length > this.maxBytes) controller.abort(new BodyTooLarge(this.maxBytes));
    else this.parts.push(chunk);
  }

  onResponseEnd(controller: Controller, trailers: Start[2]): void {
    const { start, handler } = this;
    if (!start) return;
    const packing = String(start[2]['content-encoding'] ?? '').toLowerCase();
    unpack(Buffer.concat(this.parts), packing, this.maxBytes)
      .then((body) => {
        handler.onResponseStart?.(...start);
        if (body.length > 0) handler.onResponseData?.(controller, body);
        handler.onResponseEnd?.(controller, trailers);
      })
      // what a handler throws is how undici's own end a request
      .catch((error: Error) => handler.onResponseError?.(controller, error));
  }

  onResponseError(controller: Controller, error: Error): void {
    this.handler.onResponseError?.(controller, error);
  }
}

/** zlib stops at the limit, so a small answer can't become a large one. */
async function unpack(body: Buffer, packing: string, maxBytes: number): Promise<Buffer> {
  if (packing === '' || packing === 'identity' || body.length === 0) return body;
  const how = UNPACKERS[packing.replace(/^x-/, '')];
  if (!how) throw new UnknownPacking(packing);
  try {
    return await how(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new BodyTooLarge(maxBytes);
    throw error;
  }
}

type Unpacker = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: promisify(gunzip) as Unpacker,
  br: promisify(brotliDecompress) as Unpacker,
  // "deflate" means zlib's format, and some servers send it bare
  deflate: (body, options) =>
    (promisify(((body[0] ?? 0) & 15) === 8 ? inflate : inflateRaw) as Unpacker)(body, options),
};
