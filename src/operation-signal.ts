import type { ServerResponse } from 'node:http';

/**
 * What ends an operation early: its caller gone, the process over, or its own time in milliseconds, of which the last two
 * are reasons named `TimeoutError`. Nothing of it is left once the response has been taken in.
 */
export function operationSignal(response: ServerResponse, over: AbortSignal, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  const late = () => controller.abort(new DOMException('The operation took too long.', 'TimeoutError'));
  const stop = () => controller.abort(over.reason);
  const timer = setTimeout(late, milliseconds).unref();
  over.addEventListener('abort', stop);
  response.once('close', () => {
    clearTimeout(timer);
    over.removeEventListener('abort', stop);
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
