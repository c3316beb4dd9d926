import { createHash } from 'node:crypto';
import { CloseError } from './errors.ts';
import type { RateLimit } from './options.ts';

interface Bucket {
  used: number;
  ends: number;
}

export interface Allowance {
  header: string;
  /** Set when the request is over the limit. */
  refusal: CloseError | null;
}

/**
 * Counts requests per key and endpoint group, and per organisation, which may make three times as many (documented).
 * An endpoint group is a method and the family of a path (inferred): `GET lead`, `POST data/search`.
 */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: RateLimit;

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  take(key: string, organization: string, group: string, now: number): Allowance {
    const { limit, separator = ',' } = this.#limit;
    const counts = [
      { ...this.#count(`key ${key} ${group}`, now), limit, type: 'key' },
      { ...this.#count(`organization ${organization} ${group}`, now), limit: limit * 3, type: 'organization' },
    ];
    // The tightest window is the one that is reported (documented).
    const [tightest] = counts.toSorted((a, b) => a.limit - a.used - (b.limit - b.used));
    if (tightest === undefined) throw new Error('No bucket was counted.');
    const reset = Math.max(0, tightest.ends - now) / 1000;
    const remaining = Math.max(0, tightest.limit - tightest.used);
    const header = [`limit=${tightest.limit}`, `remaining=${remaining}`, `reset=${reset}`].join(`${separator} `);
    return { header, refusal: tightest.used > tightest.limit ? this.#refusal(tightest, group, reset) : null };
  }

  #count(name: string, now: number): Bucket {
    const current = this.#buckets.get(name);
    const bucket =
      current !== undefined && now < current.ends ? current : { used: 0, ends: now + this.#limit.windowSeconds * 1000 };
    bucket.used += 1;
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #refusal({ limit, type }: { limit: number; type: string }, group: string, reset: number): CloseError {
    const error = {
      message: 'API call count exceeded for this period',
      rate_endpoint_group: createHash('md5').update(group).digest('hex'),
      rate_limit: limit,
      rate_limit_type: type,
      rate_reset: String(reset),
      rate_window: this.#limit.windowSeconds,
    };
    // Whole seconds, rounded up (documented).
    return new CloseError(429, { error }, { 'retry-after': String(Math.ceil(reset)) });
  }
}
