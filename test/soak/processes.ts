import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Seed } from '../../emulator/index.ts';
import { COMMAND } from '../support/command.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Processes {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly gatewayPid: number;
  stop(): Promise<void>;
}

/** Starts an emulator with this seed and a gateway in front of it. `flag` is passed to the gateway's Node. */
export async function startProcesses(seed: Seed, flag: string): Promise<Processes> {
  const folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
  const file = join(folder, 'seed.json');
  await writeFile(file, JSON.stringify(seed));
  // An empty folder without `.env`, and an empty environment.
  const run = (args: string[], env: Record<string, string>) =>
    spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const emulator = run([join(ROOT, 'emulator', 'main.ts'), '--port', '0', '--seed', file], {});
  const [, closeUrl = '', apiKey = ''] = await printed(emulator, /Close emulator: (\S+)\s+API key: +(\S+)/);
  // Under load on one machine the emulator is slower than Close. Timeouts are tested elsewhere.
  const times = { REQUEST_SECONDS: '120', OPERATION_SECONDS: '120' };
  const env = { STARTUP_CHECK: 'off', PORT: '0', CLOSE_API_URL: closeUrl, CLOSE_API_KEY: apiKey, ...times };
  const gateway = run([flag, ...COMMAND], env);
  const [, url = ''] = await printed(gateway, /"url":"([^"]+)"/);
  return {
    url,
    gatewayPid: gateway.pid ?? 0,
    async stop() {
      for (const child of [gateway, emulator]) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true });
    },
  };
}

export interface GatewayProcess {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a gateway with this environment and no other. */
export async function startGatewayProcess(env: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
  const options = { cwd: folder, env: { STARTUP_CHECK: 'off', PORT: '0', ...env } };
  const child = spawn(process.execPath, [...COMMAND], { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  const [, url = ''] = await printed(child, /"url":"([^"]+)"/);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

/** Resolves with the match when the process has printed it. */
function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    let isFound = false;
    // Reads to the end, because a full pipe would block the process.
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      if (isFound) return;
      text += chunk;
      const match = pattern.exec(text);
      if (match === null) return;
      isFound = true;
      resolve(match);
    });
    child.once('exit', () => reject(new Error(`The process exited before it printed its address: ${text}`)));
  });
}

/** The resident memory of a process in MiB. */
export async function residentMiB(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}
