/** Cancels the requests of one operation, or the waiters of one read: an `AbortSignal` whose reason is a `Cancelled`. */

/** `deadline`: the operation's time ran out. `cancelled`: the caller disconnected. */
export type CancelReason = 'deadline' | 'cancelled';

/** Rejection of a wait that was cancelled. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  readonly reason: CancelReason;

  constructor(reason: CancelReason) {
    super(reason === 'deadline' ? "The operation's time ran out." : 'The caller disconnected.');
    this.reason = reason;
  }
}

/** What waits reject with. Undefined while the signal is not aborted. */
export const cancelledBy = (signal: AbortSignal | undefined): Cancelled | undefined =>
  signal?.aborted === true ? (signal.reason as Cancelled) : undefined;

/** Calls `listener` when the signal is aborted, or at once if it is. Returns an unsubscribe function. */
export function onCancel(signal: AbortSignal | undefined, listener: (error: Cancelled) => void): () => void {
  if (signal === undefined) return NOTHING;
  const cancelled = cancelledBy(signal);
  if (cancelled !== undefined) {
    listener(cancelled);
    return NOTHING;
  }
  const call = () => listener(signal.reason as Cancelled);
  signal.addEventListener('abort', call, { once: true });
  return () => signal.removeEventListener('abort', call);
}

const NOTHING = () => undefined;

/** The promise's result. Rejects with `Cancelled` when the signal is aborted, after it called `cancelled`. */
export function unlessCancelled<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  cancelled: (error: Cancelled) => void = NOTHING,
): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise<T>((resolve, reject) => {
    const off = onCancel(signal, (error) => {
      cancelled(error);
      reject(error);
    });
    promise.then(
      (value) => {
        off();
        resolve(value);
      },
      (error) => {
        off();
        reject(error);
      },
    );
  });
}
