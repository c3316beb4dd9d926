/** A Redis for a test file alone. Tests that need it are skipped where `redis-server` is not installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as library from '@redis/client';
import { RedisState } from '../../src/state/redis/redis-state.ts';
import { createLogger } from '../../src/telemetry/log.ts';

export interface TestRedis {
  readonly url: string;
  /** Sends a command, past all limits of the gateway. */
  command(...args: readonly string[]): Promise<unknown>;
  /** Every key with its content, of any type, as one text. */
  dump(): Promise<string>;
  /** Stops and continues the process, without closing a connection. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends the process at once. `start` starts another one, empty, on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A busy machine takes long to start a process. */
export const START_MS = 60_000;

export const hasRedis: boolean = isInstalled();
if (!hasRedis) console.error('SKIPPED: tests that need redis-server, which is not installed.');

function isInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The state of one more copy. It waits for Redis longer than a copy in production, because the machine may be busy. */
export async function redisState(url: string, secret = 'a-secret-of-all-copies'): Promise<RedisState> {
  const parts = {
    library,
    url,
    secret,
    prefix: 'test:',
    closeUrl: 'http://close.example',
    log: createLogger('silent'),
  };
  const state = new RedisState({ ...parts, callMs: 10_000, requestsPerCredential: 32, requestMs: 15_000 });
  await state.start();
  return state;
}

/** With more options of `redis-server`. */
export async function startRedis(more: readonly string[] = []): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let client: ReturnType<typeof newClient>;
  const command = async (...args: readonly string[]): Promise<unknown> => client.sendCommand([...args]);
  const redis: TestRedis = {
    url,
    command,
    async dump() {
      const keys = await client.keys('*');
      const contents = keys.map(async (key) => [key, await contentOf(command, key)]);
      return JSON.stringify(await Promise.all(contents));
    },
    signal: (signal) => child?.kill(signal),
    async kill() {
      client.destroy();
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    async start() {
      const options = ['--port', String(port), '--save', '', '--appendonly', 'no', '--enable-debug-command', 'local'];
      const server = spawn('redis-server', [...options, ...more], { stdio: 'ignore' });
      child = server;
      client = await connected(url, () => server.exitCode !== null);
    },
    close: () => redis.kill(),
  };
  await redis.start();
  return redis;
}

const newClient = (url: string) =>
  library.createClient({ url, RESP: 2, socket: { reconnectStrategy: false } }).on('error', () => undefined);

async function connected(url: string, hasEnded: () => boolean): Promise<ReturnType<typeof newClient>> {
  for (;;) {
    const client = newClient(url);
    try {
      await client.connect();
      return client;
    } catch {
      if (hasEnded()) throw new Error('redis-server has ended. It may not know an option.');
      await sleep(10);
    }
  }
}

const READERS: Readonly<Record<string, (key: string) => readonly string[]>> = {
  string: (key) => ['GET', key],
  hash: (key) => ['HGETALL', key],
  zset: (key) => ['ZRANGE', key, '0', '-1', 'WITHSCORES'],
  stream: (key) => ['XRANGE', key, '-', '+'],
};

async function contentOf(command: TestRedis['command'], key: string): Promise<unknown> {
  const type = String(await command('TYPE', key));
  const reader = READERS[type];
  if (reader === undefined) throw new Error(`There is a key of the type ${type}, which is not read.`);
  return command(...reader(key));
}
