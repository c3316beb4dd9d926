import type { Cancellation } from '../cancellation.ts';
import type { Clock } from '../clock.ts';
import { MAX_WAIT_SECONDS } from '../wire/bounds.ts';
import { CloseError } from '../wire/errors.ts';
import type { HttpResponse } from '../wire/http.ts';
import { Budget } from './budget.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { MAX_QUEUED, OVERLOADED_WAIT_MS, Overload, WAIT_SHARE } from './overload.ts';
import { RecentAverage, serviceTime } from './recent-average.ts';
import type { ConnectionSlots, Slots } from './slots.ts';

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

export interface SchedulerOptions {
  /** Maximum requests in flight. */
  readonly maxRunning: number;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
}

/** The requests of one endpoint group. */
interface Group {
  readonly budget: Budget;
  readonly service: RecentAverage;
  /** In the order of their turns. */
  readonly waiting: Waiter[];
}

/** A request in flight. */
interface Run {
  readonly sentAt: number;
  readonly wave: number;
  readonly slots: Slots;
}

interface Waiter {
  readonly request: ScheduledRequest;
  readonly group: Group;
  /** Operations take turns: its operation's start, and one service time for each request that its operation made before. */
  readonly turn: number;
  start(run: Run): void;
  refuse(error: CloseError): void;
}

/**
 * The request queue of one credential. It limits the requests in flight, keeps each endpoint group within Close's rate
 * limit, serves operations in turn, and refuses at once what cannot finish in time.
 */
export class Scheduler {
  /** Replaced when Close has accepted the credential. */
  slots: ConnectionSlots;
  readonly #options: SchedulerOptions;
  readonly #groups = new Map<string, Group>();
  readonly #service = serviceTime();
  /** The share of requests that are the first of their operations. */
  readonly #firstShare = new RecentAverage(1, { weight: 0.005, floor: 0.01 });
  readonly #overload = new Overload();
  #isAccepted = false;
  #running = 0;
  #waiting = 0;
  /** Slots that this scheduler waits for. */
  readonly #awaited = new Set<Slots>();
  #clearTimer: () => void = () => undefined;

  constructor(options: SchedulerOptions, slots: ConnectionSlots) {
    this.#options = options;
    this.slots = slots;
  }

  /** The budget of each endpoint group that was used. */
  *budgets(): Iterable<readonly [group: string, budget: Budget]> {
    for (const [name, { budget }] of this.#groups) yield [name, budget];
  }

  /** Whether the queue is overloaded. */
  get isOverloaded(): boolean {
    return this.#overload.isActive;
  }

  /**
   * Sends the request when it is its turn. Throws at once if that would be too late: `budget-spent` if Close's rate limit
   * resets only after the deadline, `overloaded` if the queue is too long.
   */
  async run(request: ScheduledRequest, send: () => Promise<HttpResponse>): Promise<HttpResponse> {
    const { operation, label } = request;
    const group = this.#group(request.group);
    const before = operation.take(label);
    const run = this.#canStart(request, group)
      ? this.#start(request, group)
      : await this.#queued(request, group, before);
    try {
      const response = await send();
      this.#responded(request, group, run, response);
      return response;
    } catch (error) {
      this.#failed(request, group, run, error);
      throw error;
    } finally {
      this.#running -= 1;
      run.slots.release();
      if (this.#waiting > 0) this.#startWaiters();
    }
  }

  #group(name: string): Group {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { budget: new Budget(), service: serviceTime(), waiting: [] };
      this.#groups.set(name, group);
    }
    return group;
  }

  /** Whether the queue is empty and nothing limits the request. */
  #canStart({ operation, isWrite, lifetime: { cancellation } }: ScheduledRequest, { budget }: Group): boolean {
    if (this.#waiting > 0 || this.#running >= this.#options.maxRunning || !this.#slotsOf(isWrite).isFree) return false;
    if (cancellation?.isCancelled === true || !this.#mayTry(operation)) return false;
    return budget.wait(this.#options.clock.now()) === 0;
  }

  /** While Close refuses requests of the credential, and before it accepted one, an operation sends only a few at once. */
  #mayTry(operation: OperationTraffic): boolean {
    if (operation.mayTry) return true;
    if (!this.#isAccepted) return false;
    for (const { budget } of this.#groups.values()) if (budget.isRefused) return false;
    return true;
  }

  #slotsOf(isWrite: boolean): Slots {
    return isWrite ? this.slots.writes : this.slots.reads;
  }

  #start({ operation, isWrite }: ScheduledRequest, { budget }: Group): Run {
    const now = this.#options.clock.now();
    const slots = this.#slotsOf(isWrite);
    this.#running += 1;
    slots.take();
    this.#firstShare.record(operation.hasStarted ? 0 : 1);
    operation.sent();
    return { sentAt: now, wave: budget.sent(now), slots };
  }

  #responded({ operation }: ScheduledRequest, group: Group, { sentAt }: Run, { rateLimit }: HttpResponse): void {
    const now = this.#options.clock.now();
    this.#isAccepted = true;
    group.budget.answered(now, rateLimit);
    operation.ended('accepted');
    this.#record(group, now - sentAt);
  }

  #failed({ operation }: ScheduledRequest, group: Group, { sentAt, wave }: Run, error: unknown): void {
    const now = this.#options.clock.now();
    const { kind, detail } = error instanceof CloseError ? error : { kind: null, detail: null };
    if (kind === 'rate-limited') {
      group.budget.refused(now, {
        retryAfterSeconds: detail.retryAfterSeconds ?? 1,
        wave,
        random: this.#options.random(),
      });
      operation.ended('refused');
    } else if (detail?.status !== undefined) {
      group.budget.answered(now, detail.rateLimit ?? null);
      operation.ended('accepted');
      this.#record(group, now - sentAt);
    } else {
      group.budget.failed();
      operation.ended('failed');
      if (kind === 'timeout') this.#record(group, now - sentAt);
    }
  }

  #record({ service }: Group, ms: number): void {
    service.record(ms);
    this.#service.record(ms);
  }

  /** Resolves when the request was started from the queue. */
  #queued(request: ScheduledRequest, group: Group, before: number): Promise<Run> {
    return new Promise((resolve, reject) => {
      const { operation, lifetime } = request;
      const refusal = this.#refusal(request, group);
      if (refusal !== null) {
        operation.giveBack();
        reject(refusal);
        return;
      }
      const { cancellation } = lifetime;
      const leave = (reason: unknown) => {
        this.#remove(waiter);
        operation.giveBack();
        reject(reason);
      };
      const waiter: Waiter = {
        request,
        group,
        turn: operation.startedAt + before * this.#service.value,
        start: (run) => {
          off?.();
          this.#remove(waiter);
          resolve(run);
        },
        refuse: (error) => {
          off?.();
          leave(error);
        },
      };
      this.#insert(waiter);
      const off = cancellation?.on(() => leave(cancellation.error));
      this.#startWaiters();
    });
  }

  #insert(waiter: Waiter): void {
    const { waiting } = waiter.group;
    let index = waiting.length;
    while (index > 0 && (waiting[index - 1]?.turn ?? 0) > waiter.turn) index -= 1;
    waiting.splice(index, 0, waiter);
    this.#waiting += 1;
  }

  #remove(waiter: Waiter): void {
    const { waiting } = waiter.group;
    const index = waiting.indexOf(waiter);
    if (index < 0) return;
    waiting.splice(index, 1);
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#overload.drained();
  }

  /** Why a request that cannot start now must not wait either. Null if it may wait. Sheds older operations for it. */
  #refusal(request: ScheduledRequest, { budget, waiting }: Group): CloseError | null {
    const now = this.#options.clock.now();
    const { deadline } = request.lifetime;
    const wait = budget.waitBehind(waiting.length, now);
    if (now + wait > deadline || waiting.length >= MAX_QUEUED) return budgetSpent(request, wait);
    if (wait > 0 || request.operation.hasStarted) return null;
    const maxWaitMs = (deadline - now) * WAIT_SHARE;
    const fresh = this.#fresh(now);
    this.#overload.arrived(now, Math.max(this.#waitMs(fresh) / maxWaitMs, fresh / MAX_QUEUED));
    if (!this.#overload.isActive) return this.#isWithin(fresh, maxWaitMs) ? null : this.#overloaded(request, fresh);
    return this.#shed(now, Math.min(maxWaitMs, OVERLOADED_WAIT_MS)) ? null : this.#overloaded(request, fresh);
  }

  /** How many requests of operations that have not started wait for their turn, and not for a budget. */
  #fresh(now: number): number {
    let fresh = 0;
    for (const { budget, waiting } of this.#groups.values()) {
      if (waiting.length === 0 || budget.wait(now) !== 0) continue;
      for (const { request } of waiting) if (!request.operation.hasStarted) fresh += 1;
    }
    return fresh;
  }

  /** Estimated milliseconds until the last of these operations starts. Those that have started need slots in between. */
  #waitMs(fresh: number): number {
    return (fresh * this.#service.value) / (Math.max(1, this.#running) * this.#firstShare.value);
  }

  #isWithin(fresh: number, maxWaitMs: number): boolean {
    return fresh < MAX_QUEUED && this.#waitMs(fresh) <= maxWaitMs;
  }

  /** Refuses the oldest operations that have not started, until the queue is short enough. False if it still is not. */
  #shed(now: number, maxWaitMs: number): boolean {
    for (let fresh = this.#fresh(now); !this.#isWithin(fresh, maxWaitMs); fresh = this.#fresh(now)) {
      const oldest = this.#oldest(now);
      if (oldest === undefined) return false;
      const { operation } = oldest.request;
      for (const { waiting } of this.#groups.values()) {
        for (const waiter of waiting.filter(({ request }) => request.operation === operation)) {
          waiter.refuse(this.#overloaded(waiter.request, fresh));
        }
      }
    }
    return true;
  }

  /** The waiter of the oldest operation that has not started. */
  #oldest(now: number): Waiter | undefined {
    let oldest: Waiter | undefined;
    for (const { budget, waiting } of this.#groups.values()) {
      if (waiting.length === 0 || budget.wait(now) !== 0) continue;
      const first = waiting.find(({ request }) => !request.operation.hasStarted);
      if (first !== undefined && (oldest === undefined || first.turn < oldest.turn)) oldest = first;
    }
    return oldest;
  }

  #overloaded({ label }: ScheduledRequest, fresh: number): CloseError {
    const retryAfterSeconds = Math.min(MAX_WAIT_SECONDS, Math.max(1, Math.ceil(this.#waitMs(fresh) / 1000)));
    return new CloseError('overloaded', { request: label, sent: false, retryAfterSeconds });
  }

  /** Starts every waiter that may start. If budgets are exhausted, refuses the hopeless and sets a timer for the rest. */
  #startWaiters(): void {
    this.#clearTimer();
    const now = this.#options.clock.now();
    for (let next = this.#next(now); next !== undefined; next = this.#next(now)) {
      const { request, group } = next;
      if (request.lifetime.deadline <= now)
        next.refuse(new CloseError('deadline', { request: request.label, sent: false }));
      else if (isHopeless(next, now, this.#overload.isBusy)) next.refuse(this.#overloaded(request, 0));
      else next.start(this.#start(request, group));
    }
    if (this.#overload.isBusy && this.#fresh(now) === 0) this.#overload.drained();
    this.#waitForBudgets(now);
  }

  #next(now: number): Waiter | undefined {
    if (this.#running >= this.#options.maxRunning) return undefined;
    const precedes = this.#overload.isActive ? precedesInOverload : precedesInTurn;
    let best: Waiter | undefined;
    for (const { budget, waiting } of this.#groups.values()) {
      if (waiting.length === 0 || budget.wait(now) !== 0) continue;
      for (const waiter of waiting) {
        if (!this.#mayTry(waiter.request.operation) || !this.#hasSlot(waiter.request)) continue;
        if (best === undefined || precedes(waiter, best)) best = waiter;
        // The others of the group have later turns.
        if (!this.#overload.isActive) break;
      }
    }
    return best;
  }

  #hasSlot({ isWrite }: ScheduledRequest): boolean {
    const slots = this.#slotsOf(isWrite);
    if (slots.isFree) return true;
    if (!this.#awaited.has(slots)) {
      this.#awaited.add(slots);
      slots.whenFree(() => {
        this.#awaited.delete(slots);
        this.#startWaiters();
      });
    }
    return false;
  }

  #waitForBudgets(now: number): void {
    let soonest = Number.POSITIVE_INFINITY;
    for (const { budget, waiting } of this.#groups.values()) {
      if (waiting.length === 0) continue;
      const wait = budget.wait(now) ?? 0;
      if (wait === 0) continue;
      for (const waiter of [...waiting]) {
        if (now + wait > waiter.request.lifetime.deadline) waiter.refuse(budgetSpent(waiter.request, wait));
      }
      if (waiting.length > 0) soonest = Math.min(soonest, wait);
    }
    if (Number.isFinite(soonest)) this.#clearTimer = this.#options.clock.after(soonest, () => this.#startWaiters());
  }
}

/** Whether a request is sent in vain: it, or the rest of an operation that has not started, takes longer than is left. */
function isHopeless({ request: { operation, lifetime }, group }: Waiter, now: number, isBusy: boolean): boolean {
  if (lifetime.deadline - now < group.service.value) return true;
  if (!isBusy) return false;
  const maxWaitMs = (lifetime.deadline - operation.startedAt) * WAIT_SHARE;
  return !operation.hasStarted && now - operation.startedAt > maxWaitMs;
}

const precedesInTurn = (one: Waiter, other: Waiter): boolean => one.turn < other.turn;

/** Operations that have started come first, in turn. Of the others, the newest comes first. */
function precedesInOverload(one: Waiter, other: Waiter): boolean {
  const [isStarted, isOtherStarted] = [one, other].map(({ request }) => request.operation.hasStarted);
  if (isStarted !== isOtherStarted) return isStarted === true;
  return isStarted ? one.turn < other.turn : one.request.operation.startedAt > other.request.operation.startedAt;
}

function budgetSpent({ label }: ScheduledRequest, wait: number): CloseError {
  return new CloseError('budget-spent', { request: label, sent: false, retryAfterSeconds: Math.ceil(wait / 1000) });
}
