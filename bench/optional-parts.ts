/**
 * What optional parts cost: the processor time of a gateway without them, with metrics, with all traces kept, and with Redis,
 * in alternating rounds.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startRedis } from '../test/support/redis.ts';
import { closePools, type Prepared, preparedOf, run } from './load.ts';
import { logProgress, measure, WARM_UP } from './measure.ts';
import { type BenchOperation, CONCURRENCY } from './operations.ts';
import { digits, table } from './report.ts';
import { gatewayOf, pin, ROOT, type Server, startServer, startUpstream } from './servers.ts';
import { confidenceInterval } from './with-ref.ts';

const PARTS = ['metrics', 'traces', 'redis'] as const;
const LEVELS = ['off', ...PARTS] as const;
type Level = (typeof LEVELS)[number];
/** Maximum ratios to `off`. A limit applies to the lower bound. */
const LIMITS = { metrics: 1.05, traces: 1.1, redis: 1.15 } as const;

type PerLevel<T> = Record<Level, T>;

async function startCollector(): Promise<{ readonly url: string; stop(): void }> {
  const child = fork(join(import.meta.dirname, 'collector.ts'), { execArgv: [] });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  await pin(child.pid, 1);
  return { url, stop: () => void child.kill('SIGKILL') };
}

/** A table: for each operation the processor time without, and the ratio with each part. */
export async function compareOptionalParts(operations: readonly BenchOperation[], rounds: number): Promise<string> {
  const [upstream, collector, redis] = await Promise.all([startUpstream(), startCollector(), startRedis()]);
  const environments: PerLevel<Readonly<Record<string, string>>> = {
    off: {},
    metrics: { METRICS_PORT: '0' },
    traces: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRACE_PERCENT: '100' },
    redis: { REDIS_URL: redis.url, SHARED_SECRET: 'a-secret-of-all-copies' },
  };
  const servers = {} as PerLevel<Server>;
  for (const level of LEVELS) {
    servers[level] = await startServer({ ...gatewayOf(ROOT, level), env: environments[level] }, upstream);
  }
  const ready: { operation: BenchOperation; requests: PerLevel<Prepared[]>; ms: PerLevel<number[]> }[] = [];
  for (const operation of operations) {
    const requests = {} as PerLevel<Prepared[]>;
    for (const level of LEVELS) requests[level] = await preparedOf(operation, servers[level], upstream);
    ready.push({ operation, requests, ms: { off: [], metrics: [], traces: [], redis: [] } });
  }
  for (const { operation, requests } of ready) {
    logProgress(`${operation.name}: warming up`);
    for (const level of LEVELS) {
      await run(servers[level], requests[level], WARM_UP * operation.count, CONCURRENCY);
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = [...LEVELS.slice(round % LEVELS.length), ...LEVELS.slice(0, round % LEVELS.length)];
    for (const { operation, requests, ms } of ready) {
      logProgress(`${operation.name}, round ${round + 1} of ${rounds}`);
      for (const level of order) {
        ms[level].push((await measure(servers[level], requests[level], operation.count)).cpuMs);
      }
    }
  }
  await closePools();
  collector.stop();
  await redis.close();
  await Promise.all([...LEVELS.map((level) => servers[level].stop()), upstream.stop()]);
  const notes: string[] = [];
  const rows = ready.map(({ operation, ms }) => {
    const cells = PARTS.map((level) => {
      const { low, median, high } = confidenceInterval(ms[level].map((time, n) => time / (ms.off[n] ?? Number.NaN)));
      if (low > LIMITS[level]) notes.push(`${operation.name}: ${level} cost more than ${LIMITS[level]}.`);
      return `${median.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    });
    return [operation.name, digits(confidenceInterval(ms.off).median), ...cells];
  });
  const text = `Processor time, medians of ${rounds} rounds, as ratios to a gateway without them. All traces are kept.\n`;
  return [`\n${table(['operation', 'off, ms', ...PARTS], rows)}\n${text}`, ...notes.map((n) => `${n}\n`)].join('');
}
