/**
 * Sends operations at twice the gateway's capacity and measures how many are answered in time:
 * `npm run soak -- --overload [SECONDS]`, 120 by default. Gateway and load run in separate processes; Close is a server
 * with a fixed latency in the process of the load. Exits with 1 if the goodput of any 5 seconds is below 80 % of the
 * capacity, if the breaker opened, or if the gateway is not back to normal within 5 seconds. The results are in
 * docs/measurements.md.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, totalmem } from 'node:os';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { residentMiB, startGatewayProcess } from './processes.ts';

const LATENCY_MS = 600;
const OVERLOAD = 2;
const WINDOW_SECONDS = 5;
const MIN_SHARE = 0.8;
const MAX_RECOVERY_SECONDS = 5;

const seconds = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 120);

const close = createServer((incoming, response) => {
  incoming.resume();
  const [id = ''] = /[a-z]+_\d+/.exec(incoming.url ?? '') ?? [];
  const row = { id, name: id, lead_id: id.replace('oppo', 'lead'), url: `https://example.com/${id}` };
  setTimeout(
    () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(row)),
    LATENCY_MS,
  );
});
await new Promise<void>((resolve) => close.listen(0, '127.0.0.1', resolve));
const closeUrl = `http://127.0.0.1:${(close.address() as AddressInfo).port}/api/v1`;
const gateway = await startGatewayProcess({ CLOSE_API_URL: closeUrl, CLOSE_API_KEY: 'key' });
const agent = new Agent({ connections: null, pipelining: 1 });

interface Answer {
  readonly ms: number;
  readonly status: number;
  /** Null for an operation that was answered. */
  readonly code: string | null;
}

const QUERIES = [
  'query ($n: ID!) { lead(id: $n) { name } }',
  'query ($n: ID!) { lead(id: $n) { id url } }',
  // Two requests, one after the other.
  'query ($n: ID!) { opportunity(id: $n) { lead { url } } }',
] as const;

let sent = 0;
/** The body of the next operation. Each reads another object, so that none is shared. */
function nextBody(): string {
  sent += 1;
  const kind = sent % QUERIES.length;
  return JSON.stringify({ query: QUERIES[kind], variables: { n: `${kind === 2 ? 'oppo' : 'lead'}_${sent}` } });
}

async function send(): Promise<Answer> {
  const startedAt = performance.now();
  const { statusCode, body } = await request(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: nextBody(),
    dispatcher: agent,
  });
  const { errors } = (await body.json()) as { errors?: { extensions: { code: string } }[] };
  return { ms: performance.now() - startedAt, status: statusCode, code: errors?.[0]?.extensions.code ?? null };
}

/** Answered operations per second of many clients that wait for each answer, after a second to start. */
async function measureCapacity(forSeconds: number): Promise<number> {
  const startAt = performance.now() + 1_000;
  const endAt = startAt + forSeconds * 1000;
  let answered = 0;
  const client = async () => {
    while (performance.now() < endAt) {
      const { code } = await send();
      const now = performance.now();
      if (code === null && now >= startAt && now < endAt) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: 64 }, client));
  return answered / forSeconds;
}

interface Phase {
  readonly good: RecordableHistogram;
  readonly refused: RecordableHistogram;
  readonly codes: Readonly<Record<string, number>>;
  /** Answered operations of each second. */
  readonly goodput: readonly number[];
  /** The second after which no operation was refused any more. */
  readonly lastRefusal: number;
}

/** Sends operations at a fixed rate, whether or not they are answered. */
async function load(perSecond: number, forSeconds: number): Promise<Phase> {
  const [good, refused] = [createHistogram(), createHistogram()];
  const codes: Record<string, number> = {};
  const goodput = Array.from({ length: forSeconds }, () => 0);
  const startedAt = performance.now();
  const elapsed = () => (performance.now() - startedAt) / 1000;
  let lastRefusal = 0;
  const record = ({ ms, code, status }: Answer) => {
    const second = Math.floor(elapsed());
    const key = `${status} ${code ?? 'answered'}`;
    codes[key] = (codes[key] ?? 0) + 1;
    (code === null ? good : refused).record(Math.max(1, Math.round(ms)));
    if (code !== null) lastRefusal = elapsed();
    else if (second < forSeconds) goodput[second] = (goodput[second] ?? 0) + 1;
  };
  const all: Promise<void>[] = [];
  while (elapsed() < forSeconds) {
    while (all.length < elapsed() * perSecond) all.push(send().then(record));
    await sleep(5);
  }
  // The rest is answered in the next phase, or when the load ends.
  void Promise.allSettled(all);
  return { good, refused, codes, goodput, lastRefusal };
}

await send();
const capacity = await measureCapacity(10);
let maxMiB = 0;
const sampling = setInterval(() => {
  void residentMiB(gateway.pid).then((mib) => {
    maxMiB = Math.max(maxMiB, mib);
  });
}, 2_000);
const idleMiB = await residentMiB(gateway.pid);
const during = await load(OVERLOAD * capacity, seconds);
const after = await load(0.5 * capacity, 3 * MAX_RECOVERY_SECONDS);
clearInterval(sampling);
const health = (await (await request(new URL('/health', gateway.url))).body.json()) as {
  breakers: Record<string, string>;
};
await agent.destroy();
await gateway.stop();
close.close();
close.closeAllConnections();

const windows = Array.from({ length: Math.floor(seconds / WINDOW_SECONDS) }, (_, n) => {
  const part = during.goodput.slice(n * WINDOW_SECONDS, (n + 1) * WINDOW_SECONDS);
  return part.reduce((sum, count) => sum + count, 0) / WINDOW_SECONDS;
});
const lowest = Math.min(...windows);
const mean = windows.reduce((sum, each) => sum + each, 0) / windows.length;
const isOk =
  lowest >= MIN_SHARE * capacity &&
  after.lastRefusal <= MAX_RECOVERY_SECONDS &&
  Object.values(health.breakers).every((state) => state === 'closed');
const round = (value: number) => Math.round(value * 10) / 10;
const percentiles = (histogram: RecordableHistogram) => ({
  p50: histogram.percentile(50),
  p99: histogram.percentile(99),
});
process.stdout.write(
  `${JSON.stringify(
    {
      machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
      seconds,
      latencyMsOfClose: LATENCY_MS,
      capacityPerSecond: round(capacity),
      offeredPerSecond: round(OVERLOAD * capacity),
      goodput: {
        meanPercent: round((mean / capacity) * 100),
        lowestPercentOf5Seconds: round((lowest / capacity) * 100),
        percentOfEach5Seconds: windows.map((each) => Math.round((each / capacity) * 100)).join(' '),
      },
      answers: during.codes,
      answeredMs: percentiles(during.good),
      refusedMs: percentiles(during.refused),
      secondsToNormal: round(after.lastRefusal),
      afterwards: after.codes,
      breakers: health.breakers,
      residentMiB: { idle: round(idleMiB), most: round(maxMiB) },
    },
    null,
    2,
  )}\n`,
);
process.exitCode = isOk ? 0 : 1;
