/** Starts the command `hive-gateway` on a free port, as a person would. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from './invoices.ts';

const HERE = import.meta.dirname;

/** A free port. With port 0, the command does not print the port that it gets. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}

/** Resolves once it responds. Rejects if the process exits first, or after a minute. */
async function whenReady(url: string, child: ChildProcess): Promise<void> {
  const signal = AbortSignal.timeout(60_000);
  for (;;) {
    signal.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The process exited.');
    const response = await fetch(url, { signal }).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** With more variables of the environment, which `gateway.config.ts` reads. */
export async function startHive(supergraphSdl: string, environment: NodeJS.ProcessEnv = {}): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, supergraphSdl);
  const port = await freePort();
  const command = join(HERE, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
  const options = ['--config-path', join(HERE, 'gateway.config.ts'), '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [command, 'supergraph', supergraph, ...options], {
    cwd: HERE,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await whenReady(`http://127.0.0.1:${port}/readiness`, child).catch((error: unknown) => {
    child.kill();
    throw new Error(`hive-gateway did not start: ${output}`, { cause: error });
  });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
