import { createHash } from 'node:crypto';
import { CloseError } from './errors.ts';
import type { RateLimit } from './options.ts';

/** A time window in which requests are counted. */
interface Window {
  used: number;
  ends: number;
}

export interface WindowState extends Window {
  readonly name: string;
}

export interface Allowance {
  header: string;
  /** The 429 response. Null if the request is within its limits. */
  refusal: CloseError | null;
}

/**
 * Limits the requests of an API key to an endpoint group. An organization may send three times as many (documented), unless the options say otherwise. An
 * endpoint group is a method and a path without ids (inferred): `GET lead`, `POST data/search`.
 */
export class RateLimiter {
  readonly #windows = new Map<string, Window>();
  readonly #limit: RateLimit;

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  take(key: string, organization: string, group: string, now: number): Allowance {
    const { limit, organizationLimit = limit * 3, separator = ',' } = this.#limit;
    const counts = [
      { ...this.#count(`key ${key} ${group}`, now), limit, type: 'key' },
      { ...this.#count(`organization ${organization} ${group}`, now), limit: organizationLimit, type: 'organization' },
    ];
    // The header reports the window with the fewest requests left (documented).
    const [tightest] = counts.toSorted((a, b) => a.limit - a.used - (b.limit - b.used));
    if (tightest === undefined) throw new Error('No window was counted.');
    const reset = Math.max(0, tightest.ends - now) / 1000;
    const remaining = Math.max(0, tightest.limit - tightest.used);
    const header = [`limit=${tightest.limit}`, `remaining=${remaining}`, `reset=${reset}`].join(`${separator} `);
    return { header, refusal: tightest.used > tightest.limit ? this.#refusal(tightest, group, reset) : null };
  }

  /** The windows that have not ended at an instant, by name. */
  state(now: number): readonly WindowState[] {
    return [...this.#windows]
      .filter(([, { ends }]) => ends > now)
      .map(([name, window]) => ({ name, ...window }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  restore(windows: readonly WindowState[]): void {
    this.#windows.clear();
    for (const { name, used, ends } of windows) this.#windows.set(name, { used, ends });
  }

  #count(name: string, now: number): Window {
    const current = this.#windows.get(name);
    const window =
      current !== undefined && now < current.ends ? current : { used: 0, ends: now + this.#limit.windowSeconds * 1000 };
    window.used += 1;
    this.#windows.set(name, window);
    return window;
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
    // Rounded up to whole seconds (documented).
    return new CloseError(429, { error }, { 'retry-after': String(Math.ceil(reset)) });
  }
}
