/** How long a batch waits for further loads at most if responses are fast, in milliseconds. */
const MIN_PATIENCE_MS = 20;

/**
 * Decides when the batches of one operation are sent. Responses that arrive close together cause loads close together,
 * so a batch waits for the lists and batches of its operation that were in flight at its first load. Without this, each
 * list of a board would send a batch for itself. It waits at most as long as the slowest response so far took: what was
 * requested together rarely takes twice as long, and one slow list delays the others by no more than that. No response has
 * caused the loads before the first response, so they do not wait.
 *
 * Batches do not wait for catalogues: no loads follow from them, and the wait would cost a round trip.
 */
export class BatchWindow {
  readonly #inFlight = new Set<Promise<unknown>>();
  readonly #now: () => number;
  /** How long the slowest response took, in milliseconds. Null before the first response. */
  #slowest: number | null = null;

  /** The clock of `setTimeout`, in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Makes later batches wait for these rows. */
  track<T>(rows: Promise<T>): Promise<T> {
    const startedAt = this.#now();
    const forget = (took: number) => {
      this.#slowest = Math.max(took, this.#slowest ?? 0);
      this.#inFlight.delete(settled);
    };
    const settled: Promise<void> = rows.then(
      () => forget(this.#now() - startedAt),
      // A failure says nothing about how long responses take.
      () => forget(0),
    );
    this.#inFlight.add(settled);
    return rows;
  }

  /** DataLoader's `batchScheduleFn`. */
  readonly schedule = (dispatch: () => void): void => {
    if (this.#slowest === null || this.#inFlight.size === 0) {
      // DataLoader's own schedule: after the loads of this tick and of promises that are already settled.
      Promise.resolve().then(() => process.nextTick(dispatch));
      return;
    }
    const patience = Math.max(MIN_PATIENCE_MS, this.#slowest);
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    Promise.race([Promise.all(this.#inFlight), timeout]).then(() => {
      clearTimeout(timer);
      setImmediate(dispatch);
    });
  };
}
