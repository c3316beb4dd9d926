import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/index.ts';
import { requestLine } from '../support/request-lines.ts';

const seed = demoSeed();
const [lead] = seed.leads.slice(1);
const NAME = `{ lead(id: "${lead?.id}") { name } }`;

let emulator: Emulator;
let gateway: Gateway;
beforeAll(async () => {
  emulator = await startEmulator({ seed });
});
afterAll(() => emulator.close());
afterEach(() => gateway?.close());

async function create(options: GatewayOptions = {}): Promise<Gateway> {
  gateway = await createGateway({
    closeApiUrl: emulator.url,
    closeApiKey: emulator.apiKey,
    logLevel: 'silent',
    ...options,
  });
  emulator.clearRequests();
  return gateway;
}

const post = (query: string, url = 'http://localhost/graphql', init: RequestInit = {}) =>
  new Request(url, {
    method: 'POST',
    body: JSON.stringify({ query }),
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

describe('fetch', () => {
  test('answers an operation with the requests to Close that a server makes', async () => {
    const { fetch } = await create();
    const response = await fetch(post(NAME));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { lead: { name: lead?.name } } });
    expect(emulator.requests.map(requestLine)).toEqual([`GET /lead/${lead?.id}/?_fields=id,name`]);
  });

  test('checks the key with one request at the start', async () => {
    emulator.clearRequests();
    const { organization } = await createGateway({ closeApiUrl: emulator.url, closeApiKey: emulator.apiKey }).then(
      async (created) => {
        await created.close();
        return created;
      },
    );
    expect(organization).toEqual({ id: seed.organization.id, name: seed.organization.name });
    expect(emulator.requests.map(({ path }) => path)).toEqual(['/me/']);
    await expect(
      createGateway({ closeApiUrl: emulator.url, closeApiKey: 'api_wrong.wrong', logLevel: 'silent' }),
    ).rejects.toThrow('Close refused');
  });

  test('serves pages, health, HEAD and unknown paths as a server does', async () => {
    const { fetch } = await create();
    const page = await fetch(new Request('http://localhost/graphql', { headers: { accept: 'text/html' } }));
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<html');
    expect(await (await fetch(new Request('http://localhost/ready'))).json()).toEqual({ status: 'ready', demo: false });
    expect((await fetch(new Request('http://localhost/ready', { method: 'HEAD' }))).body).toBeNull();
    expect((await fetch(new Request('http://localhost/other'))).status).toBe(404);
  });

  test('serves below a base path', async () => {
    const { fetch } = await create({ basePath: '/api/crm/' });
    expect((await fetch(post(NAME, 'http://localhost/api/crm/graphql'))).status).toBe(200);
    // A framework has removed it.
    expect((await fetch(post(NAME))).status).toBe(200);
    expect((await fetch(post(NAME, 'http://localhost/api/crmgraphql'))).status).toBe(404);
  });

  test('serves tools for agents below a base path', async () => {
    const { fetch } = await create({ mcp: true, basePath: '/api/crm' });
    const list = (path: string) =>
      new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      });
    const response = await fetch(list('/api/crm/mcp'));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"name":"find_leads"');
    expect((await fetch(list('/api/crmmcp'))).status).toBe(404);
  });

  test('refuses a body over the limit without reading it', async () => {
    const { fetch } = await create({ limitBodyBytes: 1000 });
    let pulled = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(10_000).fill(32));
        if (pulled > 1000) controller.close();
      },
    });
    const response = await fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        ...{ duplex: 'half' },
      }),
    );
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(100);
  });

  test('ends the requests to Close of a caller that aborts', async () => {
    const { fetch } = await create();
    emulator.fail({ path: /^\/lead\//, delayMs: 60_000 });
    const controller = new AbortController();
    const answer = fetch(post(NAME, undefined, { signal: controller.signal }));
    await expect.poll(() => emulator.requests.length).toBe(1);
    controller.abort();
    await expect(answer).rejects.toThrow(/abort/i);
    await expect(gateway.execute({ query: '{ __typename }' })).resolves.toEqual({ data: { __typename: 'Query' } });
  });
});

describe('callers', () => {
  const ask = ({ fetch }: Gateway, headers = {}) => fetch(post(NAME, 'https://crm.example/graphql', { headers }));

  test.each<readonly [string, GatewayOptions, number]>([
    ['are refused by default on other hosts', {}, 421],
    ['are served if the application checks them', { callersAreChecked: true }, 200],
    ['need the token if there is one', { gatewayToken: 'a-long-enough-token' }, 401],
  ])('%s', async (_name, options, status) => {
    expect((await ask(await create(options))).status).toBe(status);
  });

  test('need their own credential without a key', async () => {
    const created = await create({ closeApiKey: undefined });
    expect(await (await ask(created)).text()).toContain('UNAUTHENTICATED');
    const authorization = `Basic ${btoa(`${emulator.apiKey}:`)}`;
    expect(await (await ask(created, { authorization })).json()).toEqual({ data: { lead: { name: lead?.name } } });
  });

  test('are served with the token, and the application itself without one', async () => {
    const created = await create({ gatewayToken: ['a-long-enough-token', 'another-long-token'] });
    expect((await ask(created, { authorization: 'Bearer another-long-token' })).status).toBe(200);
    expect(await created.execute({ query: NAME })).toEqual({ data: { lead: { name: lead?.name } } });
  });
});

describe('node', () => {
  const listen = async (handler: Parameters<typeof createServer>[1]) => {
    const server = createServer(handler).listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return { server, url: `http://127.0.0.1:${port}/graphql` };
  };

  test('answers below any server, and WebSockets too', async () => {
    const { node, upgrade } = await create();
    const { server, url } = await listen(node);
    server.on('upgrade', upgrade);
    const response = await fetch(post(NAME, url));
    expect(await response.json()).toEqual({ data: { lead: { name: lead?.name } } });
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    const [message] = await once(socket, 'message');
    expect(JSON.parse(message.data)).toEqual({ type: 'connection_ack' });
    socket.close();
    server.closeAllConnections();
    server.close();
  });

  test('serves WebSockets below a base path, which the server does not remove as it does for requests', async () => {
    const { node, upgrade } = await create({ basePath: '/crm' });
    const { server, url } = await listen(node);
    server.on('upgrade', upgrade);
    const below = url.replace('/graphql', '/crm/graphql');
    expect((await fetch(post(NAME, below))).status).toBe(200);
    const socket = new WebSocket(below.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.close();
    server.closeAllConnections();
    server.close();
  });

  test('names the remedy if something has read the body', async () => {
    const { node } = await create();
    const { server, url } = await listen(async (request, response) => {
      for await (const _chunk of request);
      node(request, response);
    });
    const response = await fetch(post(NAME, url));
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('before body parsers');
    server.close();
  });
});

describe('operations of the application', () => {
  test('execute with variables, and return errors', async () => {
    const { execute } = await create();
    const query = 'query Lead($id: ID!) { lead(id: $id) { name } }';
    expect(await execute({ query, variables: { id: lead?.id } })).toEqual({ data: { lead: { name: lead?.name } } });
    const { errors } = await execute({ query: '{ unknown }' });
    expect(errors?.[0]?.message).toContain('Cannot query field "unknown"');
  });

  test('subscribe until the iteration ends', async () => {
    const { subscribe } = await create({ pollSeconds: 1 });
    const changes = await subscribe({ query: 'subscription { eventReceived { action } }' });
    const first = await changes.next();
    expect(first.value).toEqual({ data: { eventReceived: { action: 'STARTED' } } });
    const pending = changes.next();
    await changes.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    const refused = await subscribe({ query: 'subscription { unknown }' });
    expect((await refused.next()).value?.errors?.[0]?.message).toContain('Cannot query field');
    expect(await refused.next()).toEqual({ done: true, value: undefined });
  });
});

test('invalid options are refused under their names, before any request', async () => {
  emulator.clearRequests();
  const invalid = { limitDepth: 0, corsOrigins: ['https://app.example/path'] };
  const create = (options: object) => createGateway({ closeApiUrl: emulator.url, closeApiKey: 'api_x', ...options });
  const message = await create(invalid).catch(String);
  expect(message).toContain('limitDepth: must be a whole number');
  expect(message).toContain('corsOrigins');
  expect(await create({ limitDepht: 1, nothing: true, port: 4000 }).catch(String)).toBe(
    [
      'ConfigError: The configuration is invalid.',
      '  limitDepht: There is no such option. Did you mean limitDepth?',
      '  nothing: There is no such option.',
      '  port: There is no such option.',
    ].join('\n'),
  );
  await expect(createGateway({})).rejects.toThrow('closeApiKey');
  await expect(create({ basePath: 'crm' })).rejects.toThrow('basePath');
  expect(emulator.requests).toEqual([]);
});

test('the environment is not read', async () => {
  process.env.LIMIT_DEPTH = '1';
  try {
    const { execute } = await create();
    expect((await execute({ query: NAME })).errors).toBeUndefined();
  } finally {
    delete process.env.LIMIT_DEPTH;
  }
});

test('closing waits for running operations and refuses others', async () => {
  const { fetch, close } = await create();
  emulator.fail({ path: /^\/lead\//, delayMs: 100 });
  const running = fetch(post(NAME));
  await expect.poll(() => emulator.requests.length).toBe(1);
  const closed = close();
  expect((await fetch(post(NAME))).status).toBe(503);
  expect((await running).status).toBe(200);
  await closed;
  expect(await close()).toBeUndefined();
});
