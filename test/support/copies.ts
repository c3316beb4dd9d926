/** Copies of the gateway before one emulator and one Redis. Each has its own connections to both, so that it can be killed. */
import type { Emulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { TestClock } from './clock.ts';
import type { TestRedis } from './redis.ts';
import { startRedisProxy } from './redis-proxy.ts';

export interface Copy {
  readonly url: string;
  readonly clock: TestClock;
  /** Cuts its connections to Redis, so that it gives nothing up, and ends it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface CopyOptions {
  readonly close: Emulator;
  /** Null: it is the only copy. */
  readonly redis: TestRedis | null;
  readonly wall: () => number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a copy. It waits for Redis longer than a copy in production, because the machine may be busy. */
export async function startCopy({ close, redis, wall, environment = {} }: CopyOptions): Promise<Copy> {
  const proxy = redis && (await startRedisProxy(redis.url));
  const clock = Object.assign(new TestClock(), { wall });
  const shared = proxy && {
    REDIS_URL: `redis://127.0.0.1:${proxy.port}`,
    SHARED_SECRET: 'a-secret-of-all-copies',
    REDIS_TIMEOUT_MS: '10000',
  };
  const server = await startServer({
    config: readConfig({ PORT: '0', POLL_SECONDS: '10', ...shared, ...environment }),
    closeUrl: close.url,
    apiKey: close.apiKey,
    clock,
    random: () => 0.5,
    log: createLogger('silent'),
  });
  const end = async () => {
    await server.close();
    await proxy?.close();
  };
  return {
    url: server.url,
    clock,
    kill: async () => {
      await proxy?.close();
      await server.close();
    },
    close: end,
  };
}

/** Lets time pass for what copies share, as their clocks are ahead of that of Redis. Returns the number of leases. */
export async function age(redis: TestRedis, milliseconds: number): Promise<number> {
  const [leases, budgets] = (await Promise.all(
    ['lease', 'budget'].map((kind) => redis.command('KEYS', `*:${kind}:*`)),
  )) as [string[], string[]];
  for (const key of leases) {
    const left = Number(await redis.command('PTTL', key)) - milliseconds;
    await (left > 0 ? redis.command('PEXPIRE', key, String(left)) : redis.command('DEL', key));
  }
  for (const key of budgets) {
    for (const field of ['reset', 'probe', 'cold']) await redis.command('HINCRBY', key, field, String(-milliseconds));
  }
  return leases.length;
}
