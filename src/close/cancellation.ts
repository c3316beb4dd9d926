/**
 * What ends work early: its caller gone, its time over, nobody left who waits for it. An `AbortSignal` says the same, but
 * each operation and each of its requests has one, and what is the whole process's has as many listeners as there are
 * operations (docs/decisions/029).
 */
export class Cancellation {
  readonly #listeners = new Set<() => void>();
  #cancelled: { readonly reason: unknown } | undefined;

  get isCancelled(): boolean {
    return this.#cancelled !== undefined;
  }

  /** Why it was cancelled; undefined while it is not. An error named `TimeoutError` says that time was over. */
  get reason(): unknown {
    return this.#cancelled?.reason;
  }

  /** Tells all who listen, in the order in which they came. Nothing if it was cancelled before. */
  cancel(reason: unknown): void {
    if (this.#cancelled !== undefined) return;
    this.#cancelled = { reason };
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }

  /** Calls `listener` when it is cancelled; at once if it is already. */
  on(listener: () => void): void {
    if (this.#cancelled === undefined) this.#listeners.add(listener);
    else listener();
  }

  /** It is called no more. */
  off(listener: () => void): void {
    this.#listeners.delete(listener);
  }
}

/** Why what took too long is cancelled. */
export const timeOver = (message: string): DOMException => new DOMException(message, 'TimeoutError');

/** What the promise comes to, unless it is cancelled before: then the reason, at once, and `onLeave` is called. */
export function unlessCancelled<T>(
  promise: Promise<T>,
  cancellation: Cancellation | undefined,
  onLeave: (reason: unknown) => void = () => undefined,
): Promise<T> {
  if (cancellation === undefined) return promise;
  return new Promise<T>((resolve, reject) => {
    const leave = () => {
      onLeave(cancellation.reason);
      reject(cancellation.reason);
    };
    cancellation.on(leave);
    promise.then(
      (value) => {
        cancellation.off(leave);
        resolve(value);
      },
      (error) => {
        cancellation.off(leave);
        reject(error);
      },
    );
  });
}
