import type { Clock } from '../clock.ts';
import { MAX_WAIT_SECONDS } from '../wire/bounds.ts';
import { CloseError } from '../wire/errors.ts';
import type { HttpResponse } from '../wire/http.ts';
import type { Budget } from './budget.ts';
import { CallerShares } from './caller-shares.ts';
import { LoadShedder, MAX_QUEUED, makeRoom } from './load-shedder.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { type Group, lastOfMost, RequestQueue, type Waiter } from './request-queue.ts';
import type { Run, ScheduledRequest } from './scheduled-request.ts';
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
 */
export class Scheduler {
  /** Replaced when Close has accepted the credential. */
  slots: ConnectionSlots;
  readonly #options: SchedulerOptions;
  readonly #queue = new RequestQueue();
  readonly #shedder = new LoadShedder(this.#queue);
  readonly #shares = new CallerShares();
  /** The slots that this scheduler waits for. */
  readonly #awaited = new Set<Slots>();
  #isAccepted = false;
  #running = 0;
  #clearTimer: () => void = () => undefined;

  constructor(options: SchedulerOptions, slots: ConnectionSlots) {
    this.#options = options;
    this.slots = slots;
  }

  /** The budget of an endpoint group. Undefined if the group was not used. */
  budgetOf(group: string): Budget | undefined {
    return this.#queue.groups.get(group)?.budget;
  }

  get isOverloaded(): boolean {
    return this.#shedder.isOverloaded;
  }

  /**
   * Sends the request when it is its turn. Throws at once if that would be too late: `budget-spent` if Close's rate limit
   * resets only after the deadline, `overloaded` if the queue is too long.
   */
  async run<T extends Pick<HttpResponse, 'rateLimit'>>(request: ScheduledRequest, send: () => Promise<T>): Promise<T> {
    const { operation, label } = request;
    const group = this.#queue.group(request.group);
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
      this.#shares.runs(operation.caller, -1);
      run.slots.release();
      if (this.#queue.size > 0) this.#startWaiters();
    }
  }

  /** Whether the queue is empty and nothing limits the request. */
  #canStart({ operation, isWrite, lifetime: { cancellation } }: ScheduledRequest, { budget }: Group): boolean {
    if (this.#queue.size > 0 || this.#running >= this.#options.maxRunning) return false;
    if (!this.#slotsOf(isWrite).isFree || !this.#mayTry(operation) || cancellation?.isCancelled === true) return false;
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

  #start(request: ScheduledRequest, { budget }: Group): Run {
    const now = this.#options.clock.now();
    const slots = this.#slotsOf(request.isWrite);
    this.#running += 1;
    this.#shares.runs(request.operation.caller, 1);
    slots.take();
    this.#shedder.started(request);
    request.operation.sent();
    return { sentAt: now, wave: budget.sent(now), slots };
  }

  #responded(
    { operation }: ScheduledRequest,
    group: Group,
    { sentAt }: Run,
    { rateLimit }: Pick<HttpResponse, 'rateLimit'>,
  ): void {
    const now = this.#options.clock.now();
    this.#isAccepted = true;
    group.budget.answered(now, rateLimit);
    operation.ended('accepted');
    this.#recordDuration(group, now - sentAt);
  }

  #failed({ operation }: ScheduledRequest, group: Group, { sentAt, wave }: Run, error: unknown): void {
    const now = this.#options.clock.now();
    const { kind, detail } = error instanceof CloseError ? error : { kind: null, detail: null };
    if (kind === 'rate-limited') {
      const { retryAfterSeconds = 1 } = detail;
      group.budget.refused(now, { retryAfterSeconds, wave, random: this.#options.random() });
      operation.ended('refused');
    } else if (detail?.status !== undefined) {
      group.budget.answered(now, detail.rateLimit ?? null);
      operation.ended('accepted');
      this.#recordDuration(group, now - sentAt);
    } else {
      group.budget.failed();
      operation.ended('failed');
      if (kind === 'timeout') this.#recordDuration(group, now - sentAt);
    }
  }

  #recordDuration({ service }: Group, ms: number): void {
    service.record(ms);
    this.#shedder.responded(ms);
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
        this.#queue.remove(waiter);
        this.#shares.waits(operation.caller, -1);
        operation.giveBack();
        reject(reason);
      };
      const waiter: Waiter = {
        request,
        group,
        turn: operation.startedAt + before * this.#shedder.serviceMs,
        start: (run) => {
          off?.();
          this.#queue.take(waiter);
          this.#shares.waits(operation.caller, -1);
          resolve(run);
        },
        refuse: (error) => {
          off?.();
          leave(error);
        },
      };
      this.#queue.add(waiter);
      this.#shares.waits(operation.caller, 1);
      const off = cancellation?.on(() => leave(cancellation.error));
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
      if (refusal === null) next.start(this.#start(next.request, next.group));
      else next.refuse(refusal);
    }
    this.#shedder.checkDrained(now);
    this.#waitForBudgets(now);
  };

  #next(now: number): Waiter | undefined {
    if (this.#running >= this.#options.maxRunning) return undefined;
    return this.#queue.next(now, this.#shedder.isOverloaded, this.#choice);
  }

  readonly #hasShare = (caller: string): boolean => this.#shares.hasShareOf(this.#options.maxRunning, caller);

  readonly #mayStart = ({ operation, isWrite }: ScheduledRequest): boolean =>
    this.#mayTry(operation) && this.#hasSlot(isWrite);

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

function budgetSpent({ label }: ScheduledRequest, wait: number): CloseError {
  const retryAfterSeconds = Math.min(MAX_WAIT_SECONDS, Math.ceil(wait / 1000));
  return new CloseError('budget-spent', { request: label, sent: false, retryAfterSeconds });
}
