/** The requests of one caller in a scheduler. */
interface Open {
  waiting: number;
  running: number;
}

/** How many requests each caller has, as long as it has any. */
export class CallerShares {
  readonly #open = new Map<string, Open>();

  /** How many callers have a request. */
  get size(): number {
    return this.#open.size;
  }

  /** A request waits, or does so no longer. */
  waits(caller: string, change: 1 | -1): void {
    this.#change(caller, change, 0);
  }

  /** A request is sent, or has ended. */
  runs(caller: string, change: 1 | -1): void {
    this.#change(caller, 0, change);
  }

  /** Whether the caller has less than its share of these places. Callers with requests have equal shares. */
  hasShareOf(places: number, caller: string): boolean {
    return (this.#open.get(caller)?.running ?? 0) * this.#open.size < places;
  }

  #change(caller: string, waiting: number, running: number): void {
    const open = this.#open.get(caller);
    if (open === undefined) {
      this.#open.set(caller, { waiting, running });
      return;
    }
    open.waiting += waiting;
    open.running += running;
    if (open.waiting === 0 && open.running === 0) this.#open.delete(caller);
  }
}
