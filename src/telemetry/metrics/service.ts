/** Metrics as Prometheus text. */
import { groupLabel } from '../path-template.ts';
import type { Observer } from '../records.ts';
import { OperationNames } from './names.ts';
import { metricsObserver } from './observer.ts';
import { createMetrics, type Metrics } from './registry.ts';

/** What is asked when the metrics are read. */
export interface MetricSources {
  /** The breaker of each endpoint group that was used. */
  breakers(): Readonly<Record<string, 'closed' | 'half-open' | 'open'>>;
  /** The known rate limits of the gateway's own key. Empty without one. */
  budgets(): Iterable<{ readonly group: string; readonly limit: number; readonly remaining: number }>;
  /** What became of the spans of traces. Empty without tracing. */
  spans(): Readonly<Record<string, number>>;
  /** Whether the store that copies share answers, and how many copies there are. */
  readonly shared: { readonly status: 'off' | 'up' | 'down'; readonly copies: number };
}

const BREAKER_STATES = { closed: 0, 'half-open': 1, open: 2 } as const;

export interface MetricsOptions {
  readonly version: string;
  /** The texts of the documents whose operations have names. */
  readonly documents: Iterable<string>;
}

export class MetricsService {
  readonly observer: Observer;
  readonly #metrics: Metrics;

  private constructor(metrics: Metrics, { version, documents }: MetricsOptions) {
    this.#metrics = metrics;
    this.observer = metricsObserver(metrics, new OperationNames(documents));
    metrics.gauge('build_info').labels(version).set(1);
  }

  /** Loads prom-client. */
  static async create(options: MetricsOptions): Promise<MetricsService> {
    return new MetricsService(await createMetrics(), options);
  }

  get contentType(): string {
    return this.#metrics.registry.contentType;
  }

  /** All metrics as text. */
  async text({ breakers, budgets, spans, shared }: MetricSources): Promise<string> {
    const states = this.#metrics.gauge('breaker_state');
    for (const [group, state] of Object.entries(breakers()))
      states.labels(groupLabel(group)).set(BREAKER_STATES[state]);
    const limits = this.#metrics.gauge('upstream_budget_limit');
    const left = this.#metrics.gauge('upstream_budget_remaining');
    for (const { group, limit, remaining } of budgets()) {
      limits.labels(groupLabel(group)).set(limit);
      left.labels(groupLabel(group)).set(remaining);
    }
    if (shared.status !== 'off') {
      this.#metrics
        .gauge('shared_state_up')
        .labels('redis')
        .set(shared.status === 'up' ? 1 : 0);
    }
    this.#metrics.gauge('copies').set(shared.copies);
    const counter = this.#metrics.counter('spans_total');
    counter.reset();
    for (const [outcome, count] of Object.entries(spans())) counter.labels(outcome).inc(count);
    return this.#metrics.registry.metrics();
  }
}
