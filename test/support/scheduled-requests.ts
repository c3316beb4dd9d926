import { OperationTraffic } from '../../src/close/traffic/operation-traffic.ts';
import { Scheduler } from '../../src/close/traffic/scheduler.ts';
import { type ConnectionSlots, Slots } from '../../src/close/traffic/slots.ts';
import { CloseError, type CloseErrorDetail, type CloseErrorKind } from '../../src/close/wire/errors.ts';
import type { HttpResponse } from '../../src/close/wire/http.ts';
import type { RateLimit } from '../../src/close/wire/rate-limit.ts';
import { StoppedClock } from './clock.ts';

export const response = (rateLimit: RateLimit | null = null): HttpResponse => ({
  status: 200,
  body: {},
  rateLimit,
  bytes: 2,
});
export const failure = (kind: CloseErrorKind, detail: Partial<CloseErrorDetail> = {}) =>
  new CloseError(kind, { request: 'GET /lead/', ...detail });

export const settle = async () => {
  for (let n = 0; n < 3; n += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

interface Given {
  readonly group?: string;
  readonly isWrite?: boolean;
  readonly deadline?: number;
  readonly signal?: AbortSignal;
}

/** Requests with names in the scheduler of one credential, on a clock that stands still. A test answers them. */
export class ScheduledRequests {
  readonly clock = new StoppedClock();
  readonly slots: ConnectionSlots = { reads: new Slots(100), writes: new Slots(2) };
  readonly scheduler: Scheduler;
  /** How requests have ended. */
  readonly ended = new Map<string, string>();
  readonly refusals = new Map<string, CloseErrorDetail>();
  readonly #inFlight = new Map<string, PromiseWithResolvers<HttpResponse>>();

  constructor(maxRunning: number, random = 0) {
    this.scheduler = new Scheduler({ maxRunning, clock: this.clock, random: () => random }, this.slots);
  }

  operation(startedAt = this.clock.now(), maxRequests = 100, caller = ''): OperationTraffic {
    return new OperationTraffic(startedAt, maxRequests, caller);
  }

  /** Asks for a request to be sent. */
  async ask(name: string, operation = this.operation(), given: Given = {}): Promise<void> {
    const { group = 'GET lead', isWrite = false, deadline = 60_000, signal } = given;
    const send = () => {
      const sending = Promise.withResolvers<HttpResponse>();
      this.#inFlight.set(name, sending);
      return sending.promise;
    };
    this.scheduler
      .run({ operation, group, label: `GET /${name}/`, isWrite, lifetime: { deadline, signal } }, send)
      .then(
        () => this.ended.set(name, 'answered'),
        (error: unknown) => {
          this.ended.set(name, error instanceof CloseError ? error.kind : String(Object(error).message));
          if (error instanceof CloseError) this.refusals.set(name, error.detail);
        },
      );
    await settle();
  }

  inFlight(): readonly string[] {
    return [...this.#inFlight.keys()];
  }

  async answer(name: string, rateLimit: RateLimit | null = null): Promise<void> {
    this.#land(name)?.resolve(response(rateLimit));
    await settle();
  }

  async fail(name: string, error: Error): Promise<void> {
    this.#land(name)?.reject(error);
    await settle();
  }

  #land(name: string): PromiseWithResolvers<HttpResponse> | undefined {
    const sending = this.#inFlight.get(name);
    this.#inFlight.delete(name);
    return sending;
  }
}
