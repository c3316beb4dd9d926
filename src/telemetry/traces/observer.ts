/**
 * Makes spans of what has ended. Whether a trace is kept is decided then, so that no failure and no slow operation is lost.
 * Spans have names of documents, templates of paths, codes and numbers: no ids, values or headers. docs/decisions/074
 */
import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { nameAndType } from '../log-observer.ts';
import { groupLabel, pathTemplate } from '../path-template.ts';
import type { MediaRecord, Observer, OperationRecord, RequestRecord, SubscriptionRecord } from '../records.ts';
import { newSpanId, type TraceContext, traceContext } from '../trace-context.ts';
import { CLIENT, SERVER, type SpanBasis, type SpanParts, spanContext, spanOf } from './span.ts';

export interface TracesObserverOptions {
  readonly basis: SpanBasis;
  /** Where requests to Close go. */
  readonly closeUrl: URL;
  /** Percentage of the traces that are kept without a further reason. */
  readonly percent: number;
  /** Duration in milliseconds from which a trace is kept. */
  readonly slowMs: number;
  readonly clock: { now(): number; wall(): number };
  readonly keep: (span: ReadableSpan) => void;
}

/** An operation that has ended, of which a request is still in flight. */
interface Ended {
  readonly trace: TraceContext;
  readonly isKept: boolean;
}

/** What a record says of the span of an operation or of a file. */
interface Served extends Pick<SpanParts, 'name' | 'attributes' | 'startedAt' | 'endedAt'> {
  /** Why it failed. Null if it did not. */
  readonly failure: string | null;
  readonly requests: readonly RequestRecord[];
}

export function tracesObserver(options: TracesObserverOptions): Observer {
  const { basis, closeUrl, percent, slowMs, clock, keep } = options;
  /** The requests in flight whose operation has ended. */
  const late = new Map<RequestRecord, Ended>();
  const server = { 'server.address': closeUrl.hostname, ...portOf(closeUrl) };
  const isChosen = ({ traceId, isSampled }: TraceContext) => isSampled || isAmong(traceId, percent);
  /** Takes times of the monotonic clock. */
  const end = (parts: SpanParts) => {
    const offset = clock.wall() - clock.now();
    keep(spanOf(basis, { ...parts, startedAt: parts.startedAt + offset, endedAt: parts.endedAt + offset }));
  };
  const endRequest = (
    request: RequestRecord,
    parts: Pick<SpanParts, 'traceId' | 'parentId'> & Pick<Partial<SpanParts>, 'links'>,
  ) =>
    end({
      ...parts,
      name: `${request.method} ${pathTemplate(request.path)}`,
      kind: CLIENT,
      spanId: request.spanId,
      startedAt: request.startedAt,
      endedAt: request.endedAt,
      attributes: { ...server, ...attributesOf(request) },
      isError: hasFailed(request),
    });
  /** The span of what arrived, and those of its requests. */
  const serve = (trace: TraceContext, { failure, requests, ...parts }: Served) => {
    const isKept = isChosen(trace) || failure !== null || parts.endedAt - parts.startedAt >= slowMs;
    const { traceId, spanId, parentId } = trace;
    if (isKept) end({ ...parts, kind: SERVER, traceId, spanId, parentId, isError: failure !== null });
    for (const request of requests) {
      if (request.ms === null) late.set(request, { trace, isKept });
      else if (isKept) endRequest(request, { traceId, parentId: spanId });
    }
  };

  return {
    operation: (record) => {
      const { trace, stream } = record;
      if (trace === null) return;
      if (stream === null) serve(trace, servedOperation(record));
      // The span of its start has the id.
      else serve({ ...trace, parentId: trace.spanId, spanId: newSpanId() }, endedSubscription(record, stream));
    },
    subscription: (record) => {
      if (record.trace !== null) serve(record.trace, startedSubscription(record));
    },
    delivery: { notNeeded: 'A stream may have thousands. The span at its end counts them.' },
    refusal: { notNeeded: 'It is no operation, and anyone can cause any number.' },
    request: (request) => {
      const ended = late.get(request);
      late.delete(request);
      const isBackground = request.origin.entrance === 'background';
      if (ended === undefined && !isBackground) return;
      const trace = traceContext(null, true);
      if (trace === null) return;
      const isWanted = hasFailed(request) || request.endedAt - request.startedAt >= slowMs;
      if (!isWanted && ended?.isKept !== true && !(isBackground && isChosen(trace))) return;
      const links = ended?.isKept ? [{ context: spanContext(ended.trace.traceId, ended.trace.spanId) }] : [];
      endRequest(request, { traceId: trace.traceId, parentId: null, links });
    },
    events: { notNeeded: 'The span of the request by which they were read reports it.' },
    webhook: { notNeeded: 'It only wakes pollers, whose requests have spans.' },
    media: (record) => {
      if (record.trace !== null) serve(record.trace, servedFile(record));
    },
    lostRefresh: { notNeeded: 'The span of the request that failed reports it.' },
  };
}

/** The same for all copies of the gateway: the last digits of a trace id are random. */
const isAmong = (traceId: string, percent: number): boolean =>
  Number.parseInt(traceId.slice(-8), 16) < (percent / 100) * 2 ** 32;

const portOf = ({ port }: URL): Attributes => (port === '' ? {} : { 'server.port': Number(port) });

const hasFailed = ({ status, failure }: RequestRecord): boolean =>
  (failure !== null && failure !== 'cancelled') || (status ?? 0) >= 400;

const withError = (failure: string | null): Attributes => (failure === null ? {} : { 'error.type': failure });

/** Names of OpenTelemetry's semantic conventions, and our own with a prefix. Without `url.full`, which has ids and values. */
function attributesOf(request: RequestRecord): Attributes {
  const { method, path, group, status, failure, resends, batch, queuedMs } = request;
  return {
    'http.request.method': method,
    'url.template': pathTemplate(path),
    ...(status === null ? {} : { 'http.response.status_code': status }),
    ...withError(failure),
    ...(resends === 0 ? {} : { 'http.request.resend_count': resends }),
    'close.endpoint_group': groupLabel(group),
    'close.queue_ms': Math.round(queuedMs),
    ...(batch === null ? {} : { 'close.batch_size': batch }),
  };
}

/** The same on the fast and the slow path. */
function attributesOfOperation({ operation, entrance }: Pick<OperationRecord, 'operation' | 'entrance'>): Attributes {
  const { name, type } = nameAndType(operation);
  return {
    ...(type === null ? {} : { 'graphql.operation.type': type }),
    ...(name === null ? {} : { 'graphql.operation.name': name }),
    'url.path': '/graphql',
    'network.protocol.name': entrance === 'webSocket' ? 'websocket' : 'http',
  };
}

function spanNameOf({ operation }: Pick<OperationRecord, 'operation'>): string {
  const { name, type } = nameAndType(operation);
  return type === null ? 'GraphQL Operation' : name === null ? type : `${type} ${name}`;
}

function servedOperation(record: OperationRecord): Served {
  const { method, status, code, work, startedAt, endedAt } = record;
  return {
    name: spanNameOf(record),
    startedAt,
    endedAt,
    // A document that is not valid is its caller's failure, and anyone can send any number.
    failure: record.operation === null ? null : code,
    requests: work?.requests ?? [],
    attributes: {
      ...attributesOfOperation(record),
      ...(method === null ? {} : { 'http.request.method': method }),
      ...(status === null ? {} : { 'http.response.status_code': status }),
      ...withError(code),
      ...(work === null
        ? {}
        : { 'close.requests': work.requests.length, 'close.cache_hits': work.cacheHits, 'close.shared': work.shared }),
    },
  };
}

function startedSubscription(record: SubscriptionRecord): Served {
  const { startedAt, endedAt, work } = record;
  const attributes = attributesOfOperation(record);
  return { name: spanNameOf(record), startedAt, endedAt, failure: null, requests: work?.requests ?? [], attributes };
}

/** At the moment of the end: a span of hours would not be shown until then. */
function endedSubscription(record: OperationRecord, stream: NonNullable<OperationRecord['stream']>): Served {
  const { startedAt, endedAt, code } = record;
  return {
    name: `${spanNameOf(record)} ended`,
    startedAt: endedAt,
    endedAt,
    failure: stream.endedBy === 'error' ? code : null,
    requests: [],
    attributes: {
      ...attributesOfOperation(record),
      ...withError(code),
      'close.end_reason': stream.endedBy,
      'close.results': stream.results,
      'close.open_ms': Math.round(endedAt - startedAt),
    },
  };
}

function servedFile({ status, bytes, requests, startedAt, endedAt }: MediaRecord): Served {
  return {
    name: 'GET /media/{token}',
    startedAt,
    endedAt,
    failure: (status ?? 0) >= 500 ? String(status) : null,
    requests,
    attributes: {
      'http.request.method': 'GET',
      'http.route': '/media/{token}',
      ...(status === null ? {} : { 'http.response.status_code': status }),
      'http.response.body.size': bytes,
    },
  };
}
