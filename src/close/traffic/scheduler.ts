import type { Cancellation } from '../cancellation.ts';
import type { Clock } from '../clock.ts';
import { CloseError } from '../wire/errors.ts';
import { Budget } from './budget.ts';

/** A request that asks to be sent. */
export interface ScheduledRequest {
  /** Its operation. Operations take turns, so that a large one does not starve the small ones. */
  readonly owner: object;
  readonly group: string;
  /** Method and path, for error messages. */
  readonly label: string;
  /** Its operation's deadline, on the clock. A request that cannot be sent before it is refused at once. */
  readonly deadline: number;
  /** Ends the wait in the queue. */
  readonly cancellation: Cancellation | undefined;
}

interface Waiter {
  readonly request: ScheduledRequest;
  start(): void;
  refuse(reason: unknown): void;
}

/**
 * The request queue of one credential. It limits the requests in flight, keeps each endpoint group within Close's rate
 * limit, and serves operations in turn.
 */
export class Scheduler {
  readonly #maxRunning: number;
  readonly #clock: Clock;
  readonly #budgets = new Map<string, Budget>();
  /** By operation, in the order of their turns. */
  readonly #waiting = new Map<object, Waiter[]>();
  #running = 0;
  #clearTimer: () => void = () => undefined;

  constructor(maxRunning: number, clock: Clock) {
    this.#maxRunning = maxRunning;
    this.#clock = clock;
  }

  budget(group: string): Budget {
    let budget = this.#budgets.get(group);
    if (budget === undefined) {
      budget = new Budget();
      this.#budgets.set(group, budget);
    }
    return budget;
  }

  /** The budget of each endpoint group that was used. */
  get budgets(): ReadonlyMap<string, Budget> {
    return this.#budgets;
  }

  /**
   * Runs `work` when the request may be sent. `work` reports the outcome to the budget. Throws `rate-limited` at once if
   * the budget opens only after the deadline.
   */
  async run<T>(request: ScheduledRequest, work: (budget: Budget) => Promise<T>): Promise<T> {
    if (this.#canStart(request)) this.#start(request);
    else await this.#queued(request);
    try {
      return await work(this.budget(request.group));
    } finally {
      this.#running -= 1;
      if (this.#waiting.size > 0) this.#startWaiters();
    }
  }

  /** Whether the queue is empty and nothing limits the request. */
  #canStart({ group, cancellation }: ScheduledRequest): boolean {
    if (this.#waiting.size > 0 || this.#running >= this.#maxRunning || cancellation?.isCancelled === true) return false;
    return this.budget(group).wait(this.#clock.now()) === 0;
  }

  #start({ group }: ScheduledRequest): void {
    this.#running += 1;
    this.budget(group).sent(this.#clock.now());
  }

  /** Resolves when the request was started from the queue. */
  #queued(request: ScheduledRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const { cancellation, owner } = request;
      const settle = (then: () => void) => {
        off?.();
        this.#remove(waiter);
        then();
      };
      const waiter: Waiter = {
        request,
        start: () => settle(resolve),
        refuse: (reason) => settle(() => reject(reason)),
      };
      const waiters = this.#waiting.get(owner);
      if (waiters === undefined) this.#waiting.set(owner, [waiter]);
      else waiters.push(waiter);
      const off = cancellation?.on(() => {
        this.#remove(waiter);
        reject(cancellation.error);
      });
      this.#startWaiters();
    });
  }

  #remove(waiter: Waiter): void {
    const { owner } = waiter.request;
    const waiters = this.#waiting.get(owner) ?? [];
    const index = waiters.indexOf(waiter);
    if (index >= 0) waiters.splice(index, 1);
    if (waiters.length === 0) this.#waiting.delete(owner);
  }

  /** Starts every waiter that may start. If budgets are exhausted, refuses the hopeless and sets a timer for the rest. */
  #startWaiters(): void {
    this.#clearTimer();
    const now = this.#clock.now();
    let next = this.#next(now);
    while (next !== undefined) {
      this.#start(next.request);
      next.start();
      this.#moveToEnd(next.request.owner);
      next = this.#next(now);
    }
    // Waiters that are limited by the requests in flight alone need no timer, and there can be many of them.
    if ([...this.#budgets.values()].some((budget) => (budget.wait(now) ?? 0) > 0)) this.#waitForBudgets(now);
  }

  #waitForBudgets(now: number): void {
    let soonest = Number.POSITIVE_INFINITY;
    for (const waiter of [...this.#waiting.values()].flat()) {
      const wait = this.budget(waiter.request.group).wait(now) ?? 0;
      if (now + wait > waiter.request.deadline) waiter.refuse(rateLimited(waiter.request, wait));
      else if (wait > 0) soonest = Math.min(soonest, wait);
    }
    if (Number.isFinite(soonest)) this.#clearTimer = this.#clock.after(soonest, () => this.#startWaiters());
  }

  #next(now: number): Waiter | undefined {
    if (this.#running >= this.#maxRunning) return undefined;
    for (const waiters of this.#waiting.values()) {
      const ready = waiters.find(({ request }) => this.budget(request.group).wait(now) === 0);
      if (ready !== undefined) return ready;
    }
    return undefined;
  }

  #moveToEnd(owner: object): void {
    const waiters = this.#waiting.get(owner);
    if (waiters === undefined) return;
    this.#waiting.delete(owner);
    this.#waiting.set(owner, waiters);
  }
}

function rateLimited({ label }: ScheduledRequest, wait: number): CloseError {
  return new CloseError('rate-limited', { request: label, sent: false, retryAfterSeconds: Math.ceil(wait / 1000) });
}
