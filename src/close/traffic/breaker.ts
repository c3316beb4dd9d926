const WINDOW_MS = 10_000;
const SLICES = 10;
const MIN_REQUESTS = 20;
const FAILURE_SHARE = 0.5;
const PROBE_INTERVAL_MS = 5_000;
const SUCCESSES_TO_CLOSE = 3;

/** `half-open`: at least one probe has succeeded, but not yet three. */
export type BreakerState = 'closed' | 'open' | 'half-open';

interface Count {
  requests: number;
  failures: number;
}

interface Slice {
  readonly startedAt: number;
  readonly tenants: Map<string, Count>;
}

/** Of at least one request. */
const isFailing = ({ requests, failures }: Count): boolean => failures >= FAILURE_SHARE * requests;

/**
 * The circuit breaker of one endpoint group. It opens when half of at least 20 requests in 10 seconds failed. Where more
 * than one tenant is active, this must hold for at least two of them too, because one customer's trouble is not an
 * outage. If only one tenant is active, it opens for that tenant alone. While open it admits one probe every 5 seconds, from a
 * tenant without failures if there is one; three successes close it.
 */
export class Breaker {
  #slices: Slice[] = [];
  /** The tenants whose failures opened it. Empty while it is closed. */
  #culprits: ReadonlySet<string> = new Set();
  #probedAt = Number.NEGATIVE_INFINITY;
  /** When a tenant without failures last sent or wanted to send. */
  #bystanderAt = Number.NEGATIVE_INFINITY;
  #successes = 0;

  get isOpen(): boolean {
    return this.#culprits.size > 0;
  }

  get state(): BreakerState {
    if (!this.isOpen) return 'closed';
    return this.#successes === 0 ? 'open' : 'half-open';
  }

  /** Whether a request of the tenant may be sent now. */
  admits(now: number, tenant: string): boolean {
    if (!this.blocks(tenant)) return true;
    const isCulprit = this.#culprits.has(tenant);
    if (!isCulprit) this.#bystanderAt = now;
    if (now - this.#probedAt < PROBE_INTERVAL_MS) return false;
    if (isCulprit && now - this.#bystanderAt < WINDOW_MS) return false;
    this.#probedAt = now;
    return true;
  }

  /** Whether it is open for the tenant. */
  blocks(tenant: string): boolean {
    return this.#culprits.size > 1 || this.#culprits.has(tenant);
  }

  /** Records the outcome of a request. 4xx and 429 are no failures. */
  record(now: number, tenant: string, failed: boolean): void {
    if (this.blocks(tenant)) {
      this.#successes = failed ? 0 : this.#successes + 1;
      if (this.#successes >= SUCCESSES_TO_CLOSE) this.#close();
      return;
    }
    const { tenants } = this.#slice(now);
    const count = tenants.get(tenant) ?? { requests: 0, failures: 0 };
    tenants.set(tenant, count);
    count.requests += 1;
    if (!failed) return;
    count.failures += 1;
    this.#openIfFailing(now);
  }

  #openIfFailing(now: number): void {
    const total: Count = { requests: 0, failures: 0 };
    const byTenant = new Map<string, Count>();
    for (const { tenants } of this.#slices) {
      for (const [tenant, count] of tenants) {
        const sum = byTenant.get(tenant) ?? { requests: 0, failures: 0 };
        byTenant.set(tenant, sum);
        for (const each of [sum, total]) {
          each.requests += count.requests;
          each.failures += count.failures;
        }
      }
    }
    if (total.requests < MIN_REQUESTS || !isFailing(total)) return;
    const failing = [...byTenant].filter(([, count]) => isFailing(count)).map(([tenant]) => tenant);
    if (failing.length >= Math.min(2, byTenant.size)) this.#open(now, failing);
  }

  #open(now: number, culprits: readonly string[]): void {
    this.#culprits = new Set([...this.#culprits, ...culprits]);
    this.#probedAt = now;
    this.#bystanderAt = Number.NEGATIVE_INFINITY;
    this.#successes = 0;
  }

  #close(): void {
    this.#culprits = new Set();
    this.#slices = [];
  }

  #slice(now: number): Slice {
    while (now - (this.#slices[0]?.startedAt ?? now) >= WINDOW_MS) this.#slices.shift();
    const last = this.#slices.at(-1);
    if (last !== undefined && now - last.startedAt < WINDOW_MS / SLICES) return last;
    const slice = { startedAt: now, tenants: new Map<string, Count>() };
    this.#slices.push(slice);
    return slice;
  }
}
