import type { Dispatcher } from 'undici';
import { forward } from './forward.js';

/** One try took longer than it may. */
export class TotalTimeout extends Error {}

/** An undici interceptor that ends a try after so long, whatever still comes: a body that drips is never idle. */
export function deadline(ms: number): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let controller: Dispatcher.DispatchController | null = null;
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      controller?.abort(new TotalTimeout());
    }, ms).unref();
    return dispatch(
      options,
      forward(handler, {
        onRequestStart(started) {
          controller = started;
          if (over) started.abort(new TotalTimeout());
        },
        onEnd: () => clearTimeout(timer),
      }),
    );
  };
}
