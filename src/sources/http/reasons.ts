import { CvprJobsError, type ErrorCode } from '../../record/errors.js';
import { TotalTimeout } from './deadline.js';
import type { HttpLimits } from './limits.js';
import { type Failed, retryAfter } from './retry.js';
import { BodyTooLarge, UnknownPacking } from './whole-body.js';

/** What went wrong, for a person. */
export interface Reason {
  readonly code: ErrorCode;
  readonly why: string;
  readonly next: string;
  readonly hostIsDown?: true;
}

const LATER = 'Try again later; what is stored stays as it is.';
const BY_HAND = 'Open it in a browser; if it is the right page, save it and give the file.';

export function reasonOf(error: Failed, limits: HttpLimits, now: number): Reason {
  if (error instanceof CvprJobsError) return { code: error.code, why: error.message, next: error.hint };
  if (error instanceof BodyTooLarge) {
    return {
      code: 'INPUT_TOO_LARGE',
      why: `it holds more than ${Math.round((error.maxBytes / 2 ** 20) * 100) / 100} MiB`,
      next: 'If it is a page all the same, save it and give the file.',
    };
  }
  if (error instanceof UnknownPacking) {
    const why = `it is packed in a way that is not known (${JSON.stringify(error.message.slice(0, 40))})`;
    return { code: 'FETCH_FAILED', why, next: BY_HAND };
  }
  if (REDIRECTS.includes(error.statusCode ?? 0)) {
    const why = error.headers?.location ? 'it redirects too often' : 'it redirects and does not say where';
    return { code: 'FETCH_FAILED', why, next: BY_HAND };
  }
  if (error.statusCode !== undefined) return ofStatus(error.statusCode, retryAfter(error, now));
  const seconds = timeouts(error, limits);
  if (seconds) return { code: 'FETCH_TIMEOUT', why: seconds, next: LATER, hostIsDown: true };
  return ofCode(error);
}

function ofStatus(status: number, asksToWaitMs: number): Reason {
  const wait = asksToWaitMs > 0 ? ` and asks to wait ${Math.ceil(asksToWaitMs / 1000)} s` : '';
  const why = `the server answers ${status}${STATUSES[status] ? ` (${STATUSES[status]})` : ''}${wait}`;
  const code = 'FETCH_STATUS';
  if (status === 404 || status === 410) return { code, why, next: 'Check the address.' };
  if (status === 401 || status === 403 || status === 407) return { code, why, next: BY_HAND };
  if (status === 408 || status === 429 || status >= 500) return { code, why, next: LATER, hostIsDown: true };
  return { code, why, next: BY_HAND };
}

const REDIRECTS = [301, 302, 303, 307, 308];

const STATUSES: Readonly<Record<number, string>> = {
  206: 'a part of the page only',
  401: 'it wants a password',
  403: 'forbidden',
  404: 'no such page',
  410: 'the page is gone',
  429: 'too many requests',
  500: 'it failed itself',
  502: 'it failed itself',
  503: 'it is busy or down',
  504: 'it failed itself',
};

function timeouts(error: Failed, limits: HttpLimits): string | null {
  const s = (ms: number) => `${ms / 1000} s`;
  if (error instanceof TotalTimeout) return `it was not all there after ${s(limits.totalMs)}`;
  if (error.code === 'UND_ERR_CONNECT_TIMEOUT' || error.code === 'ETIMEDOUT')
    return `no connection within ${s(limits.connectMs)}`;
  if (error.code === 'UND_ERR_HEADERS_TIMEOUT')
    return `the server did not begin to answer within ${s(limits.headersMs)}`;
  if (error.code === 'UND_ERR_BODY_TIMEOUT')
    return `the server stopped in the middle of the page for ${s(limits.idleMs)}`;
  return null;
}

function ofCode(error: Failed): Reason {
  const { code = '' } = error;
  const failed = (why: string, next: string): Reason => ({ code: 'FETCH_FAILED', why, next });
  if (code === 'ENOTFOUND') return failed('no such host', 'Check the address and the network.');
  if (code === 'ECONNREFUSED') return { ...failed('the host takes no connection', LATER), hostIsDown: true };
  if (CUT_OFF.has(code)) return { ...failed('the page broke off before its end', LATER), hostIsDown: true };
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR'))
    return failed('what it is packed in is damaged', LATER);
  if (isNotHttp(error)) return failed('the answer is not HTTP as it should be', BY_HAND);
  if (CERTIFICATE.test(code))
    return failed(`no secure connection (${code})`, 'Check the address and the clock of this machine.');
  if (/loop/.test(error.message)) return failed('it redirects in a circle', BY_HAND);
  if (/protocol/.test(error.message)) return failed('it redirects to what is no web address', BY_HAND);
  return { ...failed(error.message || code, LATER), hostIsDown: true };
}

const CUT_OFF: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
  'Z_BUF_ERROR',
]);

/** Whether there is no host to ask, or none that may be asked: no other path on it will do better. */
export function isUnreachable(error: unknown): boolean {
  const { code = '' } = error as Failed;
  return (
    error instanceof CvprJobsError ||
    UNREACHABLE.has(code) ||
    isNotHttp(error as Failed) ||
    CERTIFICATE.test(code)
  );
}

const UNREACHABLE: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const CERTIFICATE = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/;

function isNotHttp({ name, code = '' }: Failed): boolean {
  return name === 'HTTPParserError' || code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW';
}
