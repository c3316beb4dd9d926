/**
 * Processor time of the gateway compared with peers, in alternating rounds. The packages of peers are not those of the gateway:
 * `npm --prefix bench/peers ci` installs them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { closePools, comparable, type Prepared, readCursors, requestsOf, run, send } from './load.ts';
import { logProgress, measure, WARM_UP } from './measure.ts';
import { median } from './median.ts';
import { type BenchOperation, CONCURRENCY } from './operations.ts';
import { digits, table } from './report.ts';
import { gatewayOf, ROOT, type Server, startServer, startUpstream, type Upstream } from './servers.ts';
import { confidenceInterval } from './with-ref.ts';

const PEERS = ['mercurius'] as const;
const SERVERS = ['gateway', ...PEERS] as const;
type Name = (typeof SERVERS)[number];

const startOf = (name: Name) =>
  name === 'gateway'
    ? gatewayOf(ROOT, name)
    : {
        name,
        module: join(import.meta.dirname, 'peers', `${name}.ts`),
        args: [],
        execArgv: [],
        env: { BENCH_COLUMNS: 'narrow' },
      };

async function prepare(
  operation: BenchOperation,
  servers: Readonly<Record<Name, Server>>,
  upstream: Upstream,
): Promise<Record<Name, Prepared[]>> {
  const cursors = await readCursors(servers.gateway, operation, upstream);
  const prepared: Record<Name, Prepared[]> = { gateway: [], mercurius: [] };
  for (const name of SERVERS) {
    for (const [n, request] of requestsOf(operation, upstream, name === 'gateway' ? cursors : null).entries()) {
      const response = await send(servers[name], request);
      const expected = prepared.gateway[n]?.response ?? response;
      if (!response.startsWith('{"data":') || !isDeepStrictEqual(comparable(response), comparable(expected))) {
        throw new Error(`${operation.name}: ${name} responds ${response.slice(0, 500)}`);
      }
      prepared[name].push({ ...request, response });
    }
  }
  return prepared;
}

/** A table: for each operation the processor time of each server, and the gateway's as a ratio to each peer's. */
export async function comparePeers(
  operations: readonly BenchOperation[],
  rounds: number,
  credentials: number,
): Promise<string> {
  if (!existsSync(join(import.meta.dirname, 'peers', 'node_modules', 'mercurius'))) {
    throw new Error('The packages of peers are not installed: run `npm --prefix bench/peers ci` once.');
  }
  const upstream = await startUpstream(credentials);
  const servers = {} as Record<Name, Server>;
  for (const name of SERVERS) servers[name] = await startServer(startOf(name), upstream);
  const ready = [];
  for (const operation of operations) {
    const requests = await prepare(operation, servers, upstream);
    logProgress(`${operation.name}: all responses are equal; warming up`);
    for (const name of SERVERS) await run(servers[name], requests[name], WARM_UP * operation.count, CONCURRENCY);
    const ms: Record<Name, number[]> = { gateway: [], mercurius: [] };
    ready.push({ operation, requests, ms });
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? SERVERS : SERVERS.toReversed();
    for (const { operation, requests, ms } of ready) {
      logProgress(`${operation.name}, round ${round + 1} of ${rounds}`);
      for (const name of order) ms[name].push((await measure(servers[name], requests[name], operation.count)).cpuMs);
    }
  }
  await closePools();
  await Promise.all([...SERVERS.map((name) => servers[name].stop()), upstream.stop()]);
  const rows = ready.map(({ operation, ms }) => [
    operation.name,
    ...SERVERS.map((name) => digits(median(ms[name]))),
    ...PEERS.map((name) => ratio(ms.gateway, ms[name])),
  ]);
  const head = ['operation', ...SERVERS.map((name) => `${name}, ms`), ...PEERS.map((name) => `gateway to ${name}`)];
  return `\n${table(head, rows)}\nProcessor time, medians of ${rounds} rounds. In brackets the 95 % interval of the ratio.\n`;
}

function ratio(ours: readonly number[], theirs: readonly number[]): string {
  const { low, median: middle, high } = confidenceInterval(ours.map((time, n) => time / (theirs[n] ?? Number.NaN)));
  return `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
