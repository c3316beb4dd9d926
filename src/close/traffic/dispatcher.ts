import { type Clock, sleep } from '../clock.ts';
import type { Credential } from '../credential.ts';
import type { Sending } from '../request-log.ts';
import { CloseError, type CloseErrorKind } from '../wire/errors.ts';
import type { FileRequest, OpenFile, RefusedRedirect } from '../wire/files.ts';
import type { Http, HttpRequest, HttpResponse } from '../wire/http.ts';
import { Breaker, type BreakerState } from './breaker.ts';
import { endpointGroup } from './endpoint-group.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import { isTooHeavy, isWorthRetrying, MAX_RETRIES, pause } from './retry.ts';
import type { Answered, Lifetime } from './scheduled-request.ts';

export interface SendOptions<T = HttpResponse> {
  /** The operation. Operations of one credential take turns. */
  readonly operation: OperationTraffic;
  /** Ends waits in the queue and before a retry, and aborts reads. */
  readonly lifetime: Lifetime;
  /** Whether the caller requests smaller pages when the response is too large, so that the same page is not retried. */
  readonly canSplit: boolean;
  /** Called for each attempt that is sent. */
  readonly onSent: (sending: Promise<T>, how: Sending) => unknown;
}

/**
 * Failures that count against an endpoint group. The operation's own deadline, a disconnected caller and our size limit
 * say nothing about Close.
 */
const FAILURES: ReadonlySet<CloseErrorKind> = new Set(['server', 'network', 'timeout', 'malformed']);

/** What is queued, limited and retried in the same way for every kind of response. */
type Sent = Pick<HttpRequest, 'method' | 'path' | 'isWrite'>;
type Exchange<T> = (signal: AbortSignal | undefined, answered: Answered) => Promise<T>;
type Response = Pick<HttpResponse, 'rateLimit'>;

/** Sends requests: queued, within Close's rate limits, with retries, and not at all while the circuit breaker is open. */
export class Dispatcher {
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

  send(credential: Credential, request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
    return this.#send(credential, request, options, (signal, answered) => this.#http.send(request, signal, answered));
  }

  /** Opens a file. Resolves when its headers have arrived; the body does not count as a request in flight. */
  open(
    credential: Credential,
    request: FileRequest,
    options: SendOptions<OpenFile | RefusedRedirect>,
  ): Promise<OpenFile | RefusedRedirect> {
    return this.#send(credential, request, options, (signal) => this.#http.open(request, signal));
  }

  async #send<T extends Response>(
    credential: Credential,
    request: Sent,
    options: SendOptions<T>,
    exchange: Exchange<T>,
  ): Promise<T> {
    const { retries } = credential.traffic;
    const group = endpointGroup(request.method, request.path);
    options.operation.groups.add(group);
    if (request.isWrite !== true) retries.save();
    for (let attempt = 0, resends = 0; ; resends += 1) {
      try {
        return await this.#attempt(credential, group, request, resends, options, exchange);
      } catch (error) {
        // After a 429 the request is queued again. The scheduler refuses it if its budget opens too late.
        if (mayRepeat(error, options)) continue;
        if (!this.#mayRetry(error, attempt, request, options) || !retries.take()) throw error;
        await sleep(this.#clock, pause(attempt, this.#random()), options.lifetime.signal);
        attempt += 1;
      }
    }
  }

  #mayRetry(
    error: unknown,
    attempt: number,
    request: Sent,
    { canSplit, lifetime }: Pick<SendOptions, 'canSplit' | 'lifetime'>,
  ): boolean {
    if (request.isWrite || attempt >= MAX_RETRIES || !isWorthRetrying(error)) return false;
    return !(canSplit && isTooHeavy(error)) && this.#clock.now() < lifetime.deadline;
  }

  async #attempt<T extends Response>(
    { traffic }: Credential,
    group: string,
    request: Sent,
    resends: number,
    options: SendOptions<T>,
    exchange: Exchange<T>,
  ): Promise<T> {
    const { operation, lifetime, onSent } = options;
    const { isWrite = false } = request;
    const label = `${request.method} ${request.path.split('?', 1)[0]}`;
    // Writes bypass the breaker: a caller does not repeat a write, so its outcome has to come from Close.
    const breaker = isWrite ? null : this.#breaker(group);
    const isProbe = breaker?.blocks(traffic.tenant) === true;
    if (breaker?.admits(this.#clock.now(), traffic.tenant) === false) throw unavailable(label);
    const queuedAt = this.#clock.now();
    try {
      const response = await traffic.scheduler.run({ operation, group, label, isWrite, lifetime }, (answered) => {
        // It may have opened while the request was queued.
        if (!isProbe && breaker?.blocks(traffic.tenant) === true) return Promise.reject(unavailable(label));
        // Once sent, a write is never aborted, even if the caller disconnects.
        const sending = exchange(isWrite ? undefined : lifetime.signal, answered);
        onSent(sending, { group, queuedMs: this.#clock.now() - queuedAt, resends });
        return sending;
      });
      traffic.accept();
      breaker?.record(this.#clock.now(), traffic.tenant, false);
      return response;
    } catch (error) {
      const isFailure = error instanceof CloseError && FAILURES.has(error.kind);
      const hasResponse = error instanceof CloseError && error.detail.status !== undefined;
      if (isFailure || hasResponse) breaker?.record(this.#clock.now(), traffic.tenant, isFailure);
      throw error;
    }
  }

  #breaker(group: string): Breaker {
    const breaker = this.#breakers.get(group) ?? new Breaker();
    this.#breakers.set(group, breaker);
    return breaker;
  }
}

/**
 * Whether to queue a request again that Close refused. Not if no caller waits for it: then it was a refresh, and the next
 * one comes later.
 */
function mayRepeat(error: unknown, { operation }: Pick<SendOptions, 'operation'>): boolean {
  return error instanceof CloseError && error.kind === 'rate-limited' && operation.hasCaller && !operation.isRefused;
}

const unavailable = (request: string): CloseError => new CloseError('unavailable', { request, sent: false });
