import type { RetryHandler } from 'undici';
import type { Clock } from './clock.js';
import type { Hosts } from './hosts.js';
import { hostOf } from './in-turn.js';
import type { HttpLimits } from './limits.js';

/** Answers that another try may better; all others are final. */
export const TRANSIENT_STATUSES = [408, 429, 500, 502, 503, 504];

/**
 * When undici's retry interceptor tries again: after what may pass by itself, a few times, each wait longer than the
 * last, never sooner than the server asks. A server that asks for more than the limit is left alone for this run.
 *
 * @param random from 0 to 1, so that many clients don't come back at the same moment
 */
export function retryOptions(
  limits: HttpLimits,
  hosts: Hosts,
  clock: Clock,
  random: () => number,
): RetryHandler.RetryOptions {
  return {
    maxRetries: limits.maxRetries,
    statusCodes: TRANSIENT_STATUSES,
    retry(error, { state, opts }, done) {
      const host = hostOf(opts);
      const asked = retryAfter(error as Failed, clock.now());
      if (asked > limits.maxWaitMs) {
        hosts.setAside(host, error);
        done(error);
      } else if (!isTransient(error as Failed) || state.counter > limits.maxRetries) done(error);
      else {
        const backOff = limits.backOffMs * 2 ** (state.counter - 1) * (1 + random() / 2);
        const wait = Math.max(asked, Math.min(backOff, limits.maxWaitMs));
        hosts.pause(host, wait);
        void clock.sleep(wait).then(() => done(null));
      }
    },
  };
}

/** What an error of undici or of the system may carry. */
export interface Failed extends Error {
  readonly code?: string;
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

function isTransient({ code, statusCode }: Failed): boolean {
  if (statusCode !== undefined) return TRANSIENT_STATUSES.includes(statusCode);
  return code !== undefined && TRANSIENT_CODES.has(code);
}

const TRANSIENT_CODES: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
  'Z_BUF_ERROR',
]);

/** The wait that an answer asks for, in ms: seconds or a date (RFC 9110, 10.2.3); 0 where it asks for none. */
export function retryAfter({ headers }: Pick<Failed, 'headers'>, now: number): number {
  const asked = [headers?.['retry-after'] ?? ''].flat()[0] ?? '';
  if (/^\s*\d{1,12}\s*$/.test(asked)) return Number(asked) * 1000;
  const date = Date.parse(asked);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
