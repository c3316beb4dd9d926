import type { Cancellation } from '../cancellation.ts';
import { type Clock, sleep } from '../clock.ts';
import type { Credential } from '../credential.ts';
import { CloseError, type CloseErrorKind } from '../wire/errors.ts';
import type { Http, HttpRequest, HttpResponse } from '../wire/http.ts';
import { Breaker, type BreakerState } from './breaker.ts';
import { endpointGroup } from './endpoint-group.ts';
import { isTooHeavy, isWorthRetrying, MAX_RETRIES, pause, RetryBudget } from './retry.ts';

export interface SendOptions {
  /** The operation. Operations of one credential take turns. */
  readonly owner: object;
  /** The operation's deadline, on the clock. */
  readonly deadline: number;
  /** Ends waits in the queue and before a retry, and aborts reads. */
  readonly cancellation: Cancellation | undefined;
  /** Whether the caller requests smaller pages when the response is too large, so that the same page is not retried. */
  readonly canSplit: boolean;
  /** Called for each attempt that is sent, with its endpoint group. */
  readonly onSent: (sending: Promise<HttpResponse>, group: string) => unknown;
}

/** Failures that count against an endpoint group. */
const FAILURES: ReadonlySet<CloseErrorKind> = new Set(['server', 'network', 'timeout', 'malformed', 'too-large']);

/** Sends requests: queued, within Close's rate limits, with retries, and not at all while the circuit breaker is open. */
export class Dispatcher {
  readonly retries = new RetryBudget();
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #breakers = new Map<string, Breaker>();

  constructor(http: Http, clock: Clock, random: () => number) {
    this.#http = http;
    this.#clock = clock;
    this.#random = random;
  }

  /** The breaker state of each endpoint group that was used. */
  get breakers(): Readonly<Record<string, BreakerState>> {
    return Object.fromEntries([...this.#breakers].map(([group, { state }]) => [group, state]));
  }

  async send(credential: Credential, request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
    if (request.isWrite !== true) this.retries.save();
    for (let attempt = 0; ; ) {
      try {
        return await this.#attempt(credential, request, options);
      } catch (error) {
        // After a 429 the request is queued again. The scheduler refuses it if its budget opens too late.
        if (error instanceof CloseError && error.kind === 'rate-limited' && error.detail.sent !== false) continue;
        if (!this.#mayRetry(error, attempt, request, options)) throw error;
        await sleep(this.#clock, pause(attempt, this.#random()), options.cancellation);
        attempt += 1;
      }
    }
  }

  #mayRetry(error: unknown, attempt: number, request: HttpRequest, { canSplit, deadline }: SendOptions): boolean {
    if (request.isWrite || attempt >= MAX_RETRIES || !isWorthRetrying(error)) return false;
    if ((canSplit && isTooHeavy(error)) || this.#clock.now() >= deadline) return false;
    return this.retries.take();
  }

  #attempt(credential: Credential, request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
    const group = endpointGroup(request.method, request.path);
    const label = `${request.method} ${request.path.split('?', 1)[0]}`;
    // Writes bypass the breaker: a caller does not repeat a write, so its outcome has to come from Close.
    const breaker = request.isWrite ? null : this.#breaker(group);
    if (breaker?.admits(this.#clock.now()) === false)
      throw new CloseError('unavailable', { request: label, sent: false });
    return credential.scheduler.run({ ...options, group, label }, async (budget) => {
      // Once sent, a write is never aborted, even if the caller disconnects.
      const sending = this.#http.send(request, request.isWrite ? undefined : options.cancellation);
      options.onSent(sending, group);
      try {
        const response = await sending;
        budget.answered(this.#clock.now(), response.rateLimit);
        breaker?.record(this.#clock.now(), credential, false);
        return response;
      } catch (error) {
        const now = this.#clock.now();
        const { kind, detail } = error instanceof CloseError ? error : { kind: null, detail: null };
        if (kind === 'rate-limited') budget.refused(now, detail.retryAfterSeconds ?? 1);
        else budget.answered(now, detail?.rateLimit ?? null);
        if (kind !== null && kind !== 'deadline' && kind !== 'cancelled') {
          breaker?.record(now, credential, FAILURES.has(kind));
        }
        throw error;
      }
    });
  }

  #breaker(group: string): Breaker {
    const breaker = this.#breakers.get(group) ?? new Breaker();
    this.#breakers.set(group, breaker);
    return breaker;
  }
}
