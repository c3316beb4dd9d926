/** Each application on a real port: an operation, the requests to Close, and what is not the gateway's. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { demoSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/index.ts';
import { createApplication as createExpress } from './express.ts';
import { createApplication as createFastify } from './fastify.ts';
import { createApplication as createHono } from './hono.ts';
import { createApplication as createYogaApplication } from './yoga.ts';

const seed = demoSeed();
const [lead, other] = seed.leads.slice(1);
const NAME = { query: `{ lead(id: "${lead?.id}") { name } }` };
const ANSWER = { data: { lead: { name: lead?.name } } };

let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ seed });
});
after(() => emulator.close());

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function create(options: GatewayOptions = {}): Promise<Gateway> {
  const gateway = await createGateway({ closeApiUrl: emulator.url, closeApiKey: emulator.apiKey, ...options });
  closing.push(() => gateway.close());
  emulator.clearRequests();
  return gateway;
}

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const post = (url: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const requests = () => emulator.requests.map(({ method, path }) => `${method} ${path}`);

/** The same for each application that passes requests on. */
function answers(start: () => Promise<{ readonly url: string; readonly path: string }>) {
  let url: string;
  let path: string;
  beforeEach(async () => {
    ({ url, path } = await start());
  });

  test('answers operations with one request to Close', async () => {
    const response = await post(url + path, NAME, { authorization: 'Session of Kim' });
    assert.deepEqual(await response.json(), ANSWER);
    assert.deepEqual(requests(), [`GET /lead/${lead?.id}/`]);
  });

  test('streams subscriptions', async () => {
    const headers = { accept: 'text/event-stream', authorization: 'Session of Kim' };
    const query = 'subscription { eventReceived { action } }';
    const { body } = await post(url + path, { query }, headers);
    assert.ok(body);
    const { value } = await body.pipeThrough(new TextDecoderStream()).getReader().read();
    assert.match(value ?? '', /STARTED/);
  });

  test('keeps its own routes', async () => {
    assert.match(await (await fetch(`${url}/`)).text(), /The CRM is at/);
  });
}

describe('Express', () => {
  let base = '';
  answers(async () => {
    const gateway = await create({ callersAreChecked: true });
    base = await listen(createExpress(gateway, (authorization) => authorization === 'Session of Kim'));
    return { url: base, path: '/crm/graphql' };
  });

  test('checks its callers first', async () => {
    const response = await post(`${base}/crm/graphql`, NAME);
    assert.equal(response.status, 401);
    assert.deepEqual(requests(), []);
  });
});

describe('Fastify', () => {
  answers(async () => {
    const application = createFastify(await create());
    closing.push(() => application.close());
    return { url: await application.listen({ port: 0 }), path: '/graphql' };
  });
});

describe('Hono', () => {
  answers(async () => {
    const application = createHono(await create());
    // As an adapter for Node does.
    const url = await listen(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { method = 'GET' } = request;
      const answer = await application.fetch(
        new Request(`http://localhost${request.url}`, {
          method,
          headers: new Headers(
            Object.entries(request.headers).flatMap(([name, value]) =>
              value === undefined ? [] : [[name, String(value)] as [string, string]],
            ),
          ),
          ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
        }),
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      for await (const chunk of answer.body ?? []) response.write(chunk);
      response.end();
    });
    return { url, path: '/crm/graphql' };
  });
});

describe('GraphQL Yoga', () => {
  const orders = [
    { number: 1, leadId: lead?.id ?? '' },
    { number: 2, leadId: other?.id ?? '' },
    { number: 3, leadId: lead?.id ?? '' },
  ];

  test('leads from its own graph into that of Close, with one request for all leads', async () => {
    const url = await listen(createYogaApplication(await create(), orders));
    const response = await post(`${url}/graphql`, { query: '{ orders { number lead { name } } }' });
    assert.deepEqual(await response.json(), {
      data: {
        orders: [
          { number: 1, lead: { name: lead?.name } },
          { number: 2, lead: { name: other?.name } },
          { number: 3, lead: { name: lead?.name } },
        ],
      },
    });
    assert.deepEqual(requests(), ['POST /data/search/']);
  });

  test('serves the graph of Close itself', async () => {
    const url = await listen(createYogaApplication(await create(), orders));
    assert.deepEqual(await (await post(`${url}/graphql`, NAME)).json(), ANSWER);
  });
});
