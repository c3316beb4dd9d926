/**
 * The share of allocated memory that survives a minor garbage collection. It should be what is in flight and no more
 * (docs/decisions/030).
 *
 *     node bench/survivors.ts             all operations
 *     node bench/survivors.ts Forecast    one operation
 */
import { closePools, type Prepared, readCursors, requestsOf, run, send } from './load.ts';
import { type BenchOperation, CONCURRENCY, OPERATIONS } from './operations.ts';
import { KINDS, type Kind, startKind, startUpstream, type Upstream } from './servers.ts';

/** Rounds of an operation. */
const WARM_UP = 1;
const MEASURED = 2;

/** V8's line about a garbage collection: MiB in use before and after, and the pause. A minor one is a `Scavenge`. */
const LINE =
  /(?:Scavenge|Mark-Compact)(?: \([a-z ]+\))* (?<before>[\d.]+) \([\d.]+\) -> (?<after>[\d.]+) .*?(?<ms>[\d.]+) \/ /;

async function survivors(operation: BenchOperation, kind: Kind, upstream: Upstream) {
  let lines: string[] = [];
  const server = await startKind(kind, upstream, (line) => lines.push(line));
  const cursors = kind === 'gateway' ? await readCursors(server, operation, upstream) : null;
  const requests: Prepared[] = [];
  for (const request of requestsOf(operation, upstream, cursors)) {
    requests.push({ ...request, response: await send(server, request) });
  }
  await run(server, requests, WARM_UP * operation.count, CONCURRENCY);
  lines = [];
  await run(server, requests, MEASURED * operation.count, CONCURRENCY);
  await server.stop();
  return summary(lines, MEASURED * operation.count);
}

/** The share of the memory allocated between two minor collections that survives the second, and the pauses per operation. */
function summary(lines: readonly string[], count: number): string {
  let [allocated, survived, paused] = [0, 0, 0];
  let last: number | null = null;
  for (const line of lines) {
    const figures = LINE.exec(line)?.groups;
    if (figures === undefined) throw new Error(`V8's line has an unknown format: ${line}`);
    const [before, after, ms] = [figures.before, figures.after, figures.ms].map(Number) as [number, number, number];
    paused += ms;
    if (last !== null && line.includes('Scavenge')) {
      allocated += before - last;
      survived += after - last;
    }
    last = after;
  }
  return `${((100 * survived) / allocated).toFixed(1)} % survive, ${(paused / count).toFixed(3)} ms`.padStart(24);
}

const upstream = await startUpstream();
const names = process.argv.slice(2);
for (const operation of OPERATIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const each: string[] = [];
  for (const kind of KINDS) each.push(`${kind} ${await survivors(operation, kind, upstream)}`);
  process.stdout.write(`${operation.name.padEnd(20)} ${each.join('   ')}\n`);
}
await closePools();
await upstream.stop();
