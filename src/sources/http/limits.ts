/** How long, how much and how often; times in milliseconds. */
export interface HttpLimits {
  /** Until a connection stands, TLS included. */
  readonly connectMs: number;
  /** From the request to the last line of the answer's headers. */
  readonly headersMs: number;
  /** Between two pieces of a body. */
  readonly idleMs: number;
  /** One try as a whole, so that a body that drips can't go on for ever. */
  readonly totalMs: number;
  /** Bytes of a body, packed and unpacked. */
  readonly maxBytes: number;
  /** The same of JSON: the feed of a large board holds thousands of postings in one answer. */
  readonly maxFeedBytes: number;
  readonly maxRedirects: number;
  /** Tries after the first one. */
  readonly maxRetries: number;
  /** Before the second try; doubled before each further one. */
  readonly backOffMs: number;
  /** The longest wait that a server may ask for (`Retry-After`, `Crawl-delay`). */
  readonly maxWaitMs: number;
  /** Between the starts of two requests to one host. */
  readonly delayMs: number;
  /** Requests to one host at a time. */
  readonly perHost: number;
}

export const HTTP_LIMITS: HttpLimits = {
  connectMs: 10_000,
  headersMs: 15_000,
  idleMs: 15_000,
  totalMs: 60_000,
  maxBytes: 10 * 2 ** 20,
  maxFeedBytes: 64 * 2 ** 20,
  maxRedirects: 10,
  maxRetries: 2,
  backOffMs: 1000,
  maxWaitMs: 60_000,
  delayMs: 1000,
  perHost: 1,
};
