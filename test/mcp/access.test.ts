/** Who may call which tool, and what a caller reads that may not. Over the socket. */
import { afterEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import type { TestGateway } from '../support/gateway.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { call, connect, ERAS, mcpUrl, startMcp, textOf } from '../support/mcp.ts';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const seed = buildSeed({ leads: 3 });
const WRITES = ['add_a_note', 'create_a_task', 'move_an_opportunity', 'update_a_contact'];
const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Options = NonNullable<Parameters<typeof startMcp>[0]>;

async function start(environment: Readonly<Record<string, string>> = {}, options: Options = {}): Promise<TestGateway> {
  const gateway = await startMcp({ emulator: { seed }, environment, wallClock: () => NOW, ...options });
  closing.push(() => gateway.close());
  return gateway;
}

async function agent(url: string, options: Parameters<typeof connect>[1] = {}) {
  const client = await connect(url, options);
  closing.push(() => client.close());
  const names = async () => (await client.listTools()).tools.map(({ name }) => name);
  return { client, names };
}

const post = (url: string, headers: Readonly<Record<string, string>> = {}, body = LIST) =>
  fetch(mcpUrl(url), { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });

test('without a credential it is 401, in words and as an error of the protocol', async () => {
  const { url, emulator } = await start({ CLOSE_API_URL: 'https://api.close.com/api/v1' }, { apiKey: null });
  const response = await post(url, { 'x-request-id': 'mine' });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await response.json()).toEqual({
    jsonrpc: '2.0',
    id: null,
    error: {
      code: -32_000,
      message: expect.stringContaining('Send your credential for Close in the header `Authorization`'),
      data: { code: 'UNAUTHENTICATED', requestId: 'mine' },
    },
  });
  const authorization = `Basic ${Buffer.from(`${emulator.apiKey}:`).toString('base64')}`;
  const { client } = await agent(url, { headers: { authorization } });
  expect(textOf(await call(client, 'users_pipelines_and_statuses'))).toContain('Cost: 2 requests');
});

test("the gateway's token is required", async () => {
  const { url } = await start({ GATEWAY_TOKEN: '0123456789abcdef' });
  const response = await post(url);
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect((await response.json()).error.message).toContain("the gateway's token");
  const { names } = await agent(url, { headers: { authorization: 'Bearer 0123456789abcdef' } });
  expect(await names()).toContain('find_leads');
});

test.each([
  ['without MCP_WRITES', {}, false],
  ['with MCP_WRITES', { MCP_WRITES: 'true' }, true],
  ['with READ_ONLY too', { MCP_WRITES: 'true', READ_ONLY: 'true' }, false],
])('%s, tools write: %o %o', async (_what, environment, writes) => {
  const { url } = await start(environment);
  const { client, names } = await agent(url);
  expect((await names()).filter((name) => WRITES.includes(name))).toEqual(writes ? WRITES : []);
  const given = { leadId: seed.leads[0]?.id, note: 'x' };
  if (writes) expect((await call(client, 'add_a_note', given)).isError ?? false).toBe(false);
  else await expect(call(client, 'add_a_note', given)).rejects.toMatchObject({ code: -32_602 });
});

test.each(ERAS)('a caller that may only read sees no tool that writes, in the era %s', async (era) => {
  const provider = await startIdentityProvider(() => NOW);
  closing.push(() => provider.close());
  const { url } = await start({
    ...{ ...provider.environment, JWT_SCOPES: 'read=crm:read write=crm:write', MCP_WRITES: 'true' },
  });
  const bearer = async (scope: string) => ({ authorization: `Bearer ${await provider.token({ scope })}` });
  const reader = await agent(url, { era, headers: await bearer('crm:read') });
  const writer = await agent(url, { era, headers: await bearer('crm:write') });
  expect((await reader.names()).filter((name) => WRITES.includes(name))).toEqual([]);
  expect((await writer.names()).filter((name) => WRITES.includes(name))).toEqual(WRITES);
  await expect(call(reader.client, 'add_a_note', { leadId: 'lead_x', note: 'x' })).rejects.toMatchObject({
    code: -32_602,
  });
  expect((await call(reader.client, 'my_tasks')).isError ?? false).toBe(false);
});

test('a caller that may run some operations sees their tools, and cannot explore', async () => {
  const provider = await startIdentityProvider(() => NOW);
  closing.push(() => provider.close());
  const { url } = await start({
    ...{ ...provider.environment, JWT_OPERATIONS_CLAIM: 'operations', MCP_EXPLORE: 'true' },
  });
  const token = await provider.token({ operations: ['MyTasks', 'AppStart'] });
  const { client, names } = await agent(url, { headers: { authorization: `Bearer ${token}` } });
  expect(await names()).toEqual(['users_pipelines_and_statuses', 'my_tasks']);
  expect((await call(client, 'my_tasks')).isError ?? false).toBe(false);
  await expect(call(client, 'query', { document: '{ me { id } }' })).rejects.toMatchObject({ code: -32_602 });
});

test('pages of listed origins may ask, others may not', async () => {
  const { url } = await start({ CORS_ORIGINS: 'https://app.example' });
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'mcp-protocol-version',
  };
  const headers = { origin: 'https://app.example' };
  const asked = await fetch(mcpUrl(url), { method: 'OPTIONS', headers: { ...headers, ...preflight } });
  expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'mcp-protocol-version']);
  const listed = await post(url, headers);
  expect([listed.status, listed.headers.get('access-control-allow-origin')]).toEqual([200, 'https://app.example']);
  expect((await post(url, { origin: 'https://evil.example' })).status).toBe(403);
});

test.each([
  ['GET', 405],
  ['DELETE', 405],
])('%s is %i: there are no sessions', async (method, status) => {
  const { url } = await start();
  expect((await fetch(mcpUrl(url), { method, headers: { accept: 'text/event-stream' } })).status).toBe(status);
});

test('a body over the limit is refused, declared or in chunks', async () => {
  const { url } = await start({ LIMIT_BODY_BYTES: '2000' });
  const body = LIST + ' '.repeat(2000);
  expect((await post(url, {}, body)).status).toBe(413);
  const sent: RequestInit & { readonly duplex: 'half' } = {
    ...{ method: 'POST', headers: JSON_TYPE, duplex: 'half' },
    body: new Blob([body]).stream(),
  };
  const response = await fetch(mcpUrl(url), sent);
  expect([response.status, (await response.json()).error.data.code]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
});

test('a stream for changes is refused at once, because there are none to send', async () => {
  const { url } = await start();
  const version = '2026-07-28';
  const method = 'subscriptions/listen';
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method,
    params: { _meta, notifications: { toolsListChanged: true } },
  });
  const response = await post(url, { 'mcp-protocol-version': version, 'mcp-method': method }, body);
  expect(await response.text()).toContain('Subscription limit reached');
});

test("an operation counts for the caller of its tool, not for the gateway's own machine", async () => {
  const limits = { TRUSTED_PROXIES: '1', LIMIT_CALLER_OPERATIONS_PER_MINUTE: '1' };
  const { url } = await start(limits);
  const first = await agent(url, { headers: { 'x-forwarded-for': '203.0.113.1' } });
  const other = await agent(url, { headers: { 'x-forwarded-for': '203.0.113.2' } });
  expect((await call(first.client, 'users_pipelines_and_statuses')).isError ?? false).toBe(false);
  const again = await call(first.client, 'users_pipelines_and_statuses');
  expect(textOf(again)).toMatch(/^RATE_LIMITED: .* Call it again in \d+ s\.$/);
  expect((await call(other.client, 'users_pipelines_and_statuses')).isError ?? false).toBe(false);
});

test('a caller has a number of calls at once', async () => {
  const gateway = await startControlledGateway({ environment: { MCP: 'true', LIMIT_MCP_CALLS: '1' } });
  closing.push(() => gateway.stop());
  const { client } = await agent(gateway.url);
  const pending = call(client, 'find_leads');
  const request = await gateway.close.next();
  const busy = await post(gateway.url);
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await busy.json()).error).toMatchObject({ data: { code: 'RATE_LIMITED' } });
  request.answer();
  expect((await pending).isError ?? false).toBe(false);
  expect((await post(gateway.url)).status).toBe(200);
});

test.each(ERAS)('a call that is cancelled closes its sockets to Close, in the era %s', async (era) => {
  const gateway = await startControlledGateway({ environment: { MCP: 'true' } });
  closing.push(() => gateway.stop());
  const { client } = await agent(gateway.url, { era });
  const controller = new AbortController();
  const pending = client.callTool({ name: 'find_leads', arguments: {} }, { signal: controller.signal });
  const outcome = expect(pending).rejects.toThrow();
  const request = await gateway.close.next();
  controller.abort();
  await outcome;
  // The client of 2025 keeps its stream open when it cancels, until it closes.
  if (era === '2025') await client.close();
  await request.disconnected;
  expect(request.response.writableFinished).toBe(false);
});
