import type { Cancellation } from '../cancellation.ts';
import type { Clock } from '../clock.ts';
import { CloseError } from '../wire/errors.ts';
import { Budget } from './budget.ts';

/** A request that waits for its turn. */
export interface Turn {
  /** The operation it belongs to: operations take turns, so that a large one does not starve the small ones. */
  readonly owner: object;
  readonly group: string;
  /** What is said of it if it fails: method and path. */
  readonly label: string;
  /** When its operation ends, on the clock. What cannot have its turn before is refused at once. */
  readonly deadline: number;
  /** Ends the waiting, not what came of it. */
  readonly cancellation: Cancellation | undefined;
}

interface Waiter {
  readonly turn: Turn;
  go(): void;
  refuse(reason: unknown): void;
}

/**
 * Whose request goes next, for one credential: so many at once, no more of an endpoint group than Close allows, and
 * one operation after the other.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #clock: Clock;
  readonly #budgets = new Map<string, Budget>();
  /** By operation, in the order in which they have their turns. */
  readonly #waiting = new Map<object, Waiter[]>();
  #running = 0;
  #stopTimer: () => void = () => undefined;

  constructor(atOnce: number, clock: Clock) {
    this.#atOnce = atOnce;
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

  /** All groups of which anything is known. */
  get budgets(): ReadonlyMap<string, Budget> {
    return this.#budgets;
  }

  /**
   * Works when it has its turn; `work` tells the budget what became of it. Throws `rate-limited` at once if the turn
   * would come after the deadline.
   */
  async run<T>(turn: Turn, work: (budget: Budget) => Promise<T>): Promise<T> {
    if (this.#isFree(turn)) this.#start(turn);
    else await this.#admitted(turn);
    try {
      return await work(this.budget(turn.group));
    } finally {
      this.#running -= 1;
      if (this.#waiting.size > 0) this.#admit();
    }
  }

  /** Whether nobody is before it, and nothing in its way. */
  #isFree({ group, cancellation }: Turn): boolean {
    if (this.#waiting.size > 0 || this.#running >= this.#atOnce || cancellation?.isCancelled === true) return false;
    return this.budget(group).wait(this.#clock.now()) === 0;
  }

  #start({ group }: Turn): void {
    this.#running += 1;
    this.budget(group).sent(this.#clock.now());
  }

  #admitted(turn: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      const { cancellation, owner } = turn;
      const leave = () => {
        this.#remove(waiter);
        reject(cancellation?.reason);
      };
      const settle = (then: () => void) => {
        off?.();
        this.#remove(waiter);
        then();
      };
      const waiter: Waiter = {
        turn,
        go: () => settle(resolve),
        refuse: (reason) => settle(() => reject(reason)),
      };
      const waiters = this.#waiting.get(owner);
      if (waiters === undefined) this.#waiting.set(owner, [waiter]);
      else waiters.push(waiter);
      const off = cancellation?.on(leave);
      this.#admit();
    });
  }

  #remove(waiter: Waiter): void {
    const { owner } = waiter.turn;
    const waiters = this.#waiting.get(owner) ?? [];
    const place = waiters.indexOf(waiter);
    if (place >= 0) waiters.splice(place, 1);
    if (waiters.length === 0) this.#waiting.delete(owner);
  }

  /** Lets go whoever can, refuses whoever would wait in vain, and comes back when the next budget opens. */
  #admit(): void {
    this.#stopTimer();
    const now = this.#clock.now();
    let next = this.#next(now);
    while (next !== undefined) {
      this.#start(next.turn);
      next.go();
      this.#passOn(next.turn.owner);
      next = this.#next(now);
    }
    // Those who wait for others to be answered alone, however many, wait for no time.
    if ([...this.#budgets.values()].some((budget) => (budget.wait(now) ?? 0) > 0)) this.#waitForBudgets(now);
  }

  #waitForBudgets(now: number): void {
    let soonest = Number.POSITIVE_INFINITY;
    for (const waiter of [...this.#waiting.values()].flat()) {
      const wait = this.budget(waiter.turn.group).wait(now) ?? 0;
      if (now + wait > waiter.turn.deadline) waiter.refuse(tooLate(waiter.turn, wait));
      else if (wait > 0) soonest = Math.min(soonest, wait);
    }
    if (Number.isFinite(soonest)) this.#stopTimer = this.#clock.after(soonest, () => this.#admit());
  }

  #next(now: number): Waiter | undefined {
    if (this.#running >= this.#atOnce) return undefined;
    for (const waiters of this.#waiting.values()) {
      const ready = waiters.find(({ turn }) => this.budget(turn.group).wait(now) === 0);
      if (ready !== undefined) return ready;
    }
    return undefined;
  }

  /** The operation that had its turn is the last to have the next. */
  #passOn(owner: object): void {
    const waiters = this.#waiting.get(owner);
    if (waiters === undefined) return;
    this.#waiting.delete(owner);
    this.#waiting.set(owner, waiters);
  }
}

function tooLate({ label }: Turn, wait: number): CloseError {
  return new CloseError('rate-limited', { request: label, sent: false, retryAfterSeconds: Math.ceil(wait / 1000) });
}
