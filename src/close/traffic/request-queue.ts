import type { CloseError } from '../wire/errors.ts';
import { Budget } from './budget.ts';
import { CallerLines, type Choice, type Waiting } from './caller-lines.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { type RecentAverage, serviceTime } from './recent-average.ts';
import type { Run } from './scheduled-request.ts';

/** A request in the queue. */
export interface Waiter extends Waiting {
  readonly group: Group;
  start(run: Run): void;
  refuse(error: CloseError): void;
}

/** The state of one endpoint group. */
export interface Group {
  readonly budget: Budget;
  readonly service: RecentAverage;
  readonly waiting: CallerLines<Waiter>;
}

/** The requests of one credential that wait, by endpoint group. */
export class RequestQueue {
  readonly #groups = new Map<string, Group>();
  readonly #shares: (() => number) | undefined;
  #size = 0;

  /** `shares`: see `Budget`. */
  constructor(shares?: () => number) {
    this.#shares = shares;
  }

  get size(): number {
    return this.#size;
  }

  get groups(): ReadonlyMap<string, Group> {
    return this.#groups;
  }

  group(name: string): Group {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { budget: new Budget(this.#shares), service: serviceTime(), waiting: new CallerLines<Waiter>() };
      this.#groups.set(name, group);
    }
    return group;
  }

  add(waiter: Waiter): void {
    waiter.group.waiting.add(waiter);
    this.#size += 1;
  }

  /** Removes a request that is not sent. */
  remove(waiter: Waiter): void {
    if (waiter.group.waiting.remove(waiter)) this.#size -= 1;
  }

  /** Removes a request that is sent. */
  take(waiter: Waiter): void {
    waiter.group.waiting.served(waiter);
    this.remove(waiter);
  }

  /** The next request of those that may start: by turn, or with the newest operation of its caller first. */
  next(
    now: number,
    isNewestFirst: boolean,
    { mayStart, hasShare }: Pick<Choice<Waiter>, 'mayStart' | 'hasShare'>,
  ): Waiter | undefined {
    const precedes = isNewestFirst ? precedesAsNewest : precedesInTurn;
    const choice: Choice<Waiter> = { mayStart, hasShare, precedes, isSorted: !isNewestFirst };
    let best: Waiter | undefined;
    for (const waiting of this.#ready(now)) {
      const waiter = waiting.next(choice);
      if (waiter !== undefined && (best === undefined || isBefore(waiter, best, choice))) best = waiter;
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

  /** The requests of the oldest operation of this caller that has not started. */
  ofOldestNew(now: number, caller: string): readonly Waiter[] {
    let oldest: Waiter | undefined;
    for (const waiting of this.#ready(now)) {
      for (const waiter of waiting) {
        const { operation } = waiter.request;
        if (operation.hasStarted || operation.caller !== caller) continue;
        if (oldest === undefined || waiter.turn < oldest.turn) oldest = waiter;
      }
    }
    if (oldest === undefined) return [];
    const { operation } = oldest.request;
    return this.#all().filter(({ request }) => request.operation === operation);
  }

  /** Of all requests, the one that gives its place to one of this caller; see `lastOfMost`. */
  last(caller: string): Waiter | undefined {
    return lastOfMost(this.#all(), caller);
  }

  #all(): readonly Waiter[] {
    return [...this.#groups.values()].flatMap(({ waiting }) => [...waiting]);
  }

  /** The requests of each group whose budget allows one. */
  *#ready(now: number): Iterable<CallerLines<Waiter>> {
    for (const { budget, waiting } of this.#groups.values()) {
      if (waiting.size > 0 && budget.wait(now) === 0) yield waiting;
    }
  }
}

/**
 * The request that gives its place in a full queue to one of this caller: of the caller with the most requests, the one with
 * the latest turn. Undefined if no caller has more.
 */
export function lastOfMost(waiters: Iterable<Waiter>, caller: string): Waiter | undefined {
  const byCaller = Map.groupBy(waiters, ({ request }) => request.operation.caller);
  const own = byCaller.get(caller)?.length ?? 0;
  let most: readonly Waiter[] = [];
  for (const each of byCaller.values()) if (each.length > most.length) most = each;
  if (most.length <= own + 1) return undefined;
  return most.reduce((last, waiter) => (precedesInTurn(last, waiter) ? waiter : last));
}

/** Between the requests that are next in two groups. Rounds are not compared: each group has its own. */
function isBefore(one: Waiter, other: Waiter, { hasShare, precedes }: Choice<Waiter>): boolean {
  const [has, hasOther] = [one, other].map(({ request }) => hasShare(request.operation.caller));
  return has === hasOther ? precedes(one, other) : has === true;
}

const precedesInTurn = (one: Waiter, other: Waiter): boolean => one.turn < other.turn;

/** Operations that have started come first, in turn. Of the others, the newest comes first. */
function precedesAsNewest(one: Waiter, other: Waiter): boolean {
  const { hasStarted, startedAt } = one.request.operation;
  const { hasStarted: hasOtherStarted, startedAt: otherStartedAt } = other.request.operation;
  if (hasStarted !== hasOtherStarted) return hasStarted;
  return hasStarted ? one.turn < other.turn : startedAt > otherStartedAt;
}
