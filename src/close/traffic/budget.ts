import type { RateLimit } from './rate-limit.ts';

/** From this share of the limit on, what is left is spread over the rest of the window. */
const SCARCE = 0.1;

/**
 * What one credential may still ask of one endpoint group, read live from Close's answers. Times are milliseconds on
 * the clock that the caller reads.
 */
export class Budget {
  #limit: number | null = null;
  #left = Number.POSITIVE_INFINITY;
  #resetAt = 0;
  #windowMs = 0;
  #sentAt = Number.NEGATIVE_INFINITY;
  #inFlight = 0;
  /** After a 429, until an answer tells how things stand: at the reset one request goes first. */
  #isProbed = false;
  #isExhausted = false;

  /** How long the next request must wait, in milliseconds; null for as long as the answer to a probe takes. */
  wait(now: number): number | null {
    if (this.#isExhausted) {
      if (now < this.#resetAt) return this.#resetAt - now;
      return this.#isProbed ? null : 0;
    }
    if (this.#limit === null) return 0;
    if (now >= this.#resetAt) this.#renew(now, this.#limit);
    if (this.#left <= 0) return this.#resetAt - now;
    if (this.#left > this.#limit * SCARCE) return 0;
    const gap = (this.#resetAt - now) / this.#left;
    return Math.max(0, this.#sentAt + gap - now);
  }

  /** A request leaves. */
  sent(now: number): void {
    this.#sentAt = now;
    this.#inFlight += 1;
    this.#left -= 1;
    if (this.#isExhausted) this.#isProbed = true;
  }

  /** It was answered, or failed. `rateLimit` is null if the answer says nothing of the budget. */
  answered(now: number, rateLimit: RateLimit | null): void {
    this.#inFlight -= 1;
    this.#isProbed = false;
    if (rateLimit === null || (this.#isExhausted && now < this.#resetAt)) return;
    this.#isExhausted = false;
    this.#limit = rateLimit.limit;
    // Those in flight may not be counted yet. Too low a number mends itself with their answers.
    this.#left = rateLimit.remaining - this.#inFlight;
    this.#resetAt = now + rateLimit.resetSeconds * 1000;
    this.#windowMs = Math.max(this.#windowMs, rateLimit.resetSeconds * 1000);
  }

  /** It was refused with a 429. */
  refused(now: number, retryAfterSeconds: number): void {
    this.#inFlight -= 1;
    this.#isExhausted = true;
    this.#isProbed = false;
    this.#resetAt = now + retryAfterSeconds * 1000;
  }

  /** As it stands, for those who want to pace themselves. Null while nothing is known. */
  report(now: number): RateLimit | null {
    if (this.#limit === null) return null;
    const remaining = this.#isExhausted ? 0 : Math.max(0, this.#left);
    return { limit: this.#limit, remaining, resetSeconds: Math.max(0, this.#resetAt - now) / 1000 };
  }

  #renew(now: number, limit: number): void {
    this.#left = limit - this.#inFlight;
    this.#resetAt = now + this.#windowMs;
  }
}
