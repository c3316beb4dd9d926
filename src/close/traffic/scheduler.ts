import type { BudgetOutcome, Grant, SharedBudgets } from '../../state/shared-state.ts';
import { onCancel } from '../cancellation.ts';
import type { Clock } from '../clock.ts';
import { MAX_WAIT_SECONDS } from '../wire/bounds.ts';
import { CloseError } from '../wire/errors.ts';
import type { HttpResponse } from '../wire/http.ts';
import type { RateLimit } from '../wire/rate-limit.ts';
import { type Budget, MAX_WAIT_MS } from './budget.ts';
import { CallerShares } from './caller-shares.ts';
import { LoadShedder, MAX_QUEUED, makeRoom } from './load-shedder.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { type Group, lastOfMost, RequestQueue, type Waiter } from './request-queue.ts';
import type { Answered, Run, ScheduledRequest } from './scheduled-request.ts';
import type { ConnectionSlots, Slots } from './slots.ts';

export interface SchedulerOptions {
  /** Maximum requests in flight. */
  readonly maxRunning: number;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
}

/**
 * Sends the requests of one credential. It limits the requests in flight, keeps each endpoint group within Close's rate
 * limit, serves operations in turn, and refuses at once what cannot finish in time.
 *
 * Copies of the gateway that share the limit ask a store before each request that may start. A request that is refused there
 * keeps its turn in the queue.
 */
export class Scheduler {
  /** Replaced when Close has accepted the credential. */
  slots: ConnectionSlots;
  readonly #options: SchedulerOptions;
  readonly #budgets: SharedBudgets | null;
  readonly #queue: RequestQueue;
  readonly #shedder: LoadShedder;
  readonly #shares = new CallerShares();
  /** The slots that this scheduler waits for. */
  readonly #awaited = new Set<Slots>();
  /** Requests in the queue that the store was asked for. */
  readonly #asking = new Set<ScheduledRequest>();
  #isAccepted = false;
  #running = 0;
  #clearTimer: () => void = () => undefined;

  constructor(options: SchedulerOptions, slots: ConnectionSlots, budgets: SharedBudgets | null = null) {
    this.#options = options;
    this.slots = slots;
    this.#budgets = budgets;
    this.#queue = new RequestQueue(budgets === null ? undefined : () => budgets.shares);
    this.#shedder = new LoadShedder(this.#queue);
  }

  /** The budget of an endpoint group. Undefined if the group was not used. */
  budgetOf(group: string): Budget | undefined {
    return this.#queue.groups.get(group)?.budget;
  }

  /** The budgets of all endpoint groups that were used. */
  *budgets(): Iterable<readonly [group: string, budget: Budget]> {
    for (const [name, { budget }] of this.#queue.groups) yield [name, budget];
  }

  get isOverloaded(): boolean {
    return this.#shedder.isOverloaded;
  }

  /**
   * Sends the request when it is its turn. Throws at once if that would be too late: `budget-spent` if Close's rate limit
   * resets only after the deadline, `overloaded` if the queue is too long.
   */
  async run<T extends Pick<HttpResponse, 'rateLimit'>>(
    request: ScheduledRequest,
    send: (answered: Answered) => Promise<T>,
  ): Promise<T> {
    const { operation, label } = request;
    const group = this.#queue.group(request.group);
    const before = operation.take(label);
    const mayStart = this.#canStart(request, group);
    const run =
      mayStart && this.#budgets === null
        ? this.#start(request, group)
        : await this.#queued(request, group, { before, mayStart });
    let isAnswered = false;
    const answered: Answered = (rateLimit) => {
      isAnswered = true;
      this.#answered(request, group, run, rateLimit);
      // After a 429, the others wait for the response to the probe.
      if (this.#queue.size > 0) this.#startWaiters();
    };
    try {
      const response = await send(answered);
      if (!isAnswered) answered(response.rateLimit);
      this.#isAccepted = true;
      this.#recordDuration(group, run);
      return response;
    } catch (error) {
      if (isAnswered) this.#recordDuration(group, run);
      else this.#failed(request, group, run, error);
      throw error;
    } finally {
      this.#vacate(request, run.slots);
      if (this.#queue.size > 0) this.#startWaiters();
    }
  }

  /** Whether the queue is empty and nothing limits the request. */
  #canStart({ operation, isWrite, lifetime: { signal } }: ScheduledRequest, { budget }: Group): boolean {
    if (this.#queue.size > 0 || this.#running >= this.#options.maxRunning) return false;
    if (!this.#slotsOf(isWrite).isFree || !this.#mayTry(operation) || signal?.aborted === true) return false;
    return budget.wait(this.#options.clock.now()) === 0;
  }

  /** While Close refuses requests of the credential, and before it accepted one, an operation sends only a few at once. */
  #mayTry(operation: OperationTraffic): boolean {
    if (operation.mayTry) return true;
    if (!this.#isAccepted) return false;
    for (const { budget } of this.#queue.groups.values()) if (budget.isRefused) return false;
    return true;
  }

  #slotsOf(isWrite: boolean): Slots {
    return isWrite ? this.slots.writes : this.slots.reads;
  }

  #start(request: ScheduledRequest, group: Group): Run {
    return this.#send(request, group, this.#occupy(request), null);
  }

  #send(request: ScheduledRequest, { budget }: Group, slots: Slots, grant: Grant | null): Run {
    const now = this.#options.clock.now();
    this.#shedder.started(request);
    request.operation.sent();
    return { sentAt: now, wave: budget.sent(now), slots, grant };
  }

  #occupy({ operation, isWrite }: ScheduledRequest): Slots {
    const slots = this.#slotsOf(isWrite);
    this.#running += 1;
    this.#shares.runs(operation.caller, 1);
    slots.take();
    return slots;
  }

  #vacate({ operation }: ScheduledRequest, slots: Slots): void {
    this.#running -= 1;
    this.#shares.runs(operation.caller, -1);
    slots.release();
  }

  /** Asks the store for a request whose turn it is. Until the answer it has its place, and keeps its turn in the queue. */
  async #ask(waiter: Waiter, budgets: SharedBudgets): Promise<void> {
    const { request, group } = waiter;
    const { clock } = this.#options;
    const slots = this.#occupy(request);
    this.#asking.add(request);
    request.operation.asks(1);
    const grant = await budgets.take(request.group, group.budget.known(clock.now()));
    request.operation.asks(-1);
    const isWaiting = this.#asking.delete(request);
    if (grant !== null) group.budget.follow(clock.now(), grant);
    // Without an answer, this copy's part of the budget decides.
    const mayStart = grant?.isGranted ?? group.budget.wait(clock.now()) === 0;
    if (isWaiting && mayStart) {
      waiter.start(this.#send(request, group, slots, grant));
    } else {
      this.#vacate(request, slots);
      if (grant?.isGranted) budgets.heard(request.group, grant, 'failed');
    }
    if (this.#queue.size > 0) this.#startWaiters();
  }

  #answered(
    { operation, group: name }: ScheduledRequest,
    { budget }: Group,
    run: Run,
    rateLimit: RateLimit | null,
  ): void {
    budget.answered(this.#options.clock.now(), rateLimit);
    operation.ended('accepted');
    const { limit = 0, remaining = 0, resetSeconds = 0 } = rateLimit ?? {};
    this.#report(name, run, { answered: rateLimit && { limit, remaining, resetMs: resetSeconds * 1000 } });
  }

  #failed(request: ScheduledRequest, group: Group, run: Run, error: unknown): void {
    const { operation, group: name } = request;
    const now = this.#options.clock.now();
    const { kind, detail } = error instanceof CloseError ? error : { kind: null, detail: null };
    if (kind === 'rate-limited') {
      const { retryAfterSeconds = 1 } = detail;
      const refusedMs = group.budget.refused(now, {
        retryAfterSeconds,
        wave: run.wave,
        random: this.#options.random(),
      });
      operation.ended('refused');
      this.#report(name, run, { refusedMs, maxWaitMs: MAX_WAIT_MS });
    } else if (detail?.status !== undefined) {
      this.#answered(request, group, run, detail.rateLimit ?? null);
      this.#recordDuration(group, run);
    } else {
      group.budget.failed();
      operation.ended('failed');
      this.#report(name, run, 'failed');
      if (kind === 'timeout') this.#recordDuration(group, run);
    }
  }

  /** Reports to the other copies how a request has ended. */
  #report(group: string, { grant }: Run, outcome: BudgetOutcome): void {
    if (grant !== null) this.#budgets?.heard(group, grant, outcome);
  }

  #recordDuration({ service }: Group, { sentAt }: Run): void {
    const ms = this.#options.clock.now() - sentAt;
    service.record(ms);
    this.#shedder.responded(ms);
  }

  /** Resolves when the request was started from the queue. */
  #queued(request: ScheduledRequest, group: Group, { before, mayStart }: Arrival): Promise<Run> {
    return new Promise((resolve, reject) => {
      const { operation, lifetime } = request;
      const refusal = mayStart ? null : this.#refusal(request, group);
      if (refusal !== null) {
        operation.giveBack();
        reject(refusal);
        return;
      }
      const { signal } = lifetime;
      const leave = (reason: unknown) => {
        this.#queue.remove(waiter);
        this.#asking.delete(request);
        this.#shares.waits(operation.caller, -1);
        operation.giveBack();
        reject(reason);
      };
      const waiter: Waiter = {
        request,
        group,
        turn: operation.startedAt + before * this.#shedder.serviceMs,
        start: (run) => {
          off();
          this.#queue.take(waiter);
          this.#shares.waits(operation.caller, -1);
          resolve(run);
        },
        refuse: (error) => {
          off();
          leave(error);
        },
      };
      this.#queue.add(waiter);
      this.#shares.waits(operation.caller, 1);
      const off = onCancel(signal, leave);
      this.#startWaiters();
    });
  }

  /** Why a request that cannot start now must not wait either. Null if it may wait. */
  #refusal(request: ScheduledRequest, { budget, waiting }: Group): CloseError | null {
    const { operation, lifetime } = request;
    const now = this.#options.clock.now();
    const wait = budget.waitBehind(waiting.ahead(operation.caller), now);
    if (now + wait > lifetime.deadline) return budgetSpent(request, wait);
    const isFull = waiting.size >= MAX_QUEUED && !makeRoom(lastOfMost(waiting, operation.caller));
    if (isFull) return budgetSpent(request, wait);
    return wait > 0 || operation.hasStarted ? null : this.#shedder.admit(request, now, this.#running);
  }

  /** Starts or refuses every waiter whose turn it is. Sets a timer for those that wait for a budget. */
  readonly #startWaiters = (): void => {
    this.#clearTimer();
    const now = this.#options.clock.now();
    for (let next = this.#next(now); next !== undefined; next = this.#next(now)) {
      const refusal = this.#shedder.refuse(next, now);
      if (refusal !== null) next.refuse(refusal);
      else if (this.#budgets === null) next.start(this.#start(next.request, next.group));
      else void this.#ask(next, this.#budgets);
    }
    this.#shedder.checkDrained(now);
    this.#waitForBudgets(now);
  };

  #next(now: number): Waiter | undefined {
    if (this.#running >= this.#options.maxRunning) return undefined;
    return this.#queue.next(now, this.#shedder.isOverloaded, this.#choice);
  }

  readonly #hasShare = (caller: string): boolean => this.#shares.hasShareOf(this.#options.maxRunning, caller);

  readonly #mayStart = (request: ScheduledRequest): boolean =>
    !this.#asking.has(request) && this.#mayTry(request.operation) && this.#hasSlot(request.isWrite);

  readonly #choice = { mayStart: this.#mayStart, hasShare: this.#hasShare };

  #hasSlot(isWrite: boolean): boolean {
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
    for (const { budget, waiting } of this.#queue.groups.values()) {
      if (waiting.size === 0) continue;
      const wait = budget.wait(now) ?? 0;
      if (wait === 0) continue;
      for (const waiter of [...waiting]) {
        if (now + wait > waiter.request.lifetime.deadline) waiter.refuse(budgetSpent(waiter.request, wait));
      }
      if (waiting.size > 0) soonest = Math.min(soonest, wait);
    }
    if (Number.isFinite(soonest)) this.#clearTimer = this.#options.clock.after(soonest, this.#startWaiters);
  }
}

/** A request that is about to be queued. */
interface Arrival {
  /** How many requests its operation has made before. */
  readonly before: number;
  /** Whether nothing but the store may make it wait. */
  readonly mayStart: boolean;
}

function budgetSpent({ label }: ScheduledRequest, wait: number): CloseError {
  const retryAfterSeconds = Math.min(MAX_WAIT_SECONDS, Math.ceil(wait / 1000));
  return new CloseError('budget-spent', { request: label, sent: false, retryAfterSeconds });
}
