/** Sends traces to an OpenTelemetry collector. Loads the SDK, whose packages a user installs. */
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { importOptional } from '../../config/optional-packages.ts';
import type { Logger } from '../log.ts';
import type { Observer } from '../records.ts';
import { type TracesObserverOptions, tracesObserver } from './observer.ts';

export interface TracingOptions extends Pick<TracesObserverOptions, 'closeUrl' | 'percent' | 'slowMs' | 'clock'> {
  /** The base URL of the collector. */
  readonly endpoint: string;
  readonly version: string;
  readonly log: Logger;
}

/** What became of the spans that were kept. `dropped`: more than the collector took waited. */
export interface SpanCounts {
  readonly exported: number;
  readonly failed: number;
  readonly dropped: number;
}

/** Maximum number of spans that wait to be sent. An operation may have a hundred. */
const MAX_WAITING = 8192;
/** The collector must answer within this time. */
const EXPORT_MS = 5_000;

type Processor = InstanceType<Sdk['BatchSpanProcessor']>;
type Sdk = typeof import('@opentelemetry/sdk-trace');

export class Tracing {
  readonly observer: Observer;
  readonly #counts = { exported: 0, failed: 0, dropped: 0 };
  readonly #processor: Processor;
  readonly #log: Logger;
  #waiting = 0;
  #isFailing = false;

  private constructor(options: TracingOptions, { sdk, exporter, resource }: Loaded) {
    const { closeUrl, percent, slowMs, clock, version, log } = options;
    this.#log = log;
    this.#processor = new sdk.BatchSpanProcessor({
      exporter: this.#counted(exporter),
      maxQueueSize: MAX_WAITING,
      exportTimeoutMillis: EXPORT_MS,
    });
    const keep = (span: ReadableSpan) => this.#keep(span);
    this.observer = tracesObserver({ basis: { resource, version }, closeUrl, percent, slowMs, clock, keep });
  }

  /** Throws `ConfigError` if a package of OpenTelemetry is absent. */
  static async create(options: TracingOptions): Promise<Tracing> {
    return new Tracing(options, await load(options));
  }

  get counts(): SpanCounts {
    return this.#counts;
  }

  /** Sends what waits. Never rejects. */
  stop(): Promise<void> {
    return this.#processor.shutdown().catch(() => undefined);
  }

  #keep(span: ReadableSpan): void {
    if (this.#waiting >= MAX_WAITING) {
      this.#counts.dropped += 1;
      return;
    }
    this.#waiting += 1;
    this.#processor.onEnd(span);
  }

  /** Counts, and logs when exports begin to fail and when they succeed again. */
  #counted(exporter: SpanExporter): SpanExporter {
    return {
      export: (spans, done) => {
        this.#waiting -= spans.length;
        exporter.export(spans, (result) => {
          const isFailed = result.code !== 0;
          this.#counts[isFailed ? 'failed' : 'exported'] += spans.length;
          if (isFailed !== this.#isFailing) {
            if (isFailed) this.#log.warn({ reason: reasonOf(result.error) }, 'traces are not sent');
            else this.#log.info('traces are sent again');
          }
          this.#isFailing = isFailed;
          done(result);
        });
      },
      shutdown: () => exporter.shutdown(),
    };
  }
}

/** A code of Node or the status of the collector. Messages may have its URL. */
function reasonOf(error: Error | undefined): string | null {
  if (error === undefined) return null;
  return 'code' in error && error.code !== undefined ? String(error.code) : error.constructor.name;
}

const PACKAGES = [
  '@opentelemetry/sdk-trace',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/resources',
] as const;

type Loaded = Awaited<ReturnType<typeof load>>;

async function load({ endpoint, version }: TracingOptions) {
  const [sdk, { OTLPTraceExporter }, resources] = await importOptional('OTEL_EXPORTER_OTLP_ENDPOINT', PACKAGES, () =>
    Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]),
  );
  const { envDetector, detectResources, resourceFromAttributes } = resources;
  const resource = resourceFromAttributes({ 'service.name': 'close-graphql', 'service.version': version }).merge(
    detectResources({ detectors: [envDetector] }),
  );
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  return { sdk, resource, exporter: new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MS }) };
}
