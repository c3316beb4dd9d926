/**
 * The bench: floor, gateway and baseline side by side in one run, round by round in turn, before a Close that is never
 * the bottleneck. Every answer is held against the floor's before it counts.
 *
 *     npm run bench                    all of it, some minutes
 *     npm run bench -- --rounds 1      quickly, and less surely
 *     npm run bench -- --only Board    one operation
 *     npm run bench -- --write         also into docs/measurements.md
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { measureGrowth } from './growth.ts';
import { bodyOf, closePools, type Prepared, readCursors, run, send } from './load.ts';
import { median } from './median.ts';
import { type BenchOperation, CONCURRENCY, OPERATIONS, QUESTIONS } from './operations.ts';
import { type Figures, type OperationFigures, report, writeReport } from './report.ts';
import { KINDS, type Kind, type Server, startServer, startUpstream, type Upstream } from './servers.ts';

const LATENCY_MS = 50;
const LATENCY_SAMPLES = 25;
/** Rounds' worth of each operation that do not count: V8 compiles what runs often as it runs, and a gateway runs for days. */
const WARM_UP = 6;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
});

type PerKind<T> = Record<Kind, T>;
const perKind = <T>(make: (kind: Kind) => T): PerKind<T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as PerKind<T>;

/** An answer without what may differ: a cursor is each server's own. */
function comparable(answer: string): unknown {
  return JSON.parse(answer, (key, value) => (key === 'endCursor' ? typeof value : value));
}

/** All questions of an operation with the answers that count; throws if a server's is not the floor's. */
async function prepare(
  operation: BenchOperation,
  servers: PerKind<Server>,
  upstream: Upstream,
): Promise<PerKind<Prepared[]>> {
  const cursors = operation.cursors === null ? null : await readCursors(servers.gateway, operation.cursors);
  const prepared = perKind<Prepared[]>(() => []);
  for (let n = 0; n < QUESTIONS; n += 1) {
    const question = operation.question(n, upstream);
    for (const kind of KINDS) {
      const body = bodyOf(operation, question, kind === 'gateway' ? cursors : null);
      const answer = await send(servers[kind], body);
      const floor = prepared.floor[n]?.answer ?? answer;
      if (!answer.startsWith('{"data":') || !isDeepStrictEqual(comparable(answer), comparable(floor))) {
        throw new Error(
          `${operation.name}: ${kind} answers ${answer.slice(0, 500)}\nand the floor ${floor.slice(0, 500)}`,
        );
      }
      prepared[kind].push({ ...body, answer });
    }
  }
  return prepared;
}

/** One round of one operation on one server: processor time for each, and how many a second. */
async function measure(server: Server, questions: readonly Prepared[], count: number) {
  await run(server, questions, Math.min(count, CONCURRENCY), CONCURRENCY);
  const before = await server.usage();
  const { seconds } = await run(server, questions, count, CONCURRENCY);
  const after = await server.usage();
  return { cpuMs: (after.cpuMs - before.cpuMs) / count, perSecond: count / seconds };
}

/** How far it is, for who waits. */
const told = (text: string) => console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}`);

const upstream = await startUpstream();
// What counts is any start but the very first, which compiles the sources for those that follow.
await (await startServer('gateway', upstream)).stop();
const servers = {} as PerKind<Server>;
for (const kind of KINDS) servers[kind] = await startServer(kind, upstream);
const idle = await Promise.all(KINDS.map(async (kind) => [kind, (await servers[kind].usage()).residentMiB] as const));
const idleMiB = Object.fromEntries(idle) as PerKind<number>;

const chosen = OPERATIONS.filter(({ name }) => options.only === undefined || options.only.includes(name));
const prepared = new Map<BenchOperation, PerKind<Prepared[]>>();
const figures = new Map<string, OperationFigures>();
for (const operation of chosen) {
  const questions = await prepare(operation, servers, upstream);
  told(`${operation.name}: all answer alike`);
  prepared.set(operation, questions);
  const asked = {} as PerKind<{ requests: number; bytes: number }>;
  for (const kind of KINDS) {
    await upstream.count();
    await run(servers[kind], questions[kind], 10, 1);
    const { requests, bytes } = await upstream.count();
    asked[kind] = { requests: requests / 10, bytes: bytes / 10 };
  }
  figures.set(operation.name, {
    asked,
    varied: perKind(() => []),
    identical: perKind(() => []),
    overheadMs: perKind(() => Number.NaN),
  });
}

for (const [operation, questions] of prepared) {
  told(`${operation.name}: warming up`);
  for (const kind of KINDS) await run(servers[kind], questions[kind], WARM_UP * operation.count, CONCURRENCY);
}

const rounds = Number(options.rounds);
for (let round = 0; round < rounds; round += 1) {
  for (const [operation, questions] of prepared) {
    const into = figures.get(operation.name);
    told(`${operation.name}, round ${round + 1} of ${rounds}`);
    // Each of them is first, last and between the others equally often.
    for (const kind of [...KINDS.slice(round % KINDS.length), ...KINDS.slice(0, round % KINDS.length)]) {
      into?.varied[kind].push(await measure(servers[kind], questions[kind], operation.count));
      into?.identical[kind].push(await measure(servers[kind], questions[kind].slice(0, 1), operation.count));
    }
  }
}

await upstream.setLatency(LATENCY_MS);
for (const [operation, questions] of prepared) {
  const latencies = perKind<number[]>(() => []);
  for (let n = 0; n < LATENCY_SAMPLES; n += 1) {
    for (const kind of KINDS) {
      const [question] = questions[kind].slice(n % QUESTIONS);
      if (question !== undefined) latencies[kind].push(...(await run(servers[kind], [question], 1, 1)).latencies);
    }
  }
  const into = figures.get(operation.name);
  for (const kind of KINDS)
    if (into !== undefined) into.overheadMs[kind] = median(latencies[kind]) - operation.trips * LATENCY_MS;
}
await upstream.setLatency(0);

const growth = options.only === undefined ? await measureGrowth(servers.gateway, rounds) : null;
const startMs = perKind((kind) => servers[kind].startMs);
const result: Figures = { operations: figures, idleMiB, startMs, growth, rounds };
process.stdout.write(report(result));
if (options.write) await writeReport(result);
await closePools();
await Promise.all([...KINDS.map((kind) => servers[kind].stop()), upstream.stop()]);
process.exit();
