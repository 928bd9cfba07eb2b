import type { Dispatcher } from 'undici';
import { CvprJobsError } from '../../record/errors.js';
import { NO_CONTROLLER } from './in-turn.js';

/** What one request has been through; its redirects add to it. */
export interface Trip {
  /** The addresses asked for, the first one first. */
  readonly hops: string[];
}

/**
 * An undici interceptor inside the one that redirects, so that it sees every hop: asks whether the address may be
 * fetched, and refuses to be led from https to http.
 */
export function permitted(check: (url: string) => Promise<void>): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const { hops } = (options as Dispatcher.RequestOptions<Trip>).opaque as Trip;
    const { href, protocol } = new URL(options.path, String(options.origin));
    const before = hops.at(-1);
    hops.push(href);
    const asked =
      protocol === 'http:' && before?.startsWith('https:') ? Promise.reject(unsafe(href)) : check(href);
    asked
      .then(() => dispatch(options, handler))
      .catch((error: Error) => handler.onResponseError?.(NO_CONTROLLER, error));
    return true;
  };
}

function unsafe(href: string): CvprJobsError {
  return new CvprJobsError(
    'FETCH_REFUSED',
    `it leads from https to ${href}, where anyone on the way could change the page`,
    'If you trust it, give that address to the command.',
  );
}
