import type { RateLimit } from '../wire/rate-limit.ts';

/** Below this share of the limit, the remaining requests are spread over the rest of the window. */
const SCARCE = 0.1;

/**
 * The rate limit of one credential and endpoint group, read from Close's responses. Times are milliseconds on the
 * caller's clock.
 */
export class Budget {
  #limit: number | null = null;
  #remaining = Number.POSITIVE_INFINITY;
  #resetAt = 0;
  #windowMs = 0;
  #sentAt = Number.NEGATIVE_INFINITY;
  #inFlight = 0;
  /** Set by a 429. From the reset on, one request at a time is sent as a probe, until a response reports the limit. */
  #isExhausted = false;
  #isProbing = false;

  /** Milliseconds until the next request may be sent. Null while a probe is in flight. */
  wait(now: number): number | null {
    if (this.#isExhausted) {
      if (now < this.#resetAt) return this.#resetAt - now;
      return this.#isProbing ? null : 0;
    }
    if (this.#limit === null) return 0;
    if (now >= this.#resetAt) this.#renew(now, this.#limit);
    if (this.#remaining <= 0) return this.#resetAt - now;
    if (this.#remaining > this.#limit * SCARCE) return 0;
    const gap = (this.#resetAt - now) / this.#remaining;
    return Math.max(0, this.#sentAt + gap - now);
  }

  /** A request is sent. */
  sent(now: number): void {
    this.#sentAt = now;
    this.#inFlight += 1;
    this.#remaining -= 1;
    if (this.#isExhausted) this.#isProbing = true;
  }

  /** The request ended without a 429. `rateLimit` is null if the response does not report the limit. */
  answered(now: number, rateLimit: RateLimit | null): void {
    this.#inFlight -= 1;
    this.#isProbing = false;
    if (rateLimit === null || (this.#isExhausted && now < this.#resetAt)) return;
    this.#isExhausted = false;
    this.#limit = rateLimit.limit;
    // Close may not have counted the requests in flight yet. If it has, their own responses correct the number.
    this.#remaining = rateLimit.remaining - this.#inFlight;
    this.#resetAt = now + rateLimit.resetSeconds * 1000;
    this.#windowMs = Math.max(this.#windowMs, rateLimit.resetSeconds * 1000);
  }

  /** The request ended with a 429. */
  refused(now: number, retryAfterSeconds: number): void {
    this.#inFlight -= 1;
    this.#isExhausted = true;
    this.#isProbing = false;
    this.#resetAt = now + retryAfterSeconds * 1000;
  }

  /** The current state, for callers that pace themselves. Null while the limit is unknown. */
  report(now: number): RateLimit | null {
    if (this.#limit === null) return null;
    const remaining = this.#isExhausted ? 0 : Math.max(0, this.#remaining);
    return { limit: this.#limit, remaining, resetSeconds: Math.max(0, this.#resetAt - now) / 1000 };
  }

  #renew(now: number, limit: number): void {
    this.#remaining = limit - this.#inFlight;
    this.#resetAt = now + this.#windowMs;
  }
}
