import { Registry } from './live-set.ts';

/**
 * What ends work early: its caller gone, its time over, nobody left who waits for it. An `AbortSignal` says the same, but
 * each operation and each of its requests has one, and what is the whole process's has as many listeners as there are
 * operations (docs/decisions/029).
 */
export class Cancellation {
  /** Made for the first: of most nobody hears. */
  #listeners: Registry<() => void> | undefined;
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
    for (const listener of this.#listeners ?? []) listener();
    this.#listeners?.clear();
  }

  /** Calls `listener` when it is cancelled; at once if it is already. Returns what makes that it is called no more. */
  on(listener: () => void): () => void {
    if (this.#cancelled === undefined) {
      this.#listeners ??= new Registry();
      return this.#listeners.add(listener);
    }
    listener();
    return NOTHING;
  }
}

const NOTHING = () => undefined;

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
    const off = cancellation.on(leave);
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
