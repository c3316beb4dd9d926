/** What a gateway reports its work: log lines, and metrics and traces if they are configured. */
import manifestOfPackage from '../../package.json' with { type: 'json' };
import type { CloseClient } from '../close/client.ts';
import type { Clock } from '../close/clock.ts';
import { type Config, ConfigError } from '../config/config.ts';
import type { Manifest } from '../config/persisted-manifest.ts';
import { readExampleOperations } from '../graph/example-operations.ts';
import { CORE_SCHEMA } from '../graph/schema.ts';
import { withCursors } from '../mcp/cursors.ts';
import type { Logger } from '../telemetry/log.ts';
import { logObserver } from '../telemetry/log-observer.ts';
import type { MetricsService } from '../telemetry/metrics/service.ts';
import { observersOf } from '../telemetry/observers.ts';
import type { Observers } from '../telemetry/records.ts';
import type { Tracing } from '../telemetry/traces/tracing.ts';
import type { Lifecycle } from './lifecycle.ts';
import { type MetricsServer, serveMetrics } from './metrics-server.ts';

export interface TelemetryOptions {
  readonly config: Config;
  /** Trusted documents. Null without a manifest. */
  readonly manifest: Manifest | null;
  readonly log: Logger;
  readonly clock: Clock;
  readonly lifecycle: Pick<Lifecycle, 'isReady'>;
  readonly closeUrl: string;
  /** Called with what an observer throws. */
  readonly report: (error: unknown) => void;
}

export interface Telemetry {
  readonly observers: Observers;
  readonly isTracing: boolean;
  /** Serves metrics, if they are on. Resolves to their URL. Rejects with `ConfigError` if the port is not free. `authorization`: the gateway's own. */
  listen(client: CloseClient, authorization: string | null): Promise<string | null>;
  /** Sends what waits, and stops. */
  stop(): Promise<void>;
}

/** Loads only what is configured. Throws `ConfigError` if an optional package is absent. */
export async function startTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { config, manifest, log, clock, lifecycle, report } = options;
  const metrics = await metricsOf(config, manifest);
  const tracing = await tracingOf(options);
  let served: MetricsServer | null = null;
  const lines = logObserver({ log, isReady: () => lifecycle.isReady, now: () => clock.now() });
  const others = [metrics, tracing].flatMap((each) => each?.observer ?? []);
  return {
    observers: observersOf([lines, ...others], report),
    isTracing: tracing !== null,
    listen: async (client, authorization) => {
      const { METRICS_PORT: port, METRICS_HOST: host } = config;
      if (metrics === null || port === undefined) return null;
      const own = authorization === null ? null : client.credentials.trust(authorization);
      const budgets = () =>
        [...(own?.traffic.scheduler.budgets() ?? [])].flatMap(([group, budget]) => {
          const report = budget.report(clock.now());
          return report === null ? [] : { group, ...report };
        });
      const breakers = () => client.dispatcher.breakers;
      const spans = () => ({ ...tracing?.counts });
      served = await serveMetrics(metrics, { port, host }, { breakers, budgets, spans, shared: client.state }).catch(
        (error: unknown) => {
          const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
          throw new ConfigError(`METRICS_PORT ${port} on METRICS_HOST ${host} is not available (${code}).`);
        },
      );
      return served.url;
    },
    stop: async () => {
      served?.close();
      await tracing?.stop();
    },
  };
}

async function metricsOf(config: Config, manifest: Manifest | null): Promise<MetricsService | null> {
  if (config.METRICS_PORT === undefined) return null;
  const { MetricsService } = await import('../telemetry/metrics/service.ts');
  const { version } = manifestOfPackage;
  const examples = readExampleOperations().map(({ text }) => text);
  // Tools run them with cursors.
  const tools = config.MCP ? examples.map((text) => withCursors(CORE_SCHEMA, text).text) : [];
  return MetricsService.create({ version, documents: [...(manifest?.values() ?? []), ...examples, ...tools] });
}

async function tracingOf({ config, closeUrl: url, clock, log }: TelemetryOptions): Promise<Tracing | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return null;
  const { Tracing } = await import('../telemetry/traces/tracing.ts');
  const { TRACE_PERCENT: percent, TRACE_SLOW_MS: slowMs } = config;
  const closeUrl = new URL(url);
  return Tracing.create({ endpoint, closeUrl, percent, slowMs, version: manifestOfPackage.version, clock, log });
}
