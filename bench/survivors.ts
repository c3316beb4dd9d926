/**
 * How much of the memory that operations take is still held when V8 collects its young part, which should be what is in
 * flight and no more (docs/decisions/030).
 *
 *     node bench/survivors.ts             all operations
 *     node bench/survivors.ts Forecast    some
 */
import { bodyOf, closePools, readCursors, run, send } from './load.ts';
import { type BenchOperation, CONCURRENCY, OPERATIONS, QUESTIONS } from './operations.ts';
import { KINDS, type Kind, startServer, startUpstream, type Upstream } from './servers.ts';

/** Rounds' worth of an operation. */
const WARM_UP = 1;
const MEASURED = 2;

/** MiB in use before V8 collected and after it, and how long that took. Of the young part alone: it says `Scavenge`. */
const LINE =
  /(?:Scavenge|Mark-Compact)(?: \([a-z ]+\))* (?<before>[\d.]+) \([\d.]+\) -> (?<after>[\d.]+) .*?(?<ms>[\d.]+) \/ /;

async function survivors(operation: BenchOperation, kind: Kind, upstream: Upstream) {
  let lines: string[] = [];
  const server = await startServer(kind, upstream, (line) => lines.push(line));
  const cursors =
    operation.cursors === null || kind !== 'gateway' ? null : await readCursors(server, operation.cursors);
  const questions = [];
  for (let n = 0; n < QUESTIONS; n += 1) {
    const body = bodyOf(operation, operation.question(n, upstream), cursors);
    questions.push({ ...body, answer: await send(server, body) });
  }
  await run(server, questions, WARM_UP * operation.count, CONCURRENCY);
  lines = [];
  await run(server, questions, MEASURED * operation.count, CONCURRENCY);
  await server.stop();
  return told(lines, MEASURED * operation.count);
}

/** Of the memory taken between two collections, the share that the second left; and the pauses, in ms an operation. */
function told(lines: readonly string[], count: number): string {
  let [taken, left, paused] = [0, 0, 0];
  let last: number | null = null;
  for (const line of lines) {
    const figures = LINE.exec(line)?.groups;
    if (figures === undefined) throw new Error(`V8 tells it in another way: ${line}`);
    const [before, after, ms] = [figures.before, figures.after, figures.ms].map(Number) as [number, number, number];
    paused += ms;
    if (last !== null && line.includes('Scavenge')) {
      taken += before - last;
      left += after - last;
    }
    last = after;
  }
  return `${((100 * left) / taken).toFixed(1)} % left, ${(paused / count).toFixed(3)} ms`.padStart(24);
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
