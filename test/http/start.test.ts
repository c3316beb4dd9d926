import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, startEmulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { COMMAND, START } from '../support/command.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { residentMiB } from '../support/resident.ts';
import { runCollected } from '../support/run-collected.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
const children = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await rm(folder, { recursive: true });
});

const logLines = (text: string) =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

/** Runs Node without the developer's environment variables and `.env`. */
function node(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...output }));
  return {
    pid: child.pid,
    ended,
    stop: () => child.kill('SIGTERM'),
    /** The first log line with this message, once it is written. */
    async logged(message: string): Promise<Readonly<Record<string, unknown>>> {
      const found = () => logLines(output.stdout).find(({ msg }) => msg === message);
      while (found() === undefined) {
        const end = await Promise.race([ended, once(child.stdout, 'data').then(() => null)]);
        if (end !== null && found() === undefined) throw new Error(`It ended without "${message}": ${end.stderr}`);
      }
      return found() ?? {};
    },
    /** The text after a label in the output, once it is printed. */
    async printed(label: string): Promise<string> {
      const found = () => new RegExp(`^${label}: +(\\S+)`, 'm').exec(output.stdout)?.[1];
      while (found() === undefined) {
        const end = await Promise.race([ended, once(child.stdout, 'data').then(() => null)]);
        if (end !== null && found() === undefined) throw new Error(`It ended without printing ${label}: ${end.stderr}`);
      }
      return found() ?? '';
    },
  };
}

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('these tests run what `npm start` runs', () => {
  const parts = MANIFEST.scripts.start?.split(' ') ?? [];
  expect(parts.map((part) => (/\.c?[jt]s$/.test(part) ? join(ROOT, part) : part))).toEqual(['node', ...START]);
});

/** Runs a module as `npm start` does, with the copy of the project's scripts in `folder`. */
async function startCopied(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  for (const name of ['start.cjs', 'require-node.cjs', 'runtime.cjs']) {
    await cp(join(ROOT, 'scripts', name), join(folder, 'scripts', name));
  }
  return node(['--require', join(folder, 'scripts', 'start.cjs'), ...args], environment);
}

const isCached = () => existsSync(join(folder, 'node_modules', '.cache', 'close-graphql'));

test('the command reads .env, prints its URL, responds, and exits with 0 on SIGTERM', async () => {
  const token = 'sixteen-characters';
  // The environment has precedence.
  await writeFile(join(folder, '.env'), `PORT=abc\nEMULATOR_PORT=0\nGATEWAY_TOKEN=${token}\n`);
  const gateway = node(COMMAND, { PORT: '0' });
  const url = await gateway.printed('GraphQL');
  expect(await gateway.printed('Explorer')).toBe(url);
  const send = (authorization: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ organization { name } }' }),
    });
  expect(await (await send(`Bearer ${token}`)).json()).toMatchObject({
    data: { organization: { name: expect.stringMatching(/./) } },
    extensions: { upstream: [{ path: '/me/' }] },
  });
  expect((await send('')).status).toBe(401);
  expect(await (await fetch(new URL('/ready', url))).json()).toEqual({ status: 'ready', demo: true });
  gateway.stop();
  expect(await gateway.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
});

describe('the compile cache', () => {
  /** Whether a small module can use the cache. A start of the gateway without one takes two seconds. */
  async function canCache(environment: Readonly<Record<string, string>> = {}): Promise<boolean> {
    const module = join(folder, 'module.cjs');
    await writeFile(module, "console.log('Directory: ', require('node:module').getCompileCacheDir() ?? 'none');");
    const started = await startCopied([module], environment);
    const directory = await started.printed('Directory');
    expect(await started.ended).toMatchObject({ code: 0, stderr: '' });
    return directory !== 'none';
  }

  test('is next to the packages, and can be switched off', async () => {
    expect(await canCache()).toBe(true);
    expect(isCached()).toBe(true);
    expect(await canCache({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(false);
  });

  test('is optional on a read-only disk', async () => {
    // Writing below a file fails for every user.
    await writeFile(join(folder, 'node_modules'), '');
    expect(await canCache()).toBe(false);
    expect(isCached()).toBe(false);
  });
});

test.each(['PORT', 'EMULATOR_PORT', 'METRICS_PORT'])('if %s is in use, the message says so', async (variable) => {
  const listeners = process.listenerCount('uncaughtException');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { code, output, errors } = await runCollected(['--demo'], { PORT: '0', EMULATOR_PORT: '0', [variable]: port });
  other.close();
  expect([code, output]).toEqual([1, '']);
  expect(errors).toBe(
    variable === 'METRICS_PORT'
      ? `METRICS_PORT ${port} on METRICS_HOST 127.0.0.1 is not available (EADDRINUSE).\n`
      : `${variable} ${port} is in use by another process. Set ${variable} to a free port.\n`,
  );
  expect(process.listenerCount('uncaughtException')).toBe(listeners);
});

test('an invalid configuration is reported by the names of its variables, also of those in .env', async () => {
  await writeFile(join(folder, '.env'), 'PORT=forty\nCLOSE_API_KEY=api_secret\n');
  const { code, stdout, stderr } = await node(COMMAND, { OPERATION_SECONDS: '-1' }).ended;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The configuration is invalid\.\n {2}PORT: .+\n {2}OPERATION_SECONDS: .+\n$/);
  expect(stderr).not.toContain('api_secret');
});

describe('the demo', () => {
  /** Whether the emulator of a demo plays a working day. */
  const isPlayed = async (args: readonly string[]) => {
    const gateway = node(args, { PORT: '0', EMULATOR_PORT: '0' });
    const url = await gateway.printed('Emulator');
    const response = await fetch(new URL('/__emulator/play', url));
    const { running } = (await response.json()) as { running: boolean };
    gateway.stop();
    await gateway.ended;
    return running;
  };

  test('plays a working day, unless --no-play says otherwise', async () => {
    expect(await isPlayed(START)).toBe(true);
    expect(await isPlayed(COMMAND)).toBe(false);
  });
});

describe('without --demo', () => {
  /** As the installed command starts. */
  const serve = (env: Readonly<Record<string, string>>) => node(START.slice(0, -1), { PORT: '0', ...env });

  test('a gateway that is not configured names both ways, and starts no emulator', async () => {
    promise('demo-on-request');
    const { code, output, errors } = await runCollected(['--port', '0']);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('CLOSE_API_KEY');
    expect(errors).toContain('--demo');
    const misspelled = await runCollected([], { CLOSE_APIKEY: 'api_secret' });
    expect(misspelled).toMatchObject({ code: 1, output: '' });
    expect(misspelled.errors).toContain('CLOSE_APIKEY: There is no such variable. Did you mean CLOSE_API_KEY?');
  });

  test('a key that Close refuses stops the start, and an accepted one shows its organization', async () => {
    promise('key-checked');
    const seed = buildSeed({ leads: 1, history: false });
    const emulator = await startEmulator({ seed });
    const { id, name } = seed.organization;
    const refused = { CLOSE_API_URL: emulator.url, CLOSE_API_KEY: 'api_wrong' };
    const accepted = serve({ ...refused, CLOSE_API_KEY: emulator.apiKey });
    const { code, errors } = await runCollected(['--port', '0'], { ...refused, LOG_LEVEL: 'silent' });
    expect(code).toBe(1);
    expect(errors).toMatch(/^Close refused CLOSE_API_KEY \(401\)\. .+ Turn STARTUP_CHECK off to skip this check\.\n$/);
    const { url, organization } = await accepted.logged('listening');
    expect(organization).toEqual({ id, name });
    const health = await fetch(new URL('/health', String(url)));
    expect(await health.json()).toMatchObject({ demo: false, organization: { id, name } });
    await emulator.close();
  });

  // About 140 MiB. With a young generation that grows while modules load: 190. Reads /proc. docs/decisions/108.
  test.skipIf(process.platform !== 'linux')('an idle gateway takes less than 175 MiB', async () => {
    const gateway = serve({ CLOSE_API_URL: 'http://127.0.0.1:1', STARTUP_CHECK: 'off' });
    await gateway.logged('listening');
    expect(residentMiB(gateway.pid)).toBeLessThan(175);
    gateway.stop();
    expect(await gateway.ended).toMatchObject({ code: 0 });
  });

  test('a key that cannot be checked stops nothing', async () => {
    promise('key-checked');
    const logs = collectLogs('warn');
    const closeUrl = 'http://127.0.0.1:1';
    const config = readConfig({ PORT: '0', CLOSE_API_URL: closeUrl, CLOSE_API_KEY: 'api_x' });
    const server = await startServer({ config, closeUrl, apiKey: 'api_x', checksKey: true, log: logs.log });
    expect(server.organization).toBeNull();
    await server.close();
    expect(logs.of('could not check the API key, because Close did not answer')).toHaveLength(1);
  });
});

/** Runs the version check of the npm scripts as another version of Node. */
function check(version: string) {
  const fake = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  return node(['-e', `${fake} require(${JSON.stringify(join(ROOT, 'scripts', 'require-node.cjs'))})`]).ended;
}

test.each(['20.20.2', '22.18.0'])('Node %s is rejected with the required version', async (version) => {
  const { code, stderr } = await check(version);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^close-graphql requires Node 22\.19 or later; this is [\d.]+\. On Linux .+\n$/);
  expect(stderr).toContain(`this is ${version}.`);
});

test.each(['22.19.0', '24.0.0'])('Node %s is accepted silently', async (version) => {
  expect(await check(version)).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
});
