import { Cancellation, unlessCancelled } from './cancellation.ts';
import type { Lifetime } from './traffic/scheduled-request.ts';

/** One request with several waiters. It is aborted only when the last waiter leaves. */
export class SharedRead<T> implements Lifetime {
  readonly cancellation = new Cancellation();
  readonly #response: Promise<T>;
  /** The latest of the waiters' deadlines. */
  #deadline: number;
  #waiters = 0;

  constructor(deadline: number, start: (lifetime: Lifetime) => Promise<T>) {
    this.#deadline = deadline;
    this.#response = start(this);
    // Waiters see the rejection. Without waiters it must not count as unhandled.
    this.#response.catch(() => undefined);
  }

  get deadline(): number {
    return this.#deadline;
  }

  /** Whether the last waiter has left: the request is aborted and must not be joined. */
  get isAbandoned(): boolean {
    return this.cancellation.isCancelled;
  }

  /** Waits for the response, at most until the deadline or the cancellation of the waiter. */
  wait({ deadline, cancellation }: Lifetime): Promise<T> {
    this.#deadline = Math.max(this.#deadline, deadline);
    this.#waiters += 1;
    return unlessCancelled(this.#response, cancellation, ({ reason }) => {
      // A waiter that joins in the same tick keeps the request alive.
      queueMicrotask(() => {
        this.#waiters -= 1;
        if (this.#waiters === 0) this.cancellation.cancel(reason);
      });
    });
  }
}
