import type { Origin, RequestRecord } from '../telemetry/records.ts';
import { newSpanId } from '../telemetry/trace-context.ts';
import type { Clock } from './clock.ts';
import type { UpstreamCall } from './wire/encode-request.ts';
import { CloseError, type CloseErrorDetail } from './wire/errors.ts';
import { type Query, readableQuery } from './wire/query.ts';

/** A request as `extensions.upstream` shows it to the operation's caller. */
export interface UpstreamRequest extends RequestRecord {
  /** The parameters, decoded. Empty if there are none. */
  readonly query: string;
  /** The JSON body. Absent for requests without one. */
  readonly body?: unknown;
  /** The round trip of the operation that this request belongs to: one more than the last one that ended before it began. */
  readonly trip: number;
  /** When it was sent, in milliseconds after the operation began. */
  readonly startMs: number;
  /** The size of the response's body, decompressed. Null without one, and for a file. */
  readonly bytes: number | null;
}

/** How a request was sent. */
export interface Sending extends Pick<RequestRecord, 'group' | 'queuedMs' | 'resends'> {}

/** What is known of a request besides its call. */
type Sent = Sending & Pick<RequestRecord, 'outlives'> & { readonly batch?: number | undefined };

/** What is known of a response. */
interface Received {
  readonly status: number;
  readonly bytes?: number;
}

const UNEXPECTED: { readonly kind: string; readonly detail: Partial<CloseErrorDetail> } = {
  kind: 'unexpected',
  detail: {},
};

class Entry implements UpstreamRequest {
  status: number | null = null;
  failure: string | null = null;
  ms: number | null = null;
  bytes: number | null = null;
  endedAt = Number.NaN;
  readonly origin: Origin;
  readonly startedAt: number;
  readonly startMs: number;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly trip: number;
  readonly group: string;
  readonly queuedMs: number;
  readonly resends: number;
  readonly outlives: boolean;
  readonly #query: Query;
  readonly #batch: number | undefined;
  #spanId: string | undefined;

  constructor(
    origin: Origin,
    { method, path, query, body }: UpstreamCall,
    sent: Sent,
    { startedAt, beganAt, trip }: { readonly startedAt: number; readonly beganAt: number; readonly trip: number },
  ) {
    this.origin = origin;
    this.method = method;
    this.path = path;
    this.#query = query;
    this.body = body;
    this.startedAt = startedAt;
    this.startMs = Math.round(startedAt - beganAt);
    this.trip = trip;
    this.group = sent.group;
    this.queuedMs = sent.queuedMs;
    this.resends = sent.resends;
    this.outlives = sent.outlives;
    this.#batch = sent.batch;
  }

  // Made on demand, because most operations neither show nor trace their requests.
  get query(): string {
    return readableQuery(this.#query);
  }

  get parameters(): readonly string[] {
    return Object.keys(this.#query);
  }

  get batch(): number | null {
    const { id__in: ids } = this.#query;
    return this.#batch ?? (Array.isArray(ids) ? ids.length : null);
  }

  get spanId(): string {
    this.#spanId ??= newSpanId();
    return this.#spanId;
  }
}

/** The requests that one operation sent. Each retry is an entry. */
export class RequestLog {
  /** In the order in which they were sent. */
  readonly requests: UpstreamRequest[] = [];
  readonly #clock: Clock;
  readonly #origin: Origin;
  readonly #report: ((request: RequestRecord) => void) | null;
  readonly #beganAt: number;
  #lastTrip = 0;

  /** `report` is called when a request ends, which may be after its operation. */
  constructor(clock: Clock, origin: Origin, report: ((request: RequestRecord) => void) | null) {
    this.#clock = clock;
    this.#origin = origin;
    this.#report = report;
    this.#beganAt = clock.now();
  }

  /** Never rejects. */
  async add(call: UpstreamCall, sent: Sent, sending: Promise<Received>): Promise<void> {
    const times = { startedAt: this.#clock.now(), beganAt: this.#beganAt, trip: this.#lastTrip + 1 };
    const entry = new Entry(this.#origin, call, sent, times);
    this.requests.push(entry);
    try {
      const { status, bytes = null } = await sending;
      entry.status = status;
      entry.bytes = bytes;
    } catch (error) {
      const { kind, detail } = error instanceof CloseError ? error : UNEXPECTED;
      entry.status = detail.status ?? null;
      entry.failure = kind;
    } finally {
      entry.endedAt = this.#clock.now();
      entry.ms = Math.round(entry.endedAt - entry.startedAt);
      this.#lastTrip = Math.max(this.#lastTrip, entry.trip);
      this.#report?.(entry);
    }
  }
}
