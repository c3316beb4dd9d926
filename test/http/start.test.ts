import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { COMMAND } from '../support/command.ts';

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
    ended,
    stop: () => child.kill('SIGTERM'),
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

const EMULATOR = join(ROOT, 'emulator', 'main.ts');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('the command prints its URL, responds, and exits with 0 on SIGTERM', async () => {
  const gateway = node(COMMAND, { PORT: '0', EMULATOR_PORT: '0' });
  const url = await gateway.printed('GraphQL');
  expect(await gateway.printed('GraphiQL')).toBe(url);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ organization { name } }' }),
  });
  expect(await response.json()).toMatchObject({
    data: { organization: { name: expect.stringMatching(/./) } },
    extensions: { upstream: [{ path: '/me/' }] },
  });
  gateway.stop();
  expect(await gateway.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
});

test('these tests run what `npm start` runs', () => {
  const parts = MANIFEST.scripts.start?.split(' ') ?? [];
  expect(parts.map((part) => (/\.c?[jt]s$/.test(part) ? join(ROOT, part) : part))).toEqual(['node', ...COMMAND]);
});

/** Starts from a copy of the project in `folder`, and waits until it listens. */
async function startCopied(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  await cp(join(ROOT, 'scripts'), join(folder, 'scripts'), { recursive: true });
  const command = COMMAND.map((part) => part.replace(join(ROOT, 'scripts'), join(folder, 'scripts')));
  const gateway = node(command, { PORT: '0', EMULATOR_PORT: '0', ...environment });
  expect(await gateway.printed('GraphQL')).toMatch(/^http/);
  gateway.stop();
  expect(await gateway.ended).toMatchObject({ code: 0, stderr: '' });
}

describe('the compile cache', () => {
  const isCached = () => existsSync(join(folder, 'node_modules', '.cache', 'close-graphql'));

  test('is stored next to the packages', async () => {
    await startCopied();
    expect(isCached()).toBe(true);
  });

  test('can be switched off', async () => {
    await startCopied({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(isCached()).toBe(false);
  });

  test('is optional on a read-only disk', async () => {
    // Writing below a file fails for every user.
    await writeFile(join(folder, 'node_modules'), '');
    await startCopied();
    expect(isCached()).toBe(false);
  });
});

test('variables are read from .env', async () => {
  await writeFile(join(folder, '.env'), 'PORT=0\nEMULATOR_PORT=0\nGATEWAY_TOKEN=sixteen-characters\n');
  const gateway = node(COMMAND);
  const response = await fetch(await gateway.printed('GraphQL'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(response.status).toBe(401);
});

test.each(['PORT', 'EMULATOR_PORT'])('if %s is in use, the message says what to set', async (variable) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { code, stdout, stderr } = await node(COMMAND, { PORT: '0', EMULATOR_PORT: '0', [variable]: port }).ended;
  other.close();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe(`${variable} ${port} is in use by another process. Set ${variable} to a free port.\n`);
});

test('an invalid configuration is reported by the names of its variables', async () => {
  const { code, stderr } = await node(COMMAND, { PORT: 'forty', OPERATION_SECONDS: '-1' }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The configuration is invalid\.\n {2}PORT: .+\n {2}OPERATION_SECONDS: .+\n$/);
});

test('the emulator runs alone, with another seed', async () => {
  const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
  await writeFile(join(folder, 'seed.json'), JSON.stringify(seed));
  const emulator = node([EMULATOR, '--port', '0', '--seed', 'seed.json', '--strict']);
  const url = await emulator.printed('Close emulator');
  const authorization = `Basic ${Buffer.from(`${await emulator.printed('API key')}:`).toString('base64')}`;
  const get = (path: string) => fetch(`${url}${path}`, { headers: { authorization } });
  expect(await (await get('/lead/')).json()).toMatchObject({ total_results: 3 });
  expect((await get('/lead/?_limitt=1')).status).toBe(400);
  emulator.stop();
  expect(await emulator.ended).toMatchObject({ code: 0, stderr: '' });
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
