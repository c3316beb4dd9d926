/** The protocol `graphql-transport-ws`: what a socket accepts, what it refuses, and how it ends. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { openSocket, type SocketOptions } from '../support/web-socket.ts';

const seed = buildSeed({ leads: 5, contacts: 5, opportunities: 5 });
const [lead] = seed.leads;
const LEAD = 'query Lead($id: ID!) { lead(id: $id) { name } }';
const variables = { id: lead?.id };
const STARTED = 'subscription Changes { eventReceived { action } }';

let gateway: TestGateway;
let stop = async () => {};
afterEach(() => stop());

async function open(options: SocketOptions = {}, { environment = {}, ...more }: TestOptions = {}) {
  gateway = await startGateway({
    emulator: { seed },
    environment: { SHOW_UPSTREAM: 'false', ...environment },
    ...more,
  });
  stop = () => gateway.close();
  return openSocket(gateway.url, options);
}

describe('operations', () => {
  test('queries, mutations and subscriptions share a socket', async () => {
    await using socket = await open();
    socket.subscribe('s', STARTED);
    expect(await socket.next()).toMatchObject({
      type: 'next',
      id: 's',
      payload: { data: { eventReceived: { action: 'STARTED' } } },
    });
    socket.subscribe('q', LEAD, variables);
    expect(await socket.next()).toEqual({ type: 'next', id: 'q', payload: { data: { lead: { name: lead?.name } } } });
    expect(await socket.next()).toEqual({ type: 'complete', id: 'q' });
    socket.subscribe(
      'm',
      'mutation ($id: ID!) { leadUpdate(id: $id, input: { name: "N" }) { lead { name } } }',
      variables,
    );
    expect(await socket.next()).toMatchObject({ id: 'm', payload: { data: { leadUpdate: { lead: { name: 'N' } } } } });
    expect(await socket.next()).toEqual({ type: 'complete', id: 'm' });
    // The mutation wakes the poller.
    expect(await socket.next()).toMatchObject({ id: 's', payload: { data: { eventReceived: { action: 'UPDATED' } } } });
  });

  test.each([
    ['a document that is invalid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
    ['a document over a limit', `{ me { ${'id '.repeat(2001)} } }`, 'TOKEN_LIMIT_EXCEEDED'],
    ['a variable that is missing', LEAD, 'BAD_USER_INPUT'],
    [
      'an operation that costs too much',
      '{ leads { nodes { statusChanges { nodes { id } } url } } }',
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'an event that costs too much',
      'subscription { leadChanged { lead { statusChanges { nodes { id } } tasks(first: 100) { nodes { id } } } } }',
      'COST_LIMIT_EXCEEDED',
    ],
    ['an invalid cursor', 'subscription { eventReceived(after: "x") { action } }', 'BAD_USER_INPUT'],
    ['an operation that is not named', 'query A { me { id } } query B { me { id } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['no document', '', 'BAD_REQUEST'],
  ])('%s is refused by a message with the code', async (_name, query, code) => {
    promise('sockets-as-requests');
    await using socket = await open({}, { environment: { LIMIT_COST: '1' } });
    socket.subscribe('1', query);
    const { type, id, payload } = await socket.next();
    expect({ type, id, code: payload[0].extensions.code }).toEqual({ type: 'error', id: '1', code });
    expect(JSON.stringify(payload)).not.toContain('http');
    socket.subscribe('1', '{ __typename }');
    expect(await socket.next()).toMatchObject({ type: 'next', id: '1' });
  });

  test('an error of a field is next to the data', async () => {
    await using socket = await open();
    gateway.emulator.fail({ path: /^\/lead\//, status: 403, body: {}, times: 10 });
    socket.subscribe('1', LEAD, variables);
    expect(await socket.next()).toMatchObject({
      type: 'next',
      payload: { data: { lead: null }, errors: [{ path: ['lead'], extensions: { code: 'FORBIDDEN' } }] },
    });
  });

  test('cost and upstream requests are shown on request', async () => {
    await using socket = await open({ params: { 'x-cost': '1', headers: { 'X-Upstream': 1 } } });
    socket.subscribe('1', LEAD, variables);
    expect((await socket.next()).payload.extensions).toMatchObject({
      cost: { actualRequests: 1 },
      upstream: [{ method: 'GET', path: `/lead/${lead?.id}/` }],
    });
  });

  test('deferred parts are messages', async () => {
    await using socket = await open();
    socket.subscribe(
      '1',
      'query ($id: ID!) { lead(id: $id) { name ... @defer { statusChanges { nodes { id } } } } }',
      variables,
    );
    expect(await socket.next()).toMatchObject({
      type: 'next',
      payload: { data: { lead: { name: lead?.name } }, hasNext: true },
    });
    expect(await socket.next()).toMatchObject({ type: 'next', payload: { incremental: [{ path: ['lead'] }] } });
  });
});

describe('trusted documents', () => {
  test.each([
    ['by hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'leadById' } } }, ''],
    ['by id', { documentId: 'leadById' }, ''],
    ['by id next to another document', { id: 'leadById' }, '{ me { id } }'],
  ])('run %s', async (_name, more, query) => {
    promise('sockets-as-requests');
    const folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
    const PERSISTED_OPERATIONS = join(folder, 'manifest.json');
    await writeFile(PERSISTED_OPERATIONS, JSON.stringify({ leadById: LEAD }));
    await using socket = await open({}, { environment: { PERSISTED_OPERATIONS, PERSISTED_ONLY: 'true' } });
    await rm(folder, { recursive: true });
    socket.subscribe('1', query, variables, more);
    expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { lead: { name: lead?.name } } } });
    await socket.next();
    socket.subscribe('2', LEAD, variables);
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'PERSISTED_QUERY_ONLY' } }],
    });
  });
});

describe('the credential', () => {
  const own = (key: string) => `Basic ${btoa(`${key}:`)}`;
  const tenants = { api_one: buildSeed({ leads: 1, contacts: 1 }), api_two: buildSeed({ leads: 1, contacts: 2 }) };

  test.each([
    ['in the first message', { params: { Authorization: own('api_two') } }],
    ['in its headers', { params: { headers: { authorization: own('api_two') } } }],
    ['in the request', { headers: { authorization: own('api_two') } }],
    [
      'in both: the message counts',
      { headers: { authorization: own('api_one') }, params: { authorization: own('api_two') } },
    ],
  ])('is passed through: %s', async (_name, options) => {
    await using socket = await open(options, { apiKey: null, emulator: { tenants } });
    socket.subscribe('1', '{ organization { id } }');
    expect((await socket.next()).payload.data.organization.id).toBe(tenants.api_two.organization.id);
  });

  test('is missing: an error of the operation', async () => {
    await using socket = await open({}, { apiKey: null });
    socket.subscribe('1', STARTED);
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test.each([
    ['a line break', 'a\nb'],
    ['an object', { a: 1 }],
  ])('is malformed: %s', async (_name, authorization) => {
    const socket = await open({ params: { authorization } });
    expect(await socket.closed).toMatchObject({ code: 4400, reason: expect.stringContaining('authorization') });
  });
});

describe('a socket is closed', () => {
  test.each([
    ['without the protocol', { protocol: '' }, [], 4406],
    [
      'after an operation before the first message',
      { params: null },
      ['{"type":"subscribe","id":"1","payload":{"query":"{ me { id } }"}}'],
      4401,
    ],
    ['after a second first message', {}, ['{"type":"connection_init"}'], 4429],
    ['after what is no JSON', {}, ['{'], 4400],
    ['after a message of servers', {}, ['{"type":"next","id":"1","payload":{}}'], 4400],
    ['after more values than any operation has', {}, [`{"type":"ping","payload":{"a":[${'1,'.repeat(6000)}1]}}`], 4400],
    ['after a message that is too large', {}, [`{"type":"ping","payload":{"a":"${'x'.repeat(300_000)}"}}`], 1009],
    [
      'after the same id twice',
      {},
      [1, 1].map((id) => `{"type":"subscribe","id":"${id}","payload":{"query":"{ me { id } }"}}`),
      4409,
    ],
  ])('%s', async (_name, options, messages, code) => {
    const socket = await open(options);
    for (const message of messages) socket.send(message);
    expect((await socket.closed).code).toBe(code);
  });

  test('after a binary message', async () => {
    const socket = await open();
    socket.ws.send(Buffer.from('{"type":"ping"}'));
    expect((await socket.closed).code).toBe(1003);
  });

  test('if it does not answer a ping by the next one', async () => {
    promise('dead-sockets');
    const socket = await open({ autoPong: false });
    await using other = await openSocket(gateway.url);
    const pinged = vi.fn();
    other.ws.on('ping', pinged);
    gateway.advance(12_000);
    await vi.waitFor(() => expect(pinged).toHaveBeenCalledTimes(1));
    other.send({ type: 'ping', payload: { a: 1 } });
    expect(await other.next()).toEqual({ type: 'pong', payload: { a: 1 } });
    gateway.advance(12_000);
    expect((await socket.closed).code).toBe(1006);
    other.subscribe('1', '{ __typename }');
    expect(await other.next()).toMatchObject({ type: 'next' });
  });

  test('at shutdown, after its last operation', async () => {
    promise('graceful-shutdown');
    const controlled = await startControlledGateway();
    stop = () => controlled.close.close();
    const idle = await openSocket(controlled.url);
    const busy = await openSocket(controlled.url);
    busy.subscribe('1', '{ me { id } }');
    const held = await controlled.close.next();
    const stopped = controlled.stopGateway();
    expect(await idle.closed).toEqual({ code: 1001, reason: 'Going away' });
    // It is sent again on another socket.
    busy.subscribe('2', '{ __typename }');
    held.answer();
    expect(await busy.next()).toMatchObject({ id: '1', type: 'next' });
    expect(await busy.next()).toEqual({ id: '1', type: 'complete' });
    expect((await busy.closed).code).toBe(1001);
    await stopped;
  });

  test('at shutdown, after the grace period', async () => {
    const controlled = await startControlledGateway({ environment: { SHUTDOWN_SECONDS: '0.1' } });
    stop = () => controlled.close.close();
    const socket = await openSocket(controlled.url);
    socket.subscribe('1', '{ me { id } }');
    await controlled.close.next();
    const stopped = controlled.stopGateway();
    expect(await socket.next()).toMatchObject({ payload: { errors: [{ extensions: { code: 'TIMEOUT' } }] } });
    await stopped;
  });
});

describe('an operation is cancelled', () => {
  test.each([
    ['by a message', (socket: Awaited<ReturnType<typeof openSocket>>) => socket.send({ type: 'complete', id: '1' })],
    ['by the end of the socket', (socket: Awaited<ReturnType<typeof openSocket>>) => socket.ws.terminate()],
  ])('%s, and so are its requests to Close', async (_name, cancel) => {
    promise('disconnect');
    const logs = collectLogs('info');
    const controlled = await startControlledGateway({ log: logs.log });
    stop = () => controlled.stop();
    await using socket = await openSocket(controlled.url);
    socket.subscribe('1', 'query Left { lead(id: "lead_1") { name } }');
    const held = await controlled.close.next();
    cancel(socket);
    await held.disconnected;
    expect(await logs.find(({ name }) => name === 'Left')).toMatchObject({ callerGone: true, webSocket: true });
  });
});

describe('limits', () => {
  test('of sockets', async () => {
    promise('bounded-sockets');
    await using first = await open({}, { environment: { LIMIT_SOCKETS: '1' } });
    await expect(openSocket(gateway.url)).rejects.toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
      body: expect.stringContaining('SOCKET_LIMIT_EXCEEDED'),
    });
    first.ws.close();
    await first.closed;
    await vi.waitFor(async () => {
      await using next = await openSocket(gateway.url);
      expect(next.ws.readyState).toBe(next.ws.OPEN);
    });
  });

  test('of operations on a socket', async () => {
    promise('bounded-sockets');
    await using socket = await open({}, { environment: { LIMIT_SOCKET_OPERATIONS: '2' } });
    for (const id of ['1', '2']) socket.subscribe(id, STARTED);
    expect([await socket.next(), await socket.next()].map(({ type }) => type)).toEqual(['next', 'next']);
    socket.subscribe('3', '{ __typename }');
    expect(await socket.next()).toMatchObject({
      type: 'error',
      id: '3',
      payload: [{ extensions: { code: 'SOCKET_LIMIT_EXCEEDED', limit: 2, actual: 3 } }],
    });
    socket.send({ type: 'complete', id: '1' });
    socket.subscribe('4', '{ __typename }');
    expect(await socket.next()).toMatchObject({ type: 'next', id: '4' });
  });
});

test('the log has the start and the end of a subscription, and no values', async () => {
  const logs = collectLogs('debug');
  const socket = await open({ params: { authorization: 'Bearer canary-of-a-token' } }, { log: logs.log });
  socket.subscribe('operation-1', 'subscription Changes($ids: [ID!]) { leadChanged(ids: $ids) { action } }', {
    ids: ['lead_canary'],
  });
  await socket.next();
  const { id } = await logs.find(({ msg }) => msg === 'subscription started');
  expect(id).toMatch(/^[\da-f-]{36}:operation-1$/);
  socket.ws.terminate();
  expect(await logs.find(({ msg }) => msg === 'operation')).toMatchObject({
    ...{ id, name: 'Changes', type: 'subscription', code: null, results: 1, endedBy: 'client', webSocket: true },
  });
  expect(logs.text).not.toContain('canary');
});
