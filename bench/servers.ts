/** The processes of a run: the upstream, and the servers that stand before it. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Ids } from './operations.ts';
import type { Ask } from './upstream.ts';

export const KINDS = ['floor', 'gateway', 'baseline'] as const;
export type Kind = (typeof KINDS)[number];

const at = (file: string) => join(import.meta.dirname, file);
/** What Node is given: the gateway's as in `npm start`. */
const COMMAND: Readonly<Record<Kind, { readonly module: string; readonly options: readonly string[] }>> = {
  floor: { module: at('floor.ts'), options: [] },
  gateway: { module: at('../src/main.ts'), options: ['--require', at('../scripts/start.cjs')] },
  baseline: { module: at('baseline.ts'), options: [] },
};

/** What a process has used since it began. */
export interface Usage {
  readonly cpuMs: number;
  readonly residentMiB: number;
}

export interface Upstream extends Ids {
  readonly url: string;
  readonly apiKey: string;
  setLatency(latencyMs: number): Promise<void>;
  /** What it was asked since the last call. */
  count(): Promise<{ readonly requests: number; readonly bytes: number }>;
  stop(): Promise<void>;
}

export interface Server {
  readonly kind: Kind;
  readonly url: string;
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Those that are measured have a core for themselves, where the system has a way to say so. */
async function pin(pid: number | undefined, core: number): Promise<void> {
  await promisify(execFile)('taskset', ['-acp', String(core), String(pid)]).catch(() => undefined);
}

async function asked<T>(child: ChildProcess, message: object): Promise<T> {
  const answer = once(child, 'message') as Promise<[T]>;
  child.send(message);
  return (await answer)[0];
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export async function startUpstream(): Promise<Upstream> {
  const child = fork(at('upstream.ts'), { execArgv: [] });
  const [told] = (await once(child, 'message')) as [Ids & { url: string; apiKey: string }];
  await Promise.all([pin(child.pid, 1), pin(process.pid, 1)]);
  return {
    ...told,
    setLatency: async (latencyMs) => void (await asked(child, { latencyMs } satisfies Ask)),
    count: () => asked(child, { count: true } satisfies Ask),
    stop: () => stop(child),
  };
}

/** `onCollected` hears what V8 says of each time that it collects. */
export async function startServer(
  kind: Kind,
  { url, apiKey }: Upstream,
  onCollected?: (line: string) => void,
): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const { module, options } = COMMAND[kind];
  const child = fork(module, {
    // Where there is no file `.env`.
    cwd: import.meta.dirname,
    execArgv: [...options, ...(onCollected === undefined ? [] : ['--trace-gc']), '--import', at('probe.ts')],
    // As all of them are run: without it graphql-js looks for copies of itself.
    env: { NODE_ENV: 'production', PORT: String(port), CLOSE_API_URL: url, CLOSE_API_KEY: apiKey },
    stdio: ['ignore', onCollected === undefined ? 'ignore' : 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout !== null && onCollected !== undefined) {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes(' ms: ') && onCollected(line));
  }
  // From its first moment: it would inherit the core of those who ask.
  await pin(child.pid, 0);
  const address = `http://127.0.0.1:${port}/graphql`;
  await answered(address, child);
  const startMs = performance.now() - began;
  return { kind, url: address, startMs, usage: () => asked(child, {}), stop: () => stop(child) };
}

async function answered(url: string, child: ChildProcess): Promise<void> {
  const body = JSON.stringify({ query: 'query TypeName { __typename }', operationName: 'TypeName' });
  for (;;) {
    if (child.exitCode !== null) throw new Error('It ended before it answered.');
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
