/**
 * Measures copies of the gateway that share Redis, before one Close whose organization may send 60 requests per window.
 * 200 clients with one credential ask for something else each.
 *
 *     npm run bench:copies               fails if a target is missed
 *     npm run bench:copies -- --windows 10
 *     npm run bench:copies -- --redis-timeout 3000     on a busy machine, where Redis and the copies wait for each other
 *
 * A window begins with the first request after the last one, as in Close's header. The count contains refused requests.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildSeed, createEmulator } from '../emulator/index.ts';
import { redisState, startRedis, type TestRedis } from '../test/support/redis.ts';
import { gatewayOf, ROOT, type Server, startServer } from './servers.ts';

const LIMIT = 60;
const WINDOW_SECONDS = 3;
const CLIENTS = 200;
const LATENCY_MS = 20;
const COPIES = [1, 2, 4];
const WARM_UP_WINDOWS = 2;
/** Targets. */
const MIN_GOODPUT = 0.9;
const MAX_SEEN_AT_LOSS = 1.1 * LIMIT;
const MAX_MESSAGE_MS = 100;
const MESSAGES = 500;

const { values: options } = parseArgs({
  options: { windows: { type: 'string', default: '5' }, 'redis-timeout': { type: 'string', default: '50' } },
});
const WINDOWS = Number(options.windows);

interface Window {
  readonly endsAt: number;
  seen: number;
  answered: number;
}

/** Counts the searches of each window. */
async function startClose() {
  const seed = buildSeed({ leads: 20, contacts: 20, opportunities: 20, history: false });
  const rateLimit = { limit: 1_000, organizationLimit: LIMIT, windowSeconds: WINDOW_SECONDS };
  const core = createEmulator({ seed, recordLimit: 0, rateLimit });
  const windows: Window[] = [];
  const windowAt = (now: number): Window => {
    const current = windows.at(-1);
    if (current !== undefined && now < current.endsAt) return current;
    const window = { endsAt: now + WINDOW_SECONDS * 1000, seen: 0, answered: 0 };
    windows.push(window);
    return window;
  };
  const server = createServer(async (incoming, response) => {
    const body = Buffer.concat(await incoming.toArray()).toString();
    const { method = 'GET', url = '/' } = incoming;
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const isCounted = url.includes('/data/search/');
    // Other endpoint groups have their own windows.
    const window = isCounted ? windowAt(Date.now()) : null;
    const answer = core.handle({ method, url, headers, body });
    if (window !== null) {
      window.seen += 1;
      if (answer.status === 200) window.answered += 1;
    }
    await pause(LATENCY_MS);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, apiKey: core.apiKey, windows, close };
}

interface Load {
  failed: number;
  stop(): Promise<void>;
}

/** Each client sends the next operation after the answer. One that is refused waits as long as the answer says. */
function startLoad(servers: readonly Server[]): Load {
  let isStopped = false;
  let count = 0;
  const client = async (index: number) => {
    const { url } = servers[index % servers.length] ?? { url: '' };
    while (!isStopped) {
      count += 1;
      const query = `query Search { leads(first: 1, filter: { name: { phrase: "word${count}" } }) { nodes { id } } }`;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as Answer;
      if (errors === undefined) continue;
      const { code, retryAfter = 1 } = errors[0]?.extensions ?? {};
      if (code !== 'RATE_LIMITED' && code !== 'OVERLOADED') load.failed += 1;
      await pause(isStopped ? 0 : retryAfter * 1000);
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, index) => client(index));
  const load: Load = {
    failed: 0,
    async stop() {
      isStopped = true;
      await Promise.all(clients);
    },
  };
  return load;
}

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly retryAfter?: number } }[];
}

const failures: string[] = [];

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

/** One line of the table: what Close saw in these windows. */
function report(copies: number, phase: string, windows: readonly Window[], maxSeen: number | null, minGoodput: number) {
  const seen = windows.map((window) => window.seen);
  const goodput = windows.reduce((sum, { answered }) => sum + answered, 0) / (LIMIT * windows.length);
  print([String(copies), phase, seen.join(' '), `${(goodput * 100).toFixed(0)} %`]);
  if (maxSeen !== null && Math.max(...seen) > maxSeen) failures.push(`${copies} copies, ${phase}: ${seen.join(' ')}`);
  if (goodput < minGoodput) failures.push(`${copies} copies, ${phase}: goodput ${goodput}`);
}

async function measure(copies: number, redis: TestRedis | null): Promise<void> {
  await redis?.command('FLUSHALL');
  const close = await startClose();
  const env = {
    LOG_LEVEL: 'silent',
    ...(redis === null
      ? {}
      : {
          REDIS_URL: redis.url,
          REDIS_TIMEOUT_MS: options['redis-timeout'],
          SHARED_SECRET: 'a-secret-of-all-copies',
        }),
  };
  const servers = await Promise.all(
    Array.from({ length: copies }, (_, n) => startServer({ ...gatewayOf(ROOT, `copy ${n}`), env }, close)),
  );
  const load = startLoad(servers);
  /** Waits for whole windows, and returns those. */
  const next = async (count: number): Promise<readonly Window[]> => {
    const from = close.windows.length;
    while (close.windows.length <= from + count) await pause(20);
    return close.windows.slice(from, from + count);
  };
  await next(WARM_UP_WINDOWS);
  if (redis === null) {
    report(copies, 'without Redis', await next(WINDOWS), null, 0);
  } else {
    report(copies, 'with Redis', await next(WINDOWS), LIMIT + 1, copies === 1 ? 0 : MIN_GOODPUT);
    if (copies === COPIES.at(-1)) {
      const from = close.windows.length - 1;
      await pause((WINDOW_SECONDS * 1000) / 5);
      await redis.kill();
      await next(WINDOWS - 1);
      report(copies, 'Redis killed: this window', close.windows.slice(from, from + 1), MAX_SEEN_AT_LOSS, 0);
      report(copies, 'and the following', close.windows.slice(from + 1, from + WINDOWS), LIMIT + 1, 0);
      await redis.start();
      report(copies, 'Redis is back: two windows', await next(2), null, 0);
      report(copies, 'and the following', await next(WINDOWS), LIMIT + 1, MIN_GOODPUT);
    }
  }
  if (load.failed > 0) failures.push(`${copies} copies: ${load.failed} operations failed`);
  const stopped = load.stop();
  await Promise.race([stopped, pause(1_000)]);
  await Promise.all(servers.map((server) => server.stop()));
  await stopped.catch(() => undefined);
  close.close();
}

/** The delay of a message from one copy to another, one after the other. */
async function measureMessages(redis: TestRedis): Promise<void> {
  const [one, two] = await Promise.all([redisState(redis.url), redisState(redis.url)]);
  let hear: () => void = () => undefined;
  two.listen({ wake: () => hear(), missed: () => undefined });
  const delays: number[] = [];
  for (let n = 0; n < MESSAGES; n += 1) {
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const sentAt = performance.now();
    await Promise.all([one.announce(['wake', { id: 'orga_of_the_bench' }]), heard]);
    delays.push(performance.now() - sentAt);
  }
  await Promise.all([one.close(), two.close()]);
  delays.sort((a, b) => a - b);
  const [half = 0, most = 0] = [0.5, 0.99].map((share) => delays[Math.floor(share * delays.length)]);
  process.stdout.write(`\nA message: p50 ${half.toFixed(1)} ms, p99 ${most.toFixed(1)} ms of ${MESSAGES}\n`);
  if (most > MAX_MESSAGE_MS) failures.push(`messages: p99 ${most} ms`);
}

const HEAD = ['copies', 'phase', 'requests per window', 'goodput'];
print(HEAD);
print(HEAD.map(() => '---'));
const redis = await startRedis();
for (const copies of COPIES) await measure(copies, redis);
await measure(COPIES.at(-1) ?? 1, null);
await measureMessages(redis);
await redis.close();
for (const failure of failures) process.stdout.write(`missed: ${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
