/**
 * What is observed: one record for everything that has ended. Log lines, metrics and traces are made from the same records.
 * docs/decisions/074
 */
import type { OperationDefinitionNode } from 'graphql';
import type { TraceContext } from './trace-context.ts';

/**
 * How work reaches the gateway, and which records report of it. An entrance without one says why. A test enters through each of
 * them.
 */
export const ENTRANCES = {
  fastPath: ['operation', 'request'],
  http: ['operation', 'subscription', 'delivery', 'refusal', 'request'],
  webSocket: ['operation', 'subscription', 'delivery', 'refusal', 'request'],
  webhook: ['webhook'],
  media: ['media', 'request'],
  /** Polls of the event log, refreshes of caches, and reads for events. */
  background: ['events', 'request', 'lostRefresh'],
  /** The operation of a call enters by HTTP, and so its records say. */
  mcp: ['operation', 'request', 'refusal'],
  page: { notObserved: 'A page is a constant.' },
  health: { notObserved: 'Health checks and requests for permission (CORS) do nothing.' },
} as const satisfies Readonly<Record<string, readonly RecordKind[] | { readonly notObserved: string }>>;

export type Entrance = keyof typeof ENTRANCES;
type Declared<E extends Entrance> = (typeof ENTRANCES)[E] extends readonly (infer Kind)[] ? Kind : never;
/** The entrances of which a kind of record may report. */
type EntranceOf<Kind extends RecordKind> = {
  [E in Entrance]: Kind extends Declared<E> ? E : never;
}[Entrance];

/** All kinds of records. */
export interface Records {
  readonly operation: OperationRecord;
  readonly subscription: SubscriptionRecord;
  readonly delivery: DeliveryRecord;
  readonly refusal: RefusalRecord;
  readonly request: RequestRecord;
  readonly events: EventsRecord;
  readonly webhook: WebhookRecord;
  readonly media: MediaRecord;
  readonly lostRefresh: LostRefreshRecord;
}
export type RecordKind = keyof Records;

/** Times are milliseconds on the monotonic clock. */
interface Duration {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** For what requests are sent to Close: an operation, or work in the background. */
export interface Origin {
  readonly entrance: EntranceOf<'request'>;
  /** The id of the request, the same in all lines of an operation. */
  readonly id: string;
  /** Null without tracing, unless the caller sent one. */
  readonly trace: TraceContext | null;
}

/** What an operation has done so far. */
export interface Work {
  readonly origin: Origin;
  /** The requests that it sent, in order. */
  readonly requests: readonly RequestRecord[];
  /** Catalogues that it found in the cache, and that it did not. */
  readonly cacheHits: number;
  readonly cacheMisses: number;
  /** Reads and whole results that it took over from other operations. */
  readonly shared: number;
  /** The objects and lists that its fields led to: as many reads as a client makes that reads each by itself. */
  readonly reads: number;
}

/** An operation has ended: its last result is read. */
export interface OperationRecord extends Duration {
  readonly entrance: EntranceOf<'operation'>;
  readonly id: string;
  readonly trace: TraceContext | null;
  /** Of a valid document. Null if it was refused before. */
  readonly operation: OperationDefinitionNode | null;
  /** Of its request. Null on a WebSocket. */
  readonly method: string | null;
  /** Of the response. Null on a WebSocket, or if the caller left before it. */
  readonly status: number | null;
  /** Of the first error. Null if nothing failed. */
  readonly code: string | null;
  readonly isCallerGone: boolean;
  /** Null if it was refused before it had a context. */
  readonly work: Work | null;
  /** Null unless it is a subscription that has started. */
  readonly stream: StreamEnd | null;
}

/** The end of a subscription. */
export interface StreamEnd {
  /** The number of results, the start included. */
  readonly results: number;
  /** `gateway`: it shuts down, and the stream is complete. `error`: the code says which. */
  readonly endedBy: 'client' | 'gateway' | 'error';
}

/** A subscription has started. Its end is an `OperationRecord`. */
export interface SubscriptionRecord extends Duration {
  readonly entrance: EntranceOf<'subscription'>;
  readonly id: string;
  readonly trace: TraceContext | null;
  readonly operation: OperationDefinitionNode | null;
  readonly work: Work | null;
}

/** A subscriber has read a result. */
export interface DeliveryRecord {
  readonly entrance: EntranceOf<'delivery'>;
}

/** A request was refused before it became an operation. */
export interface RefusalRecord {
  readonly entrance: EntranceOf<'refusal'>;
  readonly id: string;
  readonly status: number;
}

/** A request to Close has ended. Each retry is one. It may end after its operation. */
export interface RequestRecord extends Duration {
  readonly origin: Origin;
  readonly method: string;
  /** With ids: observers show only its template. */
  readonly path: string;
  /** The names of its parameters. */
  readonly parameters: readonly string[];
  /** The endpoint group whose rate limit it counts against: one of a closed list. */
  readonly group: string;
  /** Null if Close did not respond. */
  readonly status: number | null;
  /** Why it failed, if it did. */
  readonly failure: string | null;
  /** Null while it is in flight. */
  readonly ms: number | null;
  /** How long it waited to be sent, in milliseconds. */
  readonly queuedMs: number;
  /** How often the same request was sent before. */
  readonly resends: number;
  /** How many objects it reads by their ids. Null for any other request. */
  readonly batch: number | null;
  /** Whether the response is cached for later operations, so that the request may end after its operation. */
  readonly outlives: boolean;
  /** Identifies it in its trace. */
  readonly spanId: string;
}

/** New events were read from Close's log for subscribers. */
export interface EventsRecord {
  readonly entrance: EntranceOf<'events'>;
  /** How old each is, in milliseconds. */
  readonly lagsMs: readonly number[];
}

/** A delivery of a webhook was answered. */
export interface WebhookRecord {
  readonly entrance: EntranceOf<'webhook'>;
  readonly id: string;
  /** `repeated`: accepted before with the same signature. */
  readonly outcome: 'accepted' | 'repeated' | 'refused';
  readonly status: number;
}

/** A file was sent, or refused. */
export interface MediaRecord extends Duration {
  readonly entrance: EntranceOf<'media'>;
  readonly id: string;
  readonly trace: TraceContext | null;
  /** Null if the client left before the response. */
  readonly status: number | null;
  readonly bytes: number;
  /** To Close. */
  readonly requests: readonly RequestRecord[];
}

/** A refresh in the background failed, so that a cached catalogue stays in use. */
export interface LostRefreshRecord {
  readonly origin: Origin;
  /** Why the request failed. Null for an error that is no failure of a request. */
  readonly kind: string | null;
  readonly error: unknown;
}

/** What an observer does with a kind of record, or why it needs none. */
export type Reported<Of> = ((record: Of) => void) | { readonly notNeeded: string };

/** Every observer declares what it does with each kind. */
export type Observer = { readonly [Kind in RecordKind]: Reported<Records[Kind]> };

/** All observers as one. Null for a kind that none of them needs, so that no record of it is made. */
export type Observers = { readonly [Kind in RecordKind]: ((record: Records[Kind]) => void) | null };
