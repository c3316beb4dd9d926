/** Creates the metrics of the definitions in a registry of prom-client, which is loaded only if metrics are served. */
import { createRequire } from 'node:module';
import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { importOptional } from '../../config/optional-packages.ts';
import { DEFINITIONS, fullName, type LabelOf, type MetricName, type NameOf } from './definitions.ts';

/** By name and kind. */
export interface Metrics {
  readonly registry: Registry;
  counter<Name extends NameOf<'counter'>>(name: Name): Counter<LabelOf<Name>>;
  gauge<Name extends NameOf<'gauge'>>(name: Name): Gauge<LabelOf<Name>>;
  histogram<Name extends NameOf<'histogram'>>(name: Name): Histogram<LabelOf<Name>>;
}

/** Milliseconds between two measurements of the delay of the event loop. */
const EVENT_LOOP_MS = 20;

/** One of prom-client's own metrics. */
type OwnMetric = (registry: Registry, options: { readonly eventLoopMonitoringPrecision: number }) => void;

/** Throws `ConfigError` if prom-client is absent. */
export async function createMetrics(): Promise<Metrics> {
  const client = await importOptional('METRICS_PORT', ['prom-client'], () => import('prom-client'));
  const registry = new client.Registry();
  const metrics = new Map<string, Counter | Gauge | Histogram>();
  for (const name of Object.keys(DEFINITIONS) as MetricName[]) {
    const { kind, help, labels, buckets }: { readonly buckets?: readonly number[] } & (typeof DEFINITIONS)[MetricName] =
      DEFINITIONS[name];
    const options = { name: fullName(name), help, labelNames: [...labels], registers: [registry] };
    if (kind === 'counter') metrics.set(name, new client.Counter(options));
    else if (kind === 'gauge') metrics.set(name, new client.Gauge(options));
    else metrics.set(name, new client.Histogram({ ...options, buckets: [...(buckets ?? [])] }));
  }
  // Those of the process, without the observer of garbage collections, which costs processor time with each.
  const load = createRequire(import.meta.resolve('prom-client'));
  for (const name of client.collectDefaultMetrics.metricsList) {
    if (name === 'gc') continue;
    const create = load(`./lib/metrics/${name}.js`) as OwnMetric;
    create(registry, { eventLoopMonitoringPrecision: EVENT_LOOP_MS });
  }
  const find = <Metric>(name: string) => metrics.get(name) as Metric;
  return { registry, counter: find, gauge: find, histogram: find };
}
