import type { CloseClient, Credential } from './client.ts';
import { CloseError } from './errors.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { type Query, queryString, readableQuery } from './query.ts';
import { SharedRead, unlessAborted } from './shared-read.ts';

export interface SessionOptions {
  /** Hours east of UTC, for filters by date and the day a deal is won. */
  readonly tzOffset: number;
  /** Ends the operation's requests: its deadline, or its caller gone. */
  readonly signal: AbortSignal | undefined;
  /** When the operation ends, on the client's clock. A request that cannot have its turn before is refused at once. */
  readonly deadline: number;
}

/** A request as the caller of an operation may see it. */
export interface UpstreamRequest {
  readonly method: string;
  readonly path: string;
  /** The parameters, decoded; empty if there are none. */
  readonly query: string;
  /** What was sent beside the parameters. */
  readonly body?: unknown;
  /** Null while there is no answer, or if there never was one. */
  status: number | null;
  /** How long the answer took, in milliseconds. Null while there is none. */
  ms: number | null;
  /** Which round trip of the operation this was a part of: one more than the last that had been answered when it began. */
  readonly trip: number;
}

type Shown = Pick<UpstreamRequest, 'path' | 'query' | 'body'>;

/** One operation's way to Close. Identical reads of one credential that are in flight together are one request. */
export class Session {
  readonly #client: CloseClient;
  readonly #credential: Credential | null;
  readonly #options: SessionOptions;
  /** Every request that this operation caused, in the order in which they began. */
  readonly requests: UpstreamRequest[] = [];
  #answeredTrips = 0;

  constructor(client: CloseClient, credential: Credential | null, options: SessionOptions) {
    this.#client = client;
    this.#credential = credential;
    this.#options = options;
  }

  /** Throws `no-credential` if the caller presented no credential. */
  get credential(): Credential {
    if (this.#credential === null) throw new CloseError('no-credential', { request: 'no request' });
    return this.#credential;
  }

  /** The day it is at the operation's time offset. */
  today(): string {
    return new Date(this.#client.clock.wall() + this.#options.tzOffset * 3_600_000).toISOString().slice(0, 10);
  }

  get now(): () => number {
    return () => this.#client.clock.now();
  }

  /**
   * A GET, or a POST that stands for it where the parameters do not fit into a URL. With `outlives` the answer serves
   * more than this operation, so that the operation's end does not end the request. With `canSplit` the caller asks for
   * less where an answer is too heavy.
   */
  get<T>(path: string, query: Query = {}, how: { outlives?: boolean; canSplit?: boolean } = {}): Promise<T> {
    const search = queryString(query);
    const shown = { path, query: readableQuery(query) };
    const request: HttpRequest =
      search === null
        ? {
            method: 'POST',
            path,
            headers: { 'content-type': 'application/json', 'x-http-method-override': 'GET' },
            body: JSON.stringify({ _params: query }),
            signal: undefined,
          }
        : { method: 'GET', path: search === '' ? path : `${path}?${search}`, headers: {}, signal: undefined };
    return this.#share<T>(request, shown, how);
  }

  /** A POST that only reads, as Close's search does. */
  post<T>(path: string, body: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const request: HttpRequest = { method: 'POST', path, headers, body: JSON.stringify(body), signal: undefined };
    return this.#share<T>(request, { path, query: '', body }, {});
  }

  /**
   * A change. It is sent once; again only if the connection was refused, so that nothing was sent. Nobody's leaving
   * ends it. Throws `unknown-outcome` if it may have been made although there is no answer that says so. A read that
   * begins afterwards joins none that began before.
   */
  async write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> {
    const request: HttpRequest = {
      method,
      path,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isWrite: true,
      signal: undefined,
    };
    const shown = { path, query: '', ...(body === undefined ? {} : { body }) };
    try {
      // Before it is sent it can be called off; afterwards it has no signal that could end it.
      const how = this.#options.signal === undefined ? {} : { signal: this.#options.signal };
      const answer = await this.#send(request, shown, how).catch((error: unknown) => {
        if (isRefusedConnection(error)) return this.#send(request, shown, how);
        throw error;
      });
      return answer.body as T;
    } catch (reason) {
      const error = this.#asCloseError(reason, `${method} ${path}`);
      throw isOutcomeKnown(error) ? error : new CloseError('unknown-outcome', { request: `${method} ${path}` }, error);
    } finally {
      this.credential.sharedReads.clear();
    }
  }

  /** Whether so many requests more may be made to get by what failed. */
  mayAskAgain(requests: number): boolean {
    return this.#client.dispatch.retries.take(requests);
  }

  /** Waits for what serves more than this operation, though no longer than the operation lasts. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    try {
      return await unlessAborted(answer, this.#options.signal);
    } catch (error) {
      throw this.#asCloseError(error, 'no request');
    }
  }

  async #share<T>(request: HttpRequest, shown: Shown, { outlives = false, canSplit = false }): Promise<T> {
    const { signal } = this.#options;
    const label = `${request.method} ${shown.path}`;
    const { sharedReads } = this.credential;
    if (!outlives && signal?.aborted === true) throw this.#asCloseError(signal.reason, label);
    const key = `${this.#options.tzOffset} ${request.method} ${request.path} ${request.body ?? ''}`;
    let read = sharedReads.get(key);
    if (read === undefined || read.isAbandoned) {
      const started = new SharedRead<unknown>(async (signal) => {
        try {
          return (await this.#send({ ...request, signal }, shown, { canSplit })).body;
        } finally {
          if (sharedReads.get(key) === started) sharedReads.delete(key);
        }
      });
      read = started;
      sharedReads.set(key, read);
    }
    try {
      return (await read.wait(outlives ? undefined : signal)) as T;
    } catch (error) {
      throw this.#asCloseError(error, label);
    }
  }

  #send(
    request: HttpRequest,
    shown: Shown,
    how: { canSplit?: boolean; signal?: AbortSignal } = {},
  ): Promise<HttpAnswer> {
    const { authorization } = this.credential;
    const headers = { ...request.headers, authorization, 'x-tz-offset': String(this.#options.tzOffset) };
    return this.#client.dispatch.send(
      this.credential,
      { ...request, headers },
      {
        owner: this,
        deadline: this.#options.deadline,
        signal: how.signal ?? request.signal,
        canSplit: how.canSplit ?? false,
        onSent: (sending) => this.#note(request.method, shown, sending),
      },
    );
  }

  /** Keeps the book of requests: each as it is sent, again if it is sent again. */
  async #note(method: string, shown: Shown, sending: Promise<HttpAnswer>): Promise<void> {
    const entry: UpstreamRequest = { method, ...shown, status: null, ms: null, trip: this.#answeredTrips + 1 };
    this.requests.push(entry);
    const began = this.#client.clock.now();
    try {
      entry.status = (await sending).status;
    } catch (error) {
      if (error instanceof CloseError) entry.status = error.detail.status ?? null;
    } finally {
      entry.ms = Math.round(this.#client.clock.now() - began);
      this.#answeredTrips = Math.max(this.#answeredTrips, entry.trip);
    }
  }

  /** A waiter that left early knows only why it left. */
  #asCloseError(error: unknown, request: string): unknown {
    const { signal } = this.#options;
    if (signal?.aborted !== true || error !== signal.reason) return error;
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
