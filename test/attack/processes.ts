/** Gateways in processes, the stand-in for Close and the measured client on threads. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { COMMAND } from '../support/command.ts';
import { residentMiB } from '../support/resident.ts';
import type { Target } from './checks.ts';
import { COMMON_ENVIRONMENT, type Mode } from './modes.ts';
import type { Witnessed, WitnessOptions } from './witness.ts';

const worker = (file: string, workerData?: object) => new Worker(new URL(file, import.meta.url), { workerData });
async function request<T>(thread: Worker): Promise<T> {
  const reply = once(thread, 'message');
  thread.postMessage('report');
  const [message] = (await reply) as [T];
  return message;
}

export interface CloseThread {
  readonly url: string;
  counts(): Promise<{ readonly requests: number; readonly busy: number }>;
  stop(): Promise<unknown>;
}

export async function startCloseThread(): Promise<CloseThread> {
  const thread = worker('./close-worker.ts');
  const [{ url }] = (await once(thread, 'message')) as [{ url: string }];
  return { url, counts: () => request(thread), stop: () => thread.terminate() };
}

export interface GatewayProcess extends Target {
  /** MiB. */
  readonly memory: () => number;
  readonly isRunning: () => boolean;
  /** Lines of the log that report a defect of the gateway. */
  readonly defects: () => readonly string[];
  readonly close: CloseThread;
  stop(): Promise<void>;
}

const DEFECT = /unhandled|uncaught|unexpected error|heap out of memory|FATAL/i;

export async function startGatewayProcess(mode: Mode): Promise<GatewayProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'close-graphql-attack-'));
  const close = await startCloseThread();
  const env = {
    ...COMMON_ENVIRONMENT,
    CLOSE_API_URL: close.url,
    ...(mode.hasKey ? { CLOSE_API_KEY: 'key' } : {}),
    ...mode.environment(folder),
  };
  const child: ChildProcess = spawn(process.execPath, COMMAND, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const defects: string[] = [];
  let url = '';
  const listening = Promise.withResolvers<void>();
  let rest = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (DEFECT.test(line)) defects.push(line.slice(0, 600));
        const address = url === '' ? /"url":"([^"]+)"/.exec(line)?.[1] : undefined;
        if (address === undefined) continue;
        url = address;
        listening.resolve();
      }
    });
  }
  const ended = once(child, 'exit');
  ended.then(([code]) => listening.reject(new Error(`The gateway exited with ${code}: ${rest}`)));
  await listening.promise;
  return {
    url,
    mode,
    close,
    upstreamRequests: async () => (await close.counts()).requests,
    memory: () => {
      try {
        return residentMiB(child.pid);
      } catch {
        return 0;
      }
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    defects: () => defects,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await close.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface WitnessThread {
  take(): Promise<Witnessed>;
  stop(): Promise<unknown>;
}

/** `ready` reads `/ready`, which sends nothing to Close. Otherwise it sends the operation that the mode allows. */
export function startWitness({ url, mode }: Target, kind: 'ready' | 'operation'): WitnessThread {
  const authorization: Record<string, string> =
    mode.authorization === undefined ? {} : { authorization: mode.authorization };
  const options: WitnessOptions =
    kind === 'ready'
      ? { url: url.replace('/graphql', '/ready'), method: 'GET', headers: {}, body: null }
      : {
          url,
          method: 'POST',
          headers: { 'content-type': 'application/json', ...authorization },
          body: JSON.stringify(mode.allowed),
        };
  const thread = worker('./witness.ts', options);
  return { take: () => request<Witnessed>(thread), stop: () => thread.terminate() };
}
