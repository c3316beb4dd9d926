import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCommand, USAGE, UsageError } from '../../emulator/command.ts';
import { buildSeed } from '../../emulator/index.ts';
import { readSeedFile, SeedFileError } from '../../emulator/seed/read-seed-file.ts';
import { version } from '../../emulator/version.ts';
import { basicAuthorization } from '../support/emulator-client.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMAND = ['--require', join(ROOT, 'scripts', 'start.cjs'), join(ROOT, 'emulator', 'main.ts')];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterAll(() => rm(folder, { recursive: true }));

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** Runs the command in a separate process, without the developer's environment variables. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }));
  return { child, output, ended };
}

describe('arguments', () => {
  const serve = { type: 'serve', port: 4001, seedFile: null, strict: false, latencyMs: 0, webhookHosts: [] };

  it('default to port 4001 and made-up data', () => {
    expect(parseCommand([], {})).toEqual(serve);
  });

  it('set port, seed, strict mode, latency and hosts', () => {
    const args = ['--port', '0', '--seed', 'a.json', '--strict', '--latency=20', '--webhook-hosts', 'a.example, ::1'];
    expect(parseCommand(args, { EMULATOR_PORT: '5000', EMULATOR_SEED: 'b.json' })).toEqual({
      type: 'serve',
      port: 0,
      seedFile: 'a.json',
      strict: true,
      latencyMs: 20,
      webhookHosts: ['a.example', '::1'],
    });
  });

  it('fall back to environment variables, of which empty ones count as unset', () => {
    const env = { EMULATOR_PORT: '5000', EMULATOR_SEED: 'b.json' };
    expect(parseCommand([], env)).toEqual({ ...serve, port: 5000, seedFile: 'b.json' });
    expect(parseCommand([], { EMULATOR_PORT: '', EMULATOR_SEED: '' })).toEqual(serve);
  });

  it.each(['-h', '--help', 'help'])('%s asks for help', (arg) => {
    expect(parseCommand([arg, '--strict'], {})).toEqual({ type: 'help' });
  });

  it.each(['-v', '--version', 'version'])('%s asks for the version', (arg) => {
    expect(parseCommand([arg], {})).toEqual({ type: 'version' });
  });

  it.each<[string, string[], string]>([
    ['an unknown option', ['--bogus'], "Unknown option '--bogus'."],
    ['an unknown short option', ['-x'], "Unknown option '-x'."],
    ['an unknown argument', ['serve'], 'Unknown argument "serve".'],
    ['--port without a value', ['--port'], "Option '--port <value>' argument missing."],
    [
      '--port followed by an option',
      ['--port', '--strict'],
      '--port must be an integer from 0 to 65535, not "--strict".',
    ],
    ['a port that is not a number', ['--port', 'abc'], '--port must be an integer from 0 to 65535, not "abc".'],
    ['a port above 65535', ['--port', '65536'], '--port must be an integer from 0 to 65535, not "65536".'],
    ['a negative port', ['--port', '-1'], '--port must be an integer from 0 to 65535, not "-1".'],
    [
      'a negative latency',
      ['--latency', '-5'],
      '--latency must be a whole number of milliseconds, at most 9999999, not "-5".',
    ],
    [
      'an empty latency',
      ['--latency', ''],
      '--latency must be a whole number of milliseconds, at most 9999999, not "".',
    ],
    ...['', 'a.example,', 'http://a.example', 'a.example:80', '*'].map((hosts): [string, string[], string] => [
      `the host ${hosts}`,
      ['--webhook-hosts', hosts],
      `--webhook-hosts must be host names separated by commas, without ports, not "${hosts}".`,
    ]),
    ['a value for --strict', ['--strict=yes'], "Option '--strict' does not take an argument."],
  ])('reject %s', (_, args, message) => {
    expect(() => parseCommand(args, {})).toThrow(new UsageError(message));
  });

  it('reject an environment variable by its name', () => {
    expect(() => parseCommand([], { EMULATOR_PORT: 'abc' })).toThrow(
      new UsageError('EMULATOR_PORT must be an integer from 0 to 65535, not "abc".'),
    );
  });
});

describe('seed files', () => {
  it('are read from JSON', async () => {
    const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
    await writeFile(join(folder, 'valid.json'), JSON.stringify(seed));
    expect(readSeedFile(join(folder, 'valid.json'))).toEqual(seed);
  });

  it.each([
    ['a file that does not exist', 'missing.json', null, / does not exist\.$/],
    ['a folder', '.', null, / cannot be read: EISDIR\.$/],
    ['a file that is not JSON', 'text.json', 'not\nJSON', /^The seed file \S+ is not valid JSON: [^\n]+\.$/],
    ['JSON that is not a seed', 'list.json', '[]', /list\.json: The seed is not valid\.\n.*expected object/],
    ['a seed without an organization', 'empty.json', '{}', /→ at organization\n/],
    [
      'a seed with a reference to a missing object',
      'reference.json',
      JSON.stringify({ ...buildSeed({ leads: 1, contacts: 0, opportunities: 0 }), me: 'user_missing' }),
      /\nme refers to user_missing, which is not in the seed$/,
    ],
  ])('reject %s', async (_, name, text, message) => {
    const file = join(folder, name);
    if (text !== null) await writeFile(file, text);
    expect(() => readSeedFile(file)).toThrow(SeedFileError);
    expect(() => readSeedFile(file)).toThrow(message);
  });
});

it('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(version()).toBe(manifest.version);
});

describe('the command', () => {
  it('prints usage and exits with 0 for help', async () => {
    expect(await run(['--help']).ended).toEqual({ code: 0, stdout: USAGE, stderr: '' });
  });

  it('prints the problem and usage, without a stack trace, and exits with 2 for invalid arguments', async () => {
    expect(await run(['--bogus']).ended).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unknown option '--bogus'.\n\n${USAGE}`,
    });
  });

  it('exits with 2 for a seed file that does not exist', async () => {
    expect(await run(['--seed', 'missing.json']).ended).toEqual({
      code: 2,
      stdout: '',
      stderr: 'The seed file missing.json does not exist.\n',
    });
  });

  it('exits with 1 if its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, stderr } = await run(['--port', String(port)]).ended;
    other.close();
    expect([code, stderr]).toEqual([1, `Port ${port} is in use. Set --port or EMULATOR_PORT to a free port.\n`]);
  });

  it('serves a seed file in strict mode and exits with 0 on SIGTERM', async () => {
    await writeFile(join(folder, 'seed.json'), JSON.stringify(buildSeed({ leads: 3 })));
    const { child, output, ended } = run(['--port=0', '--strict'], { EMULATOR_SEED: 'seed.json' });
    while (!output.stdout.includes('API key')) await once(child.stdout, 'data');
    const [, url, key = ''] = /^Close emulator: (\S+)\nAPI key: +(\S+)\n$/.exec(output.stdout) ?? [];
    const get = (path: string) => fetch(`${url}${path}`, { headers: { authorization: basicAuthorization(key) } });
    expect(await (await get('/lead/')).json()).toMatchObject({ total_results: 3 });
    expect((await get('/lead/?_limitt=1')).status).toBe(400);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});
