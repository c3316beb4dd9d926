/** One request that several wait for. It ends early only when the last of them has left. */
export class SharedRead<T> {
  readonly #controller = new AbortController();
  readonly #answer: Promise<T>;
  #waiting = 0;

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    this.#answer = start(this.#controller.signal);
    // Whoever waits hears of a failure; with nobody left it is nobody's.
    this.#answer.catch(() => undefined);
  }

  /** Waits for the answer until `signal` ends the waiting; without one, to the end. */
  async wait(signal: AbortSignal | undefined): Promise<T> {
    this.#waiting += 1;
    if (signal === undefined) return this.#answer;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#controller.abort(signal.reason);
        // The request's own failure follows from the abort; a waiter who leaves others behind fails alone.
        else reject(signal.reason);
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      this.#answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }
}
