const WINDOW_MS = 10_000;
const SLICES = 10;
const MIN_REQUESTS = 20;
const FAILURE_SHARE = 0.5;
const PROBE_INTERVAL_MS = 5_000;
const SUCCESSES_TO_CLOSE = 3;

/** `half-open`: at least one probe has succeeded, but not yet three. */
export type BreakerState = 'closed' | 'open' | 'half-open';

interface Slice {
  readonly startedAt: number;
  requests: number;
  failures: number;
  readonly active: Set<object>;
  readonly failing: Set<object>;
}

/**
 * The circuit breaker of one endpoint group. It opens when half of at least 20 requests in 10 seconds failed. Where more
 * than one credential is active, the failures must come from at least two of them, because one customer's trouble is not
 * an outage. While open it admits one probe every 5 seconds; three successes close it.
 */
export class Breaker {
  #slices: Slice[] = [];
  #isOpen = false;
  #probedAt = Number.NEGATIVE_INFINITY;
  #successes = 0;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get state(): BreakerState {
    if (!this.#isOpen) return 'closed';
    return this.#successes === 0 ? 'open' : 'half-open';
  }

  /** Whether a request may be sent now. */
  admits(now: number): boolean {
    if (!this.#isOpen) return true;
    if (now - this.#probedAt < PROBE_INTERVAL_MS) return false;
    this.#probedAt = now;
    return true;
  }

  /** Records the outcome of a request. 4xx and 429 are no failures. */
  record(now: number, credential: object, failed: boolean): void {
    if (this.#isOpen) {
      this.#successes = failed ? 0 : this.#successes + 1;
      if (this.#successes >= SUCCESSES_TO_CLOSE) this.#close();
      return;
    }
    const slice = this.#slice(now);
    slice.requests += 1;
    slice.active.add(credential);
    if (!failed) return;
    slice.failures += 1;
    slice.failing.add(credential);
    if (this.#isFailing()) this.#open(now);
  }

  #open(now: number): void {
    this.#isOpen = true;
    this.#probedAt = now;
    this.#successes = 0;
  }

  #close(): void {
    this.#isOpen = false;
    this.#slices = [];
  }

  #slice(now: number): Slice {
    while (now - (this.#slices[0]?.startedAt ?? now) >= WINDOW_MS) this.#slices.shift();
    const last = this.#slices.at(-1);
    if (last !== undefined && now - last.startedAt < WINDOW_MS / SLICES) return last;
    const slice = { startedAt: now, requests: 0, failures: 0, active: new Set<object>(), failing: new Set<object>() };
    this.#slices.push(slice);
    return slice;
  }

  #isFailing(): boolean {
    const sum = (key: 'requests' | 'failures') => this.#slices.reduce((total, slice) => total + slice[key], 0);
    const count = (key: 'active' | 'failing') => new Set(this.#slices.flatMap((slice) => [...slice[key]])).size;
    if (sum('requests') < MIN_REQUESTS || sum('failures') < FAILURE_SHARE * sum('requests')) return false;
    return count('failing') >= Math.min(2, count('active'));
  }
}
