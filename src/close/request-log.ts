import type { Clock } from './clock.ts';
import { CloseError, type CloseErrorKind } from './wire/errors.ts';
import type { HttpAnswer } from './wire/http.ts';
import { type Query, readableQuery } from './wire/query.ts';

/** What is asked of Close, in its own terms. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Without parameters. */
  readonly path: string;
  readonly query: Query;
  readonly body?: object;
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

/** A request as logs may hold it: the names of its parameters, never their values, and no body or header. */
export interface RequestLine extends Pick<UpstreamRequest, 'method' | 'path' | 'status' | 'ms'> {
  readonly parameters: readonly string[];
  /** The endpoint group on whose budget it went. */
  readonly group: string;
  /** Whether the answer serves more than the operation, as a catalogue does, so that it may come after its end. */
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

  constructor(method: string, path: string, query: Query, body: unknown, trip: number) {
    this.method = method;
    this.path = path;
    this.#query = query;
    this.body = body;
    this.trip = trip;
  }

  // Mostly nobody reads it.
  get query(): string {
    return readableQuery(this.#query);
  }
}

/** The book of the requests that one operation caused: each as it is sent, again if it is sent again. */
export class Ledger {
  /** In the order in which they began. */
  readonly requests: UpstreamRequest[] = [];
  readonly #clock: Clock;
  readonly #onRequest: ((request: RequestLine) => void) | undefined;
  #answeredTrips = 0;

  /** `onRequest` hears of each request when it is over, which may be after the operation. */
  constructor(clock: Clock, onRequest: ((request: RequestLine) => void) | undefined) {
    this.#clock = clock;
    this.#onRequest = onRequest;
  }

  async note(
    { method, path, query, body }: Asked,
    how: Pick<RequestLine, 'group' | 'outlives'>,
    sending: Promise<HttpAnswer>,
  ): Promise<void> {
    const entry = new Entry(method, path, query, body, this.#answeredTrips + 1);
    this.requests.push(entry);
    const began = this.#clock.now();
    let failure: CloseErrorKind | null = null;
    try {
      entry.status = (await sending).status;
    } catch (error) {
      if (!(error instanceof CloseError)) throw error;
      entry.status = error.detail.status ?? null;
      failure = error.kind;
    } finally {
      entry.ms = Math.round(this.#clock.now() - began);
      this.#answeredTrips = Math.max(this.#answeredTrips, entry.trip);
      const { status, ms } = entry;
      this.#onRequest?.({ method, path, parameters: Object.keys(query), ...how, status, ms, failure });
    }
  }
}
