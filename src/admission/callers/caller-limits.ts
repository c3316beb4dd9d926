/** What one caller may use: operations that run, operations and requests to Close per minute, and open subscriptions. */
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { LimitName, Limits } from '../../config/limits.ts';
import { exceeded } from '../limits/exceeded.ts';
import { TokenBucket } from './token-bucket.ts';

/** Callers that are remembered. The one that was seen least recently is forgotten first, and begins again. */
const MAX_CALLERS = 10_000;

/** After this time, another operation has probably ended. */
const BUSY_SECONDS = 1;

export type OperationKind = 'operation' | 'subscription';

/** What is limited, by the names that the `RateLimit` headers use. */
export type Quota = 'operations' | 'cost' | 'concurrency';

/** What is left of a quota. */
export interface QuotaState {
  readonly quota: Quota;
  readonly remaining: number;
  /** Until more is available. Null if all of it is, or if that depends on other operations. */
  readonly seconds: number | null;
}

interface Usage {
  /** Those that run. */
  readonly running: Record<OperationKind, number>;
  readonly operations: TokenBucket;
  readonly cost: TokenBucket;
}

/** Counts for each caller. */
export class CallerLimits {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #callers = new LRUCache<string, Usage>({ max: MAX_CALLERS });

  /** Takes the milliseconds on a monotonic clock. */
  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.#callers.size;
  }

  /** The place of one operation of this caller. */
  placeOf(caller: string): CallerPlace {
    let usage = this.#callers.get(caller);
    if (usage === undefined) {
      const now = this.#now();
      usage = {
        running: { operation: 0, subscription: 0 },
        operations: new TokenBucket(this.#limits.LIMIT_CALLER_OPERATIONS_PER_MINUTE, now),
        cost: new TokenBucket(this.#limits.LIMIT_CALLER_COST_PER_MINUTE, now),
      };
      this.#callers.set(caller, usage);
    }
    return new CallerPlace(usage, this.#limits, this.#now);
  }
}

/** One operation among those of its caller. */
export class CallerPlace {
  readonly #usage: Usage;
  readonly #limits: Limits;
  readonly #now: () => number;
  #kind: OperationKind | null = null;
  #estimate = 0;
  #hasLeft = false;
  #refusedBy: { readonly quota: Quota; readonly seconds: number } | null = null;

  constructor(usage: Usage, limits: Limits, now: () => number) {
    this.#usage = usage;
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * Counts the operation, with the number of requests that it will probably make. Returns the error if its caller has used
   * up a limit; then nothing is counted.
   */
  enter(kind: OperationKind, estimate: number): GraphQLError | null {
    const now = this.#now();
    const refusal = this.#refusal(kind, estimate, now);
    if (refusal !== null) return refusal;
    const { running, operations, cost } = this.#usage;
    operations.take(1, now);
    cost.take(estimate, now);
    this.#kind = kind;
    this.#estimate = estimate;
    // A caller that has left before does so only once.
    if (!this.#hasLeft) running[kind] += 1;
    return null;
  }

  /** The operation has ended, after this number of requests. */
  leave(requests: number): void {
    const isCounted = this.#kind !== null && !this.#hasLeft;
    this.#hasLeft = true;
    if (this.#kind === null || !isCounted) return;
    this.#usage.running[this.#kind] -= 1;
    this.#usage.cost.take(requests - this.#estimate, this.#now());
  }

  /** What the caller has left. */
  state(): readonly QuotaState[] {
    const now = this.#now();
    const { running, operations, cost } = this.#usage;
    const left = (quota: Quota, bucket: TokenBucket, perMinute: number): QuotaState => {
      const level = bucket.level(now);
      const whole = Math.max(0, Math.floor(level));
      const seconds = level >= perMinute ? null : secondsOf(bucket.waitMs(whole + 1, now));
      return this.#stateOf(quota, whole, seconds);
    };
    const { LIMIT_CALLER_OPERATIONS, LIMIT_CALLER_OPERATIONS_PER_MINUTE, LIMIT_CALLER_COST_PER_MINUTE } = this.#limits;
    return [
      left('operations', operations, LIMIT_CALLER_OPERATIONS_PER_MINUTE),
      left('cost', cost, LIMIT_CALLER_COST_PER_MINUTE),
      this.#stateOf('concurrency', Math.max(0, LIMIT_CALLER_OPERATIONS - running.operation), null),
    ];
  }

  /** As the refusal states it, if there was one. */
  #stateOf(quota: Quota, remaining: number, seconds: number | null): QuotaState {
    const refusedBy = this.#refusedBy?.quota === quota ? this.#refusedBy : null;
    return { quota, remaining, seconds: refusedBy?.seconds ?? seconds };
  }

  #refusal(kind: OperationKind, estimate: number, now: number): GraphQLError | null {
    const { running, operations, cost } = this.#usage;
    const limits = this.#limits;
    if (kind === 'subscription' && running.subscription >= limits.LIMIT_CALLER_SUBSCRIPTIONS) {
      return exceeded('LIMIT_CALLER_SUBSCRIPTIONS', limits, running.subscription + 1);
    }
    if (kind === 'operation' && running.operation >= limits.LIMIT_CALLER_OPERATIONS) {
      return this.#refuse('concurrency', 'LIMIT_CALLER_OPERATIONS', running.operation + 1, BUSY_SECONDS);
    }
    const perMinute = [
      ['operations', 'LIMIT_CALLER_OPERATIONS_PER_MINUTE', operations, 1],
      ['cost', 'LIMIT_CALLER_COST_PER_MINUTE', cost, estimate],
    ] as const;
    for (const [quota, limit, bucket, amount] of perMinute) {
      const waitMs = amount === 0 ? 0 : bucket.waitMs(amount, now);
      if (waitMs === 0) continue;
      const used = Math.ceil(limits[limit] - bucket.level(now));
      return this.#refuse(quota, limit, used + amount, secondsOf(waitMs));
    }
    return null;
  }

  #refuse(quota: Quota, limit: LimitName, actual: number, seconds: number): GraphQLError {
    this.#refusedBy = { quota, seconds };
    const { message, extensions } = exceeded(limit, this.#limits, actual);
    return new GraphQLError(message, { extensions: { ...extensions, limitedBy: 'caller', retryAfter: seconds } });
  }
}

/** Whole seconds, at least one. Sums of fractions are not exact. */
const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000 - 1e-6));
