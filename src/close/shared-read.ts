import { Cancellation, unlessCancelled } from './cancellation.ts';

/** One request with several waiters. It is aborted only when the last waiter leaves. */
export class SharedRead<T> {
  readonly #cancellation = new Cancellation();
  readonly #response: Promise<T>;
  #waiters = 0;

  constructor(start: (cancellation: Cancellation) => Promise<T>) {
    this.#response = start(this.#cancellation);
    // Waiters see the rejection. Without waiters it must not count as unhandled.
    this.#response.catch(() => undefined);
  }

  /** Whether the last waiter has left: the request is aborted and must not be joined. */
  get isAbandoned(): boolean {
    return this.#cancellation.isCancelled;
  }

  /** Waits for the response or for the cancellation; without one, for the response. */
  wait(cancellation: Cancellation | undefined): Promise<T> {
    this.#waiters += 1;
    return unlessCancelled(this.#response, cancellation, ({ reason }) => {
      // A waiter that joins in the same tick keeps the request alive.
      queueMicrotask(() => {
        this.#waiters -= 1;
        if (this.#waiters === 0) this.#cancellation.cancel(reason);
      });
    });
  }
}
