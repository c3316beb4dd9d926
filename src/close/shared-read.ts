import { Cancelled, unlessCancelled } from './cancellation.ts';
import type { Lifetime } from './traffic/scheduled-request.ts';

/** One request with several waiters. It is aborted only when the last waiter leaves. */
export class SharedRead<T> implements Lifetime {
  readonly #abort = new AbortController();
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

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get deadline(): number {
    return this.#deadline;
  }

  /** Whether the last waiter has left: the request is aborted and must not be joined. */
  get isAbandoned(): boolean {
    return this.signal.aborted;
  }

  /** Waits for the response, at most until the deadline or the signal of the waiter. */
  wait({ deadline, signal }: Lifetime): Promise<T> {
    this.#deadline = Math.max(this.#deadline, deadline);
    this.#waiters += 1;
    return unlessCancelled(this.#response, signal, ({ reason }) => {
      // A waiter that joins in the same tick keeps the request alive.
      queueMicrotask(() => {
        this.#waiters -= 1;
        if (this.#waiters === 0) this.#abort.abort(new Cancelled(reason));
      });
    });
  }
}
