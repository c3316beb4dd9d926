/** The processes of a run: the upstream, and the servers in front of it. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { SeedSize } from '../emulator/index.ts';
import type { Ids } from './operations.ts';
import type { UpstreamCommand, UpstreamReport } from './upstream.ts';

export const KINDS = ['floor', 'gateway', 'baseline'] as const;
export type Kind = (typeof KINDS)[number];

export const ROOT = join(import.meta.dirname, '..');
const at = (file: string) => join(import.meta.dirname, file);

/** How to start a server. */
export interface Start {
  /** In messages. */
  readonly name: string;
  readonly module: string;
  readonly args: readonly string[];
  /** Node's own options. */
  readonly execArgv: readonly string[];
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the gateway of a checkout as `npm start` does there. */
export function gatewayOf(root: string, name: string): Start {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  // The server runs in another directory.
  const words = scripts.start.split(' ').map((word) => (existsSync(join(root, word)) ? join(root, word) : word));
  const index = words.findIndex((word) => word.endsWith('.ts'));
  const module = words[index];
  if (words[0] !== 'node' || module === undefined) throw new Error(`${root}: npm start is not \`node … FILE.ts\`.`);
  return { name, module, args: words.slice(index + 1), execArgv: words.slice(1, index) };
}

const STARTS: Readonly<Record<Kind, Start>> = {
  floor: { name: 'floor', module: at('floor.ts'), args: [], execArgv: [] },
  gateway: gatewayOf(ROOT, 'gateway'),
  baseline: { name: 'baseline', module: at('baseline.ts'), args: [], execArgv: [] },
};

/** What a process has used since it started. */
export interface Usage {
  readonly cpuMs: number;
  readonly residentMiB: number;
  /** The longest pause for garbage collection since the last report, in milliseconds. */
  readonly longestPauseMs: number;
  /** The longest delay of the event loop since the last report, in milliseconds. */
  readonly longestDelayMs: number;
}

export interface Upstream extends Ids {
  readonly url: string;
  /** The servers' own key. Null if callers send theirs, which the servers pass through. */
  readonly apiKey: string | null;
  /** Each caller's `Authorization`. Requests use them in rotation. Empty if the servers have a key. */
  readonly credentials: readonly string[];
  setLatency(latencyMs: number): Promise<void>;
  /** Requests and bytes since the last call. */
  count(): Promise<UpstreamReport>;
  stop(): Promise<void>;
}

export interface Server {
  readonly name: string;
  readonly url: string;
  /** From the start of the process to its first response, in milliseconds. */
  readonly startMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Pins a process to a core, where the system has `taskset`: the measured servers share core 0 with nothing else. */
export async function pin(pid: number | undefined, core: number): Promise<void> {
  await promisify(execFile)('taskset', ['-acp', String(core), String(pid)]).catch(() => undefined);
}

async function request<T>(child: ChildProcess, message: object): Promise<T> {
  const reply = once(child, 'message') as Promise<[T]>;
  child.send(message);
  return (await reply)[0];
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** With 0 credentials, the servers use their own key. Without a size, the organization is that of all comparisons. */
export async function startUpstream(credentials = 0, size?: SeedSize): Promise<Upstream> {
  const child = fork(at('upstream.ts'), size === undefined ? [] : [JSON.stringify(size)], { execArgv: [] });
  const [started] = (await once(child, 'message')) as [Ids & { url: string; apiKey: string }];
  await Promise.all([pin(child.pid, 1), pin(process.pid, 1)]);
  return {
    ...started,
    apiKey: credentials === 0 ? started.apiKey : null,
    credentials: Array.from({ length: credentials }, (_, n) => `Bearer caller-${n}`),
    setLatency: async (latencyMs) => void (await request(child, { latencyMs } satisfies UpstreamCommand)),
    count: () => request(child, { count: true } satisfies UpstreamCommand),
    stop: () => stop(child),
  };
}

export const startKind = (kind: Kind, upstream: Upstream, onCollected?: (line: string) => void): Promise<Server> =>
  startServer(STARTS[kind], upstream, onCollected);

/** A gateway without a key. Few callers send what many would, so none reaches its limits. */
const PASS_THROUGH = {
  LIMIT_CALLER_OPERATIONS_PER_MINUTE: '1000000000',
  LIMIT_CALLER_COST_PER_MINUTE: '1000000000',
};

/** `onCollected` receives V8's line about each garbage collection. */
export async function startServer(
  { name, module, args, execArgv, env = {} }: Start,
  { url, apiKey }: Pick<Upstream, 'url' | 'apiKey'>,
  onCollected?: (line: string) => void,
): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = fork(module, args, {
    // A directory without a file `.env`.
    cwd: tmpdir(),
    execArgv: [...execArgv, ...(onCollected === undefined ? [] : ['--trace-gc']), '--import', at('probe.ts')],
    // Outside production graphql-js checks on each type whether a second copy of it is loaded.
    env: {
      NODE_ENV: 'production',
      STARTUP_CHECK: 'off',
      PORT: String(port),
      CLOSE_API_URL: url,
      ...(apiKey === null ? PASS_THROUGH : { CLOSE_API_KEY: apiKey }),
      ...env,
    },
    stdio: ['ignore', onCollected === undefined ? 'ignore' : 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout !== null && onCollected !== undefined) {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes(' ms: ') && onCollected(line));
  }
  // At once: otherwise its threads inherit the core of this process.
  await pin(child.pid, 0);
  const address = `http://127.0.0.1:${port}/graphql`;
  await responding(address, child);
  const startMs = performance.now() - began;
  return { name, url: address, startMs, usage: () => request(child, {}), stop: () => stop(child) };
}

async function responding(url: string, child: ChildProcess): Promise<void> {
  const body = JSON.stringify({ query: 'query TypeName { __typename }', operationName: 'TypeName' });
  for (;;) {
    if (child.exitCode !== null) throw new Error('The server exited before its first response.');
    const isUp = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
