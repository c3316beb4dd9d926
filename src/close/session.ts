import type { Observers, Origin, Work } from '../telemetry/records.ts';
import { traceparent } from '../telemetry/trace-context.ts';
import { Cancelled, type CancelReason, cancelledBy, onCancel, unlessCancelled } from './cancellation.ts';
import type { Clock } from './clock.ts';
import type { Credential, SharedWork } from './credential.ts';
import { LiveSet } from './live-set.ts';
import { RequestLog, type Sending, type UpstreamRequest } from './request-log.ts';
import { SharedRead } from './shared-read.ts';
import type { Dispatcher } from './traffic/dispatcher.ts';
import { OperationTraffic } from './traffic/operation-traffic.ts';
import type { Lifetime } from './traffic/scheduled-request.ts';
import { encodeRequest, type UpstreamCall } from './wire/encode-request.ts';
import { CloseError } from './wire/errors.ts';
import type { OpenFile, RefusedRedirect } from './wire/files.ts';
import type { HttpRequest, HttpResponse } from './wire/http.ts';
import type { Shape } from './wire/projecting-reader.ts';
import { type Query, queryString } from './wire/query.ts';
import type { RateLimit } from './wire/rate-limit.ts';

export interface SessionOptions {
  /** Hours east of UTC, for date filters and for the day on which an opportunity is won. */
  readonly tzOffset: number;
  /** Milliseconds until the operation's deadline. Unlimited if absent. */
  readonly timeoutMs?: number;
  /** Maximum requests of the operation, retries included. Unlimited if absent. */
  readonly maxRequests?: number;
  /** Identifies the caller among those that share the credential. Absent: the gateway itself. */
  readonly caller?: string;
  /** Whether the operation reads past what is cached and what is in flight for others. */
  readonly isFresh?: boolean;
  /** Whether no caller waits for the operation, so that it does not repeat a request after a 429. */
  readonly isBackground?: true;
  /** What the requests are for. Default: work in the background. */
  readonly origin?: Origin;
}

/** The rate limit of one endpoint group. */
export interface GroupRateLimit extends RateLimit {
  readonly group: string;
}

export interface ReadOptions {
  /** Whether the response is cached for later operations, so that the end of this one does not abort the request. */
  readonly outlives?: boolean;
  /** Whether the caller requests smaller pages when the response is too large, so that the same page is not retried. */
  readonly canSplit?: boolean;
  /** How many objects are read by their ids, if not by the parameter `id__in`. */
  readonly batch?: number;
  /** Whether any JSON value is accepted, because Close does not document the response. */
  readonly isAnyJson?: boolean;
}

/** What a session needs of the client. */
export interface Upstream {
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  /** Are informed of each request that has ended, and of refreshes that failed. */
  readonly observers: Pick<Observers, 'request' | 'lostRefresh'>;
  /** Whether requests have the header `traceparent`. */
  readonly propagatesTraces: boolean;
  /** The origin of requests without one. */
  readonly background: Origin;
}

/**
 * The requests of one operation. Identical reads of one credential that are in flight together are one request. The
 * opener calls `end` or `disconnect` when the operation's response is closed.
 */
export class Session implements Work {
  readonly origin: Origin;
  readonly #upstream: Upstream;
  readonly #credential: Credential | null;
  readonly #options: SessionOptions;
  readonly #log: RequestLog;
  readonly #traffic: OperationTraffic;
  readonly #abort = new AbortController();
  readonly #lifetime: Lifetime;
  readonly #cached = new Set<object>();
  /** Catalogues that this operation used from the cache. */
  cacheHits = 0;
  /** Catalogues that it needed and that were not cached. */
  cacheMisses = 0;
  /** Reads and whole results that it took over from other operations. */
  shared = 0;
  /** The objects and lists that its fields led to. */
  reads = 0;
  /** The reads in flight of an operation that shares none with others. */
  readonly #ownReads: LiveSet<SharedRead<HttpResponse>> | null;
  readonly #clearTimer: () => void;
  #shapeOf: ((call: UpstreamCall) => Shape | null) | undefined;
  /** Errors that are no error of one field, such as rows that were left out of a list. */
  readonly faults: CloseError[] = [];
  /** Whether each of them fails what found it instead. */
  throwsFaults = false;
  #onEnd: (() => void) | undefined;
  /** Other operations that wait for this one's result. */
  #sharers = 0;
  #hasLeft = false;

  constructor(upstream: Upstream, credential: Credential | null, options: SessionOptions) {
    const { clock } = upstream;
    const { timeoutMs = Number.POSITIVE_INFINITY, maxRequests = Number.POSITIVE_INFINITY } = options;
    this.#upstream = upstream;
    this.#credential = credential;
    this.#options = options;
    this.#ownReads = options.isFresh === true ? new LiveSet() : null;
    this.origin = options.origin ?? upstream.background;
    this.#log = new RequestLog(clock, this.origin, upstream.observers.request);
    const now = clock.now();
    this.#traffic = new OperationTraffic(now, maxRequests, options.caller);
    this.#traffic.hasCaller = options.isBackground !== true;
    this.#lifetime = { deadline: now + timeoutMs, signal: this.#abort.signal };
    this.#clearTimer = Number.isFinite(timeoutMs) ? clock.after(timeoutMs, () => this.expire()) : () => undefined;
  }

  /** Calls a function once, when the operation has ended in any way. */
  onEnd(listener: () => void): void {
    this.#onEnd = listener;
  }

  /** The caller has received the response. */
  end(): void {
    this.#clearTimer();
    this.#traffic.hasCaller = false;
    this.#onEnd?.();
    this.#onEnd = undefined;
  }

  /** The caller has disconnected: aborts the operation unless others wait for its result, and its reads likewise. */
  disconnect(): void {
    this.#hasLeft = true;
    if (this.#sharers === 0) this.#cancel('cancelled');
  }

  /** Moves the deadline to now. */
  expire(): void {
    this.#cancel('deadline');
  }

  #cancel(reason: CancelReason): void {
    this.end();
    this.#abort.abort(new Cancelled(reason));
  }

  /** Throws `no-credential` if the caller sent none. */
  get credential(): Credential {
    if (this.#credential === null) throw new CloseError('no-credential', { request: 'no request' });
    return this.#credential;
  }

  /** Hours east of UTC. */
  get tzOffset(): number {
    return this.#options.tzOffset;
  }

  /** Whether the operation reads past what is cached and what is in flight for others. */
  get isFresh(): boolean {
    return this.#options.isFresh === true;
  }

  /** Whether the caller sent no credential. */
  get isAnonymous(): boolean {
    return this.#credential === null;
  }

  /** The requests that this operation sent, in order. */
  get requests(): readonly UpstreamRequest[] {
    return this.#log.requests;
  }

  /** Today at the operation's time offset, as `2024-03-14`. */
  today(): string {
    return this.dayOf(this.#upstream.clock.wall());
  }

  /** The day of an instant, in milliseconds since 1970, at the operation's time offset. */
  dayOf(instant: number): string {
    return new Date(instant + this.#options.tzOffset * 3_600_000).toISOString().slice(0, 10);
  }

  /** Reports the failure of a background refresh. */
  lost(error: unknown): void {
    const kind = error instanceof CloseError ? error.kind : null;
    this.#upstream.observers.lostRefresh?.({ origin: this.origin, kind, error });
  }

  /** Adds an error to the operation's result that is no error of one field. Throws it if the result has no place for it. */
  addFault(error: CloseError): void {
    if (this.throwsFaults) throw error;
    this.faults.push(error);
  }

  /** Milliseconds since 1970. */
  wall(): number {
    return this.#upstream.clock.wall();
  }

  /** Milliseconds on the client's monotonic clock. */
  now(): number {
    return this.#upstream.clock.now();
  }

  /** The known rate limits of the endpoint groups that the operation used. */
  get rateLimits(): readonly GroupRateLimit[] {
    return [...this.#traffic.groups].flatMap((group) => this.rateLimitOf(group) ?? []);
  }

  /** The credential's rate limit of an endpoint group, with the seconds rounded up. Null while it is unknown. */
  rateLimitOf(group: string): GroupRateLimit | null {
    const rateLimit = this.#credential?.traffic.scheduler.budgetOf(group)?.report(this.now()) ?? null;
    return rateLimit === null ? null : { group, ...rateLimit, resetSeconds: Math.ceil(rateLimit.resetSeconds) };
  }

  /** Counts the use of a catalogue. Only the first use by this operation decides whether it is a cache hit. */
  countCached(catalogue: object, isHit: boolean): void {
    if (this.#cached.has(catalogue)) return;
    this.#cached.add(catalogue);
    if (isHit) this.cacheHits += 1;
    else this.cacheMisses += 1;
  }

  get<T>(path: string, query: Query = {}, options: ReadOptions = {}): Promise<T> {
    return this.#read<T>({ method: 'GET', path, query }, options);
  }

  /** A POST that only reads, such as a search. */
  post<T>(path: string, body: object, options: ReadOptions = {}): Promise<T> {
    return this.#read<T>({ method: 'POST', path, query: {}, body }, options);
  }

  /**
   * Sends a change once, and a second time only if the connection was refused. Once sent, it is not aborted. Throws
   * `unknown-outcome` if Close may have made the change without confirming it. Ends the sharing of reads in flight.
   */
  async write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object, query: Query = {}): Promise<T> {
    // In a body Close might ignore the parameters that narrow the change, and apply it to everything.
    if (queryString(query) === null) throw new TypeError(`The parameters of ${method} ${path} do not fit into a URL.`);
    const call: UpstreamCall = { method, path, query, ...(body === undefined ? {} : { body }) };
    const request = this.#encoded(call, { isWrite: true });
    const send = () => this.#send(call, request, this.#lifetime, {});
    try {
      const response = await send().catch((error: unknown) => {
        if (isRefusedConnection(error)) return send();
        throw error;
      });
      return response.body as T;
    } catch (reason) {
      const error = asCloseError(reason, `${method} ${path}`);
      throw isOutcomeKnown(error) ? error : new CloseError('unknown-outcome', { request: `${method} ${path}` }, error);
    } finally {
      this.endSharing();
    }
  }

  /**
   * Opens a file next to the API. `headers`: `range` and `if-range`. The end of the operation aborts it only until it is
   * open; then its body has to be read or destroyed.
   */
  async open(path: string, headers: Readonly<Record<string, string>>): Promise<OpenFile | RefusedRedirect> {
    const { authorization } = this.credential;
    const request = { method: 'GET', path, authorization, headers } as const;
    const call: UpstreamCall = { method: 'GET', path, query: {} };
    const onSent = (sending: Promise<OpenFile | RefusedRedirect>, how: Sending) =>
      this.#log.add(call, { ...how, outlives: false }, sending.then(statusOf));
    const options = { operation: this.#traffic, lifetime: this.#lifetime, canSplit: false, onSent };
    try {
      return await this.#upstream.dispatcher.open(this.credential, request, options);
    } catch (error) {
      throw asCloseError(error, 'GET a file');
    }
  }

  /** Later operations send their own requests, because a response in flight may be older than a change that is known. */
  endSharing(): void {
    this.credential.traffic.endSharing();
    this.#ownReads?.clear();
  }

  /**
   * The result of `work`, or of the same work that this credential has in flight, unless a write came in between. The work
   * goes on as long as one of its operations waits. A result that was cut short by the deadline of the first operation is
   * not shared: the others start again.
   */
  share<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.#credential === null || this.isFresh) return work();
    const { sharedWork } = this.#credential.traffic;
    const fullKey = `${this.#options.tzOffset} ${key}`;
    const other = sharedWork.get(fullKey);
    if (other !== undefined && !other.wasCutShort()) return this.#join(other, key, work);
    const { signal } = this.#abort;
    const result = work();
    const own: SharedWork = { result, wasCutShort: () => signal.aborted, join: () => this.#share() };
    const remove = sharedWork.add(own, fullKey);
    const settle = () => {
      remove();
      if (this.#hasLeft) this.end();
    };
    result.then(settle, settle);
    return result;
  }

  async #join<T>(other: SharedWork, key: string, work: () => Promise<T>): Promise<T> {
    this.shared += 1;
    const leave = other.join();
    const off = onCancel(this.#abort.signal, leave);
    const result = (await other.result.finally(off)) as T;
    return other.wasCutShort() ? this.share(key, work) : result;
  }

  /** One more operation waits for this one's result. Returns a function to call if it leaves first. */
  #share(): () => void {
    this.#sharers += 1;
    return () => {
      this.#sharers -= 1;
      if (this.#hasLeft && this.#sharers === 0) this.#cancel('cancelled');
    };
  }

  /** Takes requests from the retry budget. False if it has too few left. */
  mayAskAgain(requests: number): boolean {
    return this.credential.traffic.retries.take(requests);
  }

  /** Waits for a response that serves other operations too, at most until this operation ends. */
  async waitFor<T>(response: Promise<T>): Promise<T> {
    try {
      return await unlessCancelled(response, this.#abort.signal);
    } catch (error) {
      throw asCloseError(error, 'no request');
    }
  }

  /** Sets what the operation reads of large responses, by call. Operations that share a response each read their own part. */
  project(shapeOf: (call: UpstreamCall) => Shape | null): void {
    this.#shapeOf = shapeOf;
  }

  async #read<T>(call: UpstreamCall, options: ReadOptions): Promise<T> {
    const { credential } = this;
    const lifetime = options.outlives ? { ...this.#lifetime, signal: undefined } : this.#lifetime;
    const label = `${call.method} ${call.path}`;
    const cancelled = cancelledBy(lifetime.signal);
    if (cancelled !== undefined) throw asCloseError(cancelled, label);
    // A cached response is read by other operations.
    const shapeOf = options.outlives ? undefined : () => this.#shapeOf?.(call) ?? null;
    const request = this.#encoded(call, { isAnyJson: options.isAnyJson === true, shapeOf });
    const sharedReads = this.#ownReads ?? credential.traffic.sharedReads;
    const key = `${this.#options.tzOffset} ${request.method} ${request.path} ${request.body ?? ''}`;
    let read = sharedReads.get(key);
    if (read === undefined || read.isAbandoned) {
      read = new SharedRead<HttpResponse>(lifetime.deadline, async (shared) => {
        try {
          const response = await this.#send(call, request, shared, options);
          if (options.outlives) credential.cached(key, response.bytes);
          return response;
        } finally {
          remove();
        }
      });
      // Assigned before the callback above can call it: `#send` always waits at least once.
      const remove = sharedReads.add(read, key);
    } else this.shared += 1;
    try {
      const { body, projected, status } = await read.wait(lifetime);
      // The request may be another operation's, which reads something else of the response.
      const own = projected === undefined ? body : projected.read(shapeOf);
      if (own === undefined) throw new CloseError('malformed', { request: label, status });
      return own as T;
    } catch (error) {
      throw asCloseError(error, label);
    }
  }

  #encoded(call: UpstreamCall, options: Pick<HttpRequest, 'isWrite' | 'isAnyJson' | 'shapeOf'>): HttpRequest {
    const { authorization } = this.credential;
    const { trace } = this.origin;
    const sender = { authorization, tzOffset: this.#options.tzOffset };
    if (trace === null || !this.#upstream.propagatesTraces) return encodeRequest(call, sender, options);
    const { traceId, spanId, isSampled } = trace;
    return encodeRequest(call, { ...sender, traceparent: traceparent(traceId, spanId, isSampled) }, options);
  }

  async #send(
    call: UpstreamCall,
    request: HttpRequest,
    lifetime: Lifetime,
    { outlives = false, canSplit = false, batch }: ReadOptions,
  ): Promise<HttpResponse> {
    return this.#upstream.dispatcher.send(this.credential, request, {
      operation: this.#traffic,
      lifetime,
      canSplit,
      onSent: (sending, how) => this.#log.add(call, { ...how, outlives, batch }, sending),
    });
  }
}

/** A redirect to an origin that is not listed is not followed. */
const statusOf = (file: OpenFile | RefusedRedirect): Pick<OpenFile, 'status'> =>
  'status' in file ? { status: file.status } : { status: 302 };

/** A cancelled wait has sent nothing that its operation still waits for. */
function asCloseError(error: unknown, request: string): unknown {
  return error instanceof Cancelled ? new CloseError(error.reason, { request, sent: false }, error) : error;
}

/** No byte was sent, and the next attempt may connect. */
function isRefusedConnection(error: unknown): boolean {
  return error instanceof CloseError && error.kind === 'network' && error.detail.sent === false;
}

/** Whether Close confirmed or rejected the write. A 502 or 504 comes from a proxy, which does not know. */
function isOutcomeKnown(error: unknown): boolean {
  if (!(error instanceof CloseError)) return false;
  const { status, sent } = error.detail;
  return sent === false || (status !== undefined && status >= 400 && status !== 502 && status !== 504);
}
