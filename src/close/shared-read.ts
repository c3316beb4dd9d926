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

  /** Whether the last who waited has left: the answer will not come, and nobody should begin to wait for it. */
  get isAbandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Waits for the answer until `signal` ends the waiting; without one, to the end. */
  async wait(signal: AbortSignal | undefined): Promise<T> {
    this.#waiting += 1;
    try {
      return await unlessAborted(this.#answer, signal);
    } catch (error) {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#controller.abort(error);
      throw error;
    }
  }
}

/** What the promise comes to, unless `signal` is aborted before: then its reason, at once. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    const stay = () => signal.removeEventListener('abort', leave);
    promise.then(
      (value) => {
        stay();
        resolve(value);
      },
      (error) => {
        stay();
        reject(error);
      },
    );
  });
}
