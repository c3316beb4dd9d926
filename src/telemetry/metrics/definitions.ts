/** All metrics of the gateway. docs/guides/operating.md explains each. */

interface Definition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds, of a histogram. */
  readonly buckets?: readonly number[];
}

const PREFIX = 'close_graphql_';
export const fullName = (name: MetricName): string => `${PREFIX}${name}`;

/** Eight each: every label multiplies them. */
const OPERATION_SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10];
const REQUEST_SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const QUEUE_SECONDS = [0.001, 0.01, 0.05, 0.25, 1, 5, 15, 30];
const LAG_SECONDS = [0.5, 1, 2, 5, 10, 30, 60, 300];
const BATCH_IDS = [2, 5, 10, 25, 50, 100, 150, 200];

export const DEFINITIONS = {
  build_info: { kind: 'gauge', help: 'Always 1. The label is the version.', labels: ['version'] },
  operations_total: {
    kind: 'counter',
    help: 'Operations that have ended, by name, type and code of the first error ("ok" without one).',
    labels: ['operation', 'type', 'code'],
  },
  operation_duration_seconds: {
    kind: 'histogram',
    help: 'Duration of queries and mutations.',
    labels: ['operation', 'type'],
    buckets: OPERATION_SECONDS,
  },
  entrance_operations_total: {
    kind: 'counter',
    help: 'Operations that have ended, by the way they arrived.',
    labels: ['entrance'],
  },
  refused_requests_total: {
    kind: 'counter',
    help: 'Requests that were refused before they became an operation.',
    labels: ['entrance', 'status'],
  },
  operation_reads_total: {
    kind: 'counter',
    help: 'Objects and lists that fields of operations led to: the requests of a client that reads each by itself.',
    labels: [],
  },
  operation_requests_total: {
    kind: 'counter',
    help: 'Requests to Close that operations sent.',
    labels: [],
  },
  catalogue_reads_total: {
    kind: 'counter',
    help: 'Uses of catalogues by operations: a hit needs no request.',
    labels: ['result'],
  },
  shared_results_total: {
    kind: 'counter',
    help: 'Reads and whole results that operations took over from others.',
    labels: [],
  },
  upstream_request_duration_seconds: {
    kind: 'histogram',
    help: 'Duration of requests to Close, by endpoint group and status, or by the kind of failure without one.',
    labels: ['group', 'status'],
    buckets: REQUEST_SECONDS,
  },
  upstream_queue_seconds: {
    kind: 'histogram',
    help: 'How long requests to Close waited to be sent.',
    labels: ['group'],
    buckets: QUEUE_SECONDS,
  },
  upstream_resends_total: {
    kind: 'counter',
    help: 'Requests to Close that were sent again, after a failure or a 429.',
    labels: ['group'],
  },
  upstream_batch_size: {
    kind: 'histogram',
    help: 'Objects that one request reads by their ids.',
    labels: ['group'],
    buckets: BATCH_IDS,
  },
  upstream_budget_limit: {
    kind: 'gauge',
    help: "Requests per window that Close allows the gateway's own key.",
    labels: ['group'],
  },
  upstream_budget_remaining: {
    kind: 'gauge',
    help: 'Requests that are left of it in the current window.',
    labels: ['group'],
  },
  breaker_state: {
    kind: 'gauge',
    help: 'Circuit breaker of an endpoint group: 0 closed, 1 half-open, 2 open.',
    labels: ['group'],
  },
  shared_state_up: {
    kind: 'gauge',
    help: 'Whether the store that copies share answers: 1, or 0. Absent without one.',
    labels: ['store'],
  },
  copies: {
    kind: 'gauge',
    help: 'Copies of the gateway that share the store, this one included, when they were last counted.',
    labels: [],
  },
  subscriptions: { kind: 'gauge', help: 'Open subscriptions.', labels: ['entrance'] },
  subscription_ends_total: {
    kind: 'counter',
    help: 'Ended subscriptions: by the client, by the gateway, or by the code of an error.',
    labels: ['entrance', 'reason'],
  },
  subscription_results_total: {
    kind: 'counter',
    help: 'Results that subscribers have read.',
    labels: ['entrance'],
  },
  events_total: { kind: 'counter', help: "New events that were read from Close's log for subscribers.", labels: [] },
  event_lag_seconds: {
    kind: 'histogram',
    help: 'How old an event was when it was read.',
    labels: [],
    buckets: LAG_SECONDS,
  },
  webhooks_total: { kind: 'counter', help: 'Deliveries of webhooks.', labels: ['outcome'] },
  media_responses_total: { kind: 'counter', help: 'Responses with files of Close.', labels: ['status'] },
  media_bytes_total: { kind: 'counter', help: 'Bytes of files of Close that were received for clients.', labels: [] },
  lost_refreshes_total: {
    kind: 'counter',
    help: 'Refreshes of catalogues that failed, so that stale ones stayed in use.',
    labels: [],
  },
  spans_total: {
    kind: 'counter',
    help: 'Spans of traces that were kept, by what became of them.',
    labels: ['outcome'],
  },
} as const satisfies Readonly<Record<string, Definition>>;

export type MetricName = keyof typeof DEFINITIONS;
export type NameOf<Kind extends Definition['kind']> = {
  [Name in MetricName]: (typeof DEFINITIONS)[Name]['kind'] extends Kind ? Name : never;
}[MetricName];
export type LabelOf<Name extends MetricName> = (typeof DEFINITIONS)[Name]['labels'][number];
