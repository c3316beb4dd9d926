/**
 * Latency at a share of the capacity, with an upstream that takes 50 ms, and with garbage collection in it. There are many
 * callers, because one credential has at most 32 requests in flight, however idle the processor is.
 */
import { closePools, type Prepared, preparedOf, run } from './load.ts';
import { logProgress, WARM_UP } from './measure.ts';
import { arrive, percentile, undisturbed } from './open-loop.ts';
import { type BenchOperation, CONCURRENCY } from './operations.ts';
import { digits, limited, table } from './report.ts';
import { type Kind, type Server, startKind, startUpstream, type Upstream } from './servers.ts';

const LATENCY_MS = 50;
/** The two servers take turns, because the speed of a machine changes. */
const ROUNDS = 3;
const SECONDS = 18;
/** Callers: more than requests are in flight, so that identical ones do not overlap. */
const CALLERS = 256;
/** Requests in flight that are tried to find the capacity. */
const CONCURRENCIES = [32, 64, 128, 256] as const;
/** Maximum of p99 - p50, up to this share of the capacity. */
const MAX_TAIL_MS = 50;
export const TARGET_LOAD = 0.7;
/** The load generator shares a core with Close. Requests that it sends later than this do not count. */
const COUNTED = { warmUpMs: 3000, maxLateMs: 10, recoveryMs: 300 };

interface Capacity {
  readonly perSecond: number;
  /** The share of the server's core that was in use. Below 1, connections to Close are the limit. */
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

/** The floor is the control. */
const COMPARED = ['floor', 'gateway'] as const satisfies readonly Kind[];

/** One server at a load: what it could do, and how long the requests took that count. */
interface Loaded extends Capacity {
  readonly kind: Kind;
  readonly server: Server;
  readonly requests: readonly Prepared[];
  readonly tookMs: number[];
  /** How late Close was with its responses. */
  readonly closeLateMs: number[];
  arrived: number;
  longestPauseMs: number;
  longestDelayMs: number;
}

async function atCapacity(kind: Kind, server: Server, operation: BenchOperation, upstream: Upstream): Promise<Loaded> {
  await upstream.setLatency(0);
  logProgress(`${operation.name}: warming up the ${kind}`);
  const requests = await preparedOf(operation, server, upstream, kind === 'gateway' ? 'cursors' : 'offsets');
  await run(server, requests, WARM_UP * operation.count, CONCURRENCY);
  await upstream.setLatency(LATENCY_MS);
  const capacity = await capacityOf(server, requests, operation);
  return {
    kind,
    server,
    requests,
    ...capacity,
    tookMs: [],
    closeLateMs: [],
    arrived: 0,
    longestPauseMs: 0,
    longestDelayMs: 0,
  };
}

/** Sends requests at a share of the capacity for a while. */
async function loadWith(load: number, loaded: Loaded, upstream: Upstream): Promise<void> {
  const { server, requests, perSecond } = loaded;
  // It was idle while the other server had its turn, and may close connections that were idle.
  await closePools();
  await server.usage();
  await upstream.count();
  const all = await arrive(server, requests, { perSecond: load * perSecond, seconds: SECONDS });
  const { longestPauseMs, longestDelayMs } = await server.usage();
  loaded.closeLateMs.push(...(await upstream.count()).lateness);
  loaded.arrived += all.length;
  loaded.longestPauseMs = Math.max(loaded.longestPauseMs, longestPauseMs);
  loaded.longestDelayMs = Math.max(loaded.longestDelayMs, longestDelayMs);
  loaded.tookMs.push(...undisturbed(all, COUNTED).map(({ tookMs }) => tookMs));
}

/**
 * A table: the capacity of the gateway for each operation, its tail at a share of it, and that of the floor. The floor shows
 * what the machine and the load generator contribute.
 */
export async function measureTails(operations: readonly BenchOperation[], load: number): Promise<string> {
  const upstream = await startUpstream(CALLERS);
  const servers = { floor: await startKind('floor', upstream), gateway: await startKind('gateway', upstream) };
  const rows: string[][] = [];
  for (const operation of operations) {
    const loaded: Loaded[] = [];
    for (const kind of COMPARED) loaded.push(await atCapacity(kind, servers[kind], operation, upstream));
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const each of loaded) {
        logProgress(`${operation.name}: ${each.kind}, round ${round} of ${ROUNDS}`);
        await loadWith(load, each, upstream);
      }
    }
    for (const each of loaded) rows.push([operation.name, ...rowOf(each, load)]);
  }
  await closePools();
  await Promise.all([...COMPARED.map((kind) => servers[kind].stop()), upstream.stop()]);
  const head = [
    ...['operation', 'server', 'capacity, a second, and processor', 'arrivals, a second', 'p50, ms', 'p99, ms'],
    ...[
      'p99 - p50, ms',
      'longest GC pause, ms',
      'longest delay of the event loop, ms',
      'counted',
      'Close late, p99, ms',
    ],
  ];
  const text = `${CALLERS} callers in rotation. Latencies count from when a request is due.`;
  const counted = `Requests of the first ${COUNTED.warmUpMs / 1000} s, and those that the generator delayed, do not count.`;
  return `\n${table(head, rows)}\n${text} ${counted}\n`;
}

function rowOf(loaded: Loaded, load: number): string[] {
  const { kind, perSecond, busy, tookMs, closeLateMs, arrived, longestPauseMs, longestDelayMs } = loaded;
  const [p50, p99] = [percentile(tookMs, 0.5), percentile(tookMs, 0.99)];
  return [
    kind,
    `${digits(perSecond)} at ${Math.round(100 * busy)} %`,
    digits(load * perSecond),
    digits(p50),
    digits(p99),
    kind === 'gateway' && load <= TARGET_LOAD ? limited(p99 - p50, MAX_TAIL_MS) : digits(p99 - p50),
    digits(longestPauseMs),
    digits(longestDelayMs),
    `${Math.round((100 * tookMs.length) / arrived)} %`,
    closeLateMs.length === 0 ? '' : digits(percentile(closeLateMs, 0.99)),
  ];
}
