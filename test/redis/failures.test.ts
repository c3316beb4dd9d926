/** Redis fails in every way. Operations go on, each waits for it once at most, and the gateway finds back to it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, START_MS, startRedis, type TestRedis } from '../support/redis.ts';
import { pass, type RedisProxy, startRedisProxy } from '../support/redis-proxy.ts';

/** In production 50 ms. Longer here than anything that a busy machine takes for an operation. */
const TIMEOUT_MS = 1_000;
/** Longer than a link waits before it tries again. */
const BACK = { timeout: 20_000, interval: 50 };

let redis: TestRedis;
let proxy: RedisProxy;
let gateway: TestGateway;
let logs: CollectedLogs;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
}, START_MS);
afterAll(() => redis?.close());

async function start(port: number) {
  logs = collectLogs('info');
  gateway = await startGateway({
    log: logs.log,
    environment: {
      REDIS_URL: `redis://default:canary-password@127.0.0.1:${port}/0`,
      REDIS_TIMEOUT_MS: String(TIMEOUT_MS),
      SHARED_SECRET: 'canary-secret-of-all-copies',
    },
  });
}

async function shared(): Promise<unknown> {
  const response = await fetch(new URL('/health', gateway.url));
  const { shared: status } = (await response.json()) as { shared: unknown };
  return status;
}

const ready = async (): Promise<number> => (await fetch(new URL('/ready', gateway.url))).status;

/** Reads and writes. Returns the milliseconds of each operation. */
async function operate(): Promise<readonly number[]> {
  const times: number[] = [];
  const timed = async (query: string, lines: readonly string[]) => {
    const startedAt = performance.now();
    const { data, errors } = await gateway.execute(query);
    times.push(performance.now() - startedAt);
    expect(errors).toBeUndefined();
    expect(data).not.toBeNull();
    expect(gateway.lines).toEqual(lines);
  };
  await timed('{ leads(first: 2) { nodes { id name } } }', ['GET /lead/']);
  await timed('mutation { leadCreate(input: { name: "Hooli" }) { lead { id } userErrors { code } } }', ['POST /lead/']);
  await timed('{ contacts(first: 2) { nodes { id } } }', ['GET /contact/']);
  return times;
}

const changes = () => logs.lines.filter((line) => 'shared' in line).map((line) => line.shared);

describe.skipIf(!hasRedis)('Redis', () => {
  beforeEach(async () => {
    await redis.command('FLUSHALL');
    proxy = await startRedisProxy(redis.url);
  });
  afterEach(async () => {
    await gateway.close();
    await proxy.close();
    expect(logs.text).not.toMatch(/canary/);
  });

  const garbage = (text: string) => () => {
    proxy.onReply = (_reply, send) => send(Buffer.from(text));
  };
  const repaired = () => {
    proxy.isForwarding = true;
    proxy.onReply = pass;
  };
  const overwrite = async () => {
    for (const key of (await redis.command('KEYS', '*')) as string[]) {
      await redis.command('DEL', key);
      await redis.command('RPUSH', key, 'of another program');
    }
  };
  type Step = () => unknown;
  const FAILURES: readonly (readonly [how: string, fail: Step, repair: Step])[] = [
    ['is stopped', () => redis.signal('SIGSTOP'), () => redis.signal('SIGCONT')],
    ['is killed, and starts again without data', () => redis.kill(), () => redis.start()],
    [
      'is behind a network that drops packets',
      () => {
        proxy.isForwarding = false;
      },
      repaired,
    ],
    [
      'is slow',
      () => {
        proxy.onReply = (reply, send) => void setTimeout(() => send(reply), 1.5 * TIMEOUT_MS);
      },
      repaired,
    ],
    [
      'is full',
      () => redis.command('CONFIG', 'SET', 'maxmemory', '1'),
      () => redis.command('CONFIG', 'SET', 'maxmemory', '0'),
    ],
    [
      'has become read-only',
      () => redis.command('REPLICAOF', '127.0.0.1', '1'),
      () => redis.command('REPLICAOF', 'NO', 'ONE'),
    ],
    ['has keys of other types', overwrite, () => redis.command('FLUSHALL')],
    ['answers with numbers', garbage(':7\r\n'), repaired],
    ['answers with nothing', garbage('$-1\r\n'), repaired],
    ['answers with lists in lists', garbage('*2\r\n*1\r\n$1\r\nx\r\n*0\r\n'), repaired],
    ['answers with another protocol', garbage('HTTP/1.1 400 Bad Request\r\n\r\n'), repaired],
    ['answers with noise', garbage('\u0000\u0007$9999999999\r\n*-7\r\n%\r\n'), repaired],
  ];

  test.each(FAILURES)('%s: no operation fails, one waits once, and it is used again', async (_how, fail, repair) => {
    promise('redis-failure');
    await start(proxy.port);
    await expect.poll(shared, BACK).toBe('up');
    await operate();
    const before = changes().length;
    await fail();
    const [first = 0, ...others] = await operate();
    expect(first).toBeLessThan(3 * TIMEOUT_MS);
    for (const time of others) expect(time).toBeLessThan(TIMEOUT_MS);
    await expect.poll(shared, BACK).toBe('down');
    expect(await ready()).toBe(200);
    for (const time of await operate()) expect(time).toBeLessThan(TIMEOUT_MS);
    await repair();
    await expect.poll(shared, BACK).toBe('up');
    await operate();
    expect(changes().slice(before)).toEqual(['down', 'up']);
  });

  test('refuses the password: the gateway starts without it, and uses it when it is right', async () => {
    promise('redis-failure');
    await redis.command('CONFIG', 'SET', 'requirepass', 'another-password');
    await start(proxy.port);
    expect([await shared(), await ready()]).toEqual(['down', 200]);
    for (const time of await operate()) expect(time).toBeLessThan(TIMEOUT_MS);
    expect(logs.lines.filter(({ shared: status }) => status === 'down').map(({ reason }) => reason)).toEqual([
      'WRONGPASS',
    ]);
    await redis.command('CONFIG', 'SET', 'requirepass', 'canary-password');
    await expect.poll(shared, BACK).toBe('up');
    await operate();
    expect(changes()).toEqual(['down', 'up']);
    await redis.command('CONFIG', 'SET', 'requirepass', '');
  });

  test('does not let a user read messages: that is one line, and one when it does', async () => {
    await redis.command('ACL', 'SETUSER', 'default', '-xread');
    await start(proxy.port);
    const { reason } = await logs.find(({ msg }) => msg === 'messages of other copies are not received');
    expect([reason, await shared()]).toEqual(['NOPERM', 'up']);
    await operate();
    await redis.command('ACL', 'SETUSER', 'default', '+xread');
    await logs.find(({ msg }) => msg === 'messages of other copies are received again');
    expect(logs.lines.filter(({ msg }) => /^messages of/.test(String(msg)))).toHaveLength(2);
  });

  test('is away at the start: the gateway starts without it, and uses it later', async () => {
    promise('redis-failure');
    await redis.kill();
    await start(proxy.port);
    expect([await shared(), await ready()]).toEqual(['down', 200]);
    for (const time of await operate()) expect(time).toBeLessThan(TIMEOUT_MS);
    await redis.start();
    await expect.poll(shared, BACK).toBe('up');
    await operate();
    expect(changes()).toEqual(['down', 'up']);
  });
});
