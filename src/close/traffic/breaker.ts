/** When the breaker opens and closes. Times in milliseconds. */
const WINDOW_MS = 10_000;
const SLICES = 10;
const FEWEST = 20;
const SHARE = 0.5;
const PROBE_EVERY_MS = 5_000;
const SUCCESSES_TO_CLOSE = 3;

/** `half-open` once a probe succeeded, until enough have. */
export type BreakerState = 'closed' | 'open' | 'half-open';

interface Slice {
  readonly began: number;
  requests: number;
  failures: number;
  readonly active: Set<object>;
  readonly failing: Set<object>;
}

/**
 * Spares an endpoint group of Close that fails, and its callers the waiting. It opens when half of at least 20 requests
 * in 10 seconds failed, from at least two credentials where more than one is active: one customer's trouble is not
 * everybody's. Open, it lets one request through every 5 seconds; three successes close it.
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
    if (now - this.#probedAt < PROBE_EVERY_MS) return false;
    this.#probedAt = now;
    return true;
  }

  /** What came of a request: 5xx, resets, time-outs and unreadable bodies are failures; 4xx and 429 never are. */
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
    if (this.#isBad()) this.#open(now);
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
    while (now - (this.#slices[0]?.began ?? now) >= WINDOW_MS) this.#slices.shift();
    const last = this.#slices.at(-1);
    if (last !== undefined && now - last.began < WINDOW_MS / SLICES) return last;
    const slice = { began: now, requests: 0, failures: 0, active: new Set<object>(), failing: new Set<object>() };
    this.#slices.push(slice);
    return slice;
  }

  #isBad(): boolean {
    const sum = (of: 'requests' | 'failures') => this.#slices.reduce((total, slice) => total + slice[of], 0);
    const count = (of: 'active' | 'failing') => new Set(this.#slices.flatMap((slice) => [...slice[of]])).size;
    if (sum('requests') < FEWEST || sum('failures') < SHARE * sum('requests')) return false;
    return count('failing') >= Math.min(2, count('active'));
  }
}
