import { MAX_WAIT_SECONDS } from '../wire/bounds.ts';
import { CloseError } from '../wire/errors.ts';
import { aheadOf } from './caller-lines.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { Overload } from './overload.ts';
import { OperationSize, serviceTime } from './recent-average.ts';
import type { RequestQueue, Waiter } from './request-queue.ts';
import type { ScheduledRequest } from './scheduled-request.ts';

/** A new operation may wait for this share of its remaining time. The rest is for its later requests. */
const WAIT_SHARE = 0.5;
/** How long a new operation may wait while the queue is overloaded. */
const OVERLOADED_WAIT_MS = 1_000;
/** Maximum requests that wait in one queue, even if all of them have time. */
export const MAX_QUEUED = 2_000;

/** Decides which requests of a queue cannot finish in time, from its length and the recent duration of requests. */
export class LoadShedder {
  readonly #queue: RequestQueue;
  readonly #service = serviceTime();
  readonly #operationSize = new OperationSize();
  readonly #overload = new Overload();

  constructor(queue: RequestQueue) {
    this.#queue = queue;
  }

  get isOverloaded(): boolean {
    return this.#overload.isActive;
  }

  /** The recent duration of requests in milliseconds. */
  get serviceMs(): number {
    return this.#service.value;
  }

  started({ operation }: ScheduledRequest): void {
    this.#operationSize.record(!operation.hasStarted);
  }

  responded(ms: number): void {
    this.#service.record(ms);
  }

  /** Ends the overload if no new operation waits. */
  checkDrained(now: number): void {
    if (this.#overload.isBusy && this.#queue.newOperations(now).size === 0) this.#overload.drained();
  }

  /**
   * Why a new operation must not wait. Null if it may, or if a request of it waits already: an operation is admitted or
   * refused as a whole. `running` is the number of requests in flight. Under overload, refuses the oldest operations of the
   * caller with the most to make room for it.
   */
  admit({ operation, label, lifetime }: ScheduledRequest, now: number, running: number): CloseError | null {
    if (this.#queue.size >= MAX_QUEUED) makeRoom(this.#queue.last(operation.caller));
    const waiting = this.#queue.newOperations(now);
    if (waiting.has(operation) && this.#queue.size < MAX_QUEUED) return null;
    const maxWaitMs = (lifetime.deadline - now) * WAIT_SHARE;
    const allMs = this.#waitMs(waiting.size, running);
    this.#overload.arrived(now, Math.max(allMs / maxWaitMs, this.#queue.size / MAX_QUEUED));
    const waitMs = this.#waitMs(aheadOf(operation.caller, countByCaller(waiting)), running);
    const hasRoom = this.#overload.isActive
      ? this.#shed(operation, now, running, Math.min(maxWaitMs, OVERLOADED_WAIT_MS))
      : this.#isWithin(waitMs, maxWaitMs);
    return hasRoom ? null : overloaded(label, waitMs);
  }

  /** Why a request must not be sent although it is its turn. Null if it may. */
  refuse({ request: { operation, lifetime, label }, group }: Waiter, now: number): CloseError | null {
    const left = lifetime.deadline - now;
    if (left <= 0) return new CloseError('deadline', { request: label, sent: false });
    const hasWaited = now - operation.startedAt;
    const isTooLate = this.#overload.isBusy && !operation.hasStarted && hasWaited > (hasWaited + left) * WAIT_SHARE;
    return isTooLate || left < group.service.value ? overloaded(label, 0) : null;
  }

  /** Refuses the oldest new operations until the queue is short enough. False if it still is not. */
  #shed({ caller }: OperationTraffic, now: number, running: number, maxWaitMs: number): boolean {
    for (;;) {
      const counts = countByCaller(this.#queue.newOperations(now));
      const waitMs = this.#waitMs(aheadOf(caller, counts), running);
      if (this.#isWithin(waitMs, maxWaitMs)) return true;
      const oldest = this.#queue.ofOldestNew(now, busiest(counts));
      if (oldest.length === 0) return false;
      for (const waiter of oldest) waiter.refuse(overloaded(waiter.request.label, waitMs));
    }
  }

  /** Estimated milliseconds until these operations have sent all their requests. */
  #waitMs(operations: number, running: number): number {
    return (operations * this.#operationSize.value * this.#service.value) / Math.max(1, running);
  }

  #isWithin(waitMs: number, maxWaitMs: number): boolean {
    return this.#queue.size < MAX_QUEUED && waitMs <= maxWaitMs;
  }
}

function countByCaller(operations: Iterable<OperationTraffic>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { caller } of operations) counts.set(caller, (counts.get(caller) ?? 0) + 1);
  return counts;
}

/** The caller with the highest count. */
function busiest(counts: ReadonlyMap<string, number>): string {
  let [most, caller] = [0, ''];
  for (const [each, count] of counts) if (count > most) [most, caller] = [count, each];
  return caller;
}

/** Refuses a request that gives up its place in a full queue. False if there is none. */
export function makeRoom(waiter: Waiter | undefined): boolean {
  waiter?.refuse(overloaded(waiter.request.label, 0));
  return waiter !== undefined;
}

function overloaded(request: string, waitMs: number): CloseError {
  const retryAfterSeconds = Math.min(MAX_WAIT_SECONDS, Math.max(1, Math.ceil(waitMs / 1000)));
  return new CloseError('overloaded', { request, sent: false, retryAfterSeconds });
}
