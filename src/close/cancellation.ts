import { LiveSet } from './live-set.ts';

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

/**
 * Cancels the requests of one operation or the waiters of one read. An `AbortSignal` does the same but costs more: each
 * operation and each of its requests needs one (docs/decisions/029). Internal to `close/`; other layers call
 * `Session.end` and `Session.disconnect`.
 */
export class Cancellation {
  /** Created with the first listener, because most cancellations never get one. */
  #listeners: LiveSet<() => void> | undefined;
  #error: Cancelled | undefined;

  get isCancelled(): boolean {
    return this.#error !== undefined;
  }

  /** What waits reject with. Undefined while it is not cancelled. */
  get error(): Cancelled | undefined {
    return this.#error;
  }

  /** Calls the listeners in the order in which they were added. A second call does nothing. */
  cancel(reason: CancelReason): void {
    if (this.#error !== undefined) return;
    this.#error = new Cancelled(reason);
    for (const listener of this.#listeners ?? []) listener();
    this.#listeners?.clear();
  }

  /** Calls `listener` on cancellation, or at once if that already happened. Returns an unsubscribe function. */
  on(listener: () => void): () => void {
    if (this.#error === undefined) {
      this.#listeners ??= new LiveSet();
      return this.#listeners.add(listener);
    }
    listener();
    return NOTHING;
  }
}

const NOTHING = () => undefined;

/** The promise's result. Rejects with `Cancelled` on cancellation, after it called `onCancel`. */
export function unlessCancelled<T>(
  promise: Promise<T>,
  cancellation: Cancellation | undefined,
  onCancel: (error: Cancelled) => void = NOTHING,
): Promise<T> {
  if (cancellation === undefined) return promise;
  return new Promise<T>((resolve, reject) => {
    const off = cancellation.on(() => {
      const { error } = cancellation;
      if (error === undefined) return;
      onCancel(error);
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
