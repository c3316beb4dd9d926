import type { Cancellation } from '../cancellation.ts';
import type { CloseError } from '../wire/errors.ts';
import { Budget } from './budget.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { type RecentAverage, serviceTime } from './recent-average.ts';
import type { Slots } from './slots.ts';

/** How long a request may take. Requests that several operations wait for get the time of the last. */
export interface Lifetime {
  /** On the clock. */
  readonly deadline: number;
  readonly cancellation: Cancellation | undefined;
}

/** A request that asks to be sent. */
export interface ScheduledRequest {
  readonly operation: OperationTraffic;
  readonly group: string;
  /** Method and path, for error messages. */
  readonly label: string;
  readonly isWrite: boolean;
  readonly lifetime: Lifetime;
}

/** A request in flight. */
export interface Run {
  readonly sentAt: number;
  readonly wave: number;
  readonly slots: Slots;
}

/** A request in the queue. */
export interface Waiter {
  readonly request: ScheduledRequest;
  readonly group: Group;
  /** Operations take turns: its operation's start, and one service time for each request that its operation made before. */
  readonly turn: number;
  start(run: Run): void;
  refuse(error: CloseError): void;
}

/** The state of one endpoint group. */
export interface Group {
  readonly budget: Budget;
  readonly service: RecentAverage;
  /** In the order of their turns. */
  readonly waiting: Waiter[];
}

/** The requests of one credential that wait, by endpoint group. */
export class RequestQueue {
  readonly #groups = new Map<string, Group>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get groups(): ReadonlyMap<string, Group> {
    return this.#groups;
  }

  group(name: string): Group {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { budget: new Budget(), service: serviceTime(), waiting: [] };
      this.#groups.set(name, group);
    }
    return group;
  }

  add(waiter: Waiter): void {
    const { waiting } = waiter.group;
    let index = waiting.length;
    while (index > 0 && (waiting[index - 1]?.turn ?? 0) > waiter.turn) index -= 1;
    waiting.splice(index, 0, waiter);
    this.#size += 1;
  }

  remove(waiter: Waiter): void {
    const { waiting } = waiter.group;
    const index = waiting.indexOf(waiter);
    if (index < 0) return;
    waiting.splice(index, 1);
    this.#size -= 1;
  }

  /** The next request by turn, or with the newest operation first, of those that may start. */
  next(now: number, isNewestFirst: boolean, mayStart: (request: ScheduledRequest) => boolean): Waiter | undefined {
    const precedes = isNewestFirst ? precedesAsNewest : precedesInTurn;
    let best: Waiter | undefined;
    for (const waiting of this.#ready(now)) {
      for (const waiter of waiting) {
        if (!mayStart(waiter.request)) continue;
        if (best === undefined || precedes(waiter, best)) best = waiter;
        // The others of the group have later turns.
        if (!isNewestFirst) break;
      }
    }
    return best;
  }

  /** The operations that have not started and wait for a place, not for a budget. Each may have several requests here. */
  newOperations(now: number): ReadonlySet<OperationTraffic> {
    const operations = new Set<OperationTraffic>();
    for (const waiting of this.#ready(now)) {
      for (const { request } of waiting) if (!request.operation.hasStarted) operations.add(request.operation);
    }
    return operations;
  }

  /** The requests of the oldest operation that has not started. */
  ofOldestNew(now: number): readonly Waiter[] {
    let oldest: Waiter | undefined;
    for (const waiting of this.#ready(now)) {
      const first = waiting.find(({ request }) => !request.operation.hasStarted);
      if (first !== undefined && (oldest === undefined || first.turn < oldest.turn)) oldest = first;
    }
    if (oldest === undefined) return [];
    const { operation } = oldest.request;
    return [...this.#groups.values()].flatMap(({ waiting }) =>
      waiting.filter(({ request }) => request.operation === operation),
    );
  }

  /** The requests of each group whose budget allows one. */
  *#ready(now: number): Iterable<readonly Waiter[]> {
    for (const { budget, waiting } of this.#groups.values()) {
      if (waiting.length > 0 && budget.wait(now) === 0) yield waiting;
    }
  }
}

const precedesInTurn = (one: Waiter, other: Waiter): boolean => one.turn < other.turn;

/** Operations that have started come first, in turn. Of the others, the newest comes first. */
function precedesAsNewest(one: Waiter, other: Waiter): boolean {
  const { hasStarted, startedAt } = one.request.operation;
  const { hasStarted: hasOtherStarted, startedAt: otherStartedAt } = other.request.operation;
  if (hasStarted !== hasOtherStarted) return hasStarted;
  return hasStarted ? one.turn < other.turn : startedAt > otherStartedAt;
}
