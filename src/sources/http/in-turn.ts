import type { Dispatcher } from 'undici';
import { forward } from './forward.js';
import type { Hosts } from './hosts.js';

/** An undici interceptor that sends a request when it is its host's turn. Each try and each hop waits anew. */
export function inTurn(hosts: Hosts): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    hosts
      .turn(hostOf(options))
      .then((end) => {
        try {
          dispatch(options, forward(handler, { onEnd: end }));
        } catch (error) {
          end();
          throw error;
        }
      })
      .catch((error: Error) => handler.onResponseError?.(NO_CONTROLLER, error));
    return true;
  };
}

/** The host that politeness is owed to. */
export function hostOf({ origin }: Pick<Dispatcher.DispatchOptions, 'origin'>): string {
  return new URL(String(origin)).host;
}

/** Nothing was sent that could be stopped. */
export const NO_CONTROLLER: Dispatcher.DispatchController = {
  aborted: false,
  paused: false,
  reason: null,
  abort: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};
