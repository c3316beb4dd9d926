import { type Cancellation, unlessCancelled } from './cancellation.ts';
import type { CloseClient, Credential, InFlight } from './client.ts';
import { type Asked, Ledger, type RequestLine, type UpstreamRequest } from './request-log.ts';
import { SharedRead } from './shared-read.ts';
import type { RateLimit } from './traffic/rate-limit.ts';
import { CloseError } from './wire/errors.ts';
import type { HttpAnswer, HttpRequest } from './wire/http.ts';
import { type Query, queryString } from './wire/query.ts';

export interface SessionOptions {
  /** Hours east of UTC, for filters by date and the day an opportunity is won. */
  readonly tzOffset: number;
  /** Ends the operation's requests: its deadline, or its caller gone. */
  readonly cancellation: Cancellation | undefined;
  /** When the operation ends, on the client's clock. A request that cannot have its turn before is refused at once. */
  readonly deadline: number;
  /** Requests that this operation may make, retries included. As many as it likes if absent. */
  readonly mostRequests?: number;
  /** Hears of each request that this operation caused when it is over, which may be after the operation. */
  readonly onRequest?: (request: RequestLine) => void;
  /** Hears of what failed while it was read for later operations: nobody waits for it who could tell. */
  readonly onLost?: (error: unknown) => void;
}

/** A budget at Close, and what it is for. */
export interface GroupRateLimit extends RateLimit {
  readonly group: string;
}

/** How a read is made. */
export interface ReadOptions {
  /** Its answer serves more than this operation, so that the operation's end does not end the request. */
  readonly outlives?: boolean;
  /** The caller asks for less where the answer is too heavy, so that the same is not asked again. */
  readonly canSplit?: boolean;
  /** Close does not say how it answers, so that any JSON will do. */
  readonly isAnyJson?: boolean;
}

/** One operation's way to Close. Identical reads of one credential that are in flight together are one request. */
export class Session {
  readonly #client: CloseClient;
  readonly #credential: Credential | null;
  readonly #options: SessionOptions;
  readonly #ledger: Ledger;
  readonly #found = new Map<object, boolean>();
  #asked = 0;

  constructor(client: CloseClient, credential: Credential | null, options: SessionOptions) {
    this.#client = client;
    this.#credential = credential;
    this.#options = options;
    this.#ledger = new Ledger(client.clock, options.onRequest);
  }

  /** Throws `no-credential` if the caller presented no credential. */
  get credential(): Credential {
    if (this.#credential === null) throw new CloseError('no-credential', { request: 'no request' });
    return this.#credential;
  }

  /** Whether the caller presented no credential. */
  get isAnonymous(): boolean {
    return this.#credential === null;
  }

  /** Every request that this operation caused, in the order in which they began. */
  get requests(): readonly UpstreamRequest[] {
    return this.#ledger.requests;
  }

  /** The day it is at the operation's time offset. */
  today(): string {
    return this.dayOf(this.#client.clock.wall());
  }

  /** The day of an instant, in milliseconds since 1970, at the operation's time offset. */
  dayOf(instant: number): string {
    return new Date(instant + this.#options.tzOffset * 3_600_000).toISOString().slice(0, 10);
  }

  /** What was read for later failed. */
  lost(error: unknown): void {
    this.#options.onLost?.(error);
  }

  /** The time of day, in milliseconds since 1970. */
  wall(): number {
    return this.#client.clock.wall();
  }

  /** Milliseconds on the client's clock. */
  now(): number {
    return this.#client.clock.now();
  }

  /** What is known of the credential's budgets at Close, by endpoint group. */
  get rateLimits(): readonly GroupRateLimit[] {
    if (this.#credential === null) return [];
    return [...this.#credential.turns.budgets].flatMap(([group, budget]) => {
      const rateLimit = budget.report(this.now());
      return rateLimit === null ? [] : [{ group, ...rateLimit }];
    });
  }

  /** What is kept in memory was needed; what counts is whether it was there the first time. */
  countCached(what: object, wasThere: boolean): void {
    if (!this.#found.has(what)) this.#found.set(what, wasThere);
  }

  /** How many catalogues this operation needed and found in memory. */
  get cacheHits(): number {
    return [...this.#found.values()].filter(Boolean).length;
  }

  get<T>(path: string, query: Query = {}, options: ReadOptions = {}): Promise<T> {
    return this.#read<T>({ method: 'GET', path, query }, options);
  }

  /** A POST that only reads, as Close's search does. */
  post<T>(path: string, body: object, options: ReadOptions = {}): Promise<T> {
    return this.#read<T>({ method: 'POST', path, query: {}, body }, options);
  }

  /**
   * A change. It is sent once; again only if the connection was refused, so that nothing was sent. Nobody's leaving
   * ends it once it is on its way. Throws `unknown-outcome` if it may have been made although there is no answer that
   * says so. A read that begins afterwards joins none that began before.
   */
  async write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object, query: Query = {}): Promise<T> {
    // In any other place Close might not see what narrows the change, and make it of everything.
    if (queryString(query) === null) throw new TypeError(`The parameters of ${method} ${path} do not fit into a URL.`);
    const asked: Asked = { method, path, query, ...(body === undefined ? {} : { body }) };
    const request = this.#request(asked, { isWrite: true });
    const send = () => this.#send(asked, request, this.#options.cancellation, {});
    try {
      const answer = await send().catch((error: unknown) => {
        if (isRefusedConnection(error)) return send();
        throw error;
      });
      return answer.body as T;
    } catch (reason) {
      const error = this.#asCloseError(reason, `${method} ${path}`);
      throw isOutcomeKnown(error) ? error : new CloseError('unknown-outcome', { request: `${method} ${path}` }, error);
    } finally {
      this.credential.sharedReads.clear();
      this.credential.inFlight.clear();
    }
  }

  /**
   * What `work` comes to, or what the same work comes to that this credential has in flight, if no write was made since it
   * began. Work that was cut short for whoever began it is none for the others: they begin anew, within their own time.
   */
  share<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (this.#credential === null) return work();
    const { inFlight } = this.#credential;
    const key = `${this.#options.tzOffset} ${what}`;
    const other = inFlight.get(key);
    if (other !== undefined) return this.#join(other, what, work);
    const { cancellation } = this.#options;
    const result = work();
    const own: InFlight = { result, wasCutShort: () => cancellation?.isCancelled === true };
    const forget = inFlight.add(own, key);
    result.then(forget, forget);
    return result;
  }

  async #join<T>(other: InFlight, what: string, work: () => Promise<T>): Promise<T> {
    const result = (await other.result) as T;
    return other.wasCutShort() ? this.share(what, work) : result;
  }

  /** Whether so many requests more may be made to get by what failed. */
  mayAskAgain(requests: number): boolean {
    return this.#client.dispatch.retries.take(requests);
  }

  /** Waits for what serves more than this operation, though no longer than the operation lasts. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    try {
      return await unlessCancelled(answer, this.#options.cancellation);
    } catch (error) {
      throw this.#asCloseError(error, 'no request');
    }
  }

  async #read<T>(asked: Asked, options: ReadOptions): Promise<T> {
    const cancellation = options.outlives ? undefined : this.#options.cancellation;
    const label = `${asked.method} ${asked.path}`;
    if (cancellation?.isCancelled) throw this.#asCloseError(cancellation.reason, label);
    const request = this.#request(asked, options.isAnyJson ? { isAnyJson: true } : {});
    const { sharedReads } = this.credential;
    const key = `${this.#options.tzOffset} ${request.method} ${request.path} ${request.body ?? ''}`;
    let read = sharedReads.get(key);
    if (read === undefined || read.isAbandoned) {
      read = new SharedRead<unknown>(async (lastLeft) => {
        try {
          return (await this.#send(asked, request, lastLeft, options)).body;
        } finally {
          forget();
        }
      });
      // There before it is called: also a request that fails at once is awaited.
      const forget = sharedReads.add(read, key);
    }
    try {
      return (await read.wait(cancellation)) as T;
    } catch (error) {
      throw this.#asCloseError(error, label);
    }
  }

  async #send(
    asked: Asked,
    request: HttpRequest,
    cancellation: Cancellation | undefined,
    { outlives = false, canSplit = false }: ReadOptions,
  ): Promise<HttpAnswer> {
    const { credential } = this;
    const { deadline, mostRequests = Number.POSITIVE_INFINITY } = this.#options;
    this.#asked += 1;
    if (Math.max(this.#asked, this.requests.length + 1) > mostRequests) {
      throw new CloseError('too-costly', { request: `${asked.method} ${asked.path}`, sent: false });
    }
    return this.#client.dispatch.send(credential, request, {
      owner: this,
      deadline,
      cancellation,
      canSplit,
      onSent: (sending, group) => this.#ledger.note(asked, { group, outlives }, sending),
    });
  }

  /** With the parameters in the URL, or, where they do not fit into one, as the body of a POST that stands for a GET. */
  #request({ method, path, query, body }: Asked, how: Pick<HttpRequest, 'isWrite' | 'isAnyJson'>): HttpRequest {
    const headers: Record<string, string> = {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      authorization: this.credential.authorization,
      'x-tz-offset': String(this.#options.tzOffset),
    };
    const search = queryString(query);
    if (search === null || body !== undefined) headers['content-type'] = 'application/json';
    if (search === null) {
      headers['x-http-method-override'] = method;
      return { method: 'POST', path, headers, body: JSON.stringify({ _params: query }), ...how };
    }
    const url = search === '' ? path : `${path}?${search}`;
    return body === undefined
      ? { method, path: url, headers, ...how }
      : { method, path: url, headers, body: JSON.stringify(body), ...how };
  }

  /** Whoever left early knows only why: nothing was sent on his behalf that he waits for. */
  #asCloseError(error: unknown, request: string): unknown {
    const { cancellation } = this.#options;
    if (cancellation?.isCancelled !== true || error !== cancellation.reason) return error;
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return new CloseError(timedOut ? 'timeout' : 'cancelled', { request, sent: false }, error);
  }
}

/** Nothing was sent, and the reason may be gone the next time. */
function isRefusedConnection(error: unknown): boolean {
  return error instanceof CloseError && error.kind === 'network' && error.detail.sent === false;
}

/** Answers that say what came of a write. Of 502 and 504 a proxy is the author, who does not know. */
function isOutcomeKnown(error: unknown): boolean {
  if (!(error instanceof CloseError)) return false;
  const { status, sent } = error.detail;
  return sent === false || (status !== undefined && status >= 400 && status !== 502 && status !== 504);
}
