import type { Grant, KnownBudget } from '../../state/shared-state.ts';
import { MAX_WAIT_SECONDS } from '../wire/bounds.ts';
import type { RateLimit } from '../wire/rate-limit.ts';

/** Below this share of the limit, the remaining requests are spread over the rest of the window. */
const SCARCE = 0.1;

/** A wait after a 429 is longer than stated by up to this share, so that clients of Close do not return together. */
const JITTER = 0.25;
export const MAX_WAIT_MS = MAX_WAIT_SECONDS * 1000;

/**
 * The rate limit of one credential and endpoint group, read from Close's responses. Times are milliseconds on the
 * caller's clock. No response makes a wait longer than a minute. After it, one request is sent as a probe.
 *
 * Copies of the gateway that share it ask a store before each request, and this budget follows what the store says. While
 * the store does not answer, the copies divide the limit, and what was left of it, by their number.
 */
export class Budget {
  #limit: number | null = null;
  #remaining = Number.POSITIVE_INFINITY;
  #resetAt = 0;
  #windowMs = 0;
  /** Whether the window began without a response, so that its length is only assumed. */
  #isAssumed = false;
  #sentAt = Number.NEGATIVE_INFINITY;
  #inFlight = 0;
  /** 429s in a row, counting requests in flight together as one. From the reset on, one request at a time is a probe. */
  #refusals = 0;
  /** Counts them without an end, to recognize the requests that were in flight together. */
  #wave = 0;
  #isProbing = false;
  /** Until then the store has nothing left for this copy. */
  #heldUntil = 0;
  readonly #shares: () => number;
  /** Into how many parts the remaining requests are divided. */
  #parts = 1;

  constructor(shares: () => number = () => 1) {
    this.#shares = shares;
  }

  /** Whether Close refused the last request with a 429. */
  get isRefused(): boolean {
    return this.#refusals > 0;
  }

  /** Milliseconds until the next request may be sent. Null while a probe is in flight. */
  wait(now: number): number | null {
    this.#divide();
    if (now < this.#heldUntil) return this.#heldUntil - now;
    if (this.#refusals > 0) {
      if (now < this.#resetAt) return this.#resetAt - now;
      return this.#isProbing ? null : 0;
    }
    if (this.#limit === null) return 0;
    if (now >= this.#resetAt) this.#renew(now);
    if (this.#remaining <= 0) return this.#resetAt - now;
    if (this.#remaining > this.#part * SCARCE) return 0;
    const gap = (this.#resetAt - now) / this.#remaining;
    return Math.max(0, this.#sentAt + gap - now);
  }

  /** Estimated milliseconds until a request may be sent that has `ahead` others before it. */
  waitBehind(ahead: number, now: number): number {
    const wait = this.wait(now) ?? 0;
    if (this.#refusals > 0 || this.#limit === null || ahead < this.#remaining) return wait;
    const windows = Math.floor((ahead - Math.max(0, this.#remaining)) / this.#part);
    return this.#resetAt - now + windows * this.#windowMs;
  }

  /** A request is sent. Returns its wave, for `refused`. */
  sent(now: number): number {
    this.#sentAt = now;
    this.#inFlight += 1;
    this.#remaining -= 1;
    if (this.#refusals > 0) this.#isProbing = true;
    return this.#wave;
  }

  /** The request ended without a response. */
  failed(): void {
    this.#inFlight -= 1;
    this.#isProbing = false;
  }

  /** The request ended with a response other than a 429. `rateLimit` is null if it does not report the limit. */
  answered(now: number, rateLimit: RateLimit | null): void {
    this.failed();
    // A response to a request that was sent before the 429 says nothing about the time after it.
    if (this.#refusals > 0 && now < this.#resetAt) return;
    if (this.#refusals > 0) this.#forget();
    if (rateLimit === null) return;
    const isNew = this.#limit === null;
    this.#limit = rateLimit.limit;
    // Close may not have counted the requests in flight yet. If it has, their own responses correct the number.
    const remaining = (isNew ? Math.floor(rateLimit.remaining / this.#parts) : rateLimit.remaining) - this.#inFlight;
    // A copy that has only its part must not take those of the others.
    this.#remaining = this.#parts > 1 ? Math.min(this.#remaining, remaining) : remaining;
    const resetMs = rateLimit.resetSeconds * 1000;
    this.#resetAt = now + resetMs;
    this.#windowMs = this.#isAssumed ? resetMs : Math.max(this.#windowMs, resetMs);
    this.#isAssumed = false;
  }

  /** What copies have left together, after the store was asked for one request. */
  follow(now: number, { isGranted, waitMs, budget }: Grant): void {
    this.#heldUntil = now + Math.min(waitMs, MAX_WAIT_MS);
    if (budget === null || this.isRefused) return;
    this.#limit = budget.limit;
    // `sent` takes the request that was granted.
    this.#remaining = budget.remaining + (isGranted ? 1 : 0);
    this.#resetAt = now + budget.resetMs;
    this.#windowMs = budget.windowMs;
  }

  /** What is known, for a store that has lost it. */
  known(now: number): KnownBudget | null {
    if (this.#limit === null || this.isRefused) return null;
    const remaining = Math.max(0, this.#remaining);
    return { limit: this.#limit, remaining, resetMs: Math.max(0, this.#resetAt - now), windowMs: this.#windowMs };
  }

  /**
   * The request of this wave ended with a 429. The wait doubles with each wave in a row. `random` is from 0 to 1.
   * Returns the milliseconds that Close states, with jitter.
   */
  refused(now: number, { retryAfterSeconds, wave, random }: Refusal): number {
    this.failed();
    const isSameWave = this.#refusals > 0 && wave !== this.#wave;
    if (!isSameWave) {
      this.#refusals += 1;
      this.#wave += 1;
    }
    const statedMs = retryAfterSeconds * 1000 * (1 + JITTER * random);
    const resetAt = now + Math.min(statedMs * 2 ** (this.#refusals - 1), MAX_WAIT_MS);
    this.#resetAt = isSameWave ? Math.max(this.#resetAt, resetAt) : resetAt;
    return statedMs;
  }

  /** The current state, for callers that pace themselves. Null while the limit is unknown. */
  report(now: number): RateLimit | null {
    if (this.#limit === null) return null;
    const remaining = this.isRefused ? 0 : Math.max(0, this.#remaining);
    return { limit: this.#limit, remaining, resetSeconds: Math.max(0, this.#resetAt - now) / 1000 };
  }

  #forget(): void {
    this.#refusals = 0;
    this.#limit = null;
    this.#remaining = Number.POSITIVE_INFINITY;
  }

  /** The requests of one window that this copy may send. */
  get #part(): number {
    return Math.max(1, Math.floor((this.#limit ?? 0) / this.#parts));
  }

  #divide(): void {
    const parts = this.#shares();
    if (parts === this.#parts) return;
    if (parts > this.#parts) this.#remaining = Math.floor((this.#remaining * this.#parts) / parts);
    this.#parts = parts;
  }

  #renew(now: number): void {
    this.#remaining = this.#part - this.#inFlight;
    this.#resetAt = now + this.#windowMs;
    this.#isAssumed = true;
  }
}

export interface Refusal {
  readonly retryAfterSeconds: number;
  readonly wave: number;
  readonly random: number;
}
