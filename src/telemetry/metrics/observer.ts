/** Counts what has ended. Labels come from closed lists: no ids, values or paths. docs/decisions/074 */
import { groupLabel } from '../path-template.ts';
import type { Observer, OperationRecord, Work } from '../records.ts';
import { bounded, outcomeLabel, statusLabel } from './labels.ts';
import { type OperationNames, OTHER } from './names.ts';
import type { Metrics } from './registry.ts';

export function metricsObserver(metrics: Metrics, names: OperationNames): Observer {
  const operations = metrics.counter('operations_total');
  const durations = metrics.histogram('operation_duration_seconds');
  const entrances = metrics.counter('entrance_operations_total');
  const refused = metrics.counter('refused_requests_total');
  const upstream = metrics.histogram('upstream_request_duration_seconds');
  const queue = metrics.histogram('upstream_queue_seconds');
  const resends = metrics.counter('upstream_resends_total');
  const batches = metrics.histogram('upstream_batch_size');
  const open = metrics.gauge('subscriptions');
  const ends = metrics.counter('subscription_ends_total');
  const results = metrics.counter('subscription_results_total');
  const events = metrics.counter('events_total');
  const lags = metrics.histogram('event_lag_seconds');
  const webhooks = metrics.counter('webhooks_total');
  const media = metrics.counter('media_responses_total');
  const mediaBytes = metrics.counter('media_bytes_total');
  const lost = metrics.counter('lost_refreshes_total');
  const countWork = workCounter(metrics);
  const codeOf = bounded();

  return {
    operation: (record) => {
      const { entrance, stream, work } = record;
      const operation = names.of(record.operation);
      const type = record.operation?.operation ?? OTHER;
      operations.labels(operation, type, codeOf(record.code ?? 'ok')).inc();
      entrances.labels(entrance).inc();
      if (work !== null) countWork(work);
      if (stream === null) {
        durations.labels(operation, type).observe(secondsOf(record));
        return;
      }
      open.labels(entrance).dec();
      ends.labels(entrance, codeOf(endOf(record))).inc();
    },
    subscription: ({ entrance }) => open.labels(entrance).inc(),
    delivery: ({ entrance }) => results.labels(entrance).inc(),
    refusal: ({ entrance, status }) => refused.labels(entrance, statusLabel(status)).inc(),
    request: (record) => {
      const group = groupLabel(record.group);
      upstream.labels(group, outcomeLabel(record)).observe(secondsOf(record));
      queue.labels(group).observe(record.queuedMs / 1000);
      if (record.resends > 0) resends.labels(group).inc();
      if (record.batch !== null) batches.labels(group).observe(record.batch);
    },
    events: ({ lagsMs }) => {
      events.inc(lagsMs.length);
      for (const lagMs of lagsMs) lags.observe(lagMs / 1000);
    },
    webhook: ({ outcome }) => webhooks.labels(outcome).inc(),
    media: ({ status, bytes }) => {
      media.labels(status === null ? OTHER : statusLabel(status)).inc();
      mediaBytes.inc(bytes);
    },
    lostRefresh: () => lost.inc(),
  };
}

const secondsOf = ({ startedAt, endedAt }: { readonly startedAt: number; readonly endedAt: number }): number =>
  (endedAt - startedAt) / 1000;

/** Why a subscription ended: its error, if that ended it. */
const endOf = ({ stream, code }: OperationRecord): string =>
  stream?.endedBy === 'error' ? (code ?? OTHER) : (stream?.endedBy ?? OTHER);

function workCounter(metrics: Metrics): (work: Work) => void {
  const reads = metrics.counter('operation_reads_total');
  const requests = metrics.counter('operation_requests_total');
  const shared = metrics.counter('shared_results_total');
  const hits = metrics.counter('catalogue_reads_total').labels('hit');
  const misses = metrics.counter('catalogue_reads_total').labels('miss');
  return (work) => {
    reads.inc(work.reads);
    if (work.requests.length > 0) requests.inc(work.requests.length);
    if (work.shared > 0) shared.inc(work.shared);
    if (work.cacheHits > 0) hits.inc(work.cacheHits);
    if (work.cacheMisses > 0) misses.inc(work.cacheMisses);
  };
}
