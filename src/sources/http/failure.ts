import { CvprJobsError } from '../../record/errors.js';
import type { HttpLimits } from './limits.js';
import { type Reason, reasonOf } from './reasons.js';
import type { Failed } from './retry.js';

/** A fetch that failed. */
export class FetchFailure extends CvprJobsError {
  /** Whether the host itself is in trouble, so that asking it for more is of no use. */
  readonly hostIsDown: boolean;

  constructor(reason: Reason, where: string, cause: unknown) {
    super(reason.code, `cannot fetch ${where}: ${reason.why}`, reason.next, { cause });
    this.hostIsDown = reason.hostIsDown ?? false;
  }
}

/**
 * Whatever went wrong while an address was fetched, as an error that names it, what happened and the next step.
 *
 * @param hops the addresses asked for; where there are several, the message shows the way
 */
export function fetchFailure(
  error: unknown,
  url: string,
  hops: readonly string[],
  limits: HttpLimits,
  now: number,
): FetchFailure {
  const where = hops.length > 1 ? `${url} (${hops.join(' -> ')})` : url;
  return new FetchFailure(reasonOf(error as Failed, limits, now), where, error);
}

/** What went wrong, in a few words. */
export function whyFailed(error: unknown, limits: HttpLimits, now: number): string {
  return reasonOf(error as Failed, limits, now).why;
}

/** An answer that is no page. */
export function statusError(statusCode: number, headers: Failed['headers']): Error {
  return Object.assign(new Error(`the server answers ${statusCode}`), { statusCode, headers });
}
