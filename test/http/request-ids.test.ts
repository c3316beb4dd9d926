/** The id of a request is in its response, in its log lines and in its errors, at every entrance. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { buildSeed } from '../../emulator/index.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { sendRaw } from '../support/raw-http.ts';
import { TRANSPORTS } from '../support/streams.ts';
import { openSocket, RefusedSocket } from '../support/web-socket.ts';

const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
const [lead] = seed.leads;
const TOKEN = '0123456789abcdef';
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const JSON_TYPE = { 'content-type': 'application/json' };
const LEAD = `query Lead { lead(id: "${lead?.id}") { name } }`;
const BAD_LEAD = '{ lead(id: "oppo_x") { name } }';

const logs = collectLogs('debug');
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    emulator: { seed },
    log: logs.log,
    environment: { GATEWAY_TOKEN: TOKEN, SHOW_UPSTREAM: 'false', CLOSE_WEBHOOK_KEYS: 'ab'.repeat(32) },
  });
});
afterAll(() => gateway.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const send = (id: string | null, { path = '/graphql', headers = {}, ...init }: Sent) =>
  fetch(new URL(path, gateway.url), {
    ...init,
    headers: { ...headers, ...(id === null ? {} : { 'x-request-id': id }) },
    redirect: 'manual',
  });
const post = (query: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...AUTHORIZED, ...headers },
  body: JSON.stringify({ query }),
});

describe('a response of', () => {
  const PREFLIGHT = { origin: 'https://app.example', 'access-control-request-method': 'POST' };
  const ENTRANCES: readonly (readonly [what: string, status: number, sent: Sent])[] = [
    ['a new document', 200, post('{ a: __typename }')],
    ['a known document', 200, post('{ a: __typename }')],
    ['a document in the URL', 200, { path: '/graphql?query={__typename}', headers: AUTHORIZED }],
    ['an invalid document', 200, post('{ nothing }')],
    ['a body that is not JSON', 400, { ...post(''), body: '{' }],
    ['a request without the token', 401, post(LEAD, { authorization: 'x' })],
    ['a page of another origin', 403, post(LEAD, { origin: 'https://evil.example' })],
    ['a preflight', 204, { method: 'OPTIONS', headers: PREFLIGHT }],
    ['another path', 404, { path: '/other' }],
    ['another method', 405, { method: 'DELETE', headers: AUTHORIZED }],
    ['the explorer', 200, { headers: { ...AUTHORIZED, accept: 'text/html' } }],
    ['the home page', 302, { path: '/', headers: { accept: 'text/html' } }],
    ['the health check', 200, { path: '/health' }],
    ['the readiness check', 200, { path: '/ready' }],
    ['a link to a file', 404, { path: '/media/wrong' }],
    ['the receiver of webhooks', 401, { path: '/webhooks/close', method: 'POST', body: '{}' }],
  ];
  test.each(ENTRANCES)('%s, %i, has the id of its caller or a new one', async (_what, status, sent) => {
    promise('request-ids');
    const response = await send('trace/1.a:b=c', sent);
    await response.arrayBuffer();
    expect([response.status, response.headers.get('x-request-id')]).toEqual([status, 'trace/1.a:b=c']);
    const other = await send(null, sent);
    await other.arrayBuffer();
    expect(other.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test.each([
    ['an empty id', ''],
    ['a space', 'a b'],
    ['a quote', 'a"b'],
    ['a letter that is not ASCII', 'é'],
    ['more than 128 characters', 'a'.repeat(129)],
  ])('a request with %s has a new id', async (_what, id) => {
    const { headers } = await send(id, post('{ __typename }'));
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('a request with an invalid URL has the id', async () => {
    const headers = [['X-Request-Id', 'raw']] as const;
    const response = await sendRaw(gateway.url, { method: 'GET', target: '/a/../b', headers });
    expect([response.status, response.headers['x-request-id']]).toEqual([400, 'raw']);
  });

  test('a request with two ids has a new one', async () => {
    const two = ['a', 'b'].map((id) => ['X-Request-Id', id] as const);
    const { headers } = await sendRaw(gateway.url, { method: 'GET', target: '/ready', headers: two });
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  test('a request for a WebSocket has the id, accepted or not', async () => {
    const url = gateway.url.replace(/^http/, 'ws');
    const ws = new WebSocket(url, 'graphql-transport-ws', { headers: { 'x-request-id': 'socket-1' } });
    const [response] = await once(ws, 'upgrade');
    expect(response.headers['x-request-id']).toBe('socket-1');
    ws.terminate();
    const headers = { 'x-request-id': 'socket-2', origin: 'https://evil.example' };
    const refused = await openSocket(gateway.url, { headers }).catch((error: unknown) => error as RefusedSocket);
    expect(refused).toBeInstanceOf(RefusedSocket);
    const { headers: own, body } = refused as RefusedSocket;
    expect([own['x-request-id'], JSON.parse(body).errors[0].extensions.requestId]).toEqual(['socket-2', 'socket-2']);
  });
});

describe('errors of', () => {
  /** The ids in all errors of a text. */
  const idsIn = (text: string) => [...text.matchAll(/"requestId":"([^"]*)"/g)].map(([, id]) => id);

  test.each<[string, Sent, number]>([
    ['a refused document', post('{ nothing }'), 1],
    ['a refused body', { ...post(''), body: '{' }, 1],
    ['a refused credential', post(LEAD, { authorization: 'x' }), 1],
    ['a field', post(BAD_LEAD), 1],
    ['a field of a known document', post(BAD_LEAD), 1],
    ['two fields', post('{ a: lead(id: "oppo_x") { name } b: lead(id: "oppo_y") { name } }'), 2],
    [
      'a deferred part',
      post(`{ lead(id: "${lead?.id}") { name } ... @defer { node(id: "x") { id } } }`, { accept: 'multipart/mixed' }),
      1,
    ],
    [
      'a subscription that cannot start',
      post('subscription { eventReceived(after: "x") { action } }', { accept: 'text/event-stream' }),
      1,
    ],
  ])('%s have the id', async (_what, sent, count) => {
    promise('request-ids');
    const response = await send('error-1', sent);
    expect(idsIn(await response.text())).toEqual(Array(count).fill('error-1'));
  });

  test.each(Object.entries(TRANSPORTS))('the fields of an event have the id: %s', async (name, subscribe) => {
    const query = 'subscription { leadChanged { leadId lead { statusChanges { nodes { id } } } } }';
    await using stream = await subscribe(gateway.url, query, {}, { ...AUTHORIZED, 'x-request-id': 'stream-1' });
    await stream.next();
    gateway.emulator.fail({ path: /^\/activity\//, status: 403, body: {}, times: 1 });
    const update = `mutation { leadUpdate(id: "${lead?.id}", input: { name: "${name}" }) { userErrors { code } } }`;
    await gateway.execute(update, {}, AUTHORIZED);
    const [id] = idsIn(JSON.stringify(await stream.next()));
    expect(id).toMatch(name === 'WebSocket' ? /^stream-1:\S+$/ : /^stream-1$/);
  });

  test('operations on a WebSocket have the id of the socket and their own', async () => {
    await using socket = await openSocket(gateway.url, { headers: { 'x-request-id': 's' }, params: AUTHORIZED });
    for (const [id, query] of [
      ['op-1', '{ nothing }'],
      ['op 2"', BAD_LEAD],
    ] as const) {
      socket.subscribe(id, query);
      const text = JSON.stringify(await socket.next());
      expect(idsIn(text)).toEqual([`s:${id.replace(/[ "]/g, '-')}`]);
      if (text.includes('"next"')) await socket.next();
    }
  });

  test('identical operations that share one execution have their own ids', async () => {
    const { execute, close, stop } = await startControlledGateway({ environment: { SHOW_UPSTREAM: 'false' } });
    const query = '{ lead(id: "lead_1") { name } }';
    const run = (id: string) => execute(query, { headers: { 'x-request-id': id } });
    const known = run('known');
    (await close.next()).reply(403, {});
    await known;
    const both = [run('first'), run('second')];
    const request = await close.next();
    await expect.poll(() => close.pending).toEqual([]);
    request.reply(403, {});
    const answers = await Promise.all(both);
    expect(answers.map(({ errors }) => errors?.map(({ extensions }) => extensions?.requestId))).toEqual([
      ['first'],
      ['second'],
    ]);
    expect(close.pending).toEqual([]);
    await stop();
  });
});

test('all lines of an operation have the id', async () => {
  const before = logs.lines.length;
  await (await send('line-1', post(LEAD))).text();
  await (await send('line-2', post(LEAD, { authorization: 'x' }))).text();
  const lines = logs.lines.slice(before).map(({ msg, id }) => [msg, id]);
  expect(lines).toEqual([
    ['request', 'line-1'],
    ['operation', 'line-1'],
    ['refused', 'line-2'],
  ]);
});
