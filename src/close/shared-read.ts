import { Cancellation, unlessCancelled } from './cancellation.ts';

/** One request that several wait for. It ends early only when the last of them has left. */
export class SharedRead<T> {
  readonly #cancellation = new Cancellation();
  readonly #answer: Promise<T>;
  #waiting = 0;

  constructor(start: (cancellation: Cancellation) => Promise<T>) {
    this.#answer = start(this.#cancellation);
    // Whoever waits hears of a failure; with nobody left it is nobody's.
    this.#answer.catch(() => undefined);
  }

  /** Whether the last who waited has left: the answer will not come, and nobody should begin to wait for it. */
  get isAbandoned(): boolean {
    return this.#cancellation.isCancelled;
  }

  /** Waits for the answer until `cancellation` ends the waiting; without one, to the end. */
  wait(cancellation: Cancellation | undefined): Promise<T> {
    this.#waiting += 1;
    return unlessCancelled(this.#answer, cancellation, (reason) => {
      // Whoever joins in the same moment keeps it alive.
      queueMicrotask(() => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#cancellation.cancel(reason);
      });
    });
  }
}
