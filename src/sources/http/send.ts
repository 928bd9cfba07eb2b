import type { Dispatcher } from 'undici';
import type { Trip } from './permitted.js';
import { ENCODINGS } from './whole-body.js';

/** Asks for one address. What it goes through on the way is up to the dispatcher. */
export function send(
  dispatcher: Dispatcher,
  url: string,
  headers: Readonly<Record<string, string>>,
  trip: Trip = { hops: [] },
): Promise<Dispatcher.ResponseData<Trip>> {
  const { origin, pathname, search } = new URL(url);
  return dispatcher.request<Trip>({
    origin,
    path: pathname + search,
    method: 'GET',
    headers: {
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
      'accept-encoding': ENCODINGS,
      'accept-language': 'en,*;q=0.5',
      ...headers,
    },
    opaque: trip,
  });
}
