/**
 * From the start of the packed command to its first response that asked Close for something, with an emulator that runs already; and
 * the resident memory then.
 * After `npm run package`.
 *
 *     npm run bench:start
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { residentMiB } from '../test/support/resident.ts';
import { median } from './median.ts';

const COMMAND = join(import.meta.dirname, '..', 'build', 'package', 'bin', 'close-graphql.cjs');
const STARTS = 8;
const FIRST_PORT = 4810;

if (!existsSync(COMMAND)) throw new Error('There is no package: run `npm run package` once.');
const emulator = await startEmulator();

async function isAnswered(url: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ me { id } }"}' }).catch(() => null);
  return response?.ok === true;
}

async function start(port: number): Promise<{ readonly ms: number; readonly residentMiB: number }> {
  const began = performance.now();
  const env = { ...process.env, CLOSE_API_KEY: emulator.apiKey, CLOSE_API_URL: emulator.url };
  const child = spawn(process.execPath, [COMMAND, '--port', String(port)], { env, stdio: 'ignore' });
  while (!(await isAnswered(`http://127.0.0.1:${port}/graphql`))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const ms = performance.now() - began;
  const memory = { residentMiB: residentMiB(child.pid) };
  child.kill();
  await once(child, 'exit');
  return { ms, ...memory };
}

const all: Awaited<ReturnType<typeof start>>[] = [];
for (let n = 0; n < STARTS; n += 1) all.push(await start(FIRST_PORT + n));
const [cold, ...warm] = all;
const times = warm.map(({ ms }) => ms);
process.stdout.write(
  `First response after ${median(times).toFixed(0)} ms: median of ${warm.length} starts, ${Math.min(...times).toFixed(0)} to ` +
    `${Math.max(...times).toFixed(0)} ms. The first start, without a compile cache of this version: ${cold?.ms.toFixed(0)} ms.\n` +
    `Resident memory then: ${median(warm.map((each) => each.residentMiB)).toFixed(0)} MiB.\n`,
);
await emulator.close();
