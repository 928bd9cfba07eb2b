import type { Dispatcher } from 'undici';

type Handler = Dispatcher.DispatchHandler;

/** Hands everything on to a handler and looks at where the request begins and ends. */
export function forward(
  handler: Handler,
  watch: {
    readonly onRequestStart?: (controller: Dispatcher.DispatchController) => void;
    /** Before the handler hears of the end or the error: it may go on to the next request at once. */
    readonly onEnd: () => void;
  },
): Handler {
  return {
    onRequestStart(controller, context) {
      watch.onRequestStart?.(controller);
      handler.onRequestStart?.(controller, context);
    },
    onResponseStart: (...start) => handler.onResponseStart?.(...start),
    onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
    onResponseEnd(controller, trailers) {
      watch.onEnd();
      handler.onResponseEnd?.(controller, trailers);
    },
    onResponseError(controller, error) {
      watch.onEnd();
      handler.onResponseError?.(controller, error);
    },
  };
}
