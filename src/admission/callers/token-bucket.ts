const MINUTE_MS = 60_000;
/** Sums of fractions are not exact. */
const PRECISION = 1e-6;

/**
 * A quota per minute that refills evenly: a caller may use all of it at once, and then as much as has come back. Times are
 * milliseconds on one clock.
 */
export class TokenBucket {
  readonly #capacity: number;
  #level: number;
  #at: number;

  constructor(perMinute: number, now: number) {
    this.#capacity = perMinute;
    this.#level = perMinute;
    this.#at = now;
  }

  /** What is left: negative if more was taken than there was. */
  level(now: number): number {
    this.#level = Math.min(this.#capacity, this.#level + ((now - this.#at) * this.#capacity) / MINUTE_MS);
    this.#at = now;
    return this.#level;
  }

  /** Milliseconds until there is this much: 0 if there is. More than the whole quota counts as the whole quota. */
  waitMs(amount: number, now: number): number {
    const missing = Math.min(amount, this.#capacity) - this.level(now);
    return missing <= PRECISION ? 0 : (missing * MINUTE_MS) / this.#capacity;
  }

  /** Takes also what is not there. A negative amount gives back. */
  take(amount: number, now: number): void {
    this.#level = Math.min(this.#capacity, this.level(now) - amount);
  }
}
