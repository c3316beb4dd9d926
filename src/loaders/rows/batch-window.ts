/** The maximum time that a batch waits for further loads, in milliseconds. */
const MAX_WAIT_MS = 20;

/**
 * Decides when the batches of one operation are sent. Responses that arrive close together cause loads close together,
 * so a batch waits briefly for the lists and batches of its operation that were in flight at its first load. Without
 * this, each list of a board would send a batch for itself. No response has caused the loads before the first response,
 * so they do not wait.
 *
 * Batches do not wait for catalogues: no loads follow from them, and the wait would cost a round trip.
 */
export class BatchWindow {
  readonly #inFlight = new Set<Promise<unknown>>();
  #hasResponse = false;

  /** Makes later batches wait for these rows. */
  track<T>(rows: Promise<T>): Promise<T> {
    const forget = () => {
      this.#hasResponse = true;
      this.#inFlight.delete(settled);
    };
    const settled: Promise<void> = rows.then(forget, forget);
    this.#inFlight.add(settled);
    return rows;
  }

  /** DataLoader's `batchScheduleFn`. */
  readonly schedule = (dispatch: () => void): void => {
    if (!this.#hasResponse || this.#inFlight.size === 0) {
      // DataLoader's own schedule: after the loads of this tick and of promises that are already settled.
      Promise.resolve().then(() => process.nextTick(dispatch));
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, MAX_WAIT_MS);
    });
    Promise.race([Promise.all(this.#inFlight), timeout]).then(() => {
      clearTimeout(timer);
      setImmediate(dispatch);
    });
  };
}
