/** How long a batch waits for others to join, at most, in milliseconds. */
const LONGEST_WAIT_MS = 20;

/**
 * When the batches of one operation leave. Answers that arrive close together cause loads close together: a batch waits
 * for the lists and batches of its operation that are in flight at its first load, but not long. Without that, each of
 * the lists of a board would send a batch of its own. Loads before the first answer are caused by none, and wait for none.
 *
 * Catalogues are not waited for: no row comes of them, and a batch would lose a round trip behind them.
 */
export class BatchWindow {
  readonly #inFlight = new Set<Promise<unknown>>();
  #isAnswered = false;

  /** Rows that are on their way. */
  track<T>(rows: Promise<T>): Promise<T> {
    const forget = () => {
      this.#isAnswered = true;
      this.#inFlight.delete(settled);
    };
    const settled: Promise<void> = rows.then(forget, forget);
    this.#inFlight.add(settled);
    return rows;
  }

  /** DataLoader's `batchScheduleFn`. */
  readonly schedule = (dispatch: () => void): void => {
    if (!this.#isAnswered || this.#inFlight.size === 0) {
      // As DataLoader does: after all loads of this turn, those in promises that are settled already included.
      Promise.resolve().then(() => process.nextTick(dispatch));
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const longest = new Promise((resolve) => {
      timer = setTimeout(resolve, LONGEST_WAIT_MS);
    });
    Promise.race([Promise.all(this.#inFlight), longest]).then(() => {
      clearTimeout(timer);
      setImmediate(dispatch);
    });
  };
}
