/**
 * Floor, gateway and baseline in alternating rounds, with an upstream that is never the bottleneck. Every response must
 * equal the floor's.
 */
import { isDeepStrictEqual } from 'node:util';
import { measureGrowth } from './growth.ts';
import { closePools, comparable, type Prepared, readCursors, requestsOf, run, send } from './load.ts';
import { logProgress, measure, WARM_UP } from './measure.ts';
import { median } from './median.ts';
import { type BenchOperation, CONCURRENCY, VARIANTS } from './operations.ts';
import type { Figures, OperationFigures } from './report.ts';
import { KINDS, type Kind, type Server, startKind, startUpstream, type Upstream } from './servers.ts';

const LATENCY_MS = 50;
const LATENCY_SAMPLES = 25;

type PerKind<T> = Record<Kind, T>;
const perKind = <T>(make: (kind: Kind) => T): PerKind<T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as PerKind<T>;

/** All requests of an operation with their expected responses. Throws if a server responds differently from the floor. */
async function prepare(
  operation: BenchOperation,
  servers: PerKind<Server>,
  upstream: Upstream,
): Promise<PerKind<Prepared[]>> {
  const cursors = await readCursors(servers.gateway, operation, upstream);
  const prepared = perKind<Prepared[]>(() => []);
  for (const kind of KINDS) {
    for (const [n, request] of requestsOf(operation, upstream, kind === 'gateway' ? cursors : null).entries()) {
      const response = await send(servers[kind], request);
      const floor = prepared.floor[n]?.response ?? response;
      if (!response.startsWith('{"data":') || !isDeepStrictEqual(comparable(response), comparable(floor))) {
        throw new Error(
          `${operation.name}: ${kind} responds ${response.slice(0, 500)}\nthe floor responds ${floor.slice(0, 500)}`,
        );
      }
      prepared[kind].push({ ...request, response });
    }
  }
  return prepared;
}

export async function compareKinds(
  operations: readonly BenchOperation[],
  rounds: number,
  { withGrowth, credentials }: { readonly withGrowth: boolean; readonly credentials: number },
): Promise<Figures> {
  const upstream = await startUpstream(credentials);
  // The very first start compiles the sources and caches the result, so it does not count.
  await (await startKind('gateway', upstream)).stop();
  const servers = {} as PerKind<Server>;
  for (const kind of KINDS) servers[kind] = await startKind(kind, upstream);
  const idle = await Promise.all(KINDS.map(async (kind) => [kind, (await servers[kind].usage()).residentMiB] as const));
  const idleMiB = Object.fromEntries(idle) as PerKind<number>;

  const prepared = new Map<BenchOperation, PerKind<Prepared[]>>();
  const figures = new Map<string, OperationFigures>();
  for (const operation of operations) {
    const requests = await prepare(operation, servers, upstream);
    logProgress(`${operation.name}: all responses are equal`);
    prepared.set(operation, requests);
    const upstreamUse = {} as PerKind<{ requests: number; bytes: number }>;
    for (const kind of KINDS) {
      await upstream.count();
      await run(servers[kind], requests[kind], 10, 1);
      const { requests: count, bytes } = await upstream.count();
      upstreamUse[kind] = { requests: count / 10, bytes: bytes / 10 };
    }
    figures.set(operation.name, {
      upstreamUse,
      varied: perKind(() => []),
      identical: perKind(() => []),
      overheadMs: perKind(() => Number.NaN),
    });
  }

  for (const [operation, requests] of prepared) {
    logProgress(`${operation.name}: warming up`);
    for (const kind of KINDS) await run(servers[kind], requests[kind], WARM_UP * operation.count, CONCURRENCY);
  }

  for (let round = 0; round < rounds; round += 1) {
    for (const [operation, requests] of prepared) {
      const into = figures.get(operation.name);
      logProgress(`${operation.name}, round ${round + 1} of ${rounds}`);
      // Rotates which server goes first.
      for (const kind of [...KINDS.slice(round % KINDS.length), ...KINDS.slice(0, round % KINDS.length)]) {
        into?.varied[kind].push(await measure(servers[kind], requests[kind], operation.count));
        into?.identical[kind].push(await measure(servers[kind], requests[kind].slice(0, 1), operation.count));
      }
    }
  }

  await upstream.setLatency(LATENCY_MS);
  for (const [operation, requests] of prepared) {
    const latencies = perKind<number[]>(() => []);
    for (let n = 0; n < LATENCY_SAMPLES; n += 1) {
      for (const kind of KINDS) {
        const [request] = requests[kind].slice(n % VARIANTS);
        if (request !== undefined) latencies[kind].push(...(await run(servers[kind], [request], 1, 1)).latencies);
      }
    }
    const into = figures.get(operation.name);
    for (const kind of KINDS)
      if (into !== undefined) into.overheadMs[kind] = median(latencies[kind]) - operation.trips * LATENCY_MS;
  }
  await upstream.setLatency(0);

  const startMs = perKind((kind) => servers[kind].startMs);
  await Promise.all([...KINDS.map((kind) => servers[kind].stop()), upstream.stop()]);
  const growth = withGrowth ? await measureGrowth(rounds) : null;
  await closePools();
  return { operations: figures, idleMiB, startMs, growth, rounds };
}
