import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { manifest } from '../../scripts/package/manifest.ts';
import { APP, killAll, NODES, PACKAGE, run, start } from './installed.ts';

afterEach(killAll);

describe.each(NODES)('the command on $name', ({ node }) => {
  test('prints its version and its help', async () => {
    expect(await run(['--version'], { node })).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
    const help = await run(['--help'], { node });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Usage: close-graphql');
  });

  test('serves the demo, and stops', async () => {
    const gateway = start(['serve', '--demo', '--no-play', '--port', '0'], { node, env: { EMULATOR_PORT: '0' } });
    const [, url = ''] = await gateway.printed(/^GraphQL: +(\S+)$/m);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ opportunities(first: 1) { nodes { lead { name } } } }' }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { opportunities: { nodes: [{ lead: {} }] } } });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<div id="root">');
    const board = await fetch(new URL('/board', url));
    expect(await board.text()).toContain('<script type="module"');
    expect(await gateway.stop()).toBe(0);
    expect(gateway.err()).toBe('');
  });

  test('starts the emulator', async () => {
    const emulator = start(['emulator', '--port', '0'], { node });
    const [, url = '', key = ''] = await emulator.printed(/^Close emulator: (\S+)\nAPI key: +(\S+)$/m);
    const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
    const response = await fetch(`${url}/lead/?_limit=1`, { headers: { authorization } });
    expect(await response.json()).toMatchObject({ data: [{ id: expect.stringMatching(/^lead_/) }] });
    expect(await emulator.stop()).toBe(0);
  });

  test('checks the configuration', async () => {
    const { code, out, err } = await run(['doctor', '--demo', '--quick'], { node, env: { EMULATOR_PORT: '0' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('configuration');
  });

  test('exports a list', async () => {
    const { code, out } = await run(['export', 'users', '--demo'], { node, env: { EMULATOR_PORT: '0' } });
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]).toMatchObject({ id: expect.stringMatching(/^user_/) });
  });

  test('prints the schema to a reader that leaves early', () => {
    const command = `"${node}" "${join(PACKAGE, 'bin', 'close-graphql.cjs')}" schema print | head -n 2`;
    const { status, stdout, stderr } = spawnSync(command, { shell: true, cwd: APP, encoding: 'utf8' });
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 3 });
  });
});

const METRICS = { METRICS_PORT: '9464' };
const REDIS = { REDIS_URL: 'redis://127.0.0.1:1', SHARED_SECRET: 'a-secret-of-at-least-32-characters' };
const TRACES = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
const DEMO = ['--demo', '--port', '0'];

/** What users get wrong, the exit code, and what they read. */
const MISTAKES: readonly [args: readonly string[], env: Record<string, string>, code: number, message: string][] = [
  [['--prot', '1'], {}, 2, "Unknown option '--prot'"],
  [['nonsense'], {}, 2, 'Unknown command "nonsense"'],
  [['emulator', '--latency', '-5'], {}, 2, '--latency must be'],
  [['schema', 'check', 'absent.graphql'], {}, 1, 'absent.graphql'],
  // Node itself reads an option of this name, also after the script.
  [['--env-file', 'absent.env'], {}, 9, 'absent.env: not found'],
  [[], {}, 1, 'Close is not configured'],
  [DEMO, { CLOSE_APIKEY: 'api_x.y' }, 1, 'CLOSE_API_KEY'],
  [DEMO, METRICS, 1, 'METRICS_PORT needs the package prom-client: npm install prom-client@15'],
  [DEMO, REDIS, 1, 'REDIS_URL needs the package @redis/client: npm install @redis/client@6'],
  [DEMO, TRACES, 1, 'OTEL_EXPORTER_OTLP_ENDPOINT needs the packages @opentelemetry/sdk-trace, '],
];

test.each(MISTAKES)('%j with %j exits with %d and one explanation', async (args, env, code, message) => {
  const result = await run(args, { env: { EMULATOR_PORT: '0', ...env } });
  expect(result.code).toBe(code);
  expect(result.err).toContain(message);
  expect(result.err).not.toMatch(/\n\s+at |node:internal/);
  expect(result.out).toBe('');
});

test('an old Node is refused with the version that is needed', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); require('close-graphql/../bin/close-graphql.cjs')`;
  const command = script.replace('close-graphql/..', PACKAGE.replaceAll('\\', '/'));
  const { status, stderr } = spawnSync(process.execPath, ['-e', command], { cwd: APP, encoding: 'utf8' });
  expect(stderr).toBe(
    'close-graphql requires Node 22.19 or later; this is 20.20.2. Install Node 24 from https://nodejs.org.\n',
  );
  expect(status).toBe(1);
});

/** Times of all files of the installed package. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
    .toSorted();
}

test('a command writes no file into the folder of the installation, which may be read-only', async () => {
  const before = filesOf(APP);
  const gateway = start(DEMO, { env: { EMULATOR_PORT: '0' } });
  await gateway.printed(/^GraphQL: /m);
  expect(await gateway.stop()).toBe(0);
  expect(filesOf(APP)).toEqual(before);
});
