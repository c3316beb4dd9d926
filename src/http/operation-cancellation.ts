import type { ServerResponse } from 'node:http';
import { Cancellation, timeOver } from '../close/cancellation.ts';

/**
 * What ends an operation early: its caller gone, the process over, or its own time in milliseconds, of which the last two
 * are reasons named `TimeoutError`. Nothing of it is left once the response has been taken in.
 */
export function operationCancellation(
  response: ServerResponse,
  over: Cancellation,
  milliseconds: number,
): Cancellation {
  const cancellation = new Cancellation();
  const gone = () => cancellation.cancel(new DOMException('The caller is gone.', 'AbortError'));
  const stop = () => cancellation.cancel(over.reason);
  const late = () => cancellation.cancel(timeOver('The operation took too long.'));
  // It will not tell again that it is closed.
  if (response.destroyed) {
    gone();
    return cancellation;
  }
  const timer = setTimeout(late, milliseconds).unref();
  const off = over.on(stop);
  response.once('close', () => {
    clearTimeout(timer);
    off();
    if (!response.writableFinished) gone();
  });
  return cancellation;
}
