import type { CloseClient, Credential } from './client.ts';
import { CloseError, type CloseErrorKind } from './errors.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { type Query, queryString, readableQuery } from './query.ts';
import { SharedRead, unlessAborted } from './shared-read.ts';

export interface SessionOptions {
  /** Hours east of UTC, for filters by date and the day a deal is won. */
  readonly tzOffset: number;
  /** Ends the operation's requests: its deadline, or its caller gone. */
  readonly signal: AbortSignal | undefined;
  /** Hears of each request that this operation caused when it is over, which may be after the operation. */
  readonly onRequest?: (request: RequestLine) => void;
}

/** A request as logs may hold it: the names of its parameters, never their values, and no body or header. */
export interface RequestLine extends Pick<UpstreamRequest, 'method' | 'path' | 'status' | 'ms'> {
  readonly parameters: readonly string[];
  /** Whether the answer serves more than the operation, as a catalogue does, so that it may come after its end. */
  readonly outlives: boolean;
  readonly failure: CloseErrorKind | null;
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

const TOLD: Pick<RequestLine, 'parameters' | 'outlives'> = { parameters: [], outlives: false };

/** One operation's way to Close. Identical reads of one credential that are in flight together are one request. */
export class Session {
  readonly #client: CloseClient;
  readonly #credential: Credential | null;
  readonly #options: SessionOptions;
  /** Every request that this operation caused, in the order in which they began. */
  readonly requests: UpstreamRequest[] = [];
  readonly #found = new Map<object, boolean>();
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
    return new Date(this.#client.wallClock() + this.#options.tzOffset * 3_600_000).toISOString().slice(0, 10);
  }

  /** What is kept in memory was needed; what counts is whether it was there the first time. */
  countCached(what: object, wasThere: boolean): void {
    if (!this.#found.has(what)) this.#found.set(what, wasThere);
  }

  /** How many catalogues this operation needed and found in memory. */
  get cacheHits(): number {
    return [...this.#found.values()].filter(Boolean).length;
  }

  get now(): () => number {
    return this.#client.now;
  }

  /**
   * A GET, or a POST that stands for it where the parameters do not fit into a URL. With `outlives` the answer serves
   * more than this operation, so that the operation's end does not end the request.
   */
  get<T>(path: string, query: Query = {}, { outlives = false } = {}): Promise<T> {
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
    return this.#share<T>(request, shown, { parameters: Object.keys(query), outlives });
  }

  /** A POST that only reads, as Close's search does. */
  post<T>(path: string, body: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const request: HttpRequest = { method: 'POST', path, headers, body: JSON.stringify(body), signal: undefined };
    return this.#share<T>(request, { path, query: '', body });
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
      const answer = await this.#send(request, shown).catch((error: unknown) => {
        if (error instanceof CloseError && error.detail.sent === false) return this.#send(request, shown);
        throw error;
      });
      return answer.body as T;
    } catch (error) {
      throw isOutcomeKnown(error) ? error : new CloseError('unknown-outcome', { request: `${method} ${path}` }, error);
    } finally {
      this.credential.sharedReads.clear();
    }
  }

  /** Waits for what serves more than this operation, though no longer than the operation lasts. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    try {
      return await unlessAborted(answer, this.#options.signal);
    } catch (error) {
      throw this.#asCloseError(error, 'no request');
    }
  }

  async #share<T>(request: HttpRequest, shown: Shown, told = TOLD): Promise<T> {
    const { signal } = this.#options;
    const { outlives } = told;
    const label = `${request.method} ${shown.path}`;
    const { sharedReads } = this.credential;
    if (!outlives && signal?.aborted === true) throw this.#asCloseError(signal.reason, label);
    const key = `${this.#options.tzOffset} ${request.method} ${request.path} ${request.body ?? ''}`;
    let read = sharedReads.get(key);
    if (read === undefined || read.isAbandoned) {
      const started = new SharedRead<unknown>(async (signal) => {
        try {
          return (await this.#send({ ...request, signal }, shown, told)).body;
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

  #send(request: HttpRequest, shown: Shown, told = TOLD): Promise<HttpAnswer> {
    const { authorization, slots } = this.credential;
    return slots.use(async () => {
      // Whoever asked may have left while it waited for its turn.
      request.signal?.throwIfAborted();
      const entry: UpstreamRequest = {
        method: request.method,
        ...shown,
        status: null,
        ms: null,
        trip: this.#answeredTrips + 1,
      };
      this.requests.push(entry);
      const began = this.#client.now();
      let failure: CloseErrorKind | null = null;
      try {
        const headers = { ...request.headers, authorization, 'x-tz-offset': String(this.#options.tzOffset) };
        const answer = await this.#client.http.send({ ...request, headers });
        entry.status = answer.status;
        return answer;
      } catch (error) {
        if (error instanceof CloseError) {
          entry.status = error.detail.status ?? null;
          failure = error.kind;
        }
        throw error;
      } finally {
        entry.ms = Math.round(this.#client.now() - began);
        const { method, path, status, ms } = entry;
        this.#options.onRequest?.({ method, path, status, ms, failure, ...told });
        this.#answeredTrips = Math.max(this.#answeredTrips, entry.trip);
      }
    });
  }

  /** A waiter that left early knows only why it left. */
  #asCloseError(error: unknown, request: string): unknown {
    const { signal } = this.#options;
    if (signal?.aborted !== true || error !== signal.reason) return error;
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return new CloseError(timedOut ? 'timeout' : 'cancelled', { request }, error);
  }
}

/** Answers that say what came of a write. Of 502 and 504 a proxy is the author, who does not know. */
function isOutcomeKnown(error: unknown): boolean {
  if (!(error instanceof CloseError)) return false;
  const { status, sent } = error.detail;
  return sent === false || (status !== undefined && status >= 400 && status !== 502 && status !== 504);
}
