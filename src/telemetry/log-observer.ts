/** Log lines of what has ended. They contain ids of requests, codes and names of valid documents, never messages or variables. */
import type { OperationDefinitionNode } from 'graphql';
import { describeError, type Logger } from './log.ts';
import { groupLabel, pathTemplate } from './path-template.ts';
import type { LostRefreshRecord, Observer, RecordKind, Records, Reported, WebhookRecord } from './records.ts';
import type { TraceContext } from './trace-context.ts';

export interface LogObserverOptions {
  readonly log: Logger;
  /** False while the gateway stops. */
  readonly isReady: () => boolean;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

/** Callers choose operation names, so they are cut at this length. */
const MAX_NAME_LENGTH = 100;

/** Refusals of webhooks are logged this often at most, so that an attacker cannot fill the log. */
const WEBHOOK_REFUSALS_MS = 60_000;

/** Writes log lines. A kind whose level is off is not needed. */
export function logObserver({ log, isReady, now }: LogObserverOptions): Observer {
  const at = <Kind extends RecordKind>(
    level: 'debug' | 'info' | 'warn',
    write: (record: Records[Kind]) => void,
  ): Reported<Records[Kind]> => (log.isLevelEnabled(level) ? write : { notNeeded: `LOG_LEVEL is above ${level}.` });
  const webhookRefused = refusedWebhooks(log, now);
  return {
    operation: at<'operation'>('info', (record) => {
      const { id, trace, operation, code, work, stream, isCallerGone, entrance, startedAt, endedAt } = record;
      const ms = Math.round(endedAt - startedAt);
      const { requests = [], cacheHits = 0 } = work ?? {};
      const line = { ...nameAndType(operation), ms, requests: requests.length, cacheHits, code, ...stream };
      const flags = {
        ...(isCallerGone ? { callerGone: true } : {}),
        ...(entrance === 'fastPath' ? { fast: true } : {}),
        ...(entrance === 'webSocket' ? { webSocket: true } : {}),
      };
      log.info({ ...idsOf(id, trace), ...line, ...flags }, 'operation');
    }),
    subscription: at<'subscription'>('info', ({ id, trace, operation }) =>
      log.info({ ...idsOf(id, trace), name: nameAndType(operation).name }, 'subscription started'),
    ),
    delivery: { notNeeded: 'The line at the end of a subscription counts its results.' },
    refusal: at<'refusal'>('info', ({ id, status }) => log.info({ id, status }, 'refused')),
    // Not by rest properties: some of a record are getters.
    request: at<'request'>('debug', (record) => {
      const { origin, method, path, status, ms, parameters, group, outlives, failure, queuedMs, resends } = record;
      const ids = idsOf(origin.id, origin.trace);
      const line = { method, path: pathTemplate(path), status, ms, parameters, group: groupLabel(group), outlives };
      const waited = queuedMs < 1 ? {} : { queuedMs: Math.round(queuedMs) };
      log.debug({ ...ids, ...line, failure, ...waited, ...(resends > 0 ? { resends } : {}) }, 'request');
    }),
    events: at<'events'>('debug', ({ lagsMs }) =>
      log.debug({ count: lagsMs.length, lagMs: Math.round(Math.max(...lagsMs)) }, 'events'),
    ),
    webhook: at<'webhook'>('warn', (record) => {
      if (record.outcome === 'accepted') log.debug({ id: record.id }, 'webhook received');
      if (record.outcome === 'refused') webhookRefused(record);
    }),
    media: at<'media'>('info', ({ id, trace, status, bytes, startedAt, endedAt }) =>
      log.info({ ...idsOf(id, trace), status, bytes, ms: Math.round(endedAt - startedAt) }, 'media'),
    ),
    lostRefresh: at<'lostRefresh'>('warn', (record) => {
      if (isReady()) lostRefresh(log, record);
    }),
  };
}

/** The trace's fields have the names of OpenTelemetry's log model. */
const idsOf = (id: string, trace: TraceContext | null) =>
  trace === null ? { id } : { id, trace_id: trace.traceId, span_id: trace.spanId };

/** Name and type of an operation in a valid document. */
export const nameAndType = (
  operation: OperationDefinitionNode | null,
): { name: string | null; type: string | null } => ({
  name: operation?.name?.value.slice(0, MAX_NAME_LENGTH) ?? null,
  type: operation?.operation ?? null,
});

/** A line has the id of the last request that it counts. */
function refusedWebhooks(log: Logger, now: () => number): (record: WebhookRecord) => void {
  let loggedAt = Number.NEGATIVE_INFINITY;
  let count = 0;
  return ({ id, status }) => {
    count += 1;
    if (now() - loggedAt < WEBHOOK_REFUSALS_MS) return;
    loggedAt = now();
    log.warn({ id, status, count }, 'webhook refused');
    count = 0;
  };
}

/** Without a refresh that the circuit breaker prevented: no request was sent. */
function lostRefresh(log: Logger, { origin: { id, trace }, kind, error }: LostRefreshRecord): void {
  if (kind === 'unavailable') return;
  const reason = kind === null ? { err: error } : { reason: describeError(error).message };
  log.warn({ ...idsOf(id, trace), ...reason }, 'catalogue not refreshed');
}
