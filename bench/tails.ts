/**
 * Latency at 70 % of capacity, with an upstream that takes 50 ms, and with garbage collection in it. There are many
 * callers, because one credential has at most 32 requests in flight, however idle the processor is.
 */
import { closePools, type Prepared, preparedOf, run } from './load.ts';
import { logProgress, WARM_UP } from './measure.ts';
import { arrive, percentile, undisturbed } from './open-loop.ts';
import { type BenchOperation, CONCURRENCY } from './operations.ts';
import { digits, limited, table } from './report.ts';
import { type Server, startKind, startUpstream } from './servers.ts';

const LATENCY_MS = 50;
const LOAD = 0.7;
const SECONDS = 30;
/** Callers: more than requests are in flight, so that identical ones do not overlap. */
const CALLERS = 256;
/** Requests in flight that are tried to find the capacity. */
const CONCURRENCIES = [32, 64, 128, 256] as const;
/** Maximum of p99 - p50. */
const MAX_TAIL_MS = 50;
/** The load generator shares a core with Close. Requests that it sends later than this do not count. */
const COUNTED = { warmUpMs: 3000, maxLateMs: 10, recoveryMs: 300 };

interface Capacity {
  readonly perSecond: number;
  /** The share of the gateway's core that was in use. Below 1, connections to Close are the limit. */
  readonly busy: number;
}

async function capacityOf(server: Server, requests: readonly Prepared[], { count }: BenchOperation): Promise<Capacity> {
  let most: Capacity = { perSecond: 0, busy: 0 };
  for (const concurrency of CONCURRENCIES) {
    await run(server, requests, concurrency, concurrency);
    const before = await server.usage();
    const { seconds } = await run(server, requests, 2 * count, concurrency);
    const after = await server.usage();
    const perSecond = (2 * count) / seconds;
    if (perSecond > most.perSecond) most = { perSecond, busy: (after.cpuMs - before.cpuMs) / 1000 / seconds };
  }
  return most;
}

/** A table: for each operation that asks Close for anything or reads what it said, its capacity and its tail. */
export async function measureTails(operations: readonly BenchOperation[]): Promise<string> {
  const upstream = await startUpstream(CALLERS);
  const server = await startKind('gateway', upstream);
  const rows: string[][] = [];
  for (const operation of operations) {
    logProgress(`${operation.name}: warming up`);
    const requests = await preparedOf(operation, server, upstream);
    await run(server, requests, WARM_UP * operation.count, CONCURRENCY);
    await upstream.setLatency(LATENCY_MS);
    logProgress(`${operation.name}: capacity`);
    const { perSecond, busy } = await capacityOf(server, requests, operation);
    const arrivals = { perSecond: LOAD * perSecond, seconds: SECONDS };
    logProgress(`${operation.name}: ${arrivals.perSecond.toFixed(0)} a second for ${SECONDS} s`);
    await server.usage();
    await upstream.count();
    const all = await arrive(server, requests, arrivals);
    const { longestPauseMs } = await server.usage();
    const { lateness } = await upstream.count();
    const counted = undisturbed(all, COUNTED);
    const latencies = counted.map(({ tookMs }) => tookMs);
    await upstream.setLatency(0);
    const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
    rows.push([
      operation.name,
      `${digits(perSecond)} at ${Math.round(100 * busy)} %`,
      digits(arrivals.perSecond),
      digits(p50),
      digits(p99),
      limited(p99 - p50, MAX_TAIL_MS),
      digits(longestPauseMs),
      lateness.length === 0 ? '' : digits(percentile(lateness, 0.99)),
      `${Math.round((100 * counted.length) / all.length)} %`,
    ]);
  }
  await closePools();
  await Promise.all([server.stop(), upstream.stop()]);
  const head = [
    ...['operation', 'capacity, a second, and processor', 'arrivals, a second', 'p50, ms', 'p99, ms', 'p99 - p50, ms'],
    ...['longest GC pause, ms', 'Close late, p99, ms', 'counted'],
  ];
  const text = `${CALLERS} callers in rotation. Latencies count from when a request is due.`;
  const counted = `Requests of the first ${COUNTED.warmUpMs / 1000} s, and those that the generator delayed, do not count.`;
  return `\n${table(head, rows)}\n${text} ${counted}\n`;
}
