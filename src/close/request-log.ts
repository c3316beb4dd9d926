import type { Clock } from './clock.ts';
import type { UpstreamCall } from './wire/encode-request.ts';
import { CloseError, type CloseErrorKind } from './wire/errors.ts';
import type { HttpResponse } from './wire/http.ts';
import { type Query, readableQuery } from './wire/query.ts';

/** A request as `extensions.upstream` shows it to the operation's caller. */
export interface UpstreamRequest {
  readonly method: string;
  readonly path: string;
  /** The parameters, decoded. Empty if there are none. */
  readonly query: string;
  /** The JSON body. Absent for requests without one. */
  readonly body?: unknown;
  /** Null until Close responds, and if it never does. */
  status: number | null;
  /** Duration in milliseconds. Null until the request ends. */
  ms: number | null;
  /** The round trip of the operation that this request belongs to: one more than the last one that ended before it began. */
  readonly trip: number;
}

/** A request as logs contain it: parameter names without values, no body and no headers. */
export interface RequestLine extends Pick<UpstreamRequest, 'method' | 'path' | 'status' | 'ms'> {
  readonly parameters: readonly string[];
  /** The endpoint group whose rate limit it counts against. */
  readonly group: string;
  /** Whether the response is cached for later operations, so that the request may end after its operation. */
  readonly outlives: boolean;
  readonly failure: CloseErrorKind | null;
}

class Entry implements UpstreamRequest {
  status: number | null = null;
  ms: number | null = null;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly trip: number;
  readonly #query: Query;

  constructor({ method, path, query, body }: UpstreamCall, trip: number) {
    this.method = method;
    this.path = path;
    this.#query = query;
    this.body = body;
    this.trip = trip;
  }

  // Formatted on demand, because most operations do not show their requests.
  get query(): string {
    return readableQuery(this.#query);
  }
}

/** The requests that one operation sent. Each retry is an entry. */
export class RequestLog {
  /** In the order in which they were sent. */
  readonly requests: UpstreamRequest[] = [];
  readonly #clock: Clock;
  readonly #onRequest: ((request: RequestLine) => void) | undefined;
  #lastTrip = 0;

  /** `onRequest` is called when a request ends, which may be after its operation. */
  constructor(clock: Clock, onRequest: ((request: RequestLine) => void) | undefined) {
    this.#clock = clock;
    this.#onRequest = onRequest;
  }

  async add(
    call: UpstreamCall,
    options: Pick<RequestLine, 'group' | 'outlives'>,
    sending: Promise<HttpResponse>,
  ): Promise<void> {
    const entry = new Entry(call, this.#lastTrip + 1);
    this.requests.push(entry);
    const startedAt = this.#clock.now();
    let failure: CloseErrorKind | null = null;
    try {
      entry.status = (await sending).status;
    } catch (error) {
      if (!(error instanceof CloseError)) throw error;
      entry.status = error.detail.status ?? null;
      failure = error.kind;
    } finally {
      entry.ms = Math.round(this.#clock.now() - startedAt);
      this.#lastTrip = Math.max(this.#lastTrip, entry.trip);
      const { method, path, status, ms } = entry;
      this.#onRequest?.({ method, path, parameters: Object.keys(call.query), ...options, status, ms, failure });
    }
  }
}
