import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { runCollected } from '../support/run-collected.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ seed: buildSeed({ leads: 3, history: false }), strict: true });
});
afterAll(() => emulator.close());

interface Row {
  readonly status: string;
  readonly check: string;
  readonly finding: string;
  readonly advice: string;
}

/** Without the assumptions, unless `args` say otherwise. */
async function examine(env: Readonly<Record<string, string>> = {}, args: readonly string[] = ['--quick']) {
  const given = { CLOSE_API_KEY: emulator.apiKey, CLOSE_API_URL: emulator.url, ...env };
  const { code, output, errors } = await runCollected(['doctor', '--json', ...args], given);
  expect(errors).toBe('');
  const { ok, checks } = JSON.parse(output) as { readonly ok: boolean; readonly checks: readonly Row[] };
  expect(code).toBe(ok ? 0 : 1);
  return { ok, checks, of: (name: string) => checks.filter(({ check }) => check.split(' ')[0] === name) };
}

test('a healthy gateway passes, by reads alone', async () => {
  emulator.clearRequests();
  const { ok, checks, of } = await examine();
  expect(ok).toBe(true);
  expect(checks.map(({ status, check }) => `${check}: ${status}`)).toEqual([
    'configuration: ok',
    'Close: ok',
    'clock: ok',
    'key: ok',
    'organization: ok',
    'permissions: ok',
    'webhooks: skipped',
    'limit GET me: ok',
    'files: skipped',
    'packages: skipped',
    'Redis: skipped',
    'latency: ok',
  ]);
  expect(of('organization')[0]?.finding).toContain(emulator.tables().organization.all()[0]?.id);
  expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /me/']);
});

test('a table has aligned columns', async () => {
  const { code, output } = await runCollected(['doctor', '--demo', '--quick']);
  expect(code).toBe(0);
  const [head = '', ...rows] = output.trimEnd().split('\n');
  expect(head).toMatch(/^STATUS +CHECK +FINDING +ADVICE$/);
  const starts = ['CHECK', 'FINDING'].map((name) => head.indexOf(name));
  for (const row of rows) for (const start of starts) expect(row.slice(start - 2, start + 1), row).toMatch(/^ {2}\S$/);
});

test('the demo confirms what the gateway assumes about Close', async () => {
  const { code, output } = await runCollected(['doctor', '--demo', '--json']);
  expect(JSON.parse(output).checks).toContainEqual(
    expect.objectContaining({ status: 'ok', check: 'assumptions', finding: expect.stringContaining(' 0 refuted') }),
  );
  expect(code).toBe(0);
});

test('an assumption that Close refutes is trouble, by name', async () => {
  await using other = await startEmulator({ switches: { nullsSort: 'last' } });
  const { ok, of } = await examine({ CLOSE_API_KEY: other.apiKey, CLOSE_API_URL: other.url }, []);
  expect(ok).toBe(false);
  expect(of('assumptions').map(({ status, check }) => `${check}: ${status}`)).toEqual([
    'assumptions: failed',
    'assumptions nullsSort: failed',
  ]);
});

test.each([
  ['a key that Close refuses', { CLOSE_API_KEY: 'api_wrong.key' }, 'key', 'Close answered with 401'],
  ['a Close that is not there', { CLOSE_API_URL: 'http://127.0.0.1:2' }, 'Close', 'ECONNREFUSED'],
  ['a misspelled variable', { CLOSE_APIKEY: 'x' }, 'configuration', 'CLOSE_APIKEY: There is no such variable.'],
  ['a value out of range', { SEARCH_BATCH: '900' }, 'configuration', 'SEARCH_BATCH'],
  ['a manifest that is not there', { PERSISTED_OPERATIONS: '/none.json' }, 'files', '/none.json'],
  [
    'a Redis that is not there',
    { REDIS_URL: 'redis://user:hunter2@127.0.0.1:1', SHARED_SECRET: 'a-secret-of-copies' },
    'Redis',
    '127.0.0.1:1: ECONNREFUSED',
  ],
  ['webhooks without a subscription', { CLOSE_WEBHOOK_KEYS: 'ab'.repeat(32) }, 'webhooks', 'no subscription'],
])('%s is trouble, with advice', async (_, env, name, finding) => {
  const { ok, checks, of } = await examine(env);
  expect(ok).toBe(false);
  const rows = of(name).filter(({ status }) => status === 'failed');
  expect(rows).toEqual([expect.objectContaining({ finding: expect.stringContaining(finding) })]);
  expect(rows[0]?.advice).not.toBe('');
  expect(JSON.stringify(checks)).not.toContain('hunter2');
});

test('an account that is not configured is trouble', async () => {
  const { code, output } = await runCollected(['doctor']);
  expect([code, output]).toEqual([1, expect.stringContaining('Close is not configured')]);
});

test('permissions that the graph uses and the role lacks are warnings', async () => {
  const seed = buildSeed({ leads: 1, history: false });
  await using other = await startEmulator({
    seed: { ...seed, users: seed.users.map((user) => ({ ...user, role: 'restricteduser' })) },
  });
  const { ok, of } = await examine({ CLOSE_API_KEY: other.apiKey, CLOSE_API_URL: other.url });
  expect(ok).toBe(true);
  const lacking = of('permissions').map(({ status, finding }) => `${status}: ${finding.split(':')[0]}`);
  expect(lacking).toContain('warning: role restricteduser lacks bulk_edit');
  expect(lacking.join()).not.toContain('view_all_leads');
});

test('webhooks are set up if a subscription posts to the gateway', async () => {
  const env = { CLOSE_API_KEY: emulator.apiKey, CLOSE_API_URL: emulator.url };
  await runCollected(['webhook', 'create', '--url', 'https://gateway.example', '--events', 'lead.updated'], env);
  const keys = { CLOSE_WEBHOOK_KEYS: 'ab'.repeat(32) };
  expect((await examine({ ...keys, PUBLIC_URL: 'https://gateway.example' })).of('webhooks')[0]?.status).toBe('ok');
  expect((await examine({ ...keys, PUBLIC_URL: 'https://other.example' })).of('webhooks')[0]?.status).toBe('failed');
});

test('a clock that is wrong is trouble', async () => {
  const server = createServer((_, response) => {
    response.sendDate = false;
    response.setHeader('date', new Date(Date.now() + 120_000).toUTCString());
    response.writeHead(401).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { of } = await examine({ CLOSE_API_URL: `http://127.0.0.1:${port}` });
  expect(of('clock')).toEqual([
    expect.objectContaining({ status: 'failed', finding: expect.stringMatching(/^1(?:19|20|21) s behind Close$/) }),
  ]);
  server.close();
});
